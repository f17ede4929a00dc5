/**
 * Small words that carry a claim, in every language whose quotes are compared: what makes it sure or doubtful, wide or narrow, bound to a
 * condition, for or against, or somebody else's. Written as folded words, see `fold-words.ts`.
 */

/** By ISO 639-1. */
type ByLanguage = Readonly<Record<string, string>>;

/** It may be so. */
export const possibility: ByLanguage = {
  en: "may|might|could|can|possibl*|possibility|perhaps|potential*|likely|unlikely|probabl*",
  de: "kann|konnen|konnt*|moglich|moglicherweise|eventuell*|gegebenenfalls|vielleicht|durfte|durften|voraussichtlich|potenziell*|potentiell*|wahrscheinlich*",
  fr: "peut|peuvent|pourrai*|possible*|eventuel*|potentiel*|probable*|risque* de",
  es: "puede*|podri*|posible*|posiblemente|eventual*|quiza*|tal vez|potencial*|probable*",
  it: "puo|possono|potrebb*|possibile|possibili|eventual*|forse|potenzial*|probabil*",
  pt: "pode|podem|podera*|poderi*|possive*|eventual*|talvez|potencia*|provave*",
  nl: "kan|kunnen|kon|mogelijk|mogelijke|misschien|eventue*|potentie*|waarschijnlijk*",
  sv: "kan|kunna|kunde|mojlig|mojligen|eventuel*|kanske|potentiel*|sannolik*|torde",
  da: "kan|kunne|mulig|muligvis|eventuel*|maske|potentiel*|sandsynlig*",
  fi: "voi|voivat|voisi|voisivat|voidaan|voitaisiin|mahdollis*|ehka|todennakois*",
  pl: "moze|moga|moglby|moglyby|mozliw*|ewentualn*|potencjaln*|prawdopodobn*",
};
/** English words that tell such doubt; more than those that raise it. */
export const tellsPossibility = "may|might|could|can|cannot|able|possib*|perhaps|potential*|likely|unlikely|probabl*|risk*";

/** It is so of a part. */
export const part: ByLanguage = {
  en: "some|certain|several|many|most|often|sometimes|partly|partially|mainly|mostly|usually|generally|typically|frequently|few|majority",
  de: "manche*|einige*|gewisse*|mehrere|viele*|meist*|oft|haufig*|teilweise|manchmal|bestimmte*|uberwiegend*|mehrheit*",
  fr: "certains|certaines|quelques|plusieurs|beaucoup|souvent|parfois|partiellement|majorite|plupart|nombreu*",
  es: "algun*|ciertos|ciertas|varios|varias|muchos|muchas|a menudo|a veces|parcialmente|mayoria",
  it: "alcun*|certi|certe|diversi|molti|molte|spesso|talvolta|parzialmente|maggior parte|maggioranza",
  pt: "algum*|alguns|certos|certas|varios|varias|muitos|muitas|frequentemente|parcialmente|maioria",
  nl: "sommige*|enkele|bepaalde|verschillende|veel|vele|vaak|soms|deels|gedeeltelijk*|meeste",
  sv: "vissa|nagra|somliga|flera|manga|ofta|ibland|delvis|flesta",
  da: "nogle|visse|flere|mange|ofte|undertiden|delvist|fleste",
  fi: "jotkut|jotkin|joitakin|eraat|muutam*|monet|useat|usein|joskus|osittain|enemmisto*",
  pl: "niektor*|pewne|pewnych|kilka|wiele|wielu|czesto|czasami|czesciowo|wiekszosc",
};
export const tellsPart = `${part.en}|in some|particular|specific|a number of|various|a range of|different`;

/** It is so of everything: words that a sentence may not add. */
export const whole: ByLanguage = {
  en: "all|every|each|everyone|everybody|everything|everywhere|always|entire*|whole|wholly|fully|complete|completely|total|totally|any|throughout|across|universal*|absolute*|unlimited|both",
  de: "alle*|jede*|jeglich*|samtlich*|ganz*|vollstandig*|vollig*|immer|stets|gesamt*|umfassend*|vollumfang*|uberall|durchweg|komplett*|vollends|beide*",
  fr: "tout|toute|tous|toutes|chaque|entier*|entierement|completement|toujours|ensemble|integral*|partout|total*|plein*",
  es: "todo|toda|todos|todas|cada|entero|entera|complet*|siempre|totalidad|plenamente|cualquier*|total*|ambos|ambas",
  it: "tutt*|ogni|ciascun*|intero|intera|interamente|complet*|sempre|qualsiasi|qualunque|pienamente|total*|entramb*",
  pt: "todo*|toda*|cada|inteir*|complet*|sempre|totalidade|qualquer|plenamente|total*|ambos|ambas",
  nl: "alle*|elke|elk|ieder*|volledig*|heel|hele|geheel|gehele|altijd|overal|totaal|beide",
  sv: "alla|allt|varje|samtlig*|hela|helt|fullstandig*|alltid|overallt|total*|fullt|bada",
  da: "alle|alt|hver|hvert|samtlige|hele|helt|fuldstaendig*|altid|overalt|total*|fuldt|begge",
  fi: "kaikki|kaikk*|jokai*|koko|taysi*|taysin|aina|kokonaan|joka|kuukausittain|vuosittain",
  pl: "wszystk*|wszyscy|kazd*|caly|cala|cale|calego|calej|calkowi*|zawsze|pelni|pelne|pelny|obie|oba",
};

/** It is so of this and nothing else. */
export const onlyThis: ByLanguage = {
  en: "only|solely|exclusively|merely|purely|nothing but",
  de: "nur|lediglich|ausschliesslich|bloss|allein",
  fr: "seul|seule|seuls|seules|seulement|uniquement|exclusivement",
  es: "solo|solamente|unicamente|exclusivamente|sola|solas|solos",
  it: "solo|soltanto|solamente|unicamente|esclusivamente|sola|sole",
  pt: "apenas|so|somente|unicamente|exclusivamente",
  nl: "alleen|slechts|enkel|uitsluitend",
  sv: "endast|bara|enbart|uteslutande",
  da: "kun|alene|udelukkende|blot",
  fi: "vain|ainoastaan|pelkastaan|yksinomaan",
  pl: "tylko|wylacznie|jedynie",
};
export const tellsOnly = `${onlyThis.en}|alone|just|sole|limited to|restricted to|unless`;
/** "Not only" and "single use" leave nothing out. */
export const notOnly =
  "not only|not just|nicht nur|nicht allein|non seulement|no solo|no solamente|non solo|non soltanto|nao so|nao apenas|niet alleen|inte bara|inte endast|ikke kun|ei vain|nie tylko|un solo uso|a single|besonders";

/** It has to be so: a sentence may not add it. */
export const duty: ByLanguage = {
  en: "must|mandatory|compulsory|obligatory|oblig*|requir*|shall|have to|has to|forced|forces|need to|needs to|necessary|indispensable|binding",
  de: "muss*|mussen|zwingend*|*pflicht*|obligator*|erforder*|notwendig*|anforder*|bedarf|vorschreib*|vorgeschrieben*|unerlasslich*|gezwungen|soll|sollen|ist zu|sind zu|darf|durfen|verbindlich*|*auflagen|voraussetzung*",
  fr: "doit|doivent|devoir|devra|devront|oblig*|exig*|imperati*|il faut|faut|necessa*|indispensa*|contraint*|impos*|requi*|essenti*",
  es: "debe|deben|debera|deberan|oblig*|exig*|requi*|hay que|tiene que|tienen que|necesari*|imprescindible*|impon*|vinculante*",
  it: "deve|devono|dovra|dovranno|obblig*|esig*|richied*|richiest*|occorre|bisogna|necessari*|indispensabil*|impon*|requisit*|vincolant*",
  pt: "deve|devem|devera|deverao|obriga*|exig*|requ*|necessari*|imprescindi*|tem de|tem que|impo*|vinculativ*",
  nl: "moet|moeten|*plicht*|vereis*|eis|eisen|noodzak*|nodig|voorgeschreven|bindend*|mag|mogen",
  sv: "maste|skall|ska|*krav*|kraver|obligator*|skyldig*|nodvandig*|tvingande|*plikt*|bindande|far inte|far ej",
  da: "skal|*krav*|kraev*|obligator*|*pligt*|nodvendig*|tvinge*|forpligt*|bindende|ma ikke",
  fi: "taytyy|pakol*|velvo*|vaadi*|vaatim*|edelly*|valttamat*|*ttava|*ttava*|tarpe*|sitova*|ei saa|eivat saa",
  pl: "musi*|musza|obowiaz*|wymag*|konieczn*|nalezy|niezbedn*|zobowiaz*|trzeba|wiazac*|nie moga|nie moze|nie wolno",
};
/** Where a duty is only wished for: "zouden … moeten" is "should". */
export const wishedFor: ByLanguage = { nl: "(?:zou|zouden) (?:[\\p{L}\\p{N},]+ ){0,10}?moeten" };
/** "Enter into force" forces nobody. */
export const noDuty = "into force|in force|work force|labour force";

/** It would be so. */
export const wouldBe: ByLanguage = {
  en: "would",
  de: "wurde|wurden|ware|waren|hatte|hatten",
  fr: "*erait|*eraient|*irait|*iraient|serait|seraient|aurait|auraient",
  es: "*aria|*arian|*eria|*erian|*iria|*irian",
  it: "*rebbe|*rebbero",
  pt: "*aria|*ariam|*eria|*eriam|*iria|*iriam",
  nl: "zou|zouden",
  sv: "skulle",
  da: "ville",
  fi: "*isi|*isivat",
  pl: "*lby|*laby|*loby|*liby|*lyby|byloby|byliby",
};
/** "Should", in languages that form it as they form "would": a wish, no doubt. */
export const shouldBe: ByLanguage = {
  fr: "devrait|devraient|il faudrait|faudrait|conviendrait",
  es: "deberia|deberian",
  it: "dovrebbe|dovrebbero",
  pt: "deveria|deveriam",
  nl: "(?:zou|zouden) (?:[\\p{L}\\p{N},]+ ){0,10}?moeten",
  fi: "tulisi|pitaisi|olisi",
  en: "should",
  de: "ware* _ (?:wunschenswert|sinnvoll|hilfreich)",
};
export const tellsWouldBe = "would|could|may|might|can|should|if|were";

/** It is so if something else is. */
export const condition: ByLanguage = {
  en: "if|unless|provided|except|as long as|on condition|on the condition|subject to|assuming|in case",
  de: "wenn|falls|sofern|solange|vorausgesetzt|unter der voraussetzung|unter der bedingung|es sei denn|ausser",
  fr: "si|s il|s ils|sauf|a condition|a la condition|sous reserve|a moins|tant que|pourvu|en cas de",
  es: "si|siempre que|siempre y cuando|salvo|excepto|a menos|a condicion|mientras|en caso de|con tal",
  it: "se|purche|salvo|a meno|a condizione|tranne|qualora|sempre che|finche",
  pt: "desde que|salvo|exceto|a menos|contanto|sob condicao|sob reserva|na condicao|, se",
  nl: "als|indien|mits|tenzij|behalve|zolang|op voorwaarde|in geval",
  sv: ", om|forutsatt|under forutsattning|savida|forutom|sa lange",
  da: "hvis|forudsat|medmindre|undtagen|safremt|sa laenge|pa betingelse",
  fi: "jos|mikali|ellei|elleivat|paitsi|edellyttaen|kunhan",
  pl: "jesli|jezeli|pod warunkiem|chyba ze|o ile|z wyjatkiem|gdyby",
};
export const tellsCondition = `${condition.en}|when|where|once|only|without|until|while|condition*|limited to`;

/** A quote that begins behind one of these tells a case, not a rule. */
export const caseBefore: ByLanguage = {
  en: "where|when|whenever|wherever|whether|in which",
  de: "wo|ob|bei denen|in denen",
  fr: "ou|lorsque|quand|dans lesquels|dans lesquelles",
  es: "donde|cuando|en los que|en las que",
  it: "dove|quando|in cui",
  pt: "onde|quando|em que",
  nl: "waar|wanneer|waarin|of",
  sv: "dar|nar|huruvida",
  da: "hvor|nar|hvorvidt",
  fi: "jossa|joissa|kun",
  pl: "gdzie|gdy|kiedy|w ktorych|czy",
};

/** Somebody else says so. */
export const reported: ByLanguage = {
  en: "(?:some|others|many|they) _ (?:argue|claim|say|believe|fear|assert|contend|maintain|demand|want)|critics|opponents|proponents|supporters|it is _ (?:said|argued|claimed|assumed|believed)|claim that|claims that|claimed that|claiming that|alleg*|myth|according to|in the (?:view|words|opinion|eyes) of|(?:commission|proposal|draft|council|parliament|consultation|roadmap) _ (?:claims|argues|says|states|proposes|suggests|considers|believes|assumes|assures|writes|finds|asks|wants|plans|intends|foresees|envisages)|supposed*|incorrect|wrong|wrongly|untrue|mistaken*|false|misconception|contrary to|instead of|rather than",
  de: "(?:manche|einige|andere|viele) _ (?:behaupten|meinen|sagen|argumentieren|glauben|fordern|verlangen)|kritiker*|gegner|angeblich*|es wird _ (?:behauptet|argumentiert|angenommen)|behaupt*|(?:nach|laut) (?:ansicht|auffassung|meinung|angaben)|laut|mythos|(?:kommission|vorschlag|entwurf|rat|parlament) _ (?:schlagt|will|mochte|geht|meint|sieht|plant|beabsichtigt|behauptet|argumentiert)|falschlich*|irrtum*|anstatt|anstelle",
  fr: "(?:certains|certaines|d autres|beaucoup) _ (?:affirment|pretendent|disent|estiment|pensent|soutiennent|demandent)|d aucuns|opposants|detracteurs|selon|d apres|pretend*|soi disant|(?:commission|proposition|projet|conseil|parlement) _ (?:propose|affirme|estime|considere|souhaite|prevoit|pretend)|on _ (?:dit|pretend|affirme)|mythe|au lieu de|plutot que",
  es: "(?:algunos|otros|muchos) _ (?:sostienen|afirman|dicen|creen|argumentan|alegan|piden)|criticos|detractores|opositores|segun|supuest*|(?:comision|propuesta|proyecto|consejo|parlamento) _ (?:propone|afirma|considera|sostiene|plantea|preve)|se _ (?:dice|afirma|alega)|mito|en lugar de|en vez de",
  it: "(?:alcuni|altri|molti) _ (?:sostengono|affermano|dicono|credono|ritengono|chiedono)|critici|detrattori|oppositori|secondo|presunt*|(?:commissione|proposta|progetto|consiglio|parlamento) _ (?:propone|afferma|ritiene|considera|sostiene|prevede)|si _ (?:dice|afferma)|mito|invece di|anziche",
  pt: "(?:alguns|outros|muitos) _ (?:afirmam|dizem|defendem|sustentam|alegam|pedem)|criticos|opositores|segundo|de acordo com|alegad*|(?:comissao|proposta|projeto|conselho|parlamento) _ (?:propoe|afirma|considera|sustenta|preve)|mito|em vez de",
  nl: "sommigen|sommige _ (?:beweren|zeggen|vinden|menen|eisen)|critici|tegenstanders|volgens|naar verluidt|beweren|beweert|(?:commissie|voorstel|raad|parlement) _ (?:stelt|wil|vindt|meent|beweert)|mythe|in plaats van",
  sv: "(?:vissa|andra|manga) _ (?:havdar|menar|anser|pastar|sager|kraver)|kritiker|motstandare|enligt|pastas|(?:kommissionen|forslaget|radet|parlamentet) _ (?:foreslar|anser|menar|havdar|pastar)|myt|istallet for|i stallet for",
  da: "(?:nogle|andre|mange) _ (?:haevder|mener|siger|pastar|kraever)|kritikere|modstandere|ifolge|(?:kommissionen|forslaget|radet|parlamentet) _ (?:foreslar|mener|haevder|pastar)|myte|i stedet for",
  fi: "jotkut|vaitetaan|vaittavat|kriitikot|vastustajat|mukaan|komissio _ (?:ehdottaa|katsoo|vaittaa)|myytti|sijaan|sijasta",
  pl: "niektorzy|inni _ (?:twierdza|uwazaja)|krytycy|przeciwnicy|wedlug|zdaniem|rzekom*|(?:komisja|wniosek|projekt|rada|parlament) _ (?:proponuje|uwaza|twierdzi|przewiduje)|mit|zamiast",
};
/** Behind these it is the paper's own view after all. */
export const ownVoice: ByLanguage = {
  en: "our|us|my|we",
  de: "uns*|unser*|wir|verband*|meiner|sicht",
  fr: "nous|notre|nos|moi",
  es: "nosotros|nuestr*|mi",
  it: "noi|nostr*|me",
  pt: "nos|noss*|mim",
  nl: "ons|onze|wij|mij",
  sv: "oss|var|vart|vara|mig",
  da: "os|vores|mig",
  fi: "mielestamme|nakemyksemme|kasityksemme",
  pl: "nas|naszym|nasz*|mnie",
};
/** English words that tell whose words they are, or that something stands against another. */
export const tellsReported =
  "some _ (?:argue|claim|say|believe|fear)|others|critics|opponents|proponents|supporters|claim*|alleg*|myth|according to|argu*|(?:commission|proposal|draft|council|parliament)(?: s)? (?:proposes|suggests|says|states|considers|plans|foresees|envisages|view)|instead of|rather than|contrary to|in the view of|wrong|not";

export const inFavour: ByLanguage = {
  de: "unterstutz*|begruss*|befurwort*|zustimm*|sprechen uns fur|spricht sich fur",
  fr: "souten*|soutien*|salu*|approuv*|favorable*|felicit*",
  es: "apoy*|acog*|respald*|favorable*|a favor|celebra*|aplaud*",
  it: "sosten*|sostien*|appogg*|favorevol*|accogl*|condivid*|plaud*",
  pt: "apoi*|saud*|favorav*|a favor|congratul*",
  nl: "steun*|verwelkom*|ondersteun*|juich*|voorstander*",
  sv: "stod|stoder|stodjer|valkomn*|tillstyrk*|bifall*",
  da: "stotter|stotte|hilser|bakker op",
  fi: "kannat*|puolta*|tervehdi*|tuemme|tukee",
  pl: "popier*|z zadowoleniem",
};
export const against: ByLanguage = {
  de: "ablehn*|abgelehnt|abzulehnen|lehn*|widersprech*|kritisier*|zuruckweis*|(?:sind|ist|uns|sich|spricht|sprechen) gegen|dagegen|verweigern",
  fr: "oppos*|rejet*|refus*|defavorable*|contest*|deplor*|regrett*|condamn*|critiqu*|(?:sommes|est|sont|etre|prononcons|prononce|elevons) contre",
  es: "rechaz*|oponemos|oponen|opone|oposicion|opuest*|en contra|contrari*|lamentamos|critic*|condena*",
  it: "contrar*|oppon*|oppos*|respin*|rifiut*|critic*|deplor*",
  pt: "opomo*|opoe*|oposicao|rejeit*|contra|contrari*|discord*|critic*",
  nl: "tegen|verzet*|verwerp*|afwijz*|wijst|wijzen|afkeur*|tegenstander*|betreur*",
  sv: "motsatt*|avvisa*|avstyrk*|emot|motstand*|kritisk*|kritiser*|beklag*",
  da: "imod|modsat*|afvis*|kritisk*|kritiser*|beklag*|fraraad*",
  fi: "vastust*|torju*|hylka*|hylkaa|kritisoi*|vastaan",
  pl: "sprzeciw*|odrzuc*|przeciw*|krytyk*|negatywn*",
};
/** The paper wishes, holds or wants: enough for "supports" where it does not say so. */
export const wishes: ByLanguage = {
  de: "forder*|bitte*|empfehl*|empfiehlt|sollt*|muss*|ersuch*|appell*|vorschl*|schlag*|wunsch*|pladier*|notwendig*|wichtig*|brauch*|verlang*",
  fr: "demand*|recommand*|propos*|souhait*|devrai*|doit|doivent|appel*|invit*|il faut|necessa*|essenti*|important*|preconis*",
  es: "pid*|pedi*|solicit*|recom*|propon*|deb*|necesari*|importante*|inst*",
  it: "chied*|chies*|raccomand*|propon*|propost*|dovr*|deve|devono|necessari*|important*|auspic*",
  pt: "ped*|solicit*|recomend*|prop*|deve*|necessari*|importante*",
  nl: "vraag*|vragen|verzoek*|pleit*|moet*|zou*|belangrijk*|aanbevel*|stelt voor",
  sv: "anser|foreslar|maste|bor|kraver|begar|onskar|viktig*|uppmanar",
  da: "opfordr*|foreslar|bor|skal|anbefal*|onsker|vigtig*",
  fi: "vaati*|pyyda*|ehdot*|tulisi|pitaisi|suosit*|tarkea*|toivo*",
  pl: "apel*|propon*|powin*|nalezy|wnosi*|postul*|wazn*|zalec*",
};

/** Who writes speaks of itself: "we", "our", and verbs that say so by their ending. */
export const firstPerson: ByLanguage = {
  en: "we|our|ours|us|i|my|me",
  de: "wir|uns*|unser*|ich|mein*|verband*|mitglied*",
  fr: "nous|notre|nos|je|mon|ma|mes|on",
  es: "nosotros|nuestr*|*amos|*emos|*imos|mi|mis|yo",
  it: "noi|nostr*|*iamo|io|mio|mia",
  pt: "nos|noss*|*amos|*emos|*imos|*omo|eu|meu|minha",
  nl: "wij|we|ons|onze|ik|mijn",
  sv: "vi|oss|var|vart|vara|jag|min|mitt",
  da: "vi|os|vores|jeg|min|mit",
  fi: "me|meidan|meille|*mme|mina|minun",
  pl: "my|nas|nasz*|*my|moj*",
};

/** Words with which papers ask for something, by language: what they call for, what ought to be, and what they hold. */

export interface AskingWords {
  /** "we call on", "we recommend": the paper itself asks. */
  asks: RegExp;
  /** "should", "must", "it is essential": what ought to be. */
  ought: RegExp;
  /** "we welcome", "we are concerned": what the paper holds of something. */
  holds: RegExp;
  /** Headings under which requests stand. */
  heading: RegExp;
}

/** A whole word or phrase, whatever stands around it; `\b` knows no accents. */
const phrases = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, "iu");

const english: AskingWords = {
  asks: phrases(
    "(?:we|i) (?:(?:would|therefore|thus|also|strongly|further|furthermore|respectfully|kindly|hereby|firmly|again|likewise|urgently|like to|wish to|want to) ){0,3}(?:call (?:on|upon|for)|ask|urge|recommend|request|propose|suggest|encourage|invite|advocate|demand|insist|oppose|reject|advise|plead)|(?:calls (?:on|upon|for)|asks (?:the|for|that)|urges|recommends|requests that|encourages|advocates|opposes|rejects|demands that)|and (?:ask|call on|urge|recommend|propose) the|is (?:calling|asking) (?:for|on)|our (?:recommendation|proposal|request|suggestion|demand)s?|please (?:clarify|define|consider|provide|ensure|confirm|extend|allow|specify)",
  ),
  ought: phrases(
    "should|must|ought to|needs? to|has to|have to|shall be|(?:is|are) (?:\\p{L}+ )?(?:essential|crucial|vital|imperative|necessary|important|critical|needed|required|paramount|indispensable)|(?:is|are) to be avoided",
  ),
  holds: phrases(
    "we (?:(?:strongly|fully|therefore|also|warmly|very much) )?(?:support|welcome|believe|consider|regret|agree|disagree|stress|emphasi[sz]e|underline|expect|are (?:concerned|convinced|of the opinion)|would (?:welcome|support|appreciate|like|prefer))|supports|welcomes|believes|considers|stresses|emphasi[sz]es|regrets",
  ),
  heading: phrases(
    "recommendations?|key (?:messages|asks|points|recommendations|demands)|our (?:position|asks|proposals|requests|recommendations)|conclusions?|proposals?|suggestions?|policy (?:recommendations|asks|proposals|actions)|executive summary|summary|what we ask",
  ),
};

const german: AskingWords = {
  asks: phrases(
    "wir (?:\\p{L}+ ){0,3}?(?:fordern|bitten|empfehlen|ersuchen|appellieren|schlagen|regen|plädieren|lehnen|sprechen uns|drängen|wünschen|verlangen|befürworten)|(?:fordert|fordern|bittet|bitten|empfiehlt|empfehlen|plädiert|appelliert|ersucht|ersuchen|regt|schlägt|lehnt|spricht sich)|(?:ist|sind) (?:daher |deshalb |dringend |unbedingt )*(?:abzulehnen|zu fordern|zu vermeiden|sicherzustellen|zu gewährleisten|klarzustellen)|unsere (?:Forderung|Empfehlung|Bitte|Vorschlag)\\p{L}*|Forderung(?:en)?|wird (?:dringend |daher )*(?:gefordert|empfohlen|gebeten|vorgeschlagen)|(?:wäre|wären) (?:wünschenswert|hilfreich|zu begrüßen|sinnvoll)",
  ),
  ought: phrases(
    "sollten?|sollen|müssen|muss|müsste[n]?|bedarf es|darf (?:\\p{L}+ ){0,4}?nicht|dürfen (?:\\p{L}+ ){0,4}?nicht|ist (?:\\p{L}+ ){0,3}?(?:notwendig|erforderlich|unerlässlich|wichtig|nötig|entscheidend|zwingend|essenziell)|sind (?:\\p{L}+ ){0,3}?(?:notwendig|erforderlich|nötig)|es braucht|benötigen|brauchen|gilt es",
  ),
  holds: phrases(
    "wir (?:\\p{L}+ )?(?:begrüßen|unterstützen|bedauern|sehen|halten|sind der (?:Ansicht|Auffassung|Meinung)|erachten|kritisieren)|begrüßt|unterstützt|kritisiert|bedauert|(?:aus|nach) (?:unserer )?(?:Sicht|Ansicht|Auffassung)",
  ),
  heading: phrases("Forderungen?|Empfehlungen|empfohlene Maßnahmen|Kernforderungen|Kernpunkte|Fazit|Zusammenfassung|Vorschläge|unsere Position|das Wichtigste in Kürze|Schlussfolgerung(?:en)?"),
};

const french: AskingWords = {
  asks: phrases(
    "(?:nous|on) (?:\\p{L}+ ){0,2}?(?:demandons|appelons|recommandons|proposons|invitons|souhaitons|exhortons|préconisons|suggérons|réclamons|plaidons|encourageons|insistons|refusons|rejetons)|(?:demande(?:nt)? (?:que|à|aux?|la|le|les|une?|de)|appelle(?:nt)?|recommande(?:nt)?|propose(?:nt)?|préconise(?:nt)?|souhaite(?:nt)?|invite(?:nt)?|exhorte(?:nt)?|plaide(?:nt)?|réclame(?:nt)?|revendique(?:nt)?)|notre (?:recommandation|proposition|demande)|il est (?:proposé|demandé|recommandé)",
  ),
  ought: phrases(
    "doit|doivent|devrai(?:t|ent)|il faut|il faudrait|il convient|il (?:est|sera|serait) (?:\\p{L}+ )?(?:nécessaire|essentiel|indispensable|important|crucial|impératif|primordial|urgent)|est (?:\\p{L}+ )?(?:nécessaire|essentiel(?:le)?|indispensable|primordiale?|impérati(?:f|ve))|sont (?:nécessaires|indispensables|essentiels)|il importe",
  ),
  holds: phrases("nous (?:\\p{L}+ )?(?:soutenons|saluons|considérons|estimons|pensons|regrettons|approuvons|partageons|soulignons)|soutient|salue|considère|estime|regrette|se félicite"),
  heading: phrases("recommandations?|propositions?|nos demandes|conclusions?|synthèse|résumé|messages clés|préconisations|revendications|attentes"),
};

const spanish: AskingWords = {
  asks: phrases(
    "(?:solicitamos|pedimos|instamos|recomendamos|proponemos|sugerimos|exigimos|reclamamos|invitamos|abogamos|rechazamos|solicita|solicitan|pide|piden|insta|recomienda|propone|proponen|sugiere|reclama|exige|aboga)|(?:se|nos) (?:solicita|recomienda|pide|sugiere)|(?:mi|nuestra) (?:propuesta|petición|recomendación)|(?:quiero|queremos|quisiera|quisiéramos) (?:pedir|proponer|solicitar)|propongo|pido|solicito|sugiero|ruego",
  ),
  ought: phrases(
    "deben?|debería(?:n|mos)?|debemos|hay que|habría que|es (?:\\p{L}+ )?(?:necesario|esencial|imprescindible|importante|crucial|fundamental|urgente|preciso)|tienen? que|se (?:debe|necesita|requiere)|hace falta|resulta (?:necesario|imprescindible)",
  ),
  holds: phrases("apoyamos|consideramos|creemos|celebramos|lamentamos|valoramos|apoya|considera|lamenta|celebra|valora|acogemos|considero|creo"),
  heading: phrases("recomendaciones|propuestas?|conclusi(?:ón|ones)|resumen|peticiones|mensajes clave|medidas"),
};

const italian: AskingWords = {
  asks: phrases(
    "(?:chiediamo|raccomandiamo|proponiamo|auspichiamo|sollecitiamo|invitiamo|suggeriamo|sosteniamo la necessità|chiede|chiedono|raccomanda|propone|propongono|auspica|sollecita|invita|suggerisce|ritiene necessario)|si (?:chiede|propone|raccomanda|suggerisce|auspica|ritiene (?:necessario|opportuno|utile|essenziale))|la nostra (?:proposta|richiesta)",
  ),
  ought: phrases(
    "deve|devono|dovrebbe(?:ro)?|dovrà|dovranno|occorre|occorrerebbe|bisogna|è (?:\\p{L}+ )?(?:necessari[oa]|essenziale|indispensabile|importante|fondamentale|opportuno|cruciale|auspicabile|prioritario)|sono (?:necessari[e]?|indispensabili)|va(?:nno)? (?:\\p{L}+ )?(?:garantit|previst|evitat|chiarit|considerat)[aeio]|sarebbe,? (?:\\p{L}+,? )?(?:opportuno|utile|auspicabile|necessario)|serve|servono",
  ),
  holds: phrases("sosteniamo|accogliamo|riteniamo|crediamo|condividiamo|apprezziamo|sostiene|accoglie|ritiene|condivide|apprezza|sottolinea|si condivide|si apprezza"),
  heading: phrases("raccomandazioni|proposte?|conclusioni|richieste|osservazioni|sintesi|considerazioni"),
};

const dutch: AskingWords = {
  asks: phrases(
    "(?:wij|we) (?:\\p{L}+ ){0,2}?(?:vragen|verzoeken|pleiten|roepen|bevelen|stellen voor|dringen|adviseren|eisen|willen)|(?:vraagt|verzoekt|pleit|roept|beveelt|adviseert|dringt)|ons (?:voorstel|verzoek)|onze (?:aanbeveling|oproep)(?:en)?",
  ),
  ought: phrases("moet(?:en)?|zou(?:den)? moeten|dient|dienen|is (?:\\p{L}+ )?(?:noodzakelijk|essentieel|belangrijk|cruciaal|nodig|van belang)|zijn nodig|mag (?:\\p{L}+ ){0,3}?niet"),
  holds: phrases("(?:wij|we) (?:\\p{L}+ )?(?:steunen|verwelkomen|vinden|betreuren|onderschrijven|zijn van mening)|steunt|verwelkomt|onderschrijft"),
  heading: phrases("aanbevelingen|voorstellen|conclusies?|samenvatting|verzoeken|standpunt"),
};

const polish: AskingWords = {
  asks: phrases(
    "(?:apelujemy|postulujemy|wnosimy|prosimy|proponujemy|rekomendujemy|zalecamy|wnioskujemy|sugerujemy|domagamy się|wzywamy|apeluje|postuluje|proponuje|rekomenduje|wnosi|zaleca|sugeruje|wzywa)|(?:nasz|nasze) (?:postulat|propozycj|rekomendacj)\\p{L}*",
  ),
  ought: phrases("powinn[ayoi]\\p{L}*|powinien|musi|muszą|należy|należałoby|trzeba|jest (?:\\p{L}+ )?(?:konieczn|niezbędn|ważn|istotn|kluczow)\\p{L}*|konieczne|niezbędne|nie może|nie mogą"),
  holds: phrases("popieramy|uważamy|wspieramy|doceniamy|zgadzamy się|popiera|uważa|wspiera|z zadowoleniem"),
  heading: phrases("rekomendacje|postulaty|wnioski|propozycje|podsumowanie|zalecenia"),
};

const portuguese: AskingWords = {
  asks: phrases(
    "(?:apelamos|pedimos|solicitamos|recomendamos|propomos|sugerimos|instamos|exigimos|defendemos|apela|pede|solicita|recomenda|propõe|sugere|insta|defende|reclama)|(?:propõe|recomenda|solicita|sugere)-se|a nossa (?:proposta|recomendação)",
  ),
  ought: phrases(
    "deve(?:m|rá|rão|ria|riam)?|devemos|é (?:\\p{L}+ )?(?:necessári[oa]|essencial|imprescindível|importante|fundamental|crucial|indispensável|urgente)|são (?:necessári[oa]s|essenciais)|há que|tem de|têm de|tem que|importa|é preciso",
  ),
  holds: phrases("apoiamos|consideramos|saudamos|entendemos|acreditamos|apoia|considera|saúda|entende|concorda(?:mos)?|lamenta(?:mos)?"),
  heading: phrases("recomendações|propostas?|conclus(?:ão|ões)|resumo|pedidos|síntese"),
};

const swedish: AskingWords = {
  asks: phrases(
    "vi (?:\\p{L}+ ){0,2}?(?:föreslår|uppmanar|rekommenderar|kräver|begär|efterlyser|vill|avvisar|anser att)|(?:\\p{Lu}\\p{L}*) (?:\\p{L}+ )?(?:föreslår|uppmanar|rekommenderar|kräver|efterlyser|vill)|vår (?:rekommendation|uppmaning)|vårt förslag",
  ),
  ought: phrases("bör|borde|måste|ska(?:ll)? (?:inte )?(?:vara|kunna|ha|få)|behöver|behövs|krävs|är (?:\\p{L}+ )?(?:nödvändigt|viktigt|avgörande|centralt|väsentligt)|får inte"),
  holds: phrases("vi (?:\\p{L}+ )?(?:stöder|stödjer|välkomnar|anser|delar|ser|beklagar)|stöder|stödjer|välkomnar|anser|menar|delar"),
  heading: phrases("rekommendationer|förslag|slutsatser|sammanfattning|krav|ståndpunkt(?:er)?"),
};

const danish: AskingWords = {
  asks: phrases("vi (?:\\p{L}+ ){0,2}?(?:foreslår|opfordrer|anbefaler|kræver|anmoder|efterlyser|ønsker)|foreslår|opfordrer|anbefaler|anmoder"),
  ought: phrases("bør|skal|må ikke|er (?:\\p{L}+ )?(?:nødvendigt|vigtigt|afgørende)|der er behov for"),
  holds: phrases("vi (?:\\p{L}+ )?(?:støtter|hilser|mener|ser)|støtter|mener|byder"),
  heading: phrases("anbefalinger|forslag|konklusion|sammenfatning"),
};

const finnish: AskingWords = {
  asks: phrases("(?:ehdotamme|vaadimme|suosittelemme|pyydämme|kehotamme|toivomme|esitämme|kannatamme|ehdottaa|suosittelee|vaatii|esittää|toivoo|korostaa|kehottaa|kannattaa)"),
  ought: phrases("(?:pitäisi|tulee|tulisi|täytyy|on (?:\\p{L}+ )?(?:tärkeää|välttämätöntä|olennaista|syytä|varmistettava|turvattava)|tarvitaan|on tarpeen|edellyttää|tarvitsee)"),
  holds: phrases("(?:pidämme|katsomme|tuemme|näemme|pitää tärkeänä|katsoo|tukee|näkee)"),
  heading: phrases("suositukset|ehdotukset|yhteenveto|johtopäätökset"),
};

const known: Record<string, AskingWords> = { en: english, de: german, fr: french, es: spanish, it: italian, nl: dutch, pl: polish, pt: portuguese, sv: swedish, da: danish, fi: finnish };

/** Words of a language, ISO 639-1; those of English for a language that has no list, where names and loans may still match. */
export const askingWordsOf = (language: string): AskingWords => known[language] ?? english;

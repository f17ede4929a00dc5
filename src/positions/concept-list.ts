/**
 * Words of policy in eleven languages: a row is one thing, a column one language, a cell the beginnings of its words in ASCII, "=" before a
 * word that is meant as it stands. What is the same word everywhere ("digital", "transparency") needs no row: see `concepts.ts`.
 * A missing word costs a sentence, a wrong one lets a wrong sentence through: leave out what could mean two things.
 */

export const conceptLanguages = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "pl"] as const;

/** Pairs of which one side gives a sentence its direction: it stands in the quotes or the sentence does not stand. */
export const directed = new Set(
  "allow ban raise lower strict loose include exclude keep remove extend shorten fast slow easy hard mandatory voluntary import export begin end open close accept reject create destroy complement replace necessary unnecessary".split(
    " ",
  ),
);

/** Two things of which one is not said for the other. */
export const opposedConcepts: readonly [string, string][] = [
  ["allow", "ban"],
  ["raise", "lower"],
  ["strict", "loose"],
  ["include", "exclude"],
  ["keep", "remove"],
  ["extend", "shorten"],
  ["long", "short"],
  ["wide", "narrow"],
  ["fast", "slow"],
  ["benefit", "harm"],
  ["easy", "hard"],
  ["mandatory", "voluntary"],
  ["more", "less"],
  ["before", "after"],
  ["minimum", "maximum"],
  ["above", "below"],
  ["success", "failure"],
  ["accept", "reject"],
  ["open", "close"],
  ["safe", "danger"],
  ["cheap", "expensive"],
  ["import", "export"],
  ["buyer", "seller"],
  ["employer", "worker"],
  ["begin", "end"],
  ["possible", "impossible"],
  ["enough", "lacking"],
  ["create", "destroy"],
  ["small", "large"],
  ["high", "low"],
  ["public", "private"],
  ["good", "bad"],
  ["necessary", "unnecessary"],
  ["clear", "uncertain"],
  ["complement", "replace"],
];

export const concepts = `
allow: allow permit authoris authoriz legalis enabl | erlaub zulass zugelass ermoglich genehmig gestatt | autoris permett permis | permit autoriz | permett consent autorizz | permit autoriz | toesta toegesta toelat | tillat mojliggor | tillad muliggor | salli mahdollist | pozwal zezwal umozliw
ban: ban bann prohibit forbid outlaw block disallow prevent | verbot verbiet verhinder untersag | interdi proscri | prohib impid | divie proib vieta | proib impe | verbod verbied verbiedt verhinder | forbud forbjud forhindr | forbud forbyd forbind forhindr | kiell kielt esta | zakaz zabron
raise: increas rais higher rise grow expand boost rising | erhoh steiger anheb anhebung zunahm zunehm wachs gestiegen steig | augment accroi releve hauss croiss | aument increment subi subid crec | aument increment crescit cresc innalz | aument increment cresc subid | verhog stijg toenem toenam groei | oka okar okning hoj stig | oge oger oget ogning forhoj haev stig | lisa lisaa nosta kasva nousu | zwieksz wzrost wzrosn podnies podwyz rosn
lower: decreas reduc lower cut declin shrink diminish fall =fell | senk reduz verringer vermind sink kurz abnahm ruckgang | redui reduc baiss diminu | reduc reduz disminu baja bajar rebaj | ridu ridott diminu abbass | redu diminu baix | verlag vermind daal daling reduc | minska minskn sank redu | mindsk saenk reduc fald sank | vahen laske pienen supist | zmniej obniz redu spad
strict: strengthen stronger strict tight reinforc tough | starken verstark starker streng verscharf scharfer | renforc strict durci | reforz refuerz estrict fortalec | rafforz strett rigor | reforc rigor restrit fortalec | versterk streng strikt aanscherp | starka forstark streng skarp | styrk streng skaerp | tiuken tiukem vahvist ankar | wzmoc wzmacn surow zaostrz scisl
loose: weaken loos relax soften dilut lenient | lockern lockerung schwach abschwach aufweich | assoup affaibl | relaj debilit flexibil | allent indebol | enfraquec relax flexibil | verzwak versoepel afzwak | forsvag latta mjuk | svaek lemp | heikent loysent lieven | oslab zlagodz poluzn
include: includ inclus cover | beinhalt einbez einschl umfass einbeziehung aufnahm | inclu englob | inclu abarc | inclu compren | inclu abrang | opnem insluit omvat | inklud omfatta inkluder | inklud omfatt | sisally kattaa | wlacz obejm uwzgl
exclude: exclud exclus exempt excepted =exception =exceptions =except | ausnahm ausgenomm befrei ausschl ausgeschl freistell | exclu exempt exoner dispens | exclu exim exent exenc | esclu esent esenz | exclu isent isenc | uitsluit uitgeslot vrijstel vrijgestel uitzonder | undanta undantag befria utesl uteslut | undtag fritag udeluk | vapaut poikkeu | wylacz zwoln wyjat wyklucz
keep: keep kept maintain retain preserv remain continu stay | beibehalt halten erhalt bleib fortfuhr aufrecht behalten fortset verbleib | maint conserv garder reste demeur | mant conserv perman sigu | manten conserv riman prosegu | manten mantem mantid mantev conserv continu perman | behoud blijven blijft handhav gehandhaaf | behall bevar bibehall kvarsta fortsat | bevar behold opreth forbliv fortsaet | sailyt pysy jatku | utrzym zachow pozost
remove: abolish remov delet scrap repeal abandon withdraw eliminat suppress | abschaff streich gestrich aufheb beseitig entfern abbau | supprim suppress aboli abrog retir elimin | suprim supres aboli elimin retir derog | abol soppress elimin rimuov rimoz abrog ritir | aboli elimin suprim supress revog retir | afschaf schrap verwijder intrek opheff | avskaff =bort slopa upphav | afskaf fjern ophaev | poista kumo lakkaut | znies znos usun uchyl wycof zlikwid
extend: extend extension lengthen prolong | verlanger ausweit ausdehn erweiter | prolong allong etend exten elarg | prolong prorrog ampli exten alarg | prolung prorog estend estens amplia | prolong prorrog alarg esten ampli | verleng uitbreid | forlang utvidga utok | forlaeng udvid | piden laajen jatka | wydluz przedluz rozszerz
shorten: shorten curtail | verkurz abkurz | raccourc ecourt | acort | accorc abbrev | encurt | verkort inkort | forkort korta | forkort afkort | lyhen | skroc skrac
long: long | lang langer | long | larg | lung | long | lang | lang | lang laeng | pitka pide pitem | dlug dluz
short: short | kurz kurzer | court | cort brev | cort brev | curt brev | kort | kort | kort | lyhy lyhye | krot
wide: wide broad | breit breiter weit umfassend | large elargi vaste | ampl | ampi larg | ampl | breed breder ruim | bred vid | bred | laaj | szerok szersz
narrow: narrow restrict limit confin cap | begrenz beschrank einschrank eng limit | limit restrei restri restric plafonn | limit restring restric | limit restring restriz | limit restring restric | beperk begrens beperk | begrans inskrank restrik | begraens indskraen restrik | rajoit raja rajau | ogranicz zawez limit
fast: accelerat fast speed quick rapid swift | schnell beschleun zugig rasch | accel rapid vite | aceler rapid | acceler rapid veloc | aceler rapid | snel versnel vlug | snabb paskynd | hurtig fremskynd | nopea nopeu nopeam | szybk szybc przyspiesz
slow: delay slow postpon | verzoger langsam verschieb verspat | retard lent report | retras lent aplaz demor | ritard lent rinvi | atras lent adia | vertrag traag uitstel | fordroj langsam forsen skjut | forsink langsom udskyd | viivas viivy hidas hitaa lykka | opozn woln odrocz
benefit: benefit gain advantag profit | vorteil nutz nutzen profitier | avantag benefi profit | benefici ventaj | benefic vantagg | benefici vantag | voordel profit baat | fordel nytta gynn | fordel gavn | etu hyoty hyody | korzys zysk
harm: harm damag hurt los disadvantag threaten endanger jeopard | schad schaden nachteil gefahrd verlust verlier bedroh | domm nuis pert menac prejudic desavant | dan perjud perdi amenaz desventaj | dann perdit minacc svantagg nuoc | dan prejud perd ameac desvant | schad nadel verlies bedreig | skad forlus forlor hota nackdel | skad tab truer ulempe | vahink haita haitt menet uhka uhkaa | szkod strat zagraz zagroz niekorzy
easy: eas simpl facilitat straightforward | einfach erleicht leicht vereinfach | facil simpl | facil simpl sencill agil | facil semplif semplic agevol | facil simpl | makkelijk eenvoud vereenvoud vergemak | enkel enkl latt underlatt foren | enkel forenkl nem let lettel | helpo yksinkert | latw uprosz prost ulatw
hard: hard harder hinder difficult complicat burden obstacl | schwer erschwer schwier belast hinder komplizier burd aufwand | diffic entrav alourd compliqu charge | dificult dificil complic carg | difficol difficil ostacol complic oner | dificult dificil complic encarg | moeilijk bemoeil belemmer last lasten ingewikkeld | svar forsvar hindra bord bordor komplic | svaer besvaer byrd hindr komplic | vaike rasit hait este | trud utrud obciaz skomplik
mandatory: mandator compuls obligator binding obligation obliged duty duties | verpflicht pflicht obligator verbindlich zwingend | obligat contraign oblig | obligat oblig vincul | obblig vincol | obrigat obrig vincul | verplicht plicht bindend | obligator tvingand bindand skyldig plikt | obligator bindend pligt forpligt | pakol velvo sitov | obowiaz wiaz przymus
voluntary: voluntar optional | freiwill | volontair facultat optionn | voluntar opcion facultat | volontar facoltat | voluntar opcion facultat | vrijwil facultat | frivill | frivill | vapaaehto | dobrowol
more: =more additional further extra | mehr zusatz weiter | =plus davantag supplem | =mas adicional | =piu maggior ulterior | =mais adicional | =meer extra aanvull | =mer =fler ytterlig | =mere =flere yderlig | enemman lisa lisaa | wiecej wieksz dodatk
less: =less fewer | wenig | =moins | =menos | =meno minor | =menos | minder | mindre farre | mindre faerre | vahemman alle | mniej
before: =before prior | =vor bevor vorher | avant | antes | =prima | antes | =voor voordat | innan fore | =for inden | ennen | przed
after: =after following | =nach nachdem danach | apres | despues tras | =dopo | apos depois | =na nadat | efter | efter | jalkeen | =po
minimum: minim least | mindest minim wenigst | minim moins | minim menos | minim almeno | minim menos | minim minst | minst minim lagst | mindst minim | vahin vahimm | minim najmniej
maximum: maxim most ceiling | hochst maxim obergrenz | maxim plafon | maxim | massim | maxim | maxim hoogst | maxim hogst | maksim hojst | enint korkein enimm | maksym najwyz
above: above exceed =over | uber ubersteig uberschreit | dessus depass excede | encima supere exced | sopra superar supera ecced | acima exced super | boven overschr | over oversti | over overstig | yli ylitt | powyz przekr
below: below under | unter unterschreit | dessous | debajo inferior | sotto inferior | abaixo inferior | onder | under | under | alle alitt | poniz
success: success succeed | erfolg geling | reuss succe | exito | success riusc | sucess exit | succes slag | lyck framgang | succes lykk | onnist menest | sukces
failure: fail | scheiter versag misserfolg | echec echou | fracas | fallim fallit | fracass falh | misluk falen | misslyck | fejl mislyk | epaonnist | porazk niepowodz
accept: accept adopt agre | akzept annehm zustimm angenomm | accept adopt | acept adopt | accett adott | aceit adot | aanvaard accept | accept godta godkann | accept godkend | hyvaksy | akcept przyj
reject: reject refus | ablehn zuruckweis verweiger | rejet refus | rechaz | respin rifiut | rejeit recus | verwerp weiger | avvis vagra | afvis | hylk torju | odrzuc odmow
open: open | offnung offnen =offen =offene =offenen | ouver ouvri | abier abrir | apert aprir | abert abrir | =open openen | oppen oppna | aben abn | avoin avata | otwar otwier
close: closed closing closure shut | schlies geschlos | ferm | cerr cierr | chius chiud | fech encerr | sluit gesloten | stang | lukk | sulke | zamk zamyk
safe: safe secur | sicher | sur sure  surete | segur | sicur | segur | veilig | saker trygg | sikker | turval | bezpiecz
danger: danger unsafe hazard risk | gefahr gefahrlich risik | danger risq | pelig riesg | pericol rischi | perig risc | gevaar gevaarl risico | fara farlig risk | fare farlig risik | vaara riski | niebezp zagroz ryzyk
cheap: cheap affordab inexpens | billig gunstig kostengunst bezahlbar | abordabl bon+march | asequib barat | economic accessibil | acessiv barat | goedkop betaalbaar | billig overkomlig | billig overkommel | halpa edulli halvem | tani tansz przystep
expensive: expensiv costly | teuer teurer kostspiel | couteu cher | car costos | costos car | car dispendios onero | duur kostbaar | dyr kostsam | dyr kostbar | kallis kallii | drog kosztown
import: =import =imports imported importer importing importation | import einfuhr importeur | import | import | import | import | import invoer | import infor | import indfor | tuon tuoda tuont | import przywoz
export: export | export ausfuhr | export | export | esport | export | export uitvoer | export utfor | eksport udfor | vienti vienn | eksport wywoz
buyer: buyer purchas customer | kaufer kunde kund abnehmer erwerb beschaff | achet client acquer | comprad client compr | acquiren client acquist | comprad client compr | koper klant aankop | kopar kund inkop | kober kund indkob | ostaj asiaka hankin | kupuj klient nabyw
seller: seller vendor sell sold sale retail shop | verkauf handler handel | vend vent distribut commerc | vend vent | vend commerci | vend comerc | verkop winkel | salj forsalj butik | saelg salg butik | myy myyj kauppi | sprzed sklep handl
employer: employer | arbeitgeb | employeur | empleador empresari | datori | empregador | werkgever | arbetsgiv | arbejdsgiv | tyonantaj | pracodawc
worker: worker employee staff labour workforc apprentic job employment | arbeitnehm beschaft mitarbeit arbeiter personal arbeitsplatz arbeitskraft lehrling auszubild | travaill salari emploi personnel apprenti embauch | trabaj emplead emple personal aprendi | lavorat dipend occupaz personal lavor apprendist | trabalh empreg funcion aprendi | werknemer personeel werkgeleg banen baan arbeid leerling | arbetstag anstall arbetar personal jobb sysselsatt larling | arbejdstag ansat medarbejd personal job beskaeft laerling | tyonteki tyopai henkilost tyolli oppi | pracowni zatrudn miejsc
begin: begin start introduc launch | beginn anfang einfuhr start einzufuhr | commenc introdu lanc debut instaur | comenz introdu inici lanz | iniz introdu avvi istit | comec introd inici lanc | begin invoer introduc start | borja infor introd start | begynd indfor start | alka aloit kaynni kayttoon | rozpocz wprowadz poczat
end: =end ended stop halt terminat ceas phase disappear | beend ende stopp einstell verschwind | fin cess arret mettre termin | fin termin deten ces desapar acab | fine termin cess ferm | fim termin cess acab parar | einde stop beeind | sluta upphor stopp avslut | slut stop ophor | lopet paatt | koniec zakoncz zaprzest
possible: possib feasib | moglich machbar | possib faisab | posib factib viabl | possib fattib | possiv viav | mogelijk haalbaar | mojlig genomforbar | mulig gennemforl | mahdolli toteutett | mozliw wykonal
impossible: impossib unfeas | unmoglich | impossib infaisab | imposib inviab | impossib | impossiv | onmogelijk | omojlig | umulig | mahdoton | niemozliw
enough: sufficient enough adequat | ausreich genug hinreich angemess | suffi adequat | suficien adecuad bastan | sufficien adeguat | suficien adequad | voldoende genoeg toereik | tillrack nog | tilstraek nok | riittav | wystarcz dostatecz odpowiedn
lacking: insufficient lack shortag missing | fehl mangel unzureich | manque insuffi penur | falt insuficien escas caren | mancan insuffic carenz | falt insuficien escass carenc | gebrek tekort ontbreek | brist otillrack saknas | mangel utilstraek | puut riittamat | brak niedobor niewystarcz
create: creat establish =build builds | schaff errichten aufbau einricht gestalt | creer creation cree instaur etabl | cre establec | crea creaz istitu stabil | cria cre estabelec | creer opricht opbouw | skap inratt uppratt | skab opret | luo perust | tworz stworz utworz ustanow
destroy: destroy | zerstor vernicht | detrui destruct | destru | distru | destru | vernietig verwoest | forstor | odelaeg | tuho | zniszcz niszcz
small: small micro =sme =smes little minor | klein kmu kleinst geringfug | petit =pme tpe micro faible | pequen =pyme pymes micro | piccol =pmi micro | pequen =pme micro | klein =mkb micro | sma liten mindre =smf | sma lille mindre =smv | pien =pk pienet | mal drobn mikro msp
large: large big great major | gross | grand gross | grand gran | grand | grand | groot grote | stor | stor | suur suure | duz wielk
high: high higher | hoch hohe hoher hoh | haut eleve haute | alt elevad | alt elevat | alt elevad | hoog hoge hoger | hog hogre | hoj | korke | wysok
low: low lower | niedrig gering | bas basse faible | baj | bass | baix | laag lage lager | lag | lav | mata alha | nisk
public: public state+owned | offentlich staatlich | publi | public | pubblic | public | publiek openbaar overheids | offentlig | offentlig | julki | publiczn
private: privat | privat | priv | privad | privat | privad | privaat prive particulier | privat | privat | yksityi | prywatn
good: good better improv enhanc positiv optimis | gut besser verbesser positiv optimier | bon meilleur amelior positi | buen mejor positiv | buon miglior positiv | bom boa melhor positiv | goed beter verbeter positie | god battre forbattr positiv | god bedre forbedr positiv | hyva paran parem myontei | dobr lepsz popraw pozytyw polepsz ulepsz
bad: bad wors poor negativ deteriorat | schlecht verschlecht negativ | mauvais pire negati deterior | mal peor negativ empeor | cattiv peggior negativ | mau pior negativ agrav | slecht slechter negatie verslecht | dalig samre negativ forsamr | darlig vaerre negativ forringe | huono kieltei heikent | zly gorsz negatyw pogorsz
ask: =ask asks demand request call calls appeal invite urge want plead insist seek | forder bitt ersuch verlang appell auffordern aufruf pladier | demand appel reclam invit sollicit | pid pedi solicit inst reclam exig | chied chies richied richies invit sollecit esort | pede pedi solicit exig apel | vraag vragen verzoek oproep eis | kraver begar uppman onska | opford anmod kraev bede | pyyt vaati vetoa kehot | apel wnosi prosi zada postul wzyw
propose: propos suggest recommend advis | vorschlag vorschl schlag empfehl empfiehl anreg rat | propos suggest recommand preconis | propon propuest sugier recomiend recomend | propon propost suggeri raccomand consigli | propo sugeri sugest recomend | voorstel aanbevel suggere raad | foresla forslag rekommender | foresla forslag anbefal | ehdot suosit | propon propoz zalec rekomend sugeru
support: support back welcom endors favour advocat | unterstutz befurwort begruss forder stutz | souten soutien appui salu favor | apoy respald favor acog | sosten sostien appogg sosteg favor accog | apoi favor acolh | steun ondersteun verwelkom | stod stott valkomn framj | stott hils velkom frem | tuke kannat edist | wspier wspar popier popar
oppose: oppos object against | ablehn gegen widersprech | oppos contre rejet | opon opos contra rechaz | oppon oppos contrar | opo contra rejeit | tegen verzet | motsatt emot | imod modsat | vastust | sprzeciw przeciw
finance: financ fund money funding subsid grant aid | finanz mittel geld forder beihilf subvention zuschuss | financ fond argent subven aide | financ fond diner subven ayud | finanz fond denar sovvenz aiut | financ fund dinheir subven ajud apoi | financ middel fonds geld subsid steun | finans medel pengar bidrag stod | finans midler penge tilskud stott | rahoit raha tuki | finans fundusz srodk dotacj pienied
pay: pay paid payment remunerat | zahl bezahl vergut | pay remuner verser | pag remuner abon | pag remuner | pag remuner | betal vergoed | betal ersatt | betal | maks korva | plac zapla oplac
compensate: compensat reimburs indemnif refund | erstatt entschad ausgleich ersetz kompens | indemni compens rembours | compens indemn reembols | compens indenn rimbors risarc | compens indemn reembols | vergoed compens schadeloos terugbetal | ersatt kompens | kompens erstat godtgor | korva hyvit | rekompens odszkod zwrot
cost: cost expens price fee charge | kost preis gebuhr aufwand | cout prix frais tarif depens | cost preci tas gast tarif | cost prezz tariff spes | cust prec taxa tarif despes | kost prijs prijzen tarief | kostn pris avgift | omkost pris gebyr | kustann hinta hinna maksu | koszt cen cena oplat wydat
tax: tax levy duty fiscal excise | steuer abgab besteuer | tax impot fiscal imposit redevan | impuest tas fiscal tribut gravam | tass impost fiscal tribut | impost tax fiscal tribut | belast heffing accijns | skatt avgift | afgift skat | vero | podat oplat danin
market: market marketplac trade trading commerc | markt handel | march commerc | mercad comerci | mercat commerci scambi | mercad comerci | markt handel | marknad handel | marked handel | markkin kaupp | rynk ryne handl
company: compan firm business enterpris undertaking corporat smes =sme | unternehm betrieb firma firmen kmu wirtschaft | entrepris societ pme | empres compan pymes pyme sociedad | impres aziend societ pmi | empres sociedad pme companh | bedrij ondernem firma mkb | foretag bolag | virksomhed selskab firma bedrift | yrity yhtio | przedsiebi firm spolk
producer: produc manufactur maker | herstell produz produk erzeug fertig | produ fabric construct | fabric produ | produtt costrut fabbric produz produc | produ fabric | produc fabrik maker | producen tillverk producer | produc fabrik frems | valmist tuotta tuotan | produc wytwor produk wytwarz
consumer: consum user customer household | verbrauch konsum nutzer haushalt kunde | consomm utilis menag client | consum usuari hogar client | consum utent famigl client | consum utiliz famil client | consum gebruik huishoud klant | konsum anvand hushall kund | forbrug bruger hushold kund | kulutt kaytta kotital asiak | konsum uzytkown gospodarst klient
state: state states =member government national | staat staaten mitgliedstaat national regier | etat etats nation gouvern membre | estad nacion gobiern miembr | stat stati nazion govern membr | estad nacion govern membr | lidstat staat land nation overheid regering | stat medlemsstat nation reger | stat medlemsstat nation reger | valtio jasenvalt kansall hallit | panstw czlonk krajow rzad
union: =union =eu european europe community | =union =eu europa europaisch gemeinsch | =union =ue europe communaut | =union =ue europe comunit | =unione =ue europe comunit | uniao =ue europe comunit | =unie =eu europe gemeensch | unionen =eu europe gemensk | unionen =eu europa europae faell | =eu unioni euroopa | uni =ue europ wspolnot
commission: commission | kommission | commission | comision | commission | comissao comissa | commissi | kommission | kommission | komissio | komisj
authority: authorit regulator supervis agency body bodies | behord aufsicht agentur stelle | autorit superv agence organism | autorid superv agencia organism | autorit vigil agenzi organism | autorid superv agencia organism | autoriteit toezicht agentsch instanti | myndighet tillsyn organ byra | myndighed tilsyn organ agentur | viranom valvon virast elin | organ nadzor urzad agencj wladz
rule: rule rules law regulat legislat provision act legal statut standard norm | regel vorschrift gesetz recht regul verordn norm bestimm standard | regl loi droit legisl norm juridiq disposit | norm regl ley legisl derech regul disposic juridic | norm regol legg legisl diritt disposiz giuridic | norm regr lei legisl direit regul disposic jurid | regel wet recht voorschr norm verorden | regel regler lag lagstift ratt bestamm forordn norm | regel regl lov ret bestemm forordn norm | saann laki lain lainsaad oikeu asetu normi | przepis regul praw norm ustaw rozporz zasad
directive: directiv | richtlin | directiv | directiv | dirett | diretiv | richtlijn | direktiv | direktiv | direktiiv | dyrektyw
scope: scope | anwendungsber geltungsber | champ perimetr | ambit alcanc | ambit campo | ambit alcanc | toepassingsgeb reikwijdt | tillampningsomr omfattn | anvendelsesomr omfang | soveltamisal | zakres
requirement: requir condition criteri | anforder vorgab kriteri voraussetz auflag erfordern | exigen condit critere | requisit exigen condici criteri | requisit condiz criter esigen | requisit condic criteri exigen | eis eisen vereis voorwaard criteri | krav villkor kriteri | krav betingels kriteri | vaatim ehto ehdot kriteer | wymog wymag warun kryteri
report: report disclos declar notif document | bericht meld offenleg erklar dokument nachweis | rapport declar notifi document | inform declar notific document report | rapport dichiar notific document relazion segnal comunic | relator comunic declar notific document reporte | rapport melding aangift document | rapport rapporter deklar dokument anmal | rapport indberet dokument anmeld | raport ilmoit asiakirj dokument | raport sprawozd deklar dokument zglosz
procedure: procedur process | verfahren prozess ablauf | procedur proces process | procedim proces | procedur process | procediment process | procedur proces | forfarand process | procedur proces | menettely prosess | procedur proces postepow
period: period transition term deadline time phase interval | frist ubergang zeitraum zeit dauer phase | delai transit period echean duree temps | plaz transi period vencim tiemp | termin transit transiz period scadenz tempo | praz transi period temp | termijn overgang periode tijd | overgang frist period tid | overgang frist period tid | siirtym maaraai aika ajan | okres termin przejsc czas
apply: appl implement | anwend umsetz | appliqu applic mise oeuvre | aplic implement | applic attuaz attuar | aplic implement execu | toepas uitvoer implement | tillamp genomfor | anvend gennemfor | sovelt taytant | stosow wdroz wdraz wykon
right: right rights entitle | recht rechte anspruch berecht | droit | derech | diritt | direit | recht rechten | ratt rattighet | ret rettighed | oikeu | praw upraw
protect: protect safeguard defend | schutz schutz wahren | proteg protec sauvegard | proteg protec salvaguard | tutel protez protegg salvaguard | proteg protec salvaguard | bescherm | skydd skydda | beskyt | suoje suoja turva | ochron chron
environment: environment ecolog nature natural | umwelt okolog natur | environn ecolog natur | medio+ambient medioambient ecolog natur | ambient ecolog natur | ambient ecolog natur | milieu ecolog natuur | miljo ekolog natur | miljo okolog natur | ymparist ekolog luonto | srodowisk ekolog przyrod
climate: climat | klima | climat | climat | clim | clim | klimaat | klimat | klima | ilmasto | klimat
energy: energ electricit power | energi strom elektriz | energi electric | energi electric | energi elettric | energi eletric | energi stroom elektric | energi elektric el | energi elektric strom | energia sahko | energi elektrycz prad
emission: emission carbon greenhous co2 | emission treibhaus kohlenstoff co2 ausstoss | emission carbon serre co2 | emision carbon invernad co2 | emission carbon serra co2 | emiss carbon estufa co2 | uitstoot emissi koolstof broeikas co2 | utslapp koldiox vaxthus co2 | udledning emission kulstof drivhus co2 | paasto hiil kasvihuon co2 | emisj wegl cieplarn co2
waste: waste | abfall mull | dechet | residu desech | rifiut | residu | afval | avfall | affald | jate jatte | odpad
reuse: reus reusab return | mehrweg wiederverwend rucknahm ruckgab rucklauf | reutilis reemploi | reutiliz | riutilizz riuso | reutiliz | hergebruik | ateranvand | genbrug | uudelleenkay | ponown wielokrotn
recycle: recycl recover | recycl verwert recyclier | recycl | recicl | ricicl | recicl | recycl | atervinn | genanvend genvind | kierrat | recykl
deposit: deposit | pfand | consign | deposito depos | deposit cauzion | depos | statiegeld | pant | pant | pantti pantil | kaucj
packaging: packag bottle container bag bags | verpack flasche beutel tute | emball bouteil sac | envas embal botell bols | imball bottigl sacchett | embal garraf sac | verpakk fles tas zak | forpackn flask kass pase | emball flask pose | pakkau pullo kassi | opakow butel torb toreb
single-use: single+us disposab throwaway | einweg | usage+unique jetab | solo+uso desech | monouso | uso+unico descartav | eenmalig wegwerp | engang | engang | kertakayt | jednoraz
repair: repair refurbish | reparat reparier instandsetz | repar | repar | ripar | repar | herstel repar | repar lag | repar | korja | napraw
part: part parts component spare | teil ersatzteil bauteil komponent | piece composant | pieza component repuest | compon ricambi pezzi | peca component | onderdeel onderdel | del delar reservdel komponent | del dele reservedel komponent | osa osia varaosa | czesc czes podzesp
product: product good goods device appliance | produkt ware waren gut guter gerat | produit bien biens appareil | product bienes aparat | prodott ben bene apparecch | produt bens aparelh | product goed goederen apparat toestel | produkt vara varor apparat | produkt vare varer apparat | tuot tavar laite laitt | produkt towar urzadz wyrob
service: service | dienst dienstleist | service | servici | serviz | servic | dienst | tjanst | tjenest | palvelu | uslug
quality: quality | qualitat | qualit | calid | qualit | qualid | kwaliteit | kvalit | kvalit | laatu laadu | jakos
quota: quota quotas rate share target | quote rate anteil ziel | quota taux part objectif cible | cuot tas porcentaj objetiv | quot tass percentual obiettiv | quot taxa percent objetiv | quotum quota aandeel doel percent | kvot andel mal | kvot kvote andel mal | kiintio osuu tavoit | kwot udzial cel wskaz
label: label mark | kennzeich etikett siegel | etiquet label marqu | etiquet marcad | etichett marcat | rotul etiquet marca | etiket label keurmerk | markn etikett | maerk etiket | merkint merki | etykiet oznak oznacz
certificate: certif verif audit inspect | zertifi prufung prufen nachweis | certif verif controle | certif verif audit inspec | certif verif audit ispez | certif verif audit inspec | certif verif keuring controle | certif verif granskn kontroll | certif verif kontrol | sertif todent tarkast | certyf weryf kontrol audyt
test: test trial | test prufung pruf erprob | test essai epreuv | prueb ensay test | prov test | test ensai | test proef | test prov | test prov | testa koe | test prob
control: control monitor check inspect | kontroll uberwach prufung aufsicht monitor | controle surveill suivi | control vigil seguim monitor | controll monitor vigil | control monitor fiscaliz vigil | controle toezicht monitor | kontroll overvak uppfolj | kontrol overvag | valvo seuran seuraa tarkka | kontrol monitor nadzor
data: data information | daten information | donnee information | dato datos informaci | dati informaz | dados informac | gegevens data informat | uppgift data information | data oplysning information | tieto tiedo tieto | dane danych informacj
access: access | zugang zugriff | acces | acces acceso | access | acess | toegang | tillgang atkomst | adgang | paasy saata | dostep
train: train skill educat qualif | ausbild schul fortbild qualif bildung | formation former competenc educ | formac capacit educac | formaz formare istruz compet | formac capacit educac | opleid scholing onderwijs | utbild kompet | uddann kompet oplaer | koulut osaam | szkol ksztalc
research: research innovat develop | forsch innovat entwickl | recherch innov develop | investig innov desarroll | ricerc innov svilupp | investig pesquis inov desenvolv | onderzoek innovat ontwikkel | forskn innovat utveckl | forskn innovat udvikl | tutkim innova keksi kehit | badan badawcz innowac rozwoj rozwij
invest: invest | invest | investi | inver | invest | invest | invest | invest | invest | invest sijoit | inwest
compete: compet rival | wettbewerb konkurr | concurr competit | compet | concorr compet | concorr compet | concurr mededing | konkurr | konkurr | kilpail | konkur
harmonise: harmonis harmoniz uniform common single joint | harmonis einheit gemeinsam vereinheit | harmonis commun uniform uniqu | armoniz comun unific uniform | armonizz comun unific uniform | harmoniz comum comun uniform | harmonis gemeenschap uniform gezamenlijk | harmonis gemensam enhetlig | harmonis faelles ensart | yhdenmuk yhtei yhten | harmoniz wspoln jednolit ujednolic
digital: digital electronic online | digital elektron online | digital numeri electron ligne | digital electron linea | digital elettron | digital eletron | digita elektron | digital elektron | digital elektron | digita sahkoi | cyfr elektron
machine: machin | maschin | machin | maquin | macchin | maquin | machin | maskin | maskin | kone | maszyn
transport: transport mobilit traffic vehicl car | transport verkehr fahrzeug mobil | transport mobil vehicul voitur circul | transport movil vehicul trafic coche | trasport mobil veicol auto | transport mobil veicul automov | vervoer verkeer voertuig mobil | transport trafik fordon mobil | transport trafik koretoj mobil | kuljet liiken ajoneuv | transport mobil pojazd ruch
bicycle: bicycl bike cycl cyclist | fahrrad rad radfahr | velo cycl | biciclet cicl | biciclett cicl | biciclet cicl | fiets | cykel cyklar | cykel cykl | pyora pyorai polkupyor | rower
helmet: helmet | helm | casque | casco | casc | capacet | helm | hjalm | hjelm | kypara | kask
speed: speed | geschwind tempo | vitesse | velocid | velocit | velocid | snelheid | hastighet | hastighed | nopeu | predkos
limit-value: value threshold limit ceiling | grenzwert schwell wert | seuil valeur limite plafond | umbral valor limit | soglia valor limit | limiar valor limit | drempel grens waarde | gransvard troskel vard | graensevaerd taerskel vaerdi | raja kynny arvo | prog wartosc limit
adult: adult | erwachsen | adult | adult | adult | adult | volwassen | vuxen vuxna | voksn | aikui | dorosl
health: health medic patient | gesund medizin patient | sante medic patient | salud sanit medic pacien | salut sanit medic pazient | saude medic pacien | gezondheid medisch patient | hals medicin patient | sundhed medicin patient | tervey laaket potila | zdrow medyc pacjent
animal: animal livestock welfare | tier tierwohl | anim | animal | animal | animal | dier dieren | djur | dyr dyrevelf | elain | zwierz dobrostan
farm: farm agricult | landwirt bauern hof betrieb agrar | agricult ferme exploit agric | agric granj explot | agric aziend allev | agric explor quint | boer landbouw | jordbruk lantbruk gard bonde | landbrug bedrift gard bonder | maatil maatal | rolni gospodarst
feed: feed fodder | futter | aliment fourrag | pienso | mangim | racao alimenta | voer veevoer | foder | foder | rehu | pasz
cow: cow cattle dairy milk | kuh kuhe rind milch | vache bovin lait | vaca bovin lech | vacch bovin latt | vaca bovin leit | koe koeien melk | ko kor mjolk | ko koer maelk | lehma maito | krow mlek mlecz
fish: fish | fisch | pech poisson | pesc pez | pesc | pesc peix | vis visser | fisk | fisk | kala | ryb rybol
ship: ship vessel boat fleet | schiff flotte | navire bateau flott | buque barco flot | nave imbarc flott | navio barc frota | schip vloot | fartyg skepp flott | skib fartoj flad | alu laiva | statek flot
forest: forest wood felling logging timber | wald forst holz | foret bois | bosqu madera forest | forest legn bosc | florest madeir | bos hout | skog avverk tra | skov trae | metsa hakku puu | las lesn drewn
private-owner: owner ownership property | eigentum besitz | proprie | propiet | proprie | propriet | eigena eigendom | agare agande egendom | ejer ejendom | omista | wlascic wlasn
rural: rural countrysid | landlich land | rural | rural | rural | rural | platteland landelijk | landsbygd | landdistrik landlig | maaseu | wiejsk wsi
region: region local municipal communit town city cities | region lokal kommun gemeinde stadt stadte ortlich | region local commun ville municip | region local municip ciudad | region local comun citta | region local municip cidad | region lokaal gemeent stad steden | region lokal kommun stad | region lokal kommun by byer | alue alueel paikall kunta kunnat kaupun | region lokaln gmin miast
building: build construct house | bau gebaud bauen haus | batiment construct logement | edific construc viviend | edific costruz edil | edific construc habit | bouw gebouw | bygg bygga bostad | bygg bolig | rakenn | budow budyn
security: secur cyber | sicherheit cyber | securit cyber | segurid ciber | sicurezz ciber | seguranc ciber | veiligheid cyber | sakerhet cyber | sikkerhed cyber | turvallis kyber | bezpiecz cyber
safety-rep: representativ delegat | vertret beauftrag reprasent | representan delegu | representan delegad | rappresentan delegat | representan delegad | vertegenwoord | ombud foretradar represent | repraesent | edusta valtuut | przedstawic
exposure: smok fume | rauch dampf | fum | hum | fum | fum | rook | rok | rog | savu | dym
measure: measur action step | massnahm messen mess | mesur action | medid accion | misur azion | medid acca | maatregel meting meten | atgard mata matn | foranstalt mal | toimi mitta | srodk dzialan mierz pomiar
overtime: overtime | uberstund mehrarbeit | supplementair | extraordinari extra | straordinar | extraordinari | overuren overwerk | overtid | overarbejd | ylityo | nadgodz
month: month monthly | monat | mois mensuel | mes meses mensual | mese mesi mensil | mes meses mensa | maand | manad | maned | kuukau | miesi
year: year annual yearly | jahr jahrlich | an ans annee annuel | ano anos anual | anno anni annual | ano anos anual | jaar jaarlijks | ar arlig | ar arlig | vuosi vuode vuotta vuotu | rok lat roczn corocz
accident: accident | unfall | accident | acciden | incident infortun | acident | ongeval ongeluk | olyck | ulykk | onnettom tapatur | wypad
sick: sick ill absenc leave | krank | malad absenc arret | enferm ausenc baja | malatt assenz | doenc ausenc | ziek verzuim | sjuk franvaro | syg fravaer | saira poissaol | chorob absenc zwoln
oven: oven furnace | ofen ofen backofen | four fours | horn | forn | forn | oven | ugn | ovn | uuni | piec
gas: gas | gas | gaz | gas | gas | gas | gas | gas | gas | kaasu | gaz
bakery: bak baker bakeri bread | back backer brot | boulang pain | panad pan | pan panett forn | padar pao | bakk brood | bag bager brod | bag bager brod | leip leipo | piekar piek chleb
craft: craft artisan craftsm | handwerk | artisan | artesan | artigian | artes | ambacht | hantverk | handvaerk | kasityo | rzemies
hotel: hospitalit hotel restaurant cater | gastro hotel gaststatt restaurant | hotel restaur | hostel hotel restaur | ristor alberg ospital | hotel restaur | horeca hotel restaur | hotell restaur krog | hotel restaur | hotel ravint majoit | hotel restaur gastron
trade-area: internal =single interior | binnen | interieur unique | interior unic | intern unic | intern unic | interne | inre | indre | sisa | wewnetrz jednolit
liable: liab respons accountab | haft verantwort | respons | respons | respons | respons | aansprak verantwoord | ansvar | ansvar | vastu | odpowiedz
damage-claim: claim victim injur | anspruch geschad opfer klag | plaignant victim reclam | reclam victim demand | reclam vittim richied | reclam vitim | claim slachtoffer | krav offer skadelid | krav offer skadelid | vaati uhri | roszcz ofiar
proof: proof prove evidence | beweis nachweis | preuve prouv | prueb prob | prov dimostr | prov | bewijs | bevis | bevis | todis nayto | dowod udowod
software: software program code | software programm code | logiciel program code | software program codig | software programm codic | software program codig | software program code | program programvar kod | software program kode | ohjelmist koodi | oprogramow program kod
review: review evaluat revis assess | uberpruf bewert revision evaluier | revis evalu examen | revis evalu | revis valut riesam | revis avali | herzien evalu beoordel | oversyn utvarder bedom | revision evaluer vurder | tarkis arvio uudelleentark | przegla ocen rewiz
plan: plan strateg programm roadmap | plan strateg programm | plan strateg program | plan estrateg program | piano strateg programm | plano estrateg program | plan strateg program | plan strateg program | plan strateg program | suunnit strateg ohjelm | plan strateg program
help: help assist aid | hilf helf unterstutz | aid assist | ayud asist | aiut assist | ajud assist | hulp help assist | hjalp bist | hjaelp bist | apu autta tuki | pomoc pomag
inform: inform notif | informier information | inform | inform | inform | inform | inform | inform underratt | inform | tiedot ilmoit | inform powiad
recall: recall | ruckruf | rappel | retirad | richiam | recolh | terugroep | aterkall | tilbagekald | takaisinv | wycof
threat: threat endanger jeopard | bedroh gefahrd | menac | amenaz | minacc | ameac | bedreig | hota hot | true trusel | uhka uhat | zagroz zagraz
survive: surviv exist viab | uberleb existenz bestand | survi exist | superviv exist | sopravviv esist | sobreviv exist | overlev bestaan | overlev exist | overlev eksist | selviy olemass | przetrw istni
burden: burden administrat bureaucr red+tape | burokrat verwaltung belast aufwand | administrat bureaucr charg | administrat burocr carg | amministr burocr oner | administrat burocr encarg | administrat bureaucr last | administrat byrakr borda | administrat bureaukr byrd | hallinnoll byrokr rasit taakk | administrac biurokr obciaz
prefer: prefer rather | bevorzug lieber vorzieh vorzug | prefer plutot | prefer prefier | prefer | prefer | voorkeur liever | foredra foredr hellre | foretraek hellere | mieluu suosi | prefer wol
night: night nocturn | nacht | nuit nocturn | noch nocturn | nott | noit noturn | nacht | natt | nat | yo yolla | noc
coast: coast | kust | cot littoral | cost litoral | cost litoran | cost litoral | kust | kust | kyst | rannikk | przybrz
paper: paper | papier | papier | papel | cart cartace | papel | papier | papper | papir | paperi | papier
copy: copy copies | kopie | copie | copi | copi | copi | kopie | kopia | kopi | kopio | kopi
bonus: bonus premium | bonus pramie | prime bonus | bono prima | bonus premi | bonus premi | bonus premie | bonus premie | bonus praemi | bonus palkki | premi bonus
fair: fair just equal level | fair gerecht gleich | equit juste egal | just equit igual | equ giust ugual | just equit igual | eerlijk gelijk rechtvaard | rattvis lika rimlig | fair lige retfaerd | oikeudenm tasa reilu | sprawiedl rown uczciw
clear: clear clarif | klar klarstell eindeutig | clair clarif precis | clar aclar | chiar | clar esclarec | duidelijk verduidelijk helder | tydlig klargor fortydlig | klar tydelig praecis | selke selkey | jasn wyjasn doprecyz
use: use used using utilis | nutz benutz verwend einsatz gebrauch | utilis usage emploi | uso usar utiliz | uso usar utilizz impieg | uso usar utiliz | gebruik | anvand nytt | brug anvend | kaytto kaytta kayta | uzy wykorzyst stosow
collect: collect gather | sammel erfass | collect ramass | recog recogid recolec | raccol raccogl | recolh | inzamel verzamel | saml insaml | indsaml saml | kera | zbier zbior
take-back: take+back taking+back return | rucknahm zurucknahm | reprise retour | devoluc retorn | ritir reso | retoma devoluc | terugname inlever | retur aterta | retur tilbagetag | palaut | zwrot odbior
installer: install | install einbau | install pose | instal | install | instal | install | install | install | asent | instal monter
encourage: encourag promot stimulat incentiv foster | forder anreiz stimul fordern ermutig | encourag promouv incit favoris | foment promov incentiv estimul | incentiv promuov promoz incoragg | incentiv promov foment | stimul bevorder aanmoedig prikkel | framja uppmuntr stimul incitament | fremm tilskynd incitament | edist kannust | zachec promow wspier motyw
condition-of: treat condition | behandl bedingung | traitement condition | tratam condic | trattam condiz | tratam condic | behandel voorwaard | behandl villkor | behandl vilkar | kohtel ehdot | trakt warun
authorised: approv licen permit | zulass genehmig erlaub lizenz | autoris agrem licen | autoriz licenc permis | autorizz licenz permess | autoriz licenc | vergunn licent goedkeur | tillstand godkann licens | tillad licens godkend | lupa hyvaks lisens | zezwol licenc pozwol
sustainable: sustainab durab lasting | nachhalt langlebig dauerhaft | durabl | sostenib durad | sostenib durev durat | sustentav durad | duurzaam | hallbar | baeredygt holdbar | kestav | zrownow trwal
supply: suppl deliver provid chain | liefer versorg bereitstell kette | approvision fourni livr chaine | suminist abastec provis entreg caden proporcion | forni approvvig conseg catena | forneci abastec entreg cadeia | lever toelever keten bevoorrad | leverans forsorj leverer kedja tillhandahall | lever forsyn kaede | toimit huolto ketju | dostaw zaopatrz lancuch
material: material raw | material rohstoff werkstoff | materi matier | material materi | material materi | materi | material grondstof | material ravar | material rastof | material raaka | material surowc
chip: chip semiconduct | chip halbleiter | puce semiconduct | chip semiconduct microchip | chip semicondutt | chip semicondut | chip halfgeleider | chip halvled | chip halvled | siru puolijoh | chip polprzewod
depend: depend relian | abhang | depend | depend | dipend | depend | afhankel | beroend | afhaeng | riippuv | zalez uzalezn
cooperate: cooperat collaborat partner dialog | kooper zusammenarb partner dialog | coopera collabor partenari dialog | cooper colabor socio dialog | cooper collabor partenari dialog | cooper colabor parceri dialog | samenwerk partner dialoog | samarbet partner dialog | samarbejd partner dialog | yhteistyo kumppan vuoropuh | wspolprac partner dialog
global: global world internation third | welt global internation dritt | mondial monde internation tiers | mundi global internac tercer | mondial globale internaz terz | mundi global internac terceir | wereld mondial internation derde | varld global internation tredje | verden global internation tredje | maailma kansainv globaal kolman | swiat global miedzynar trzec
factory: factor plant facilit site | fabrik werk anlage standort | usine fabriq install site | fabric planta instalac | fabbric stabilim impiant sit | fabric instalac unidade | fabriek installat locatie | fabrik anlagg | fabrik anlaeg | tehda laito | fabryk zaklad instalac
risk-high: high+risk | hochrisik | haut+risque | alto+riesgo | alto+rischio | alto+risco | hoog+risico | hogrisk | hojrisik | suuririsk | wysok+ryzyk
trust: trust confiden reliab | vertrau verlass | confian fiabl | confian fiab | fiduc affidab | confian fiav | vertrouw betrouwbar | fortroend tillit palitlig | tillid paalidelig | luottam luotett | zaufan wiarygod niezawod
register: regist entry database | regist verzeichnis datenbank | regist inscri | regist inscri | regist iscriz | regist inscri | regist | regist | regist | rekister | rejest
society: society social citizen civil people | gesellschaft sozial burger zivil mensch | societ social citoyen civil | socied social ciudad civil person | societ social cittadin civil person | socied social cidad civil pesso | samenleving maatsch sociaal burger | samhall social medborg civil mannisk | samfund social borger civil mennesk | yhteiskun sosiaal kansal ihmis | spolecz obywat ludz
union-labour: trade+union =union social partner | gewerkschaft sozialpartner | syndica | sindica | sindaca | sindica | vakbond | fack fackforening | fagforening fagbevaeg | ammattili | zwiazk zwiazek
role: role central | rolle zentral | role central | papel central | ruolo central | papel central | rol centraal | roll central | rolle central | rooli keskei | rol central
involve: involv participat consult engag | einbind beteilig konsult einbez | impliqu particip consult associ | implic particip consult | coinvolg partecip consult | envolv particip consult | betrek betrokk raadpleg | delta involver samrad | inddrag deltag horing | osallist kuul | udzial zaangaz konsult
border: border | grenz | frontier | fronter | frontier confin | fronteir | grens | grans | graens | raja | granic
adjust: adjust adapt | ausgleich anpass | ajust adapt | ajust adapt adec | adegua adatt aggiust | ajust adapt | aanpass | juster anpass | juster tilpas | mukaut sopeut | dostosow
avoid: avoid prevent | vermeid verhinder verhut | evit preven | evit preven | evit preven | evit preven | vermijd voorkom | undvik forebygg | undga forebyg | valtta ehkais esta | unik zapobieg
necessary: necess need essential indispens crucial vital | notwendig erforder notig unerlass wichtig brauch bedarf zwingend entscheid | necess indispens essenti besoin faut crucia | necesari imprescind esencial | necessar indispens essenzial occor | necessari imprescind essencia | nodig noodzak essentie | nodvand viktig behov | nodvend vigtig behov | tarpee valtta tarke | koniecz niezbedn potrzeb wazn
unnecessary: unnecessar needless superfluous redundan | unnotig uberfluss | inutil superflu | innecesari superflu | inutil superflu | desnecessar superflu | onnodig overbodig | onodig overflod | unodvend overflod | tarpeet turha | niepotrzebn zbedn
framework: framework | rahmen | cadre | marco | quadro | quadro | kader | ram ramverk | ramme | kehys puitte | ramy ram
uncertain: uncertain indetermin unclear | unsicher unklar unbestimmt | incertain incertit | incert indetermin | incert indetermin | incert indetermin | onzeker onduidelijk | osaker otydlig | usikker uklar | epavarm epasel | niepewn niejasn
complement: complement supplement | erganz komplement | complet complement | complement complet | complement integra complet | complement complet | aanvul | komplett | suppler | taydent | uzupeln
replace: replac substitut | ersetz ersatz austausch | remplac substitu | reemplaz sustit | sostitu rimpiazz | substitu | vervang | ersatt byta | erstat udskift | korva vaihta | zastap wymian
differ: differ diverg vary varied | unterschied abweich diverg | differ diverg varie | difer diverg vari | differ diverg vari | difer diverg vari | verschil afwijk | skilj olik skillnad | forskel afvig | eroa erot poikkea | rozni
effort: effort | anstreng bemuh | effort | esfuerz | sforz | esforc | inspann | anstrang insats | indsats bestraeb | ponnist | wysil stara
member: member | mitglied | membre | miembr | membr | membr | leden =lid | medlem | medlem | jasen | czlonk
value: value values | wert werte | valeur | valor | valor | valor | waarde | varde | vaerdi | arvo | wartos
choose: choos choice option select | wahl wahlen auswahl entscheid | choi chois | eleg elec opcion | scelt scegl opzion | escolh opca | kies keuz | valj valet | vaelg valg | valin valita | wybor wybier
affected: affect concern stakeholder | betroff interessengrupp | concern affect interess | afect interesad | interess colpit | afet interessad | betrokken belanghebb | berord intress | berort interess | kosk sidosryhm | dotyczy zainteres interesar
available: availab obtain | verfugbar erhaltlich bereit | dispon | dispon | dispon | dispon | beschikb verkrijg | tillgang | radighed tilgaeng | saatav kaytettav | dostepn
`;

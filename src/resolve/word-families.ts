/**
 * Words of names that say the same in several languages, under the fold. A family is one word to the linker: "Deutscher Gewerkschaftsbund"
 * and "German Trade Union Federation" share two. People may add to the lists; a word stands in one family only.
 */

/** Countries by ISO code (and "eu"): names, adjectives and inhabitants as names of organisations use them. */
const countryWords: Record<string, string> = {
  eu: "europe european europeans europeen europeenne europeens europeennes europa europaische europaischer europaisches europaischen europaeische europaischer europees europese europeo europea europei europee europeos europeas europeu europeia europejski europejska europejskie europejskiej eurooppa euroopan europeisk europeiska europaeisk europska evropska evropski evropsky evropske europsky europska europai",
  at: "austria austrian austrians osterreich osterreichische osterreichischer osterreichisches osterreichischen oesterreich oesterreichische autriche autrichien autrichienne oostenrijk",
  be: "belgium belgian belge belges belgique belgie belgisch belgische belgien belgica belgio",
  bg: "bulgaria bulgarian bulgarien bulgarie bulgarische balgariya",
  hr: "croatia croatian hrvatska hrvatski hrvatske hrvatsko kroatien",
  cy: "cyprus cypriot kypros zypern",
  cz: "czech czechia ceska cesky ceske ceskych tschechien tschechische tcheque",
  dk: "denmark danish danmark dansk danske danmarks danemark danois danemarks danische danischer",
  ee: "estonia estonian eesti estland",
  fi: "finland finnish finlande suomi suomen finnland finnische finska finlands",
  fr: "france french francais francaise francaises frankreich franzosische franzosischer francia francese francesa frances frankrijk",
  de: "germany german deutschland deutsch deutsche deutscher deutsches deutschen deutschlands allemagne allemand allemande duitsland duitse alemania aleman germania tedesca tyskland tyska nemecko niemiec",
  gr: "greece greek hellenic hellas griechenland griechische grece grecque grecia ellada elliniki",
  hu: "hungary hungarian magyar magyarorszag magyarorszagi ungarn ungarische hongrie",
  ie: "ireland irish irland irlande eireann",
  it: "italy italian italia italiana italiano italiani italiane italien italienne italienische italienischer italie",
  lv: "latvia latvian latvijas lettland",
  lt: "lithuania lithuanian lietuvos litauen",
  lu: "luxembourg luxemburg luxembourgeois luxembourgeoise letzebuerg",
  mt: "malta maltese",
  nl: "netherlands dutch nederland nederlands nederlandse niederlande niederlandische hollande neerlandais bas",
  pl: "poland polish polska polski polskie polskich polskiej polskiego polen polnische pologne polonais polacca",
  pt: "portugal portuguese portuguesa portugues portugueses portugaise",
  ro: "romania romanian romana roman romane rumanien roumanie",
  sk: "slovakia slovak slovenska slovensky slovenske slowakei slovenskej",
  si: "slovenia slovenian slovene slovenije slowenien",
  es: "spain spanish espana espanol espanola espanoles espagne espagnol espagnole spanien spanische spagna",
  se: "sweden swedish sverige sveriges svensk svenska svenskt schweden schwedische suede suedois",
  gb: "uk british britain brits britannique england english scotland scottish wales welsh royaume",
  ch: "switzerland swiss suisse schweiz schweizer schweizerische schweizerischer svizzera",
  no: "norway norwegian norge norges norsk norske norwegen norwegische norvege",
  is: "iceland icelandic island islands",
  us: "usa us american americas americain americaine amerikanische america",
  ca: "canada canadian kanada canadien",
  cn: "china chinese chine chinois chinesische",
  jp: "japan japanese japon japonais japanische",
  kr: "korea korean coree",
  in: "india indian inde",
  il: "israel israeli israelische",
  tw: "taiwan taiwanese",
  tr: "turkey turkish turkiye turquie turkische turk",
  ua: "ukraine ukrainian ukrainische",
  rs: "serbia serbian srbije",
  br: "brazil brazilian bresil brasil brasilien",
  au: "australia australian",
};

/** Cities and regions as other languages write them; the first word stands for all. */
const placeWords = `
torino turin
milano milan mailand mailander
firenze florence florenz
roma rome rom
venezia venice venedig venise
napoli naples neapel
genova genoa genua genes
bologna bologne
padova padua padoue
wien vienna vienne
munchen munich
koln cologne kolner
nurnberg nuremberg
hannover hanover
braunschweig brunswick
frankfurt francfort
berlin berliner
hamburg hambourg hamburger
leipzig leipziger
bruxelles brussels brussel brussel brussels bruselas brussell bryssel bruksela
antwerpen antwerp anvers
gent ghent gand
leuven louvain
liege luttich luik
brugge bruges
praha prague prag
warszawa warsaw warschau varsovie warszawie warszawski
krakow cracow krakau cracovie
wroclaw breslau
budapest budapesti
bucuresti bucharest bukarest bucarest
sofia sofija sofiya
athina athens athen athenes
thessaloniki salonica
lisboa lisbon lissabon lisbonne
porto oporto
sevilla seville
zaragoza saragossa
kobenhavn copenhagen kopenhagen copenhague kobenhavns
goteborg gothenburg goteborgs
stockholm stockholms
helsinki helsingin helsingfors
oulu oulun uleaborg
turku turun abo
tampere tampereen tammerfors
jyvaskyla jyvaskylan
geneve geneva genf ginevra
zurich zuericher zuricher
basel bale basle basler
bern berne berner
luzern lucerne
strasbourg strassburg
lyon lyons
marseille marseilles
haag hague haye
riga rigas
tallinn tallinna
vilnius vilniaus
bratislava pressburg
ljubljana laibach
zagreb zagrebu
beograd belgrade belgrad
kyiv kiev
skopje skopie skoplje
sarajevo sarajewo
tirana tirane
podgorica podgoritza
pristina prishtina
chisinau kischinau
tbilisi tiflis
yerevan erevan
ankara angora
bayern bavaria bayerischer bayerische bayerisches bavarian baviere
sachsen saxony sachsische sachsischer
niedersachsen niedersachsische niedersachsischer
hessen hesse hessische hessischer
nordrhein rhine
westfalen westphalia westfalische
thuringen thuringia thuringer
rheinland rhineland
pfalz palatinate
tirol tyrol tiroler
steiermark styria
karnten carinthia
sudtirol altoadige
vlaanderen flanders flandre vlaams vlaamse flemish flamande
wallonie wallonia wallonne wallon walloon
catalunya catalonia cataluna katalonien catalane catalana catalan
euskadi basque vasco vasca
andalucia andalusia andalousie andaluza
galicia galice gallega
lombardia lombardy lombardei
toscana tuscany toskana
piemonte piedmont piemont
sicilia sicily sizilien
sardegna sardinia sardinien
bretagne brittany
normandie normandy
bourgogne burgundy burgund
alsace elsass
corse corsica korsika
skane scania
`;

/** What organisations call themselves and deal in. The first word names the family. */
const families = `
association verband verbandes verbande verein vereins vereinigung vereniging asociacion associazione associacao associatie associations federation federations federatie foderation federazione federacion federacao federacja federatia fed confederation confederazione confederacion confederacao konfederation konfederacja konfederace confed union unione unie union uniao bond bund bundes forbund forbundet forening foreningen liitto liitosta forbundets svaz zvaz zwiazek stowarzyszenie syndesmos asociace asociacia asociatia udruga udruzenje zdruzenie league ligue liga bundnis dachverband spitzenverband bundesverband zentralverband fachverband landesverband fachverband verbond brancheorganisatie organisation organization organizations organisations organizacion organizzazione organisatie organisasjon organizacja society societe sociedad societa gesellschaft szovetseg szovetsege egyesulet saveza savez
royal royale koninklijke koninklijk kungliga kongelige konigliche real reale reial
foundation fondation stiftung fundacion fundacio fundacao fondazione fundacja stichting stiftelse stiftelsen saatio nadace nadacia fundatia fonden alapitvany
institute institut instituto istituto instituut instytut institutet instituutti intezet
university universite universitat universiteit universita universidad universidade universitet universitetet yliopisto uniwersytet univerzita universitatea univ
office buro bureau ufficio oficina kontor representation reprasentanz vertretung representacion rappresentanza delegation antenne verbindungsburo liaison kontoret
council conseil rat consiglio consejo conselho raad rada radet neuvosto committee comite bizottsag komitee ausschuss comitato commission
chamber chambre kammer camera camara kamer izba komora zbornica kamara kauppakamari chambers
network netzwerk reseau rete red rede netwerk natverk verkosto siec mreza platform plattform plateforme piattaforma plataforma
group groupe gruppe gruppo grupo groep grupa groupement gruppen holding
industry industries industrie industria industrias industriels industriele industrien industrial industrielle industriellen przemyslu teollisuus industrins industri
employers employeurs arbeitgeber werkgevers patronal pracodawcow arbeitgeberverband
workers travailleurs arbeitnehmer lavoratori trabajadores werknemers pracownikow
tradeunion gewerkschaft gewerkschaften syndicat syndicats sindacato sindicato vakbond
farmers bauern agriculteurs agricoltori agricultores boeren landbrug rolnikow
agriculture agricole agricoles landwirtschaft landwirtschafts agricoltura agricultura landbouw agri agricultural lantbruk maatalous
bank banks banque banques banken banca banche banco bancos banka bancaria bancaire banking pankki banki bancario bancarie
savingsbank sparkassen sparkasse caisses epargne cajas
insurance assurance assurances versicherung versicherungen versicherungswirtschaft assicurazioni seguros verzekeraars insurers assureurs forsakring ubezpieczen
energy energie energia energetica energi energetique energetico energien energija energii energetyki
electricity electricite elektrizitat elettricita electricidad elektriciteit
gas gaz gasa
chemical chemicals chimie chimique chemie chemische chemischen quimica chimica kemi kemianteollisuus chimici kemisk
pharmaceutical pharmaceuticals pharma pharmaceutique pharmazeutische pharmazeutischen farmaceutica farmaceutico farmaceutici farmindustria arzneimittel farmaco lakemedel
health sante gesundheit salute sanita salud saude gezondheid halsa zdrowia
doctors medecins arzte medici medicos artsen lekarzy laakari physicians
environment environmental environnement umwelt ambiente medio milieu miljo srodowiska ymparisto environnementale
nature natur natura natuur naturschutz luonto
climate climat klima clima klimaat ilmasto klimat klimaschutz
water eau wasser acqua agua vatten vesi
food aliments alimentaire alimentaires lebensmittel alimentare alimentari alimentos voeding livsmedel zywnosci ernahrung alimentation foodstuffs
fisheries peche peches fischerei pesca visserij fishing fiske kalatalous fischer
forest wood forests foret forets wald forst foresta forestal bos skog metsa lesny forestry forestiere
paper papier carta papel
transport transports verkehr trasporti transporte vervoer transportation kuljetus dopravy
rail railway railways ferroviaire eisenbahn bahn ferrovie ferroviaria spoorwegen jarnvag
road strasse routier routiere stradale carretera
car cars auto automobile automobil automotive automobilindustrie auto automobiles motor motors
aviation luftfahrt aviazione aviacion luchtvaart aerien airlines
construction bau bauwirtschaft costruzioni construccion bouw bygg budownictwa batiment
housing wohnungswirtschaft logement casa vivienda huisvesting
steel stahl acier acciaio acero
technology technologie technologies tecnologia technologien tech technologique
digital numerique digitale digitaal digitali digitalis
research recherche forschung ricerca investigacion onderzoek forskning badan
science sciences wissenschaft wissenschaften scienze ciencia ciencias vetenskap scientific
education bildung formation formazione educacion onderwijs utbildning
youth young jeune junge giovane joven jeunes jeunesse jugend giovani juventud jeugd ungdom nuoriso
women femmes frauen donne mujeres vrouwen kvinnor
children enfants kinder bambini infanzia ninos kinderen barn
consumers consumer consommateurs verbraucher consumatori consumidores consumenten konsumenter verbraucherzentrale
cross croix kreuz croce cruz kruis
human humain humains menschen umani humanos menselijke
rights droits rechte diritti derechos rechten recht
animals animal animaux tiere tier tierschutz animali animales dieren
media medias medien
press presse stampa prensa pers
journalists journalistes journalisten giornalisti periodistas
publishers editeurs verleger verlage editori editores uitgevers publishing
music musique musik musica muziek
film cinema kino filmproduzenten
culture kultur culturel culturelle cultura cultuur cultural
church kirche eglise chiesa iglesia kerk kyrkan kirchen evangelische
international internationale internationaler internationales internazionale internacional internationaal mezinarodni
national nationale nationaler nazionale nacional nationaal krajowa
regional regionale regionaler region regione regiao regionen
city stadt ville citta ciudad stad cities villes stadte comuni communes gemeinden municipalities kommunen kommuner gemeinten stadtebund
public publique publics offentliche offentlicher offentlichen pubblico pubblica publico publica publiek publicos
economy economic wirtschaft economie economia ekonomi gospodarka economique economico wirtschaftsforum
business businesses unternehmen entreprises entreprise imprese empresas bedrijven foretag enterprise enterprises przedsiebiorcow yritykset companies company
trade handel commerce commercio comercio handels commercial
retail einzelhandel detail einzelhandels retailers handelsverband
solar solaire solarwirtschaft fotovoltaica photovoltaic
wind eolien windenergie eolica windkraft eolienne
nuclear nucleaire kern kernenergie nucleare
waste dechets entsorgung abfall rifiuti residuos afval
engineering maschinenbau ingenieure ingegneri ingenieros ingenieurs engineers
machinery maschinen maskin macchine machines
textile textiles textil tessile
packaging verpackung emballage imballaggi envases verpackungen
wine vin wein vino vinho viticole weinbau
milk lait milch latte leche dairy lattiero milchindustrie
meat viande fleisch carne
sugar sucre zucker zucchero azucar
democracy demokratie democratie democrazia democracia
peace paix frieden pace paz
friends amis freunde amici amigos
doctorsworld worldmonde
world monde welt mondo mundo wereld mondial mondiale mundial
movement mouvement bewegung movimento movimiento beweging
crafts handwerk handwerks artisanat artigianato
bankers banquiers
lawyers avocats rechtsanwalte rechtsanwaltskammer avvocati abogados anwaltsvereine advocaten bar barreau barreaux
notaries notaires notare notariat notai notariato notarios
tax fiscal fiscale steuer steuerberater
hospital hopital krankenhaus ospedale hospitals krankenhausgesellschaft hopitaux
pharmacists pharmaciens apotheker farmacisti farmaceuticos
patients patient patienten pazienti pacientes
nurses infirmiers pflegeberufe infermieri
cancer krebs krebshilfe cancro
free frei freie freier libre libera vrije livre
center centre centro zentrum centrum centar
disability handicap behinderung disabili discapacidad disabled handicapes
four vier quatre quattro
paws pfoten pattes zampe
social sociale sozial soziale sozialer sociales
security securite sicherheit sicurezza seguridad
refugees refugies fluchtlinge rifugiati refugiados refugee
development developpement entwicklung sviluppo desarrollo
cooperation cooperazione zusammenarbeit cooperacion
cooperatives cooperative genossenschaften genossenschaft genossenschaftsverband cooperatieve cooperativas
southern sud sudliche
northern nord nordliche
western ouest west
eastern est ost
manufacturers fabricants fabricantes hersteller produttori tillverkare valmistajat fabrikanten producers producteurs productores produtores productoras producatorilor producentow producenci producent producenten erzeuger producer
cement ciment zement cemento cimento cementu
brick bricks tile tiles ziegel ziegelindustrie brique tuile tuiles
chemistry chemiker
automation automatisierung automazione
distributors distributeurs distribuidores distributori distributeur handler
importers importateurs importadores importatori importeurs
exporters exportateurs exportadores esportatori
owners proprietaires eigentumer propietarios proprietari
shipowners armateurs armadores armatori reeder reders rederi
ports port puertos porti portos hafen seehafen havens puerto
ship ships shipping schiffbau navires
maritime maritimes maritimo maritima marittimo marine
airports aeroports flughafen aeroporti aeropuertos
pilots pilotes piloten piloti pilotos
broadcasting broadcasters rundfunk radiodiffusion radiotelevision
radio rundfunks
composers compositeurs compositori compositores komponisten
authors auteurs autoren autori autores urheber
artists artistes kunstler artisti artistas
actors acteurs schauspieler attori
writers ecrivains schriftsteller scrittori escritores
performers interpretes
translators traducteurs ubersetzer traduttori traductores
librarians bibliothekare
libraries bibliotheques bibliotheken biblioteche bibliotecas library bibliothek bibliotheque biblioteca
museum museums musees museen musei museos
theatre theater teatro theatres
students studenten etudiants studenti estudiantes studierende opiskelijat studierendenschaften
parents eltern genitori padres
teachers enseignants lehrer insegnanti docentes profesores
schools ecoles schulen scuole escuelas school ecole schule scuola escuela
academy akademie academie accademia academia akademia akademien academies
college colegio colegios
student studentische
catholic catholique catholiques katholische katholischer katholisch cattolica catolica katolicki
protestant protestantse
christian christlich christliche christlicher christelijk chretien chretiens chretienne cristiana cristiano kristelig kristna
jewish judische juive juif ebraica
evangelical evangelisch evangelischer evangelischen
family families familien familiale familias famiglie familles familie
seniors aines senioren anziani mayores elderly
pensioners retraites rentner pensionati
victims victimes opfer vittime victimas
migrants migration migrations migrant migrantes migranti
justice justiz giustizia justicia justica
law jurists juristes juristen giuristi
judges richter magistrats magistrati jueces
auditors auditeurs wirtschaftsprufer revisori auditores
accountants comptables buchhalter commercialisti contables accounting
consultants beratung conseillers consultores consulenti
architects architectes architekten architetti arquitectos arkitekter
surveyors geometres geometri
dentists dentistes zahnarzte dentisti dentistas dental zahnarztliche
veterinarians veterinary veterinaires tierarzte veterinari veterinarios
psychologists psychologues psychologen psicologi
physiotherapists kinesitherapeutes physiotherapeuten fisioterapisti
midwives sagesfemmes hebammen
opticians opticiens optiker
medicines medicaments medicamentos medicine medicina medizin
medical medizinische medizinischer mediche medicale medicaux medico
devices dispositifs medizinprodukte dispositivi
biotechnology biotech biotechnologie biotecnologie
diseases maladies krankheiten malattie enfermedades disease
rare seltene rares
diabetes diabete
heart coeur herz cuore kardiologie cardiology
alcohol alcool alkohol
tobacco tabac tabak tabacco tabaco
spirits spiritueux spirituosen
brewers brasseurs brauer birrai cerveceros beer biere bier brouwers
beverages boissons getranke bevande bebidas drinks
cereals cereales getreide cereali grain grains
seeds semences saatgut sementi semillas
fertilisers fertilizers engrais dunger fertilizzanti fertilizantes
plants pflanzen plantes piante plant plante
poultry volaille geflugel
livestock betail
beekeepers apiculteurs imker apicoltori apicultores
hunters chasseurs jager cacciatori caza hunting
horticulture gartenbau ortofrutta tuinbouw
fruit fruits frutta fruta obst
vegetables legumes gemuse verdura
organic bio biologique biologiques okologische biologico ecologica ecologico
cooperativo cooperatieven
rural rurale rurales landlich
soil sol boden suolo
mining bergbau mines mineria miniere minero
metal metall metalli metaux metals metallindustrie metallverarbeitung
aluminium aluminum aluminio
copper kupfer cuivre rame cobre
ceramics ceramic keramik ceramique ceramica ceramiche
glass glas verre vetro vidrio lasi
plastic plastics plastique plastiques kunststoff kunststoffe plastica plastico plasticos kunststoffverpackungen
rubber kautschuk caoutchouc gomma
leather cuir leder pelli cuero
furniture meubles mobel mobili muebles
clothing habillement bekleidung abbigliamento
fashion mode moda
toys jouets spielzeug giocattoli juguetes spielwarenindustrie
cosmetics cosmetiques kosmetik cosmetici cosmetic cosmetica
detergents waschmittel
paints peintures lacke pinturas
electronics electronique elektronik elettronica electronica electronic elektronische
electrical electrotechnique elektrotechnik elettrotecnica electrotechnical electrique elektro
semiconductor semiconductors halbleiter semiconducteurs
computers computer informatique informatik informatica computing datenverarbeitung
software logiciel logiciels logiciales
internet netz
telecommunications telecoms telecom telekommunikation telecommunication telecomunicaciones telecomunicazioni telecommunicatie
broadband breitband breitbandkommunikation
satellite satellites satelliten
space raumfahrt espace spazio espacio
aerospace aerospatiale aerospaziale aeroespacial luftund
defence defense verteidigung difesa defensa
police polizei policia polizia
fire feuerwehr pompiers brandschutz
assicuratori aseguradoras
reinsurance ruckversicherung reassurance reaseguradoras
mutual mutuelles mutualite mutuas mutuality
pension pensions retraite pensionen pensioni pensiones vorsorge
funds fonds fondi fondos fund
investment investissement investitionen investimenti inversion investments invest investissements investing
investors investisseurs anleger investitori inversores
finance finanz finances finanza finanzas financial financiere financiers finanzdienstleister finanziari financieros financiero
securities wertpapiere wertpapier titres
exchange borse bourse borsa bolsa exchanges
leasing leaseurope
credit kredit credito credits kreditwirtschaft
real immobilier immobilien immobiliare inmobiliario
estate immobilienwirtschaft
owner besitzer
tenants locataires mieter inquilinos mieterbund
builders batisseurs
contractors entrepreneurs unternehmer imprenditori empresarios
craftsmen artisans artisan artigiani
smes pme mittelstand pmi pymes mkb
startups startup jeunespousses
innovation innovations innovazione innovacion
entrepreneur entrepreneurship
managers cadres dirigenti directivos fuhrungskrafte
executives direttori
engineer ingenieur
tourism tourisme tourismus turismo toerisme
travel reise voyage voyages viaggi reiseverband viajes
hotels hotel hotellerie hotelverband alberghi hoteles
restaurants gastronomie restauration gaststatten
sport sports sportivo deporte olympischer
football fussball calcio futbol voetbal
games spiele jeux juegos giochi
betting gambling lotteries loterien loteries lotterie
advertising werbung publicite pubblicita publicidad werbewirtschaft
marketing mercatique
communication communications kommunikation comunicazione comunicacion communicatie
information informations informazione informacion
data datos donnees daten datenschutz
protection schutz protezione proteccion bescherming
privacy vieprivee
standards standardisation standardization normung normalisation normalizacion normierung
quality qualite qualitat qualita calidad
certification zertifizierung certificazione
testing prufung essais
safety securiterisque sicherheitstechnik
traffic circulation
logistics logistique logistik logistica logistiek logistic
freight fracht merci
warehouses entrepots
postal post poste postes postale
parcels colis
couriers courriers
cycling cyclists velo fahrrad bicicletta fietsersbond radfahrer bicycle bicyclette
pedestrians pietons fussganger
motorcycle motorcyclists motocyclistes motorrad
tyres pneus reifen
batteries battery batterie
fuels fuel kraftstoffe carburants carburanti combustibles
oil petrole mineralol petrolio petroleo petroleum
hydrogen wasserstoff hydrogene idrogeno hidrogeno waterstof
biomass biomasse bioenergie bioenergy biomassa
heating chauffage heizung riscaldamento warme fernwarme
cooling refrigeration kalte froid klimatechnik
renewable renewables erneuerbare renouvelables rinnovabili renovables hernieuwbare
hydropower wasserkraft hydroelectricite wasserkraftwerke
efficiency effizienz efficienza eficiencia
recycling recyclage riciclo reciclaje recyclers
circular kreislaufwirtschaft circulaire
sustainable durable nachhaltige sostenibile sostenible duurzame sustainability nachhaltigkeit durabilite
green vert vertes grune verde verdi groene grunen
mountain montagne berg montagna montana
sea mer meer mare mar zee ostsee nordsee
ocean oceans ozean oceano ozeane
birds oiseaux vogel uccelli aves vogelschutz
landscape paysage landschaft
garden gardens jardin garten giardini
peasants paysans paysanne contadini campesinos
sociedade selskab samfund societies
community communaute gemeinschaft comunidad comunita gemeenschap arbeitsgemeinschaft
citizens citoyens burger cittadini ciudadanos burgers citizen burgerinnen
civil civile zivilgesellschaft
local locale locales lokale locali
county counties landkreis landkreise departements provinces province provincias
state etat staat stato estado
federal federale
general generale allgemeiner
central centrale zentral centraal zentraler
joint gemeinsame commun
independent independants unabhangige indipendente independientes unabhangiger independiente
private prive privee privater privati privada
professional professionnels professionnel professionisti profesionales professionals berufs professions professionelle
services service dienstleistungen servizi servicios dienst diensten dienste
labour labor travail arbeit lavoro trabajo arbeid arbeiten
employment beschaftigung emploi occupazione empleo
staff personal personnel personale
equality egalite gleichstellung uguaglianza igualdad
freedom liberte freiheit liberta libertad libertes vrijheid
solidarity solidarite solidaritat solidarieta solidaridad
humanitarian humanitaire humanitare umanitario
aid aide hilfe aiuto ayuda hilfswerk
action aktion azione accion actie
initiative initiativen initiatives iniziativa iniciativa
alliance allianz alleanza alianza alliantie alliances
coalition koalition coalizione coalicion
forum foro foros
dialogue dialog dialogo
studies etudes studien studi estudios
analysis analyse analisi analisis
laboratory laboratoire laboratorio laboratories laboratoires laboratorien
technical technique technische technischer tecnica tecnico techniques
applied angewandte appliquee
polytechnic politecnico politecnica polytechnique politechnika
training weiterbildung capacitacion
philosophy philosophie
history geschichte histoire
books livres bucher libri libros boekenvak book bookshops buchhandel booksellers libraires
newspapers zeitungen journaux giornali periodicos zeitungsverleger
magazines zeitschriften periodiques zeitschriftenverleger
cable kabel cavi
lighting eclairage beleuchtung licht illuminazione
tools werkzeuge outils utensili werkzeugmaschinen
weighing pesage wagen pesaje
lifts ascenseurs aufzuge elevators ascensori
pumps pompes pumpen
valves armaturen robinetterie
gases gase
industrialists industriali industriales
vehicles vehicules fahrzeuge veicoli vehiculos vehicle fahrzeugindustrie
trucks nutzfahrzeuge camions
bus buses autobus autocars
taxi taxis
leisure loisirs freizeit
boats bateaux boote nautiques
camping caravaning caravan
funeral bestatter funeraires
prison prisons gefangnis
drugs drogen drogues droghe drogas drug
tradition traditions
language languages langues sprachen lingue
deaf gehorlose sourds sordi
blind aveugles blinden ciegos ciechi
autism autisme autismus autismo
mental psychische psychiatrie psychiatry
nutrition ernahrungs nutricion
feed futtermittel aliment mangimi piensos
potato potatoes kartoffel pommes
oils huiles ole oli aceite olive
salt sel salz sale sal
stone stones pierre naturstein pietra
sand gravel kies granulats aggregates
timber holz bois legno madera holzindustrie madeira
pulp zellstoff celulose
printing druck imprimerie imprimeurs druckindustrie
graphic graphique grafica
`;

/** Words that add nothing: articles, prepositions, "and", in the languages of the Union. */
export const emptyWords: ReadonlySet<string> = new Set(
  "the of and for in on to at by from with a an de des du la le les l d et pour en au aux dans sur un une der die das den dem des und fur im am in an zu zum zur von vom ein eine van het een voor en op te bij il lo gli i dei delle della del dello degli di da e ed per con nel nella alla al allo el los las y para por sobre o os as do dos das na no em och att det av for i og ja a z w na i oraz dla ve v pro a es ante eines einer e v".split(
    " ",
  ),
);

/** Legal forms, whole; runs of single letters are put together first ("S. p. A." is "spa"). */
export const legalForms: ReadonlySet<string> = new Set(
  `ag se sa nv bv ab as oy oyj gmbh ggmbh mbh kg kgaa ohg ug ev eg gbr ltd limited llc llp plc inc incorporated corp corporation co company aisbl asbl ivzw vzw sprl bvba srl sarl sas sasu spa spzoo zoo doo sro kft zrt nyrt ead ood eood uab aps asa oue ou ry rf
   sl slu sau scrl scarl sca sce snc gie eeig eeiv ewiv onlus ets cic ngo ong cv cvba sc scop lda sgps iphs ip dd ad sia ua nonprofit gemeinnutzige gemeinnutziger aktiengesellschaft`.split(/\s+/),
);

const familyOf = new Map<string, string>();
for (const line of families.trim().split("\n")) {
  const words = line.trim().split(/\s+/);
  for (const word of words) if (!familyOf.has(word)) familyOf.set(word, `~${words[0]}`);
}
for (const line of placeWords.trim().split("\n")) {
  const words = line.split(" ");
  for (const word of words) if (!familyOf.has(word)) familyOf.set(word, words[0] as string);
}
/** The words that stand for cities and regions. */
const places = new Set(
  placeWords
    .trim()
    .split("\n")
    .map((line) => line.split(" ")[0] as string),
);
const countryOf = new Map<string, string>();
for (const [code, text] of Object.entries(countryWords)) for (const word of text.split(/\s+/)) if (!countryOf.has(word)) countryOf.set(word, code);

/** Ends of words that German and its neighbours put together: "gewerkschafts-bund", "bauern-verband", "bank-foreningen". */
const compoundEnds =
  /^(.{4,}?)(?:s|n|en|er)?(bund|verband|vereinigung|verein|gesellschaft|stiftung|institut|kammer|zentrale|industrie|wirtschaft|forbundet|forbund|foreningen|forening|foretagen|liitto|institutet|verbond|federatie)$/;

/** "gewerkschaftsbund" → ["gewerkschaft", "bund"]; `undefined` where the first part is no word of a family. */
export function splitCompound(word: string): readonly [string, string] | undefined {
  if (word.length < 9 || familyOf.has(word)) return undefined;
  const match = compoundEnds.exec(word);
  if (!match) return undefined;
  const [, stem, end] = match as unknown as [string, string, string];
  for (const first of [stem, `${stem}s`, `${stem}n`, `${stem}en`, `${stem}er`]) if (familyOf.has(first) || countryOf.has(first)) return [first, end];
  return undefined;
}

/** "deutscher" → "de", "europeenne" → "eu"; `undefined` for any other word. */
export const countryOfWord = (word: string): string | undefined => countryOf.get(word);

/** The one word that stands for a word of any language: "~association", "@de", or the word itself. */
export function familyOfWord(word: string): string {
  const country = countryOf.get(word);
  return country ? `@${country}` : (familyOf.get(word) ?? word);
}

/** Whether what stands for a word says where something is: a country, a city, a region. */
export const isPlace = (family: string): boolean => family.startsWith("@") || places.has(family) || /^~(?:northern|southern|eastern|western|regional|city|county)$/.test(family);

/** Words that make a branch of a name: an office, a region, a part of the business. */
const branchFamilies = new Set(["~office", "~regional", "~city", "~group", "~international", "~foundation", "~youth", "~holding", "~institute", "~university"]);
const branchWords =
  /^(?:brussels|bruxelles|brussel|bruselas|landesverband|sektion|section|chapter|department|services|service|management|capital|invest|investment|investments|asset|consulting|north|south|emea|global|worldwide|academy|youth|jugend|delegation|section)$/;

/** Whether a word, or what stands for it, tells a branch from its parent: a country, an office, a region. */
export function tellsBranch(word: string): boolean {
  if (word.startsWith("@")) return true;
  const family = familyOfWord(word);
  return family.startsWith("@") || branchFamilies.has(family) || branchWords.test(word);
}

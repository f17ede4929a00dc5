/** Invented papers in the structure of real ones, in eleven languages: what they ask for, what they doubt, whom they cite. */
import type { PaperText } from "../../src/model/index.js";

/** "\f" begins a page; what stands behind "\v" are the notes, that come after the body. */
function paperOf(language: string, text: string): PaperText {
  const starts = [0, ...[...text.matchAll(/[\f\v]/g)].map(({ index }) => index + 1)];
  const notes = text.indexOf("\v");
  const pages = starts.map((start, i) => ({ number: notes >= 0 && start > notes ? 1 : i + 1, start, end: (starts[i + 1] ?? text.length + 1) - 1 }));
  return { text: text.replaceAll("\v", "\n").replaceAll("\f", "\n"), pages, language, quality: "good", method: "written for a test" };
}

export const papers = {
  en: paperOf(
    "en",
    `Contribution to the Repair of Goods Regulation
Association of Invented Workshops, 12 May 2023

The Association of Invented Workshops represents 420 small repairers in Italy and Malta. We welcome the proposal.
We call on the Commission to make spare parts available for at least ten years, at prices that do not exceed 30 % of
the price of the device. Producers should compensate independent repairers for the cost of training. Some of our
members might close if the rules become stricter before 2027. Repair may take longer than replacement in rural areas.

We would support a common repair form if micro-enterprises are exempt. We oppose the export ban on used devices in
Article 7. Only workshops with fewer than 10 employees should receive the bonus of EUR 200. We ask for up to 25 % of
the fee to be paid by the fund. By 1 January 2030 every smartphone should carry a repair score.

Opponents of the bonus claim that repaired devices are dangerous. According to the Commission, longer guarantees
would raise prices. “Member States shall ban the sale of used batteries” is the wording of the draft. In the words of
the Zebra Alliance, “all repair rules should be abolished without delay”. Should the Union ban glued batteries?
Question 4: The Union must set a price cap for all repairs.

\fA repair score would make it easier for households to choose durable devices. Households save EUR 40 million each
year when they repair their appliances. Two thirds of customers prefer repair over replacement. The dominant
marketplace has blocked independent sellers since 2019. Fair access to diagnostic software could create 1,200 jobs.
Workshops train 300 apprentices and repair 9,000 appliances each month.

1. Spare parts for washing machines should be covered by the regulation.
2. Software updates should be provided for five years.
\v¹ The Foundation for New Goods demands that the repair bonus should be abolished in all Member States.
² See Zebra Alliance, Paper on guarantees, 2021.
`,
  ),
  software: paperOf(
    "en",
    `Position paper on liability for software
Orange Growers Digital

Orange Growers Digital asks that open source software be excluded from the scope of the directive. We believe that
strict liability should apply only to commercial products. AI models should be tested before they are placed on the
market. Users of chatbots need clear information about the limits of these systems.

The burden of proof must remain with the claimant. Developers cannot be held responsible for changes that others make
to their code. We are concerned that small companies will have to buy expensive insurance. The threshold of 500 euro
should be kept. In our view the transition period of 24 months is too short and should be extended to 36 months.

Liability rules that differ between Member States make it harder to sell software across borders. Harmonised rules
would lower costs for developers and give victims faster compensation. We recommend a review after five years.
We do not believe that a ban on updates is needed. The proposal should neither weaken nor delay existing safety rules.
It is essential that consumers keep the right to compensation for data loss.
`,
  ),
  de: paperOf(
    "de",
    `Stellungnahme zur Verpackungsverordnung
Verband der erfundenen Flaschenabfüller e. V., Berlin

Der Verband vertritt 214 Betriebe mit rund 9.000 Beschäftigten. Wir fordern die Kommission auf, die Mehrwegquote für
kleine Betriebe auf 10 % zu begrenzen. Die Einführung eines Pfandsystems für Glasflaschen lehnen wir ab. Wir
befürworten einheitliche Kennzeichnungsregeln im Binnenmarkt, sofern die Übergangsfrist mindestens fünf Jahre beträgt.
Die Mitgliedstaaten sollten die Kosten der Rücknahme erstatten. Hersteller sollten die Händler über Rückrufe
informieren.

Ein Pfand könnte die Rücklaufquote auf 90 % erhöhen. Manche Umweltverbände behaupten, dass Einwegflaschen verboten
werden müssen. Nach Ansicht der Kommission senkt Mehrweg die Kosten. Nur Betriebe mit weniger als 50 Beschäftigten
sollten von den Berichtspflichten ausgenommen werden. Die Prüfung durch Dritte ist für kleine Betriebe zu teuer.

Sollte die Union Einwegflaschen verbieten? Frage 3: Die Union muss Plastikdeckel verbieten.
Eine Verlängerung der Fristen würde Investitionen erleichtern und Arbeitsplätze sichern. Der Marktführer hat kleine
Abfüller vom Glasrecycling ausgeschlossen. Die Berichtspflichten müssen deutlich vereinfacht werden.
`,
  ),
  fr: paperOf(
    "fr",
    `Contribution sur la taxation de l’énergie
Association imaginaire des boulangers

L’association imaginaire des boulangers représente 800 artisans. Nous demandons une exonération de la taxe pour les
fours de moins de 50 kW. Nous nous opposons à la suppression des tarifs réduits pour l’électricité. Nous soutenons un
étiquetage énergétique commun, à condition que les petites entreprises disposent d’un délai de trois ans. Les États
membres devraient aider les communes rurales. Les grandes surfaces devraient indemniser les artisans.

Une baisse de la taxe pourrait permettre l’embauche de 300 apprentis. Certains affirment que la taxe doit être
doublée. Selon la Commission, les prix de l’électricité vont baisser. Seules les entreprises de moins de dix salariés
devraient bénéficier de l’aide. Une taxe trop élevée menace la survie des petites boulangeries.

L’Union devrait-elle interdire les fours à gaz ? « Les fours à gaz doivent être interdits dans toute l’Union », écrit
le Collectif inventé. La simplification des déclarations réduirait les coûts administratifs des entreprises. Il est
essentiel que la transition soit financée par un fonds européen.
`,
  ),
  es: paperOf(
    "es",
    `Contribución sobre los envases
Federación inventada de envasadores

La Federación inventada de envasadores pide a la Comisión que amplíe el plazo de aplicación hasta 2029. Rechazamos la
prohibición de los envases de un solo uso en la hostelería. Apoyamos un sistema de depósito voluntario, siempre que
las pequeñas empresas queden excluidas. Los Estados miembros deberían financiar la recogida de residuos. Los
fabricantes deberían informar a los consumidores sobre los riesgos.

El reciclaje químico podría reducir los residuos un 15 %. Algunos sostienen que los envases deben desaparecer. Según
la Comisión, la reutilización aumenta el empleo. Solo las empresas con más de 250 trabajadores deberían pagar la tasa.
La armonización de las normas facilitaría el comercio en el mercado interior. ¿Debe la Unión prohibir las bolsas?
`,
  ),
  it: paperOf(
    "it",
    `Osservazioni sul regolamento macchine
Unione inventata dei costruttori

L’Unione inventata dei costruttori chiede alla Commissione di prorogare il periodo transitorio a 48 mesi. Siamo
contrari alla certificazione obbligatoria da parte di terzi. Sosteniamo la documentazione digitale, purché i clienti
possano richiedere una copia cartacea. Gli Stati membri dovrebbero rafforzare i controlli sulle importazioni. I
produttori dovrebbero formare gli installatori.

La certificazione potrebbe aumentare i costi del 20 %. Alcuni sostengono che tutte le macchine devono essere
registrate. Secondo la Commissione, i controlli riducono gli incidenti. Solo le macchine ad alto rischio dovrebbero
essere soggette a verifica. La semplificazione degli obblighi aiuterebbe le piccole imprese a innovare.
`,
  ),
  pt: paperOf(
    "pt",
    `Contributo sobre a pesca
Associação inventada de pescadores

A Associação inventada de pescadores solicita à Comissão que mantenha as quotas atuais até 2028. Opomo-nos à
proibição da pesca noturna. Apoiamos o controlo eletrónico, desde que os custos sejam financiados pelo fundo europeu.
Os Estados-Membros deveriam apoiar a renovação da frota. A redução das quotas poderia destruir 500 empregos. Alguns
afirmam que a pesca costeira deve acabar. Apenas os navios com mais de 12 metros deveriam ser controlados.
`,
  ),
  nl: paperOf(
    "nl",
    `Bijdrage over stedelijk vervoer
Verzonnen vereniging van fietsers

De Verzonnen vereniging van fietsers vraagt de Commissie om meer middelen voor fietspaden. Wij zijn tegen een
helmplicht voor volwassenen. Wij steunen strengere snelheidsgrenzen, mits de gemeenten daarover zelf beslissen. De
lidstaten zouden de verkoop van elektrische fietsen moeten stimuleren. Een helmplicht kan het fietsgebruik met 30 %
verminderen. Sommigen beweren dat fietsen op de rijbaan verboden moet worden. Alleen steden met meer dan 100.000
inwoners zouden een plan moeten opstellen.
`,
  ),
  sv: paperOf(
    "sv",
    `Synpunkter på arbetsmiljön
Påhittade förbundet för svetsare

Påhittade förbundet för svetsare anser att arbetsgivarna måste mäta svetsröken varje månad. Vi motsätter oss ett
förbud mot övertid. Vi stöder gemensamma gränsvärden, förutsatt att de träder i kraft efter två år. Medlemsstaterna
bör finansiera utbildningen av skyddsombud. Strängare gränsvärden kan minska sjukfrånvaron med 12 %. Vissa hävdar att
svetsning bör förbjudas. Endast företag med fler än 20 anställda bör rapportera.
`,
  ),
  fi: paperOf(
    "fi",
    `Lausunto metsien käytöstä
Keksitty metsänomistajien liitto

Keksitty metsänomistajien liitto vaatii, että komissio pidentää siirtymäaikaa viidellä vuodella. Vastustamme
hakkuiden rajoittamista yksityismetsissä. Kannatamme yhteistä seurantaa, jos kustannukset korvataan omistajille.
Jäsenvaltioiden tulisi tukea pieniä yrityksiä. Rajoitukset voivat vähentää työpaikkoja maaseudulla. Jotkut väittävät,
että hakkuut on kiellettävä. Vain suurten yritysten tulisi raportoida vuosittain.
`,
  ),
  pl: paperOf(
    "pl",
    `Stanowisko w sprawie opakowań
Zmyślona izba piekarzy

Zmyślona izba piekarzy apeluje do Komisji o wydłużenie okresu przejściowego do 36 miesięcy. Sprzeciwiamy się zakazowi
stosowania toreb papierowych. Popieramy wspólne etykiety, pod warunkiem że małe przedsiębiorstwa otrzymają wsparcie.
Państwa członkowskie powinny finansować szkolenia. Nowe obowiązki mogą zwiększyć koszty o 15 %. Niektórzy twierdzą, że
opakowania muszą zostać zakazane. Tylko duże przedsiębiorstwa powinny składać sprawozdania.
`,
  ),
  da: paperOf(
    "da",
    `Bidrag om landbruget
Den opfundne forening af mælkebønder

Den opfundne forening af mælkebønder opfordrer Kommissionen til at forlænge overgangsperioden til 2031. Vi er imod en
afgift på foder. Vi støtter fælles regler for dyrevelfærd, forudsat at små bedrifter undtages. Medlemsstaterne bør
yde støtte til nye stalde. En afgift kan øge priserne med 8 %. Nogle hævder, at mælkeproduktionen bør forbydes. Kun
bedrifter med over 200 køer bør indberette deres udledninger.
`,
  ),
} satisfies Record<string, PaperText>;

export type PaperName = keyof typeof papers;

/** For whom each was written, and on what. */
export const frames: Record<PaperName, { organisation: string[]; initiative: string }> = {
  en: { organisation: ["Association of Invented Workshops", "AIW"], initiative: "Ban on throwaway goods" },
  software: { organisation: ["Orange Growers Digital"], initiative: "Liability for software" },
  de: { organisation: ["Verband der erfundenen Flaschenabfüller e. V."], initiative: "Packaging rules" },
  fr: { organisation: ["Association imaginaire des boulangers"], initiative: "Energy taxation" },
  es: { organisation: ["Federación inventada de envasadores"], initiative: "Packaging rules" },
  it: { organisation: ["Unione inventata dei costruttori"], initiative: "Machinery" },
  pt: { organisation: ["Associação inventada de pescadores"], initiative: "Fisheries" },
  nl: { organisation: ["Verzonnen vereniging van fietsers"], initiative: "Urban mobility" },
  sv: { organisation: ["Påhittade förbundet för svetsare"], initiative: "Safety at work" },
  fi: { organisation: ["Keksitty metsänomistajien liitto"], initiative: "Forest monitoring" },
  pl: { organisation: ["Zmyślona izba piekarzy"], initiative: "Packaging rules" },
  da: { organisation: ["Den opfundne forening af mælkebønder"], initiative: "Animal welfare" },
};

/** One sentence of a reply: on which paper, in which answer, resting on which quotes. */
export interface Claim {
  paper: PaperName;
  answer?: "message" | "why" | "impact";
  text: string;
  quotes: string[];
}

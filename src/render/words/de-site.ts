/** Words of the frame and of the pages about the site itself, in German. */
import { renderCount, renderNumber } from "../numbers.js";
import type { SiteWords } from "./en-site.js";

export const siteWords: SiteWords = {
  describe: {
    organisation: (name) => `Kontakte von ${name} mit den Organen der Europäischen Union, wie diese sie offenlegen.`,
    person: (name) => `Treffen, die ${name} gemeldet hat, wie die Organe sie offenlegen.`,
    body: (name) => `Treffen von ${name} mit Interessenvertretern, wie die Organe sie offenlegen.`,
    file: (name) => `Gemeldete Treffen und Rückmeldungen zu ${name}, wie die Organe sie offenlegen.`,
    consultation: (name) => `Rückmeldungen von Organisationen zur Konsultation ${name}, wie die Kommission sie veröffentlicht.`,
  },
  trouble: {
    blocked: (day) => `gesperrt seit ${day}`,
    shortfall: (day) => `nur zum Teil gelesen seit ${day}`,
    failed: (day) => `nicht gelesen seit ${day}`,
  },
  changes: {
    of: (day) => `vom ${day}`,
    howTitle: "Wie Änderungen festgestellt werden",
    how: "Indem jedes Dokument mit dem vorigen verglichen wird. Mit dem ersten Dokument einer Quelle beginnt die Aufzeichnung; es ist selbst keine Änderung. Als nicht mehr vorhanden gilt, was in einem vollständigen Auszug des Registers oder in zwei vollständigen Lesungen einer anderen Quelle fehlt.",
  },
  limitsOf: {
    search: "Nicht durchsucht: Bedienstete, Private und Papiere jenseits der Zitate.",
    changes: "Nur zwischen gelesenen Dokumenten: Was dazwischen kam und ging, fehlt. „Bearbeitet“ sagt, dass ein Dokument anders ist, nicht warum.",
    paper: "Die Stellen um Zitate, nicht das ganze Papier. Den Text las ein Programm; Tabellen, Bilder und Fußnoten können fehlen.",
    lists: {
      organisation: "Nur wer mit Registernummer in gelesenen Dokumenten steht; sonst Text.",
      person: "Nur Entscheidungsträger; Bedienstete und Private haben keine Seite.",
      body: "Nur wen gelesene Dokumente nennen; der Rat wird nicht gelesen.",
      file: "Ohne Verfahren im Betreff fehlt ein Kontakt bei seinem Verfahren.",
      consultation: "Nur Konsultationen, deren Rückmeldungen gelesen wurden; solche von Bürgerinnen und Bürgern werden nicht aufbewahrt.",
    },
  },
  home: {
    newest: "Neu gemeldet",
    readOn: (day) => `Gelesen am ${day}`,
    responsesTo: "Rückmeldungen zu",
    andOthers: "und weitere",
    activeFiles: "Verfahren mit den neuesten Meldungen",
    filesNote: "Gezählt werden Meldungen.",
    allFiles: "Alle Verfahren",
  },
  problems: {
    near: "Vielleicht gemeint",
    noEdition: "Im Augenblick ist keine Ausgabe lesbar. Ist diese Website neu, so sind zuerst Dokumente einzulesen und eine Ausgabe zu erstellen; sonst ist sie bald wieder da.",
    crowded: "Im Augenblick warten zu viele Anfragen. Bitte in einigen Sekunden noch einmal versuchen.",
    objection: "Wie ein Eintrag berichtigt oder ausgeblendet wird",
  },
  status: {
    lead: "Was diese Website aus jeder Quelle gelesen hat, wie alt es ist und was sie nicht zeigen kann.",
    period: "Erfasste Tage",
    held: "Bestand",
    holds: (documents, records, disclosures) =>
      `${renderCount(documents, "Dokument", "Dokumente")} mit ${renderCount(records, "Datensatz", "Datensätzen")}; ${renderCount(disclosures, "Offenlegung", "Offenlegungen")}, jede einmal gezählt`,
    publisher: "Herausgeber",
    renewed: "Aktualisiert",
    lastRun: "Letzter Lauf",
    noRun: "Auf diesem Rechner ist kein Lauf verzeichnet: Die Daten kamen mit der Ausgabe.",
    outcomes: {
      changed: "gelesen, Neues gefunden",
      unchanged: "gelesen, nichts Neues",
      notYetPublished: "noch nicht veröffentlicht",
      blocked: "gesperrt: Anstelle des Dokuments stand etwas anderes",
      shortfall: "nur zum Teil gelesen: Ein Dokument enthielt weniger, als es sollte, oder war nicht lesbar",
      failed: "nicht lesbar",
    },
    since: (day) => `seit ${day}`,
    lastGood: (day) => `zuletzt vollständig gelesen am ${day}; gezeigt wird der Bestand von damals`,
    ranCounts: (fresh, edited, gone) => `${renderNumber(fresh)} neu, ${renderNumber(edited)} geändert, ${renderNumber(gone)} nicht mehr vorhanden`,
    contents: "Inhalt",
    editionNote:
      "Eine Ausgabe ist alles, was diese Website zu einem Zeitpunkt zeigt. Ihr Datum ist der Tag des neuesten Dokuments darin. Dieselben Dokumente ergeben auf jedem Rechner dieselbe Prüfsumme.",
  },
};

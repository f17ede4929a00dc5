/** Words of the pages of organisations, people and bodies, in German. */
import type { EntityWords } from "./en-entities.js";

export const entityWords: EntityWords = {
  filters: {
    title: "Filter",
    chosen: "Gewählt",
    any: "alle",
    fields: {
      people: "Person auf öffentlicher Seite",
      bodies: "Kabinett oder GD",
      organisations: "Organisation",
      files: "Verfahren",
      consultations: "Konsultation",
      country: "Land",
      category: "Kategorie",
    },
    typedAs: (name) => `in der Schreibweise „${name}“`,
    sinceDay: (day) => `ab ${day}`,
    toDay: (day) => `bis ${day}`,
    upToTen: "bis zu zehn Beteiligte",
    notLinked: "jemand ohne Verknüpfung",
    takeAway: (choice) => `Aufheben: ${choice}`,
  },
};

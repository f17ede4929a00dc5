/** Words of the pages of organisations, people and bodies, in French. */
import type { EntityWords } from "./en-entities.js";

export const entityWords: EntityWords = {
  filters: {
    title: "Filtrer",
    chosen: "Choisi",
    any: "tous",
    fields: {
      people: "Décideur",
      bodies: "Cabinet ou DG",
      organisations: "Organisation",
      files: "Procédure",
      consultations: "Consultation",
      country: "Pays",
      category: "Catégorie",
    },
    typedAs: (name) => `écrit « ${name} »`,
    sinceDay: (day) => `à partir du ${day}`,
    toDay: (day) => `jusqu’au ${day}`,
    upToTen: "dix participants au plus",
    notLinked: "quelqu’un sans lien",
    takeAway: (choice) => `Retirer : ${choice}`,
  },
};

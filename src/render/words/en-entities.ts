/** Words of the pages of organisations, people and bodies, in English. */
export const entityWords = {
  filters: {
    title: "Filter",
    chosen: "Chosen",
    any: "any",
    fields: { people: "Decision-maker", bodies: "Cabinet or DG", organisations: "Organisation", files: "File", consultations: "Consultation", country: "Country", category: "Category" },
    typedAs: (name: string) => `typed “${name}”`,
    sinceDay: (day: string) => `from ${day}`,
    toDay: (day: string) => `to ${day}`,
    upToTen: "up to ten parties",
    notLinked: "somebody who is not linked",
    takeAway: (choice: string) => `Take away: ${choice}`,
  },
};

export type EntityWords = typeof entityWords;

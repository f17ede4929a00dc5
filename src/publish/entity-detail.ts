/** What tells an entity from its namesakes in a list, and the names under which it is found. */
import type { EntityFacts } from "../edition/write-edition.js";
import type { Entity } from "../model/index.js";
import { countryName } from "../normalise/countries.js";

export function detailOf(entity: Entity): EntityFacts {
  switch (entity.kind) {
    case "organisation":
      return {
        detail: [entity.category, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [entity.name, ...entity.names.filter((one) => one.origin !== "suggested").map((one) => one.name), ...entity.registerNumbers],
        ...(entity.country && { country: entity.country }),
        ...(entity.category && { category: entity.category }),
      };
    case "person":
      return {
        detail: [entity.mandates[0]?.title, entity.group?.name, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [entity.name, ...(entity.officialName ? [entity.officialName] : []), ...entity.otherNames],
        ...(entity.country && { country: entity.country }),
      };
    case "body":
      return {
        detail: [entity.bodyKind, entity.acronym].filter(Boolean).join(" · "),
        names: [entity.name, ...(entity.acronym ? [entity.acronym] : []), ...entity.otherNames],
        bodyKind: entity.bodyKind,
      };
    case "file":
      return { detail: entity.reference, names: [entity.reference, entity.name, ...Object.values(entity.titles)] };
    case "consultation":
      return {
        detail: entity.publications
          .map((one) => one.reference)
          .filter(Boolean)
          .join(", "),
        names: [entity.name, ...entity.publications.flatMap((one) => (one.reference ? [one.reference] : []))],
      };
  }
}

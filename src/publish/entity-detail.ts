/** What tells an entity from its namesakes in a list, and the names under which it is found. */
import { findPeople, type KnownNames } from "../analyse/mask-people.js";
import { readWords } from "../analyse/words.js";
import type { FileLists } from "../curation/file-lists.js";
import type { EntityFacts } from "../edition/write-edition.js";
import type { Entity, KnownName } from "../model/index.js";
import { countryName } from "../normalise/countries.js";

/** Names of a file that people edit. */
export interface SpokenNames {
  own: string[];
  /** Used for other things too. */
  shared: string[];
}

/** The names of files that people edit, by reference. */
export function listSpokenNames({ names }: FileLists): Map<string, SpokenNames> {
  const spoken = new Map<string, SpokenNames>();
  for (const { reference, kind, name } of names) {
    const file = spoken.get(reference) ?? { own: [], shared: [] };
    spoken.set(reference, file);
    file[kind === "name" || kind === "acronym" ? "own" : "shared"].push(name);
  }
  return spoken;
}

/** What else is known of names: those of files by reference, and how a private person's is told. */
export interface Naming {
  /** Reference → names in any language under which the file is spoken of. */
  fileNames: ReadonlyMap<string, SpokenNames>;
  known: KnownNames;
}

/** Names that others typed are one organisation's only where no list and no person stands in them. */
const isNameAlone = ({ name, origin }: KnownName, known: KnownNames): boolean => origin !== "typed" || (!/[,;|/]/.test(name) && findPeople(name, readWords(name), known).size === 0);

/** "Tiemo Wölken" → "Wölken Tiemo": the family name first, as lists have it. */
function turnName(name: string): string[] {
  const words = name.split(" ");
  return words.length > 1 && words.length < 6 ? words.slice(1).map((_, i) => [...words.slice(i + 1), ...words.slice(0, i + 1)].join(" ")) : [];
}

/** "2022/0396(COD)" → "2022/0396" too. */
const shortReference = (reference: string): string => reference.replace(/\(.*$/, "");

const first = (kinds: KnownName["origin"][], names: readonly KnownName[]): string[] => names.filter(({ origin }) => kinds.includes(origin)).map(({ name }) => name);

export function detailOf(entity: Entity, { fileNames, known }: Naming): EntityFacts {
  switch (entity.kind) {
    case "organisation": {
      const names = entity.names.filter((one) => isNameAlone(one, known));
      return {
        detail: [entity.category, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [entity.name, ...first(["acronym", "latin", "register"], names), ...entity.registerNumbers],
        otherNames: first(["former", "typed"], names),
        ...(entity.country && { country: entity.country }),
        ...(entity.category && { category: entity.category }),
      };
    }
    case "person": {
      const names = [entity.name, ...(entity.officialName ? [entity.officialName] : [])];
      return {
        detail: [entity.mandates[0]?.title, entity.group?.name, entity.country && countryName(entity.country)].filter(Boolean).join(" · "),
        names: [...names, ...turnName(entity.name)],
        otherNames: entity.otherNames,
        ...(entity.country && { country: entity.country }),
      };
    }
    case "body": {
      const { acronym } = entity;
      const short = acronym ? [acronym, ...(entity.bodyKind === "directorate-general" ? [`DG ${acronym}`] : [])] : [];
      return {
        detail: [entity.bodyKind, acronym].filter(Boolean).join(" · "),
        names: [entity.name, ...short],
        otherNames: [...entity.otherNames, ...entity.datedNames.map(({ name }) => name)],
        bodyKind: entity.bodyKind,
      };
    }
    case "file": {
      const { reference, comReference } = entity;
      const spoken = fileNames.get(reference);
      return {
        detail: reference,
        names: [entity.name, reference, shortReference(reference), ...(comReference ? [comReference] : []), ...(spoken?.own ?? [])],
        otherNames: [...(spoken?.shared ?? []), ...Object.values(entity.titles)],
      };
    }
    case "consultation": {
      const references = entity.publications.flatMap((one) => (one.reference ? [one.reference] : []));
      return { detail: references.join(", "), names: [entity.name, ...references], otherNames: entity.topics };
    }
  }
}

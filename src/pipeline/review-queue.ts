/** What waits for a person's decision: names and subjects that are not linked, those on which most declarations hang first. */
import path from "node:path";
import { decide, type Judgements } from "../curation/judgements.js";
import { currentManifest } from "../edition/edition-folder.js";
import { EditionReadBack } from "../edition/read-back.js";
import { editionLayout } from "../edition/tables.js";
import { type Activity, type Declaration, type LegislativeFile, type Organisation, UserError } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { type CandidateFinder, RareWordFinder } from "../resolve/candidate-finder.js";
import { NameIndex, NameTables } from "../resolve/name-index.js";
import { ScoredFinder } from "../resolve/scored-finder.js";
import { readMention } from "../resolve/split-cell.js";
import type { Home } from "./home.js";

/** One thing that the mention may be, with what is known of it. */
export interface ReviewCandidate {
  id: string;
  name: string;
  /** What speaks for it. */
  why: string;
  /** Label and value: other names, numbers, country, dates. */
  facts: [label: string, value: string][];
}

/** One question: which of these is meant, if any? */
export interface ReviewItem {
  about: "name" | "file";
  /** Under `foldName`. */
  mention: string;
  /** The commonest spelling. */
  shown: string;
  /** Declarations that hang on the answer. */
  declarations: number;
  /** Label and value: where and when it was typed. */
  evidence: [label: string, value: string][];
  candidates: ReviewCandidate[];
}

export interface ReviewOptions {
  about?: ReviewItem["about"];
  /** Only what this source says. */
  source?: string;
  judgements: Judgements;
  /** Makes what proposes organisations; the linker's own candidates, where none is given. */
  openFinder?: (edition: EditionReadBack) => CandidateFinder;
}

interface Gathered {
  about: ReviewItem["about"];
  mention: string;
  declarations: number;
  spellings: Map<string, number>;
  sources: Set<string>;
  hosts: Map<string, number>;
  subjects: Map<string, number>;
  countries: Set<string>;
  from: string;
  to: string;
  /** For subjects: ids of the files that were suggested. */
  suggested: Set<string>;
}

const mostCandidates = 5;
const tally = (map: Map<string, number>, key: string) => key && map.set(key, (map.get(key) ?? 0) + 1);
const commonest = (map: ReadonlyMap<string, number>, most: number): string[] =>
  [...map]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);

class Gathering {
  private readonly items = new Map<string, Gathered>();

  private note(about: ReviewItem["about"], text: string, mention: string, activity: Activity, declaration: Declaration): Gathered {
    const key = `${about} ${mention}`;
    const item = this.items.get(key) ?? {
      about,
      mention,
      declarations: 0,
      spellings: new Map(),
      sources: new Set(),
      hosts: new Map(),
      subjects: new Map(),
      countries: new Set(),
      from: activity.date,
      to: activity.date,
      suggested: new Set(),
    };
    this.items.set(key, item);
    item.declarations += 1;
    tally(item.spellings, text);
    item.sources.add(declaration.source);
    for (const host of declaration.hosts) tally(item.hosts, host.name);
    if (about === "name") tally(item.subjects, declaration.subject);
    if (activity.kind === "response" && activity.country) item.countries.add(activity.country);
    if (activity.date < item.from) item.from = activity.date;
    if (activity.date > item.to) item.to = activity.date;
    return item;
  }

  add(activity: Activity, { about, source }: ReviewOptions): void {
    for (const declaration of activity.declarations) {
      if (source && declaration.source !== source) continue;
      if (about !== "file") {
        for (const party of declaration.parties) {
          if (!party.text || (party.entityId && party.link !== "suggested")) continue;
          const { name } = readMention(party.text);
          const mention = foldName(name);
          if (mention) this.note("name", name, mention, activity, declaration);
        }
      }
      if (about !== "name") {
        const files = activity.files.filter((file) => file.link === "suggested");
        const mention = foldName(declaration.subject);
        if (!files.length || !mention) continue;
        const item = this.note("file", declaration.subject, mention, activity, declaration);
        for (const file of files) item.suggested.add(file.id);
      }
    }
  }

  /** By how many declarations hang on it, then by mention. */
  list(): Gathered[] {
    return [...this.items.values()].sort((a, b) => b.declarations - a.declarations || (a.mention < b.mention ? -1 : a.mention > b.mention ? 1 : 0));
  }
}

/** Lines of label and value; those without a value are left out. */
const factsOf = (lines: readonly [string, string | undefined][]): [string, string][] => lines.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));

function describeOrganisation(organisation: Organisation, why: string): ReviewCandidate {
  const { id, name, names, registerNumbers, country, category, registeredDate, goneSince, registerSource, counts } = organisation;
  const others = [...new Set(names.filter((one) => one.name !== name).map((one) => one.name))];
  return {
    id,
    name,
    why,
    facts: factsOf([
      ["also", others.slice(0, 6).join("; ")],
      ["numbers", registerNumbers.join(", ")],
      ["country", country],
      ["category", category],
      ["register", registerSource === "snapshot" ? `${registeredDate ? `since ${registeredDate}` : "listed"}${goneSince ? `, gone since ${goneSince}` : ""}` : "no entry held"],
      ["counted", `meetings ${counts.meetings}, responses ${counts.responses}`],
    ]),
  };
}

const describeFile = ({ id, name, reference, events }: LegislativeFile): ReviewCandidate => ({
  id,
  name,
  why: "words of the subject",
  facts: factsOf([
    ["reference", reference],
    ["first step", events.map(({ date }) => date).sort()[0]],
  ]),
});

/** The linker's candidates over the names that the edition was made with. */
function openScoredFinder(edition: EditionReadBack): CandidateFinder {
  const lines = edition.readNames();
  const tables = lines.length ? NameTables.ofLines(lines) : NameTables.of([]);
  return new ScoredFinder(new NameIndex(tables), new RareWordFinder(tables));
}

/** The queue over the edition that is shown. Candidates are looked up as items are asked for. */
export function* listReview(home: Home, options: ReviewOptions): Generator<ReviewItem> {
  const manifest = currentManifest(home.editions);
  if (!manifest) throw new UserError(`${home.editions}: holds no edition yet. Run \`antechamber import …\` and \`antechamber build\` first.`);
  if (manifest.layout !== editionLayout)
    throw new UserError(`${manifest.name}: has tables of layout ${manifest.layout}, this program reads ${editionLayout}. Run \`antechamber build\` to make the edition again.`);
  const edition = new EditionReadBack(path.join(home.editions, manifest.name));
  try {
    const finder = options.openFinder?.(edition) ?? openScoredFinder(edition);
    const gathering = new Gathering();
    for (const activity of edition.listActivities()) gathering.add(activity, options);
    const { judgements, source = "" } = options;
    for (const item of gathering.list()) {
      // Decided since the edition was made.
      if (item.about === "name" && decide(judgements.forName(source, item.mention)).same) continue;
      const described =
        item.about === "name"
          ? describeOrganisations(item, finder, edition)
          : [...item.suggested]
              .sort()
              .flatMap((id) => edition.findEntity("file", id) ?? [])
              .map(describeFile);
      const open = described.filter(({ id }) => !judgements.isAnswered({ about: item.about, source, mention: item.mention, target: id }));
      if (!open.length) continue;
      yield {
        about: item.about,
        mention: item.mention,
        shown: commonest(item.spellings, 1)[0] ?? item.mention,
        declarations: item.declarations,
        candidates: open,
        evidence: factsOf([
          ["also typed", commonest(item.spellings, 4).slice(1).join("; ")],
          ["sources", [...item.sources].sort().join(", ")],
          ["days", item.from === item.to ? item.from : `${item.from} to ${item.to}`],
          ["countries", [...item.countries].sort().join(", ")],
          ["hosts", commonest(item.hosts, 3).join("; ")],
          ["subjects", commonest(item.subjects, 3).join("; ").slice(0, 240)],
        ]),
      };
    }
  } finally {
    edition.close();
  }
}

function describeOrganisations(item: Gathered, finder: CandidateFinder, edition: EditionReadBack): ReviewCandidate[] {
  return finder.find(commonest(item.spellings, 1)[0] ?? item.mention, mostCandidates).flatMap(({ organisationId, why }) => {
    const organisation = edition.findEntity("organisation", organisationId);
    return organisation ? [describeOrganisation(organisation, why)] : [];
  });
}

/** Which pages are measured: the busiest of each kind, and others at random by seed, so that neither the largest nor the ordinary ones are missed. */
import type { EntityKind } from "../src/model/index.js";
import type { EditionReader, EntityLine } from "../src/query/edition-reader.js";
import { entityPath, siblingPath } from "../src/render/paths.js";
import { randomFrom } from "./hash.js";

export interface Address {
  /** "organisation page": the line of the table that it belongs to. */
  kind: string;
  path: string;
  /** A feed of fifty activities: the page whose weight is held to a bound. */
  full: boolean;
}

const fullPage = 50;
/** There is one home page: it is asked for so often in each round. */
const homeRequests = 20;
/** Common words, which are dear, and beside them what readers type: names of all kinds, also misspelt, numbers, phrases, beginnings, other languages. */
const queries = [
  ...["repair", "climate", "hydrogen", "artificial intelligence", "exchange of views", "meeting", "european association", "siemens", "green deal", "digital markets act"],
  ...["BEUC", "Gogle", "Facebook", "Buisness Europe", "European Banking Federation", "Bundesverband Deutsche Industrie", "Confindustria", "federation bancaire francaise", "T&E", "Greenpeace"],
  ...["DG GROW", "cabinet Breton", "Metsola", "Woelken Tiemo", "Mairead McGuiness", "Committee on the Environment", "S&D", "Vestager", "Jourova", "von der Leyen"],
  ...["2022/0396", "AI Act", "Verpackungsverordnung", "règlement emballages", "packaging waste", "CBAM", "right to repair", "yritysvastuudirektiivi", "Chips Act", "2021-0106 (cod)"],
  ...['"critical raw materials"', "electri*", "batteries -lithium", "Lieferkette", "liberté des médias", "residuo di biomassa", "värmepump", "pesticides bees", "audiovisual copyright", "EORI number"],
];

async function* listLines(reader: EditionReader, kind: EntityKind): AsyncGenerator<EntityLine> {
  let cursor: string | undefined;
  do {
    const page = await reader.listEntities(kind, { limit: 500, ...(cursor && { cursor }) });
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}

/** The `busiest` with most declarations, and `random` of the others that have any. */
async function choose(reader: EditionReader, kind: EntityKind, busiest: number, random: number, seed: number): Promise<EntityLine[]> {
  const lines: EntityLine[] = [];
  for await (const line of listLines(reader, kind)) if (line.declarations > 0) lines.push(line);
  lines.sort((a, b) => b.declarations - a.declarations || (a.id < b.id ? -1 : 1));
  const next = randomFrom(seed);
  const rest = lines.slice(busiest);
  const drawn = Array.from({ length: Math.min(random, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)[0] as EntityLine);
  return [...lines.slice(0, busiest), ...drawn];
}

/** Addresses in the order of the table. */
export async function listAddresses(reader: EditionReader, seed: number): Promise<Address[]> {
  const addresses: Address[] = [];
  const activities: Address[] = [];
  const chosen: Record<string, { kind: EntityKind; busiest: number; random: number }> = {
    "organisation page": { kind: "organisation", busiest: 100, random: 200 },
    "person page": { kind: "person", busiest: 100, random: 100 },
    "body page": { kind: "body", busiest: 50, random: 50 },
    "file page": { kind: "file", busiest: 50, random: 50 },
    "consultation page": { kind: "consultation", busiest: 50, random: 0 },
  };
  for (const [name, { kind, busiest, random }] of Object.entries(chosen)) {
    const lines = await choose(reader, kind, busiest, random, seed);
    for (const { id, slug } of lines) {
      const { items } = await reader.listActivities({ entityId: id }, { limit: fullPage });
      addresses.push({ kind: name, path: entityPath(kind, id, slug), full: items.length === fullPage });
      const [newest] = items;
      if (kind === "organisation" && newest) activities.push({ kind: "activity page", path: `/activities/${newest.id}`, full: false });
    }
    if (kind === "organisation" || kind === "file" || kind === "consultation") addresses.push(...lines.map(({ id }) => ({ kind: `${kind} JSON`, path: siblingPath(kind, id, "json"), full: false })));
    if (kind === "file") addresses.push(...lines.map(({ id, slug }) => ({ kind: "file page, filtered", path: `${entityPath(kind, id, slug)}?from=2022-01-01&role=rapporteur`, full: false })));
  }
  addresses.push(...new Map(activities.map((one) => [one.path, one])).values());
  for (let i = 0; i < homeRequests; i += 1) addresses.push({ kind: "home", path: "/", full: false });
  for (const query of queries) addresses.push({ kind: "search", path: `/search?q=${encodeURIComponent(query)}`, full: false });
  return addresses;
}

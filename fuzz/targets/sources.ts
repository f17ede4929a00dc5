/** Every layout of every source: recognised, parsed, normalised, made smaller. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { inputFileOf } from "../../src/fetch/input-file.js";
import { InputError, type Source } from "../../src/model/index.js";
import { personalKeys as memberKeys } from "../../src/sources/parliament-members/parse.js";
import { personalKeys as respondentKeys } from "../../src/sources/have-your-say/respondent.js";
import { feedbackPageOf } from "../../src/sources/have-your-say/read-json.js";
import { sources } from "../../src/sources/list.js";
import { checkSame, collect, inPieces, readDocument, type ReadResult } from "../check.js";
import { mutateCsv } from "../formats/csv-table.js";
import { mutateJson } from "../formats/json-tree.js";
import { mutateWorkbook } from "../formats/workbook-parts.js";
import { mutateXml } from "../formats/xml-tree.js";
import { collegeColumns, directoratesColumns, writeCommissionWorkbook, writeCommissionXml, writeWorkbook } from "../layouts/commission.js";
import { writeCsv } from "../layouts/csv.js";
import { writeBodies, writeFeedbackPage, writeInitiative, writeMembers, writeProcedures } from "../layouts/portal.js";
import { writeRegister } from "../layouts/register.js";
import { mutateBytes, recode } from "../mutate-bytes.js";
import { oddText } from "../odd-text.js";
import { Random } from "../random.js";
import { type Case, ensure, type Outcome, repeated, type Target } from "../target.js";

type Mutate = (random: Random, bytes: Uint8Array) => Uint8Array;

const ofText =
  (mutate: (random: Random, text: string) => string): Mutate =>
  (random, bytes) =>
    Buffer.from(mutate(random, Buffer.from(bytes).toString("utf8")));

const sourceOf = (id: string): Source => sources.find((source) => source.id === id) as Source;
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..", "..");
const seedOf = (file: string): Case => ({ name: path.basename(file), bytes: readFileSync(path.join(root, file)) });
const fixture = (source: string, name: string): Case => seedOf(path.join("src", "sources", source, "fixtures", name));

/** No part of an office that is not kept, and nothing else lost: what `minimise` promises of the register. */
function checkNoAddresses(bytes: Buffer): void {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: "1.1", forceXMLVersion: true } as const);
  const held: string[] = [];
  parser.on("opentag", (tag) => {
    if (/^(?:address|postCode|phone)$/.test(tag.name)) held.push(tag.name);
  });
  try {
    // Control characters make a document of the register ill-formed for this strict reader: they are left out.
    parser.write(bytes.toString("utf8").replace(/[^\P{Cc}\t\n\r]|&#[^;]{0,10};/gu, "")).close();
  } catch {
    return;
  }
  ensure(held.length === 0, () => `the archived export still holds <${held[0]}>`);
}

const jsonOf = (bytes: Buffer): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Members hold personal keys at any depth; of a page of responses, each response itself. */
function checkNoKeys(items: unknown, keys: ReadonlySet<string>, deep: boolean): void {
  if (Array.isArray(items)) for (const one of items) checkNoKeys(one, keys, deep);
  else if (typeof items === "object" && items !== null)
    for (const [key, one] of Object.entries(items)) {
      ensure(!keys.has(key), () => `the archived document still holds "${key}"`);
      if (deep) checkNoKeys(one, keys, deep);
    }
}

/** Personal data is dropped from what is archived, and what is read out of the archive is what was read the first time. */
async function checkMinimised(source: Source, one: Case, layout: string, first: ReadResult): Promise<void> {
  if (!source.minimise) return;
  const file = inputFileOf(one.name, one.bytes);
  let smaller: Buffer;
  try {
    smaller = await collect(source.minimise(file, layout));
  } catch (error) {
    if (error instanceof InputError) return;
    throw error;
  }
  const seed = String(one.bytes.length);
  const inOtherPieces = await collect(source.minimise(inPieces(one.name, one.bytes, new Random(seed)), layout));
  ensure(smaller.equals(inOtherPieces), () => "what is archived depends on the pieces in which a document comes");
  if (first.refused !== undefined) return;
  if (source.id === "transparency-register") checkNoAddresses(smaller);
  if (source.id === "parliament-members" && layout === "api") checkNoKeys(jsonOf(smaller), memberKeys, true);
  if (source.id === "have-your-say" && layout.startsWith("feedback")) checkNoKeys(feedbackPageOf(jsonOf(smaller))?.items, respondentKeys, false);
  const again = await readDocument(source, inputFileOf(one.name, smaller), layout);
  checkSame(first, again, "the archived document says something else than the one that was read", ["disclosures"]);
  const twice = await collect(source.minimise(inputFileOf(one.name, smaller), layout));
  ensure(twice.equals(smaller), () => "what was made smaller once becomes smaller again");
}

async function runSource(source: Source, fallback: string, one: Case): Promise<Outcome> {
  const file = inputFileOf(one.name, one.bytes);
  // Every source is asked for every file.
  const layouts = sources.map((other) => other.recognise(file));
  const layout = layouts[sources.indexOf(source)] ?? fallback;
  const result = await readDocument(source, file, layout);
  const pieces = await readDocument(source, inPieces(one.name, one.bytes, new Random(one.name + one.bytes.length)), layout);
  checkSame(result, pieces, "what is read depends on the pieces in which a document comes", ["disclosures", "complaints", "facts"]);
  await checkMinimised(source, one, layout, result);
  if (result.refused !== undefined) return "refused";
}

interface Kind {
  name: string;
  source: string;
  layout: string;
  seeds: () => Case[];
  mutate: Mutate;
  /** The document with one text in it, repeated or not; for the growth of time. */
  holding?: (text: string, times: number) => string | Uint8Array;
}

/** Seeds, mutated by structure, then by bytes or encoding once in a while, under the seed's name or an odd one. */
const seedsOf = new Map<Kind, Case[]>();
function seedsOfKind(kind: Kind): Case[] {
  const seeds = seedsOf.get(kind) ?? kind.seeds();
  seedsOf.set(kind, seeds);
  return seeds;
}

function targetOf(kind: Kind): Target {
  const { name, layout, mutate, holding } = kind;
  const source = sourceOf(kind.source);
  const all = seedsOfKind(kind);
  const names = all.map((seed) => seed.name);
  return {
    name,
    make(random) {
      const seed = random.pick(all);
      let { bytes } = seed;
      if (random.chance(0.85)) bytes = mutate(random, bytes);
      if (random.chance(0.2)) bytes = mutateBytes(random, bytes, random.pick(all).bytes);
      if (random.chance(0.03)) bytes = recode(random, bytes);
      return { name: random.chance(0.9) ? random.pick([seed.name, seed.name, ...names]) : `${oddText(random).replace(/[\0/]/g, "").slice(0, 60)}${path.extname(seed.name)}`, bytes };
    },
    run: (one) => runSource(source, layout, one),
    ...(holding && {
      stretch(random) {
        const piece = oddText(random).slice(0, 1 + random.small(12)) || "a";
        const [before, after] = [oddText(random).slice(0, 40), oddText(random).slice(0, 40)];
        const inRows = random.chance(0.3);
        return (length) => {
          const content = inRows ? holding(before + piece + after, Math.ceil(length / 200)) : holding(repeated(before, piece, after, length), 1);
          return { name: names[0] as string, bytes: typeof content === "string" ? Buffer.from(content) : content };
        };
      },
    }),
  };
}

const meeting = (text: string) => ({ title: text, member_id: "1", member_name: text, meeting_date: "2025-01-01", member_capacity: text, procedure_reference: text, attendees: text, lobbyist_id: text });
const commission = (text: string) => ({ cabinet: text, dgName: text, dgAcronym: text, hosts: [{ name: text, title: text }], date: "2025-01-01", place: text, participants: [{ name: text, number: text }], subject: text });
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const feedback = (text: string, id: number) => ({
  ...{ id, publicationId: 9901, dateFeedback: "2025/01/01 10:00:00", userType: "NGO", organization: text, trNumber: text, firstName: text, surname: text, feedback: text, country: text, language: text },
  attachments: [{ documentId: text, fileName: text }],
});

const kinds: Kind[] = [
  {
    name: "register",
    source: "transparency-register",
    layout: "export",
    seeds: () => [fixture("transparency-register", "entries-odd-values.xml"), fixture("transparency-register", "entries-consultancy-company-ngo.xml")],
    mutate: ofText(mutateXml),
    holding: (text, count) =>
      writeRegister(
        times(count, (i) => ({ registerNumber: `${100_000 + i}-01`, name: text, acronym: text, goals: text, city: text, country: text, interests: [text], clients: [text], address: text })),
        "2025-11-20T20:00:00.000+00:00",
      ),
  },
  {
    name: "parliament meetings",
    source: "parliament-meetings",
    layout: "export",
    seeds: () => [fixture("parliament-meetings", "meetings-roles-and-reorder.csv"), seedOf("sample/mep-meetings-export.csv")],
    mutate: ofText(mutateCsv),
    holding: (text, count) => writeCsv(times(count, () => meeting(text))),
  },
  {
    name: "commission workbooks",
    source: "commission-meetings",
    layout: "xlsx",
    seeds: () => [
      fixture("commission-meetings", "meetingscommissionrepresentatives1924_order-and-commas.xlsx"),
      fixture("commission-meetings", "meetingsdirectorgenerals_renamed-columns.xlsx"),
      { name: "meetingscommissionrepresentatives2429.xlsx", bytes: writeCommissionWorkbook([commission("A, B, Inc.")], "2025-03-06", collegeColumns, { shared: true }) },
    ],
    mutate: mutateWorkbook,
    holding: (text, count) => writeCommissionWorkbook(times(count, () => commission(text)), "2025-03-06", text.length % 2 ? collegeColumns : directoratesColumns, { shared: count > 1 }),
  },
  {
    name: "commission XML",
    source: "commission-meetings",
    layout: "xml",
    seeds: () => [fixture("commission-meetings", "meetings-from-description.xml"), fixture("commission-meetings", "meetings-directorates-from-description.xml")],
    mutate: ofText(mutateXml),
    holding: (text, count) => writeCommissionXml(times(count, () => commission(text)), "2025-03-06"),
  },
  {
    name: "responses",
    source: "have-your-say",
    layout: "feedback",
    seeds: () => [fixture("have-your-say", "allFeedback_20335_kinds-of-respondents.json"), fixture("have-your-say", "allFeedback_13340_page1_shape-of-2021.json")],
    mutate: ofText(mutateJson),
    holding: (text, count) => writeFeedbackPage(times(count, (i) => feedback(text, i)), { number: 0, totalPages: 1, totalElements: count }),
  },
  {
    name: "responses in a list",
    source: "have-your-say",
    layout: "feedback-list",
    seeds: () => {
      const { content } = JSON.parse(Buffer.from(fixture("have-your-say", "allFeedback_20335_kinds-of-respondents.json").bytes).toString("utf8")) as { content: unknown[] };
      return [{ name: "feedback-list.json", bytes: Buffer.from(JSON.stringify(content)) }];
    },
    mutate: ofText(mutateJson),
  },
  {
    name: "initiatives",
    source: "have-your-say",
    layout: "initiative",
    seeds: () => [fixture("have-your-say", "groupInitiatives_two-publications.json"), fixture("have-your-say", "searchInitiatives_page.json")],
    mutate: ofText(mutateJson),
    holding: (text, count) => writeInitiative({ id: 1, shortTitle: text, reference: text, dg: text, publications: times(count, (i) => ({ id: i, type: text, reference: text, receivingFeedbackStatus: text })) }),
  },
  {
    name: "manifest of papers",
    source: "have-your-say",
    layout: "attachment-manifest",
    seeds: () => [fixture("have-your-say", "MANIFEST_four-papers.csv")],
    mutate: ofText(mutateCsv),
    holding: (text, count) =>
      writeCsv(
        times(count, () => ({ documentId: text, feedbackId: "F123", fileName: text, path: text })),
        { columns: ["documentId", "feedbackId", "fileName", "path"] },
      ),
  },
  {
    name: "papers",
    source: "have-your-say",
    layout: "attachment",
    seeds: () => [
      { name: "F33204198_090166e525b9306c.pdf", bytes: Buffer.from("%PDF-1.4\n%âãÏÓ\n1 0 obj\n") },
      { name: "F3498151.txt", bytes: Buffer.from("We make kettles.") },
      { name: "090166e525b9306c.docx", bytes: writeWorkbook([[["A"]]]) },
    ],
    mutate: (random, bytes) => mutateBytes(random, bytes),
  },
  {
    name: "members",
    source: "parliament-members",
    layout: "api",
    seeds: () => [fixture("parliament-members", "members-current.json"), fixture("parliament-members", "members-one-with-memberships-and-personal-data.json")],
    mutate: ofText(mutateJson),
    holding: (text, count) => writeMembers(times(count, (i) => ({ identifier: String(i), givenName: text, familyName: text, country: text, group: text, committees: [text] }))),
  },
  {
    name: "bodies",
    source: "parliament-members",
    layout: "bodies",
    seeds: () => [fixture("parliament-members", "corporate-bodies.json")],
    mutate: ofText(mutateJson),
    holding: (text, count) => writeBodies(times(count, (i) => ({ id: String(i), label: text, name: text }))),
  },
  {
    name: "directory of members",
    source: "parliament-members",
    layout: "directory",
    seeds: () => [fixture("parliament-members", "directory_term_9.xml")],
    mutate: ofText(mutateXml),
  },
  {
    name: "legislative files",
    source: "legislative-files",
    layout: "api",
    seeds: () => [fixture("legislative-files", "procedure-steps-and-roles.json"), fixture("legislative-files", "procedures-odd.json")],
    mutate: ofText(mutateJson),
    holding: (text, count) => writeProcedures(times(count, () => ({ label: "2023/0083(COD)", title: text, stage: text, rapporteurs: [text] }))),
  },
];

export const sourceTargets = (): Target[] => kinds.map(targetOf);
/** One seed of each layout, for targets that read any document. */
export const seedsOfAll = (): Case[] => kinds.flatMap(seedsOfKind);
/** One of them mutated as its layout asks for. */
export function mutateAny(random: Random): Case {
  const kind = random.pick(kinds);
  const seed = random.pick(seedsOfKind(kind));
  return { name: seed.name, bytes: random.chance(0.8) ? kind.mutate(random, seed.bytes) : seed.bytes };
}

/** Reads a document as an import does and looks at everything that comes out of it. */
import { inputFileOf } from "../src/fetch/input-file.js";
import { type Complaint, contentSchemas, type Disclosure, type DocumentFacts, documentDay, InputError, type InputFile, type Source, UserError } from "../src/model/index.js";
import { canonicalJson } from "../src/normalise/hash.js";
import { isRegisterNumber } from "../src/normalise/register-number.js";
import type { Random } from "./random.js";
import { ensure, Finding } from "./target.js";

export interface ReadResult {
  disclosures: Disclosure[];
  skipped: number;
  complaints: Complaint[];
  facts?: DocumentFacts;
  /** What the parser said when it gave up. */
  refused?: string;
}

const longestShown = 300;
const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, longestShown);

/** A day that the calendar has, between the years that `readDate` takes. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text && text >= "1900-01-01" && text <= "2100-12-31";
}

/** Every value that looks like a day is one, however deep it stands. */
function checkDays(value: unknown, at: string): void {
  if (Array.isArray(value)) for (const one of value) checkDays(one, at);
  else if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) checkDays(one, key);
  else if (typeof value === "string" && /(?:Date|^date|^from|^to|^yearStart|^yearEnd)$/.test(at)) ensure(isDay(value), () => `${at} is the impossible day ${show(value)}`);
}

function checkDisclosure(disclosure: Disclosure, source: Source): void {
  const { kind, key, set, date, content, facets } = disclosure;
  ensure(disclosure.source === source.id, () => `a disclosure says that it is of "${disclosure.source}"`);
  ensure(kind in contentSchemas, () => `kind ${show(kind)} is not known`);
  ensure(typeof key === "string" && key !== "", () => `key ${show(key)} is not one`);
  ensure(typeof set === "string", () => `set ${show(set)} is not one`);
  ensure(date === undefined ? kind !== "meeting" && kind !== "feedback" : isDay(date), () => `${kind} ${key} has the impossible date ${show(date)}`);
  const parsed = contentSchemas[kind].safeParse(content);
  ensure(parsed.success, () => `content of ${kind} ${key} breaks its schema: ${parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}: ${show(content)}`);
  ensure(canonicalJson(parsed.data) === canonicalJson(content), () => `content of ${kind} ${key} has fields that its schema does not know: ${show(content)}`);
  checkDays(content, "");
  if (kind === "meeting") for (const number of content.registerNumbers) ensure(isRegisterNumber(number), () => `meeting ${key}: "${number}" is no register number`);
  if (kind === "registerEntry") ensure(isRegisterNumber(content.registerNumber) && key === content.registerNumber, () => `entry ${key}: "${content.registerNumber}" is no register number`);
  for (const value of Object.values(facets ?? {})) ensure(typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string")), () => `facets of ${key}: ${show(facets)}`);
}

function checkFacts(facts: DocumentFacts, count: number): void {
  const { publishedAt, scope } = facts;
  if (publishedAt !== undefined) {
    const day = documentDay({ publishedAt, retrievedAt: "2025-01-01T00:00:00Z" });
    ensure(isDay(day), () => `the document speaks for the day ${show(day)}, which is none (publishedAt ${show(publishedAt)})`);
  }
  ensure(typeof scope?.set === "string", () => `scope ${show(scope)} names no set`);
  if ("from" in scope && scope.from !== undefined && scope.to !== undefined) ensure(isDay(scope.from) && isDay(scope.to) && scope.from <= scope.to, () => `scope ${show(scope)} is no period`);
  if (scope.kind === "complete" && scope.total !== undefined) ensure(Number.isSafeInteger(scope.total) && scope.total >= 0, () => `scope ${show(scope)} has an impossible total for ${count} records`);
}

/** Everything that the source says of the file. Faults of the program are thrown; what it refuses in words stands in `refused`. */
export async function readDocument(source: Source, file: InputFile, layout: string): Promise<ReadResult> {
  const result: ReadResult = { disclosures: [], skipped: 0, complaints: [] };
  const report = (complaint: Complaint): void => {
    ensure(complaint.message.length < 3_000, () => `a complaint of ${complaint.message.length} characters: ${show(complaint.message)}`);
    result.complaints.push(complaint);
  };
  let count = 0;
  try {
    const records = source.parse(file, layout, report);
    for (let next = await records.next(); ; next = await records.next()) {
      if (next.done) {
        result.facts = next.value;
        break;
      }
      count += 1;
      const record = next.value;
      ensure(typeof record.position === "string" && record.position !== "" && record.position.length < 1_000, () => `position ${show(record.position)}`);
      const normalised = source.normalise(record, report);
      if ("skip" in normalised) {
        ensure(normalised.skip.reason !== "" && normalised.skip.message.length < 3_000, () => `a skip says ${show(normalised.skip)}`);
        result.skipped += 1;
      } else {
        checkDisclosure(normalised.disclosure, source);
        result.disclosures.push(normalised.disclosure);
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    ensure(error instanceof InputError, () => `a parser threw ${error.name}, which ends the whole import: ${error.message}`);
    ensure(error.message.length < 5_000, () => `an error of ${error.message.length} characters: ${show(error.message)}`);
    result.refused = error.message;
  }
  if (result.facts) checkFacts(result.facts, count);
  return result;
}

/** The bytes as a file that comes in pieces of any length, as from a disk or a network. */
export function inPieces(name: string, bytes: Uint8Array, random: Random): InputFile {
  return {
    ...inputFileOf(name, bytes),
    async *open() {
      for (let at = 0; at < bytes.length; ) {
        const to = Math.min(bytes.length, at + 1 + random.small(random.pick([3, 40, 5_000])));
        yield bytes.subarray(at, to);
        at = to;
      }
    },
  };
}

export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

/** What the store keeps of a reading; complaints in no order, as they come from two rooms. */
const readingOf = (result: ReadResult): Record<string, unknown> => ({
  disclosures: result.disclosures,
  facts: result.facts,
  complaints: result.complaints.map((complaint) => `${complaint.level} ${complaint.reason}: ${complaint.message}`).sort(),
});

/** Throws when two readings of what should be the same say different things. Of a document that is refused nothing is kept, so how far it was read is no difference. */
export function checkSame(left: ReadResult, right: ReadResult, says: string, which: readonly ("disclosures" | "facts" | "complaints")[]): void {
  ensure((left.refused === undefined) === (right.refused === undefined), () => `${says}: it is refused only once (${left.refused ?? right.refused})`);
  if (left.refused !== undefined) return;
  const [one, other] = [readingOf(left), readingOf(right)];
  for (const field of which) {
    const [a, b] = [canonicalJson(one[field]), canonicalJson(other[field])];
    if (a === b) continue;
    let at = 0;
    while (a[at] === b[at]) at += 1;
    throw new Finding(`${says}: ${field} differ: …${a.slice(Math.max(0, at - 60), at + 100)}… and …${b.slice(Math.max(0, at - 60), at + 100)}…`);
  }
}

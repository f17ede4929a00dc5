/** Reads lists of Members and of their committees and groups: the Open Data API's JSON-LD, and the directory in XML. */
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { asArray, isObject, type JsonObject, readJsonLd, unknownKeyReporter } from "../../normalise/json-ld.js";
import { readXml } from "../../normalise/read-xml.js";

/** Added to the published fields: the set that the whole document makes the record part of. */
export const setField = "@set";

/** Dropped before a document is kept: nothing of it is about meetings. */
export const personalKeys: ReadonlySet<string> = new Set([
  "account",
  "bday",
  "citizenship",
  "contactPoint",
  "deathDate",
  "hasEmail",
  "hasGender",
  "hasHonorificPrefix",
  "homepage",
  "img",
  "placeOfBirth",
]);

const personKeys: ReadonlySet<string> = new Set([
  ...["identifier", "label", "familyName", "givenName", "officialFamilyName", "officialGivenName", "api:country-of-representation", "api:political-group", "hasMembership"],
  ...personalKeys,
  // The identifier, the type and the name once more, in other forms.
  ...["id", "type", "notation_codictPersonId", "sortLabel", "upperFamilyName", "upperGivenName", "upperOfficialFamilyName", "upperOfficialGivenName"],
]);

const membershipKeys: ReadonlySet<string> = new Set([
  ...["organization", "membershipClassification", "role", "memberDuring", "represents"],
  ...personalKeys,
  ...["id", "type", "identifier", "notation_codictFunctionId", "notation_codictMandateId"],
]);

const bodyKeys: ReadonlySet<string> = new Set([
  ...["id", "label", "prefLabel", "altLabel"],
  // When it existed, what it was before and to what it belongs: one name for one number is all that is needed.
  ...["type", "identifier", "classification", "temporal", "source", "linkedTo", "represents", "hasSubOrganization", "hasCurrentVersion", "isVersionOf", "inverse_isVersionOf"],
  ...["notation_codictBodyId", "notation_providerTemporalBodyId"],
]);

const directoryElements: ReadonlySet<string> = new Set(["fullName", "id", "country", "politicalGroup", "nationalPoliticalGroup"]);

/** Only the list of current Members gives country or group with every person; all other lists are parts of something larger. */
const isCurrentList = (people: JsonObject[]): boolean =>
  people.length > 0 && people.every((person) => person["api:country-of-representation"] !== undefined || person["api:political-group"] !== undefined);

async function* parsePeople(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const people = await readJsonLd(file);
  const checkKeys = unknownKeyReporter(file, report);
  const set = isCurrentList(people) ? "current" : "former";
  for (const [i, person] of people.entries()) {
    checkKeys(person, personKeys);
    for (const membership of asArray(person.hasMembership).filter(isObject)) checkKeys(membership, membershipKeys, "hasMembership.");
    yield { position: `person ${i + 1}`, layout, fields: { ...person, [setField]: set } };
  }
  return { scope: set === "current" ? { kind: "complete", set, total: people.length } : { kind: "extract", set } };
}

async function* parseBodies(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const bodies = await readJsonLd(file);
  const checkKeys = unknownKeyReporter(file, report);
  for (const [i, body] of bodies.entries()) {
    checkKeys(body, bodyKeys);
    yield { position: `body ${i + 1}`, layout, fields: { ...body, [setField]: "bodies" } };
  }
  return { scope: { kind: "extract", set: "bodies" } };
}

/** In UTF-16 units of texts and names; a Member has 200. */
const longestMember = 1024 ** 2;

/** The directory does not say in itself whose term it lists; its file name may: "directory_term_9.xml", "meps-leg9.xml". */
const termOf = (file: InputFile): string => /(?:term|leg)[^\da-z]?(\d{1,2})(?!\d)/i.exec(file.name)?.[1] ?? "0";

async function* parseDirectory(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const set = `directory-${termOf(file)}`;
  const checkKeys = unknownKeyReporter(file, report);
  const members: JsonObject[] = [];
  /** How many of them have ended: of one that a cut file leaves open, it is not known what is missing. */
  let closed = 0;
  const path: string[] = [];
  let text = "";
  let length = 0;
  const measure = (more: number): void => {
    length += more;
    if (length > longestMember) throw new InputError(`${file.path}: holds 1 MB without a whole <mep>. File skipped: no document of this source is like that. Download it again.`);
  };
  const xml = readXml(file, {
    open(name) {
      measure(name.length);
      if (path.length === 0 && name !== "meps") throw new InputError(`${file.path}: begins with <${name}>. Expected <meps>, Parliament's directory of Members. File skipped.`);
      path.push(name);
      text = "";
      if (path.length === 2) members.push({});
    },
    text(piece) {
      measure(piece.length);
      text += piece;
    },
    close() {
      const name = path.pop() ?? "";
      const member = members.at(-1);
      if (path.length >= 2 && member && text.trim()) member[[...path.slice(2), name].join("/")] = text.trim();
      text = "";
      if (path.length !== 1) return;
      closed += 1;
      length = 0;
    },
  });
  let count = 0;
  for (let step = await xml.next(); ; step = await xml.next()) {
    const ready = members.splice(0, closed);
    closed = 0;
    for (const member of ready) {
      count += 1;
      checkKeys(member, directoryElements);
      yield { position: `mep ${count}`, layout, fields: { ...member, [setField]: set } };
    }
    if (!step.done) continue;
    if (!step.value.ended)
      report({ level: "warning", reason: "truncated", message: `${file.path}: ends within the document, after ${count} Members. What was read is used: download it again for the rest.` });
    return { scope: { kind: "extract", set } };
  }
}

export function parseMembers(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  if (layout === "directory") return parseDirectory(file, layout, report);
  return layout === "bodies" ? parseBodies(file, layout, report) : parsePeople(file, layout || "api", report);
}

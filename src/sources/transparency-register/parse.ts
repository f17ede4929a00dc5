/** Reads the register's export: one XML document of all entries, 60 to 120 MB, streamed. */
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import { readXml } from "../../normalise/read-xml.js";
import { droppedElements } from "./minimise.js";

const amount = (path: string): string[] => [`${path}/range/min`, `${path}/range/max`, `${path}/absoluteCost`];

/** Elements of an entry whose text is read, in the publisher's spelling ("Unoffical" is theirs). */
const readPaths = [
  "identificationCode",
  "registrationDate",
  "lastUpdateDate",
  "name/originalName",
  "name/nameInLatinAlphabet",
  "acronym",
  "entityForm",
  "webSiteURL",
  "registrationCategory",
  "headOffice/city",
  "headOffice/country",
  "EUOffice/country",
  "goals",
  "levelsOfInterest/levelOfInterest/levelOfInterest",
  "EULegislativeProposals",
  "EUSupportedForumsAndPlatforms",
  "communicationActivities",
  "interOrUnofficalGroupings",
  "members/members100Percent",
  "members/members75Percent",
  "members/members50Percent",
  "members/members25Percent",
  "members/members10Percent",
  "members/members",
  "members/membersFTE",
  "members/infoMembers",
  "EPAccreditedNumber",
  "interests/interest/name",
  "structure/isMemberOf",
  "structure/organisationMembers",
  "interestRepresented",
  "financialData/newOrganisation",
  "financialData/closedYear/startDate",
  "financialData/closedYear/endDate",
  ...amount("financialData/closedYear/costs"),
  ...amount("financialData/closedYear/totalBudget"),
  ...amount("financialData/closedYear/totalAnnualRevenue"),
  "financialData/closedYear/clients/client/name",
  ...amount("financialData/closedYear/clients/client/revenue"),
  "financialData/closedYear/clients/client/proposal",
  "financialData/closedYear/intermediaries/intermediary/name",
  ...amount("financialData/closedYear/intermediaries/intermediary/representationCosts"),
  "financialData/closedYear/grants/grant/source",
  ...amount("financialData/closedYear/grants/grant/amount"),
  "financialData/closedYear/fundingSources/fundingSource/source",
  "financialData/closedYear/otherSourceInfo",
  "financialData/closedYear/contributions/contributor/name",
  ...amount("financialData/closedYear/contributions/contributor/amount"),
  "financialData/currentYear/clients/client/name",
  ...amount("financialData/currentYear/clients/client/revenue"),
  "financialData/currentYear/clients/client/proposal",
  "financialData/currentYear/intermediaries/intermediary/name",
  "financialData/complementaryInformation",
];

/** Elements that an entry may hold several times; each becomes a record of its own within the entry. */
const repeatedPaths = [
  "levelsOfInterest/levelOfInterest",
  "interests/interest",
  "financialData/closedYear/clients/client",
  "financialData/closedYear/intermediaries/intermediary",
  "financialData/closedYear/grants/grant",
  "financialData/closedYear/fundingSources/fundingSource",
  "financialData/closedYear/contributions/contributor",
  "financialData/currentYear/clients/client",
  "financialData/currentYear/intermediaries/intermediary",
];

/** Elements that are known and not kept, with all that they hold. */
const ignoredPaths = [
  "EUOffice/city",
  // Announced for the running year; they stand with the closed year once it is over, and the two must not be added up.
  "financialData/currentYear/grants",
];

/** Street and phone are the home of many self-employed registrants. */
const isDropped = (name: string): boolean => (droppedElements as readonly string[]).includes(name);

/** One element of the layout, found step by step: no path is put together for each of millions of tags. */
interface Element {
  part: "read" | "repeated" | "ignored" | "container";
  path: string;
  /** Path within the nearest element that may be repeated: the name of its value in the record. */
  name: string;
  children: Map<string, Element>;
}

const entryPath = "resultList/interestRepresentative";
const exportDatePath = "metaData/exportDate";
const totalPath = "metaData/numberOfIR";

const root: Element = { part: "container", path: "", name: "", children: new Map() };

const joinPath = (before: string, step: string): string => (before ? `${before}/${step}` : step);

function addElement(path: string, part: Element["part"]): void {
  let at = root;
  for (const step of path.split("/")) {
    const next: Element = at.children.get(step) ?? {
      part: "container",
      path: joinPath(at.path, step),
      name: at.part === "repeated" ? step : joinPath(at.name, step),
      children: new Map(),
    };
    at.children.set(step, next);
    at = next;
  }
  at.part = part;
}
addElement(entryPath, "repeated");
for (const path of repeatedPaths) addElement(`${entryPath}/${path}`, "repeated");
for (const path of [exportDatePath, totalPath, ...readPaths.map((name) => `${entryPath}/${name}`)]) addElement(path, "read");
for (const path of ignoredPaths) addElement(`${entryPath}/${path}`, "ignored");

/** Path within an element that may be repeated → text, or the elements repeated within it. */
type Values = Record<string, unknown>;

/** Yields one record per entry: path as published → text, repeated elements as lists of the same. */
export async function* parseExport(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const document: Values = {};
  /** What the open elements that may be repeated hold; the last is the innermost. */
  const frames: Values[] = [document];
  const opened: Element[] = [];
  const entries: Values[] = [];
  const told = new Set<string>();
  let depthIgnored = 0;
  let text = "";
  let count = 0;

  const warnOnce = (reason: string, path: string, says: (element: string) => string): void => {
    if (told.has(`${reason} ${path}`)) return;
    told.add(`${reason} ${path}`);
    const element = path.startsWith(`${entryPath}/`) ? path.slice(entryPath.length + 1) : path;
    report({ level: "warning", reason, message: `${file.path}: entry ${count + 1}: ${says(`element "${element}"`)}` });
  };
  const ignore = (): void => {
    depthIgnored = 1;
  };
  const openRoot = (name: string, namespace = ""): void => {
    if (name !== "ListOfIRPublicDetail") throw new InputError(`${file.path}: begins with <${name}>. Expected <ListOfIRPublicDetail>, the register's list of organisations. File skipped.`);
    if (namespace.includes("/intws/")) throw new InputError(`${file.path}: is in the layout used until 2021 (${namespace}), which is not read. File skipped: take an export of 2021 or later.`);
    opened.push(root);
  };
  const xml = readXml(file, {
    open(name, attributes) {
      if (depthIgnored > 0) {
        depthIgnored += 1;
        return;
      }
      const parent = opened.at(-1);
      if (parent === undefined) {
        openRoot(name, attributes.xmlns);
        return;
      }
      // As if it were not there, as it is in what is archived.
      if (isDropped(name)) return ignore();
      const known = parent.children.get(name);
      text = "";
      if (known === undefined) {
        warnOnce("unknown field", joinPath(parent.path, name), (element) => `${element} is not known. Its values are not used.`);
        return ignore();
      }
      if (known.part === "ignored") return ignore();
      if (attributes.currency !== undefined && attributes.currency !== "€") {
        warnOnce("unknown currency", known.path, (element) => `${element} is in "${attributes.currency?.slice(0, 40)}". Expected "€". Amounts in other currencies are not used.`);
        return ignore();
      }
      opened.push(known);
      if (known.part === "repeated") frames.push({});
    },
    text(piece) {
      if (depthIgnored === 0) text += piece;
    },
    close() {
      if (depthIgnored > 0) {
        depthIgnored -= 1;
        return;
      }
      const { part, path, name } = opened.pop() ?? root;
      const held = text;
      text = "";
      if (part === "read") {
        const values = frames.at(-1) ?? document;
        if (values[name] === undefined) values[name] = held;
        else warnOnce("repeated field", path, (element) => `${element} stands twice. Expected one. The first is used.`);
        return;
      }
      if (held.trim()) warnOnce("unknown words", path, (element) => `${element} holds words of its own ("${held.trim().slice(0, 40)}"). Expected elements. The words are not used.`);
      if (part !== "repeated") return;
      const closed = frames.pop() ?? {};
      if (path === entryPath) {
        count += 1;
        entries.push(closed);
        return;
      }
      const values = frames.at(-1) ?? document;
      values[name] ??= [];
      (values[name] as Values[]).push(closed);
    },
  });

  let ended = false;
  let position = 0;
  for (let step = await xml.next(); ; step = await xml.next()) {
    for (const fields of entries.splice(0)) {
      position += 1;
      yield { position: `entry ${position}`, layout, fields };
    }
    if (step.done) {
      ended = step.value.ended;
      break;
    }
  }
  return { ...readExportDate(document, file, report), scope: readScope(document, file, count, ended, report) };
}

function readExportDate(values: Record<string, unknown>, file: InputFile, report: Report): { publishedAt?: string } {
  const exportDate = String(values[exportDatePath] ?? "").trim();
  if (readDate(exportDate)) return { publishedAt: exportDate };
  report({ level: "warning", reason: "no export date", message: `${file.path}: exportDate "${exportDate.slice(0, 40)}" is not a date. The day of download stands in.` });
  return {};
}

/** Only a file that is whole and holds as many entries as it announces may make others "gone". */
function readScope(values: Record<string, unknown>, file: InputFile, count: number, ended: boolean, report: Report): DocumentFacts["scope"] {
  const announced = String(values[totalPath] ?? "").trim();
  const total = /^\d+$/.test(announced) ? Number(announced) : undefined;
  if (!ended) {
    report({
      level: "warning",
      reason: "truncated",
      message: `${file.path}: ends within the document, after entry ${count} of ${announced || "an unknown number"}. The entries before were read as an extract: download it again.`,
    });
    return { kind: "extract", set: "" };
  }
  if (total === count) return { kind: "complete", set: "", total };
  report({
    level: "warning",
    reason: "unexpected total",
    message: `${file.path}: announces ${announced ? `"${announced.slice(0, 40)}"` : "no number of"} entries (numberOfIR) and holds ${count}. The entries were read as an extract: none counts as gone.`,
  });
  return { kind: "extract", set: "" };
}

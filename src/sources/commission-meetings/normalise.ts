/** Says one row of the Commission's exports in our words. */
import type { Disclosure, MeetingContent, Normalised, Report, SourceRecord } from "../../model/index.js";
import { skipOfBrokenRow } from "../../normalise/broken-row.js";
import { readActivityDate } from "../../normalise/dates.js";
import { foldSpace } from "../../normalise/fold.js";
import { shortHash } from "../../normalise/hash.js";
import { findRegisterNumbers, registerNumberForm } from "../../normalise/register-number.js";
import type { XmlEntity, XmlRepresentative } from "./parse-xml.js";
import { pairParticipants } from "./participants.js";

type Body = NonNullable<MeetingContent["body"]>;

/** What both layouts say, before it is read. */
interface Row {
  cabinet: string;
  dgName: string;
  dgAcronym: string;
  hostCells: { name: string; title: string }[];
  date: string;
  place: string;
  subject: string;
  entities: XmlEntity[];
}

const skip = (reason: string, message: string): Normalised => ({ skip: { reason, message } });

/** The publisher writes "null" where it has nothing. */
const known = (text: string): string => (/^null$/i.test(foldSpace(text)) ? "" : foldSpace(text));

const pieces = (text: string): string[] => text.split(",").map(foldSpace).filter(Boolean);
const asSet = (list: readonly string[]): string[] => [...new Set(list)].sort();

function rowOf(record: SourceRecord): Row {
  const text = (name: string): string => (typeof record.fields[name] === "string" ? record.fields[name] : "");
  if (record.layout === "xml")
    return {
      cabinet: text("cabinet"),
      dgName: text("dgname"),
      dgAcronym: text("dgacronym"),
      hostCells: record.fields.representatives as XmlRepresentative[],
      date: text("date"),
      place: text("location"),
      subject: text("subject"),
      entities: record.fields.entities as XmlEntity[],
    };
  return {
    cabinet: text("Name of cabinet"),
    dgName: text("Name of DG - full name"),
    dgAcronym: text("Name of DG - acronym"),
    hostCells: [{ name: text("Name of EC representative"), title: text("Title of EC representative") }],
    date: text("Date of meeting"),
    place: text("Location"),
    subject: text("Subject of the meeting"),
    entities: [{ name: text("Name of interest representative"), id: text("Transparency register ID") }],
  };
}

/**
 * Names and titles are parallel lists. "Valeriu, Dan Dionisie" with the one title "Head of Unit" is one name: between names stands no space.
 * A single title for several names is everyone's; any other difference leaves them without.
 */
function readHosts(cell: { name: string; title: string }, where: string, report: Report): MeetingContent["hosts"] {
  const titles = cell.title.split(",").map(known);
  const split = cell.name.split(",");
  const spaced = cell.name.split(/,(?! )/);
  const names = split.length !== titles.length && spaced.length === titles.length ? spaced : split;
  const isParallel = names.length === titles.length;
  const common = new Set(titles).size === 1 ? titles[0] : undefined;
  if (!isParallel && common === undefined)
    report({
      level: "note",
      reason: "titles do not match",
      message: `${where}: ${names.length} names of representatives and ${titles.length} titles, which differ. The hosts are kept without a title.`,
    });
  return names.flatMap((published, i) => {
    const name = foldSpace(published);
    const title = isParallel ? titles[i] : common;
    return name ? [{ name, originalName: published.trim(), ...(title && { title }) }] : [];
  });
}

function distinctHosts(hosts: MeetingContent["hosts"]): MeetingContent["hosts"] {
  return hosts.filter((host, i) => hosts.findIndex((other) => other.name === host.name && other.title === host.title) === i);
}

function readBody(row: Row): Body | undefined {
  const cabinet = known(row.cabinet);
  if (cabinet) return { kind: "cabinet", name: cabinet };
  const acronym = known(row.dgAcronym);
  // New Directorates-General stand in the file without a name for some weeks (MENA and REFOR in March 2025).
  const name = known(row.dgName) || acronym;
  return name ? { kind: "directorate-general", name, ...(acronym && { acronym }) } : undefined;
}

export function normaliseMeeting(record: SourceRecord, report: Report): Normalised {
  const broken = skipOfBrokenRow(record);
  if (broken) return broken;
  const row = rowOf(record);
  const day = readActivityDate(row.date);
  if (day.date === undefined) {
    if (/cancel/i.test(row.date)) return skip("cancelled", `${record.position}: the date of the meeting is "${foldSpace(row.date).slice(0, 40)}". Row skipped: it has no day.`);
    return skip(day.reason, `${record.position}: date of meeting "${foldSpace(row.date).slice(0, 40)}" ${day.expected}. Row skipped.`);
  }
  const { date } = day;
  const hosts = distinctHosts(row.hostCells.flatMap((cell) => readHosts(cell, record.position, report)));
  if (!hosts.length) return skip("no host", `${record.position}: names no representative of the Commission. Row skipped: a meeting needs its host.`);
  const { cell, names, numbers, unreadable } = pairParticipants(row.entities);
  for (const id of unreadable)
    report({
      level: "warning",
      reason: "unreadable register number",
      message: `${record.position}: "${id.slice(0, 40)}" is not a register number (expected ${registerNumberForm}). The name is kept without it.`,
    });
  const subject = foldSpace(row.subject);
  const place = foldSpace(row.place);
  const body = readBody(row);

  // Hosts, names and numbers come in another order from export to export; cabinets, places and titles are corrected afterwards.
  // The key knows what is left, cut at every comma so that XLSX and XML of one row agree.
  const hostSet = asSet(row.hostCells.flatMap((host) => pieces(host.name)));
  const nameSet = asSet(row.entities.flatMap((entity) => pieces(entity.name)));
  const numberSet = asSet(row.entities.flatMap((entity) => findRegisterNumbers(entity.id).map((found) => found.number)));
  // One host may head two departments, each of which publishes the meeting; cabinets are renamed, so they stay out.
  const file = record.fields.set === "dg" ? `dg ${body?.acronym ?? body?.name ?? ""}` : "college";
  const key = shortHash([file, ...hostSet, "#", date, "#", ...(numberSet.length ? numberSet : nameSet), "#", subject]);

  const disclosure: Disclosure = {
    source: "commission-meetings",
    kind: "meeting",
    key,
    set: String(record.fields.set),
    date,
    content: {
      institution: "commission",
      hosts,
      ...(body && { body }),
      subject,
      ...(place && { place }),
      participantsCell: cell,
      ...(names && { participantNames: names }),
      registerNumbers: numbers,
    },
    facets: { body: body?.name ?? "", hosts: hostSet, date, place, participants: [...numberSet, ...nameSet], subject },
  };
  return { disclosure };
}

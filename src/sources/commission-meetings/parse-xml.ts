/** Reads the Commission's XML files: one `meeting` per row, one element per organisation and per representative. */
import { decodeHTMLStrict } from "entities";
import { type DocumentFacts, InputError, type InputFile, type Report, type SourceRecord } from "../../model/index.js";
import { readActivityDate, readDate } from "../../normalise/dates.js";
import { unknownNameReporter } from "../../normalise/json-ld.js";
import { readXml } from "../../normalise/read-xml.js";
import { collegeOfDate, directoratesGeneral, FileTally, setOfFileName } from "./set.js";

export interface XmlEntity {
  name: string;
  id: string;
}

export interface XmlRepresentative {
  name: string;
  title: string;
}

/** Elements of a meeting that hold text. */
const texts = ["date", "cabinet", "dgacronym", "dgname", "subject", "location"] as const;
type TextName = (typeof texts)[number];

type XmlMeeting = Partial<Record<TextName, string>> & { entities: XmlEntity[]; representatives: XmlRepresentative[] };

const isTextName = (name: string): name is TextName => (texts as readonly string[]).includes(name);
const containers: ReadonlySet<string> = new Set(["entities", "entity", "representatives", "representative"]);

/** Text is encoded twice: what stands in the element is `Mot&#246;r`. Several ids of one entity are kept apart by a comma. */
function joined(before: string, text: string): string {
  const decoded = decodeHTMLStrict(text).trim();
  return before && decoded ? `${before},${decoded}` : before || decoded;
}

/** In UTF-16 units of texts and names; the longest meeting seen has 20,000. */
const longestMeeting = 4 * 1024 ** 2;

class MeetingCollector {
  readonly ready: XmlMeeting[] = [];
  publishedAt: string | undefined;
  isMeetings = false;
  private readonly path: string[] = [];
  private meeting: XmlMeeting | undefined;
  private text = "";
  private length = 0;
  private count = 0;
  private readonly tellUnknown;

  constructor(
    private readonly file: InputFile,
    report: Report,
  ) {
    this.tellUnknown = unknownNameReporter(file, report, "element");
  }

  open(tag: string, attributes: Record<string, string>): void {
    const name = tag.toLowerCase();
    this.path.push(name);
    this.text = "";
    if (this.path.length === 1) {
      this.isMeetings = name === "meetings";
      for (const [key, value] of Object.entries(attributes)) if (/generat|export|date/i.test(key)) this.publishedAt ??= readDate(value);
    }
    this.measure(name.length);
    if (name === "meeting" && this.path.length === 2) {
      this.meeting = { entities: [], representatives: [] };
      this.count += 1;
      this.length = 0;
    } else if (name === "entity") this.meeting?.entities.push({ name: "", id: "" });
    else if (name === "representative") this.meeting?.representatives.push({ name: "", title: "" });
  }

  /** Counts towards the meeting that is open, whatever pieces the file comes in. */
  private measure(length: number): void {
    this.length += length;
    if (this.meeting && this.length > longestMeeting)
      throw new InputError(`${this.file.path}: meeting ${this.count} is longer than 4 MB. File skipped: no document of this source is like that. Download it again.`);
  }

  addText(piece: string): void {
    this.measure(piece.length);
    this.text += piece;
  }

  close(): void {
    const name = this.path.pop() ?? "";
    const parent = this.path.at(-1);
    if (!this.meeting) {
      // Before the first meeting the root may say when it was generated; after it the set of the meetings read would depend on it.
      if (!this.count && /generat|export|date/.test(name)) this.publishedAt ??= readDate(this.text);
    } else if (name === "meeting" && this.path.length === 1) {
      this.ready.push(this.meeting);
      this.meeting = undefined;
    } else this.closeWithin(name, parent, this.meeting);
    this.text = "";
  }

  private closeWithin(name: string, parent: string | undefined, meeting: XmlMeeting): void {
    const entity = parent === "entity" ? meeting.entities.at(-1) : undefined;
    const representative = parent === "representative" ? meeting.representatives.at(-1) : undefined;
    if (entity && (name === "name" || name === "id")) entity[name] = joined(entity[name], this.text);
    else if (representative && (name === "name" || name === "title")) representative[name] = joined(representative[name], this.text);
    else if (parent === "meeting" && isTextName(name)) meeting[name] = joined(meeting[name] ?? "", this.text);
    else if (!containers.has(name)) this.tellUnknown(name, `${parent}/`);
  }
}

export async function* parseXml(file: InputFile, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const collector = new MeetingCollector(file, report);
  const setOfName = setOfFileName(file.name);
  const tally = new FileTally();
  let count = 0;
  const pieces = readXml(file, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.addText(text),
    close: () => collector.close(),
  });
  for (let next = await pieces.next(); ; next = await pieces.next()) {
    for (const meeting of collector.ready.splice(0)) {
      count += 1;
      const { date } = readActivityDate(meeting.date ?? "");
      const isOfDirectorate = Boolean(meeting.dgname || meeting.dgacronym) && !meeting.cabinet;
      const college = setOfName === directoratesGeneral ? undefined : setOfName;
      const set = isOfDirectorate ? directoratesGeneral : (college ?? collegeOfDate(date ?? collector.publishedAt ?? ""));
      tally.add(date, set);
      yield { position: `meeting ${count}`, layout: "xml", fields: { set, ...meeting } };
    }
    if (!next.done) continue;
    if (!collector.isMeetings) throw new InputError(`${file.path}: its root is not "meetings". Expected the Commission's XML export. File skipped.`);
    if (!next.value.ended) throw new InputError(`${file.path}: ends after meeting ${count}, in the middle. File skipped: download it again.`);
    if (tally.isEmpty) report({ level: "warning", reason: "no rows", message: `${file.path}: holds no meeting. Nothing is read from it: download it again.` });
    return tally.facts(collector.publishedAt);
  }
}

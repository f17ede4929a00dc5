/** Reads Atom and iCalendar as strictly as their standards ask; throws with what is wrong. */
import { SaxesParser } from "saxes";

export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  page: string;
  summary: string;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const address = /^https?:\/\/[^\s<>"]+$/;

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

function readXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    (open.at(-1) as Element).text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0] as Element;
}

function expectOnce(element: Element, name: string, shape: RegExp): string {
  const found = element.children.filter((child) => child.name === name);
  if (found.length !== 1 || !shape.test(found[0]?.text ?? "")) throw new Error(`<${element.name}> has ${found.length} <${name}>, "${found[0]?.text}", expected one of ${shape}`);
  return (found[0] as Element).text;
}

/** RFC 4287: what a feed and its entries must have (4.1.1, 4.1.2), and what their values must be. */
export function readAtom(text: string): { id: string; title: string; updated: string; entries: ReadEntry[] } {
  const feed = readXml(text);
  if (feed.name !== "feed" || feed.attributes.xmlns !== "http://www.w3.org/2005/Atom") throw new Error("not an Atom feed");
  const linkOf = (element: Element, rel: string): string => {
    const found = element.children.filter((child) => child.name === "link" && child.attributes.rel === rel);
    if (found.length !== 1 || !address.test(found[0]?.attributes.href ?? "")) throw new Error(`<${element.name}> has ${found.length} links of rel "${rel}", ${found[0]?.attributes.href}`);
    return (found[0] as Element).attributes.href as string;
  };
  linkOf(feed, "self");
  linkOf(feed, "alternate");
  if (!feed.children.some((child) => child.name === "author" && child.children.some(({ name, text: who }) => name === "name" && who))) throw new Error("no author");
  const entries = feed.children
    .filter((child) => child.name === "entry")
    .map((entry) => ({
      id: expectOnce(entry, "id", /^urn:[a-z][a-z0-9-]{1,31}:[^\s]+$/),
      title: expectOnce(entry, "title", /\S/),
      updated: expectOnce(entry, "updated", instant),
      page: linkOf(entry, "alternate"),
      summary: expectOnce(entry, "summary", /\S/),
    }));
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) throw new Error("two entries of one id");
  return { id: expectOnce(feed, "id", /^urn:/), title: expectOnce(feed, "title", /\S/), updated: expectOnce(feed, "updated", instant), entries };
}

export interface ReadEvent {
  UID: string;
  DTSTAMP: string;
  "DTSTART;VALUE=DATE": string;
  "DTEND;VALUE=DATE": string;
  SUMMARY: string;
  STATUS: string;
  [name: string]: string;
}

/** RFC 5545: line ends, folding (3.1), text values (3.3.11), what a calendar (3.6) and an event (3.6.1) must have, each once. */
export function readCalendar(text: string): { name: string; events: ReadEvent[] } {
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error(`a line end of another kind: ${JSON.stringify(line)}`);
  }
  const lines = physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  const expectLine = (index: number, line: string): void => {
    if (lines.at(index) !== line) throw new Error(`line ${index} is "${lines.at(index)}", expected "${line}"`);
  };
  expectLine(0, "BEGIN:VCALENDAR");
  expectLine(-1, "END:VCALENDAR");
  const events: ReadEvent[] = [];
  const calendar: Record<string, string> = {};
  let target: Record<string, string> | undefined = calendar;
  for (const line of lines.slice(1, -1)) {
    if (line === "BEGIN:VEVENT") target = {};
    else if (line === "END:VEVENT") {
      events.push(target as ReadEvent);
      target = calendar;
    } else {
      const [, name, value] = /^([A-Z][A-Z0-9-]*(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
      if (!name || value === undefined) throw new Error(`no property: "${line}"`);
      if (target?.[name] !== undefined) throw new Error(`${name} stands twice`);
      if (/^(?:SUMMARY|DESCRIPTION|LOCATION|NAME)$/.test(name) && /(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${line}`);
      if (target) target[name] = value;
    }
  }
  if (calendar.VERSION !== "2.0" || !calendar.PRODID) throw new Error("no VERSION or PRODID");
  for (const event of events) {
    if (!event.UID || !/^\d{8}T\d{6}Z$/.test(event.DTSTAMP) || !/^\d{8}$/.test(event["DTSTART;VALUE=DATE"])) throw new Error(`event without UID, DTSTAMP or DTSTART: ${JSON.stringify(event)}`);
    if (event["DTEND;VALUE=DATE"] <= event["DTSTART;VALUE=DATE"]) throw new Error(`ends before it begins: ${JSON.stringify(event)}`);
  }
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) throw new Error("two events of one UID");
  return { name: calendar["X-WR-CALNAME"] ?? "", events };
}

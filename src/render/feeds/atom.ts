/** Atom documents (RFC 4287), written by hand: two dozen elements, and control over the ids, which must never change. */
import { escapeXml } from "./xml.js";

export interface AtomEntry {
  /** An address or URN that names this entry for good, whatever the site is called. */
  id: string;
  title: string;
  /** Address of its page. */
  page: string;
  /** Instants, ISO 8601. */
  updated: string;
  summary: string;
  /** Language of the summary, where it is not the site's. */
  language?: string | undefined;
  categories: readonly string[];
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  language: string;
  /** Whole addresses of this document and of the page it belongs to. */
  self: string;
  page: string;
  /** Where there is no entry yet. */
  updated: string;
  author: string;
  rights: string;
  entries: readonly AtomEntry[];
}

/** "2025-11-20" and "2025-11-20T02:00:00.000Z" → an instant as Atom writes it. */
export const writeInstant = (moment: string): string => (moment.length > 10 ? moment : `${moment.slice(0, 10)}T00:00:00Z`);

const element = (name: string, text: string, attributes = ""): string => `<${name}${attributes}>${escapeXml(text)}</${name}>`;
const link = (rel: string, type: string, address: string): string => `<link rel="${rel}" type="${type}" href="${escapeXml(address)}"/>`;

function writeEntry({ id, title, page, updated, summary, language, categories }: AtomEntry): string {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    link("alternate", "text/html", page),
    element("updated", writeInstant(updated)),
    ...categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    element("summary", summary, language ? ` xml:lang="${escapeXml(language)}"` : ""),
    "</entry>",
  ].join("\n");
}

export function writeAtom({ id, title, subtitle, language, self, page, updated, author, rights, entries }: AtomFeed): string {
  const newest = entries
    .map((entry) => writeInstant(entry.updated))
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element("id", id),
    element("title", title),
    element("subtitle", subtitle),
    link("self", "application/atom+xml", self),
    link("alternate", "text/html", page),
    element("updated", newest ?? writeInstant(updated)),
    `<author>${element("name", author)}</author>`,
    element("rights", rights),
    element("generator", "Antechamber"),
    ...entries.map(writeEntry),
    "</feed>",
    "",
  ].join("\n");
}

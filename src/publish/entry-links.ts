/** Organisations of the register that an entry names: in its list of memberships, as clients, as those who act for it. */
import type { EntryLink, RegisterEntryContent } from "../model/index.js";
import type { NameIndex } from "../resolve/name-index.js";

/** Where a judgement on a name of the register is looked for. */
export const registerSource = "transparency-register";

interface Piece {
  text: string;
  start: number;
}

/** A piece of more words is a sentence; a text of which most pieces are is no list. */
const mostWords = 12;
/** What an item of a list begins with: "- ", "• ", "3) ". */
const bullet = /^[\s\-–—*•·.,:]*(?:\d{1,2}[.)]\s*)?/;

function trim(text: string, start: number): Piece {
  const before = bullet.exec(text)?.[0].length ?? 0;
  return { text: text.slice(before).replace(/[\s.,:]+$/, ""), start: start + before };
}

function cut(text: string, at: RegExp, start = 0): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(at)) {
    pieces.push(trim(text.slice(from, index), start + from));
    from = index + sign.length;
  }
  pieces.push(trim(text.slice(from), start + from));
  return pieces.filter((piece) => piece.text);
}

/** The pieces of a list: its lines, and what commas part in those that are no name as they stand. None where the text is prose. */
function cutList(text: string, isName: (name: string) => boolean): Piece[] {
  const pieces = cut(text, /[\n\r;|•·]/g).flatMap((line) => (isName(line.text) ? [line] : cut(line.text, /,(?=\s)/g, line.start)));
  const sentences = pieces.filter((piece) => piece.text.split(/\s+/).length > mostWords).length;
  return sentences * 2 > pieces.length ? [] : pieces;
}

/** `refOf` gives the page of an organisation; nothing links to the entry's own. */
export function linkEntry(entry: RegisterEntryContent, own: string, index: NameIndex, refOf: (id: string) => { id: string; slug: string; name: string }): EntryLink[] {
  const links: EntryLink[] = [];
  const add = (field: EntryLink["field"], piece: { text: string; start?: number }, organisationId: string | undefined) => {
    if (organisationId !== undefined && organisationId !== own) links.push({ field, ...piece, ...refOf(organisationId) });
  };
  // What is no register name is not scored: lists are long, and a name that is only like another would lead somewhere else.
  const isName = (name: string): boolean => {
    const found = index.findByName(name);
    // "Tea Forum. European Kettle Network (EKN)": the bracket tells the last of two.
    return found !== undefined && !(found.method === "acronym-in-brackets" && /[.:]\s/.test(name));
  };
  const findExact = (name: string) => (isName(name) ? index.link(name, registerSource) : undefined);
  for (const piece of cutList(entry.memberships ?? "", isName)) add("memberships", piece, findExact(piece.text)?.organisationId);
  for (const field of ["clients", "intermediaries"] as const)
    for (const text of new Set(entry[field].map(({ name }) => name))) {
      const found = index.link(text, registerSource);
      if (found?.link !== "suggested") add(field, { text }, found?.organisationId);
    }
  return links;
}

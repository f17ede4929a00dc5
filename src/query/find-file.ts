/** The legislative file that somebody means: by number in any typing, or by a name that stands for one file alone. */
import { fileIdOf, readFileReference } from "../normalise/file-reference.js";
import { slugOf } from "../normalise/fold.js";
import type { EditionReader } from "./edition-reader.js";

/** "2022/0396(cod)", "2022-396 COD", "2022 / 0396" → its year, number and type, as far as they are typed. */
function readTypedNumber(text: string): { prefix: string; id?: string } | undefined {
  const reference = readFileReference(text.toUpperCase());
  if (reference) return { prefix: fileIdOf(reference), id: fileIdOf(reference) };
  const [, year, number, type] = /^\s*((?:19|20)\d{2})\s*[/\-\s]\s*(\d{1,4}[A-Za-z]?)(?:\s*[-\s(]\s*([A-Za-z]{3})\)?)?\s*$/.exec(text) ?? [];
  if (!year || !number) return undefined;
  const padded = number.toUpperCase().replace(/^\d+/, (digits) => digits.padStart(4, "0"));
  return { prefix: `${year}-${padded}-`, ...(type && { id: `${year}-${padded}-${type.toUpperCase()}` }) };
}

const mostFound = 100;

/** Ids of the files whose number or name a text is: one alone where it is unmistakable. */
export async function findNamedFiles(reader: EditionReader, text: string): Promise<string[]> {
  const typed = readTypedNumber(text);
  if (typed?.id) return (await reader.findEntity("file", typed.id)).state === "found" ? [typed.id] : [];
  if (typed) return reader.listFileIds(typed.prefix);
  const named = await reader.findEntity("file", slugOf(text));
  return named.state === "moved" ? [named.id] : [];
}

/** The same, and where it is none, those whose names hold its words. */
export async function findFiles(reader: EditionReader, text: string): Promise<string[]> {
  const named = await findNamedFiles(reader, text);
  if (named.length) return named;
  const { items } = await reader.suggestNames(text, mostFound);
  return items.filter(({ kind }) => kind === "file").map(({ id }) => id);
}

/** What the sources changed, to be followed or taken along whole. */
import { createHash } from "node:crypto";
import type { Change } from "../../query/edition-reader.js";
import { writeCsvLine } from "../api/csv.js";
import { readChangeFilter, writeChangeFilter } from "../change-filter.js";
import { readLimit } from "../limit.js";
import { type PageContext, wholeAddress } from "../page.js";
import { renderField, words } from "../words.js";
import { type AtomEntry, writeAtom } from "./atom.js";

const usualEntries = 50;
const changesPerPart = 500;

/** The same change has the same id in every edition. */
const idOf = ({ date, kind, path, detail }: Change): string => createHash("sha256").update(`${date} ${kind} ${path} ${detail}`).digest("hex").slice(0, 16);

const summaryOf = ({ kind, detail, fields }: Change): string =>
  [words.changes.kinds[kind], fields ? fields.map(({ field, before, after }) => `${renderField(field)}: ${before || "—"} → ${after || "—"}`).join("; ") : detail].filter(Boolean).join(" · ");

const entryOf = (context: PageContext, change: Change): AtomEntry => ({
  id: `urn:antechamber:change:${change.date}:${change.kind}:${idOf(change)}`,
  title: change.title,
  page: wholeAddress(context, change.path),
  updated: change.date,
  summary: summaryOf(change),
  categories: [change.kind, change.source],
});

export async function writeChangesAtom(context: PageContext): Promise<string> {
  const filter = await readChangeFilter(context);
  const query = writeChangeFilter(filter);
  const { items } = await context.reader.listChanges({ ...filter, limit: readLimit(context.url, usualEntries) });
  return writeAtom({
    id: `urn:antechamber:changes${query}`,
    title: `${words.siteName}: ${words.changes.title}`,
    subtitle: words.changes.intro,
    language: "en",
    self: wholeAddress(context, `/changes.atom${query}`),
    page: wholeAddress(context, `/changes${query}`),
    updated: context.edition.date,
    author: context.site.operator?.name ?? words.siteName,
    rights: words.licence,
    entries: items.map((change) => entryOf(context, change)),
  });
}

/** Columns of `/changes.csv`: one line for each field of an edit, one for any other change. */
export const changeColumns = [
  { name: "date", about: "Day of the document that first showed it, ISO 8601." },
  { name: "kind", about: "new, edited, gone; for register entries registered, renamed, changed, ended, returned." },
  { name: "source", about: "Name of the source." },
  { name: "title", about: "What it is about." },
  { name: "detail", about: "Day of the meeting or response, category of the entry, or the names of the fields." },
  { name: "field", about: "Field that was edited." },
  { name: "before", about: "Its earlier value; long texts from where they begin to differ." },
  { name: "after", about: "Its later value." },
  { name: "address", about: "Permanent address." },
  { name: "edition", about: "Edition that this file comes from." },
] as const;

export async function* writeChangesCsv(context: PageContext): AsyncGenerator<string> {
  const filter = await readChangeFilter(context);
  yield writeCsvLine(changeColumns.map(({ name }) => name));
  let cursor: string | undefined;
  do {
    const page = await context.reader.listChanges({ ...filter, limit: changesPerPart, ...(cursor && { cursor }) });
    let text = "";
    for (const change of page.items) {
      for (const { field, before, after } of change.fields ?? [{ field: "", before: "", after: "" }]) {
        text += writeCsvLine([change.date, change.kind, change.source, change.title, change.detail, field, before, after, wholeAddress(context, change.path), context.edition.name]);
      }
    }
    yield text;
    cursor = page.next;
  } while (cursor);
}

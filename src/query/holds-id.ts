/** Whether an edition shows anything under an id that somebody typed: a page, an item or one of its declarations, a paper, or the machine-made sentence on an organisation. */
import type { EditionReader } from "./edition-reader.js";
import { entityKinds } from "./search/columns.js";

export async function holdsId(reader: EditionReader, id: string): Promise<boolean> {
  const found = await Promise.all([reader.findActivity(id), ...entityKinds.map((kind) => reader.findEntity(kind, id))]);
  if (found.some(({ state }) => state !== "unknown") || (await reader.findPaper(id))) return true;
  const described = await reader.findEntity("organisation", id.replace(/^desc-/, ""));
  return described.state === "found" && described.value.described !== undefined && id.startsWith("desc-");
}

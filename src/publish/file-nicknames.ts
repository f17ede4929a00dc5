/** Names of files as addresses: "/files/ppwr" leads to 2022/0396(COD), as long as the name means no other file. */
import type { FileLists } from "../curation/file-lists.js";
import { fileIdOf } from "../normalise/file-reference.js";
import { slugOf } from "../normalise/fold.js";

/** Slug of a name → id of the one file that it stands for. A word that several files or other things go by leads nowhere. */
export function listNicknames({ names }: FileLists): Map<string, string> {
  const meant = new Map<string, Set<string>>();
  for (const { name, kind, reference } of names) {
    const slug = slugOf(name);
    const files = meant.get(slug) ?? new Set<string>();
    meant.set(slug, files);
    files.add(kind === "name" || kind === "acronym" ? fileIdOf(reference) : "");
    if (kind === "package" || kind === "hint") files.add(fileIdOf(reference));
  }
  return new Map([...meant].flatMap(([slug, files]) => (files.size === 1 && slug !== "-" ? [[slug, [...files][0] as string] as const] : [])).sort(([a], [b]) => (a < b ? -1 : 1)));
}

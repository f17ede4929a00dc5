/** Lists that the package ships and a data home adds to. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Both src/curation and dist/curation stand two folders below the package's root. */
const shippedFolder = fileURLToPath(new URL("../../assets/curation", import.meta.url));

/** Text of a list in a folder; `undefined` where it is not there. */
function readList(folder: string, name: string): { text: string; file: string } | undefined {
  const file = path.join(folder, name);
  try {
    return { text: readFileSync(file, "utf8"), file };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The package's list of this name, then that of the home's curation folder, where they are there. */
export const readLists = (name: string, curationFolder?: string): { text: string; file: string }[] =>
  [shippedFolder, ...(curationFolder ? [curationFolder] : [])].flatMap((folder) => readList(folder, name) ?? []);

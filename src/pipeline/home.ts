/** The data home: everything that Antechamber keeps stands in one folder. */
import path from "node:path";

export interface Home {
  folder: string;
  archive: string;
  store: string;
  editions: string;
  curation: string;
  /** How each walk of a source went. */
  runs: string;
  /** Texts of papers, made from the archive; may be deleted, and are then made again. */
  papers: string;
}

/** Paths inside the folder of `ANTECHAMBER_HOME`, `./data` when unset. */
export function homeAt(folder: string): Home {
  const root = path.resolve(folder);
  return {
    folder: root,
    archive: path.join(root, "archive"),
    store: path.join(root, "store.db"),
    editions: path.join(root, "editions"),
    curation: path.join(root, "curation"),
    runs: path.join(root, "runs.jsonl"),
    papers: path.join(root, "papers"),
  };
}

/** Names under which legislative files are spoken of, and files that consultations led to: lists that people edit. The package ships its own; a data home adds to them. */
import { createHash } from "node:crypto";
import { UserError } from "../model/index.js";
import { readFileReference } from "../normalise/file-reference.js";
import { foldName } from "../normalise/fold.js";
import { readCuratedCsv } from "./curated-csv.js";
import { readLists } from "./lists.js";

/**
 * How far a name tells a file. `name`: in any spelling of its words. `acronym`: in its capitals. `package`: of several files together.
 * `hint`: a word that is used for it and for other things too; it takes a host with a role on the file to tell.
 */
export type FileNameKind = "name" | "acronym" | "package" | "hint";
const kinds: readonly string[] = ["name", "acronym", "package", "hint"] satisfies FileNameKind[];

export interface FileName {
  /** "2022/0396(COD)" */
  reference: string;
  kind: FileNameKind;
  /** Language in which it is said, ISO 639-1. */
  language: string;
  name: string;
  /** First and last day on which it means this file, inclusive; no last day while it still does. */
  from: string;
  to?: string;
}

const nameColumns = ["file", "kind", "language", "name", "from", "to"] as const;
const initiativeColumns = ["initiative", "file", "note"] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

export const fileNamesFile = "file-names.csv";
export const initiativeFilesFile = "initiative-files.csv";
function checkReference(value: string, where: string): string {
  const reference = readFileReference(value);
  if (!reference) throw new UserError(`${where}: file "${value}". Expected a reference such as 2022/0396(COD).`);
  return reference;
}

/** Names of a CSV text; `name` stands in messages. */
export function readFileNames(text: string, name: string): FileName[] {
  return readCuratedCsv(text, nameColumns, name).map(({ line, cells }) => {
    const where = `${name}: line ${line}`;
    const reference = checkReference(cells.file, where);
    if (!kinds.includes(cells.kind)) throw new UserError(`${where}: kind "${cells.kind}". Expected one of ${kinds.join(", ")}.`);
    if (!/^[a-z]{2}$/.test(cells.language)) throw new UserError(`${where}: language "${cells.language}". Expected two letters such as en.`);
    if (!foldName(cells.name)) throw new UserError(`${where}: name "${cells.name}". Expected a name with at least one letter or digit.`);
    for (const column of ["from", "to"] as const)
      if (!day.test(cells[column]) && !(column === "to" && !cells.to))
        throw new UserError(`${where}: ${column} "${cells[column]}". Expected a day such as 2022-11-30${column === "to" ? ", or nothing" : ""}.`);
    return { reference, kind: cells.kind as FileNameKind, language: cells.language, name: cells.name.trim(), from: cells.from, ...(cells.to && { to: cells.to }) };
  });
}

/** Consultation id → reference of the file that it led to. */
export function readInitiativeFiles(text: string, name: string): Map<string, string> {
  return new Map(
    readCuratedCsv(text, initiativeColumns, name).map(({ line, cells }) => {
      const where = `${name}: line ${line}`;
      if (!/^p?\d+$/.test(cells.initiative)) throw new UserError(`${where}: initiative "${cells.initiative}". Expected the number of an initiative such as 12527.`);
      return [cells.initiative, checkReference(cells.file, where)] as const;
    }),
  );
}

export class FileLists {
  static readonly none = new FileLists([], new Map());
  /** SHA-256 (hex) of both lists, whatever their order. */
  readonly checksum: string;

  constructor(
    readonly names: readonly FileName[],
    /** Consultation id → reference. */
    readonly initiatives: ReadonlyMap<string, string>,
  ) {
    const lines = [...names.map((one) => JSON.stringify([one.reference, one.kind, one.language, one.name, one.from, one.to ?? ""])), ...[...initiatives].map((pair) => JSON.stringify(pair))];
    this.checksum = createHash("sha256").update(lines.sort().join("\n")).digest("hex");
  }

  /**
   * The package's lists with those of a curation folder. A row of the home about a name and a file that the package has too takes its place:
   * with a last day before its first it switches the name off.
   */
  static read(curationFolder?: string): FileLists {
    const names = new Map<string, FileName>();
    const initiatives = new Map<string, string>();
    for (const { text, file } of readLists(fileNamesFile, curationFolder)) for (const one of readFileNames(text, file)) names.set(`${foldName(one.name)} ${one.reference}`, one);
    for (const { text, file } of readLists(initiativeFilesFile, curationFolder)) for (const [initiative, reference] of readInitiativeFiles(text, file)) initiatives.set(initiative, reference);
    return new FileLists([...names.values()], initiatives);
  }
}

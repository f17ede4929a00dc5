/** Former names, short names and brands of organisations that no register export tells: a list that people edit. The package ships its own; a data home adds to it. */
import { createHash } from "node:crypto";
import { UserError } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { isRegisterNumber } from "../normalise/register-number.js";
import { readCuratedCsv } from "./curated-csv.js";
import { readLists } from "./lists.js";

export interface OtherName {
  registerNumber: string;
  name: string;
}

const columns = ["number", "name", "note"] as const;
export const otherNamesFile = "other-names.csv";

/** Names of a CSV text; `file` stands in messages. An empty number takes a name of the package's list away. */
export function readOtherNames(text: string, file: string): OtherName[] {
  return readCuratedCsv(text, columns, file).map(({ line, cells }) => {
    const where = `${file}: line ${line}`;
    if (cells.number && !isRegisterNumber(cells.number)) throw new UserError(`${where}: number "${cells.number}". Expected a register number such as 699006341748-20, or nothing.`);
    if (foldName(cells.name).length < 2) throw new UserError(`${where}: name "${cells.name}". Expected a name with at least two letters or digits.`);
    return { registerNumber: cells.number, name: cells.name.trim() };
  });
}

export class OtherNames {
  static readonly none = new OtherNames([]);
  /** SHA-256 (hex), whatever the order. */
  readonly checksum: string;

  constructor(readonly names: readonly OtherName[]) {
    this.checksum = createHash("sha256")
      .update(
        names
          .map(({ registerNumber, name }) => `${registerNumber} ${name}`)
          .sort()
          .join("\n"),
      )
      .digest("hex");
  }

  /** The package's list with that of a curation folder, whose row about a name takes the place of the package's. */
  static read(curationFolder?: string): OtherNames {
    const names = new Map<string, OtherName>();
    for (const { text, file } of readLists(otherNamesFile, curationFolder)) for (const one of readOtherNames(text, file)) names.set(foldName(one.name), one);
    return new OtherNames([...names.values()].filter((one) => one.registerNumber));
  }
}

/** The other side of a row: names and register numbers, which the Commission lists in parallel. */
import { foldSpace } from "../../normalise/fold.js";
import { splitListCell } from "../../normalise/list-cell.js";
import { findRegisterNumbers } from "../../normalise/register-number.js";
import type { XmlEntity } from "./parse-xml.js";

export interface Participants {
  /** All names as published. */
  cell: string;
  /** One name for each number; absent where names and numbers cannot be told apart without knowing the organisations. */
  names?: string[];
  /** In the published order; beside `names` each pair once, else as often as published. */
  numbers: string[];
  /** What stands where a number is due and is none. */
  unreadable: string[];
}

const cleanCell = (text: string): string => text.replace(/_x000[dD]_\n?/g, "\n").trim();
const pieces = (text: string): string[] => text.split(",").map(foldSpace).filter(Boolean);
/** Numbers may be parted by a space alone, within one piece. */
const holdsNumber = (piece: string): boolean => findRegisterNumbers(piece).length > 0;

/** Names hold commas of their own ("A Place for Rover, Inc."), numbers never: the count of numbers decides. */
function pair({ name, id }: XmlEntity): { name: string; number: string }[] | undefined {
  if (!pieces(id).every(holdsNumber)) return undefined;
  const numbers = findRegisterNumbers(id).map((found) => found.number);
  const namePieces = splitListCell(name);
  const [only] = numbers;
  if (numbers.length === 1 && only && namePieces.length) return [{ name: foldSpace(name), number: only }];
  if (numbers.length === namePieces.length) return numbers.map((number, i) => ({ name: namePieces[i] as string, number }));
  return undefined;
}

/** XLSX gives one cell of names and one of numbers, XML one entity each: the cell is an entity that may hold several. */
export function pairParticipants(entities: readonly XmlEntity[]): Participants {
  const cell = entities
    .map((entity) => cleanCell(entity.name))
    .filter(Boolean)
    .join(",");
  const found = entities.flatMap((entity) => findRegisterNumbers(entity.id).map((number) => number.number));
  const unreadable = entities.flatMap((entity) => pieces(entity.id).filter((piece) => !holdsNumber(piece)));
  if (!found.length) {
    // One entity each is a list; one cell of several names is none.
    const names = entities.map((entity) => foldSpace(entity.name)).filter(Boolean);
    return { cell, ...(names.length > 1 && { names: [...new Set(names)] }), numbers: [], unreadable };
  }
  const pairs = entities.map(pair);
  // Names that stand twice need their numbers twice, to be shared out in order.
  if (pairs.includes(undefined)) return { cell, numbers: found, unreadable };
  const all = pairs.flatMap((list) => list ?? []);
  const distinct = [...new Map(all.map((one) => [`${one.number} ${one.name}`, one])).values()];
  return { cell, names: distinct.map((one) => one.name), numbers: distinct.map((one) => one.number), unreadable };
}

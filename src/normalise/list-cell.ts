/** Names that a publisher wrote into one cell, parted by commas. */
import { foldSpace } from "./fold.js";

/** A legal form after a comma belongs to the name before it: "United Airlines, Inc." */
const legalFormAlone = /^(?:inc|ltd|llc|l\.l\.c|llp|plc|corp|co|s\.?a|s\.?p\.?a|s\.?r\.?l|gmbh|b\.?v|n\.?v|limited|incorporated)\.?$/i;

/** "Bosch, Mitsubishi Power Co., Ltd., Siemens" → "Bosch", "Mitsubishi Power Co., Ltd.", "Siemens". */
export function splitListCell(cell: string): string[] {
  const names: string[] = [];
  for (const piece of cell.split(",").map(foldSpace).filter(Boolean)) {
    if (names.length && legalFormAlone.test(piece)) names[names.length - 1] = `${names.at(-1)}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

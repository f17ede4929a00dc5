/** Amounts of money in the words shown. */
import type { Amount } from "../model/index.js";
import { renderNumber } from "./numbers.js";
import { words } from "./words.js";

/** Euro as declared, open ends said in words: "€50,000–99,999", "under €10,000", "€10,000,000 or more", "€120,000". */
export function renderAmount({ exact, min, max }: Amount): string {
  const { euro, euroUnder, euroOrMore } = words.amounts;
  if (exact !== undefined) return euro(renderNumber(exact));
  if (min !== undefined && max !== undefined) return euro(min === max ? renderNumber(min) : `${renderNumber(min)}–${renderNumber(max)}`);
  // The register writes "< 10 000" as a maximum of 9,999.
  if (max !== undefined) return euroUnder(renderNumber(max % 10 === 9 ? max + 1 : max));
  return min !== undefined ? euroOrMore(renderNumber(min)) : "";
}

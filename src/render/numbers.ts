/** Numbers and amounts in the words shown. */
import type { Amount } from "../model/index.js";

/** 1234567 → "1,234,567"; a fraction keeps its digits: 0.5 → "0.5". */
export function renderNumber(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** 2 → "two"; from eleven on in figures. */
export const renderSmallNumber = (value: number): string => small[value] ?? renderNumber(value);

/** "1 declaration", "27 declarations". */
export const renderCount = (count: number, one: string, many: string): string => `${renderNumber(count)} ${count === 1 ? one : many}`;

/** Euro as declared, open ends said in words: "€50,000–99,999", "under €10,000", "€10,000,000 or more", "€120,000". */
export function renderAmount(amount: Amount): string {
  if (amount.exact !== undefined) return `€${renderNumber(amount.exact)}`;
  const { min, max } = amount;
  if (min !== undefined && max !== undefined) return min === max ? `€${renderNumber(min)}` : `€${renderNumber(min)}–${renderNumber(max)}`;
  // The register writes "< 10 000" as a maximum of 9,999.
  if (max !== undefined) return `under €${renderNumber(max % 10 === 9 ? max + 1 : max)}`;
  return min !== undefined ? `€${renderNumber(min)} or more` : "";
}

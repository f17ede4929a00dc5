/** What a reader chose of the list of files, read from the address and written back to it. */
import { type FileListOptions, fileOrders } from "../query/file-list.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

export interface FileChoice extends Pick<FileListOptions, "type" | "year" | "order" | "after"> {
  /** A name, nickname or number. */
  query?: string;
}

export const fileShapes = { type: /^[A-Z]{3}$/, year: /^\d{4}$/ } as const;
const longestQuery = 200;

/** `?q=packaging&type=COD&year=2022&order=count`; anything else is refused in words. */
export function readFileChoice(query: URLSearchParams): FileChoice {
  const text = query.get("q")?.trim().slice(0, longestQuery);
  const type = query.get("type") || undefined;
  const year = query.get("year") || undefined;
  const asked = query.get("order") || undefined;
  const order = fileOrders.find((one) => one === asked);
  const after = Number(query.get("after")) || 0;
  if (type && !fileShapes.type.test(type)) throw new Problem(400, words.badChoice("type", type.slice(0, 20), "COD, INI, …"));
  if (year && !fileShapes.year.test(year)) throw new Problem(400, words.badChoice("year", year.slice(0, 20), "2022"));
  if (asked && !order) throw new Problem(400, words.badChoice("order", asked.slice(0, 20), fileOrders.join(", ")));
  return { ...(text && { query: text }), ...(type && { type }), ...(year && { year: Number(year) }), ...(order && { order }), ...(after > 0 && Number.isInteger(after) && { after }) };
}

export function writeFileChoice({ query, type, year, order, after }: FileChoice): string {
  const address = new URLSearchParams();
  if (query) address.set("q", query);
  if (type) address.set("type", type);
  if (year) address.set("year", String(year));
  if (order) address.set("order", order);
  if (after) address.set("after", String(after));
  const text = address.toString();
  return text && `?${text}`;
}

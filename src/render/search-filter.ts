/** What search is asked, read from the address and written back to it. */
import { addressKinds, type ResultKind, type SearchFilter, type SearchQuestion } from "../query/search/question.js";
import { institutions, readChoice, readDay, readText } from "./feed-filter.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

export const searchOrders = ["date", "relevance"] as const;
const longestQuery = 200;
const longestCursor = 12;

/** What was typed, shortened to what a search can use. */
export const readQuery = (url: URL): string => (url.searchParams.get("q") ?? "").replace(/\s+/g, " ").trim().slice(0, longestQuery);

/** `?q=repair&kind=meeting&institution=parliament&from=2024-01-01&country=FR&file=2023-0083-COD&language=fr&order=date`; anything else is refused in words. */
export function readSearchQuestion(url: URL): SearchQuestion {
  const query = url.searchParams;
  const [from, to] = [readDay(query, "from"), readDay(query, "to")];
  if (from && to && from > to) throw new Problem(400, words.datesReversed(from, to));
  const kind = readChoice<ResultKind>(query, "kind", addressKinds);
  const institution = readChoice(query, "institution", institutions);
  const order = readChoice(query, "order", searchOrders);
  const texts = Object.fromEntries((["country", "category", "file", "language"] as const).flatMap((name) => [[name, readText(query, name)]].filter(([, value]) => value)));
  const cursor = query.get("cursor")?.slice(0, longestCursor);
  return {
    query: readQuery(url),
    ...(kind && { kind }),
    ...(institution && { institution }),
    ...(from && { from }),
    ...(to && { to }),
    ...texts,
    ...(order === "date" && { order }),
    ...(query.get("as-typed") && { asTyped: true }),
    ...(cursor && { cursor }),
  };
}

export const filterNames = ["kind", "institution", "from", "to", "country", "category", "file", "language"] as const satisfies readonly (keyof SearchFilter)[];

/** The query of an address that asks this: "?q=repair&kind=meeting". */
export function writeSearchQuestion(question: SearchQuestion): string {
  const query = new URLSearchParams({ q: question.query });
  for (const name of filterNames) {
    const value = question[name];
    if (value !== undefined) query.set(name, value);
  }
  if (question.order === "date") query.set("order", "date");
  if (question.asTyped) query.set("as-typed", "1");
  if (question.cursor) query.set("cursor", question.cursor);
  return `?${query}`;
}

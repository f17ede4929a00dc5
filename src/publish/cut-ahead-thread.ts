/** The thread of `CutAhead`. */
import { workerData } from "node:worker_threads";
import { mayBeOrganisation } from "../resolve/link-parties.js";
import { NameIndex, NameTables } from "../resolve/name-index.js";
import type { CutNews, CutOrder } from "./cut-ahead.js";

/** Cells of which the news are sent together. */
const together = 100;

const { port, lines, declaredRows, givenNames, links, cells, reached } = workerData as CutOrder;
const index = new NameIndex(NameTables.ofLines(lines), [], declaredRows, undefined, givenNames);
index.keep(links);
let news: CutNews = { cells: [], links: [] };
index.tellScored = (name, link) => news.links.push([name, link]);
const send = (): void => {
  if (news.cells.length) port.postMessage(news);
  news = { cells: [], links: [] };
};
for (let i = cells.length - 1; i >= 0; i -= 1) {
  const [cell, day] = cells[i] as (typeof cells)[0];
  if (day <= Atomics.load(reached, 0)) break;
  const mentions = index.cut(cell);
  // Where a number stands in the cell, it depends on it which names are asked for.
  if (!mentions.some(({ typedNumbers }) => typedNumbers.length)) for (const mention of mentions) if (mayBeOrganisation(mention)) index.link(mention.name);
  news.cells.push([cell, mentions]);
  if (news.cells.length >= together) send();
}
send();

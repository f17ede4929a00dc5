/** Every kind of page of the site, found as a reader would: by following its links. */
import type { TestHome } from "./home.js";

export interface Found {
  address: string;
  text: string;
}

export const attributes = (html: string, name: string): string[] => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => (match[1] as string).replaceAll("&amp;", "&"));

/** Pages that answer a question: no plain link leads to them. */
const questions = [
  "/search?q=repair",
  "/search?q=repair&kind=meeting",
  "/search?q=qqqq",
  "/suggest?q=repa",
  "/organisations/699006341748-20/back-market?kind=meeting&from=2023-01-01&to=2023-12-31&parties=up-to-10",
  "/files/2023-0083-COD/common-rules-promoting-the-repair-of-goods?lane=shadow&from=2023-01-01",
  "/compare?file=2023-0083-COD&with=699006341748-20",
  "/compare?file=2023-0083-COD",
  "/corrections?about=hys-f99000101",
];

/** Every page that links lead to from `start`, without those that only page or filter one that was seen. */
export async function crawl(site: TestHome, start: string): Promise<Found[]> {
  const waiting = [start, ...questions.map((address) => start.slice(0, -1) + address)];
  const seen = new Set(waiting);
  const found: Found[] = [];
  for (const address of waiting) {
    const { status, text, location } = await site.get(address);
    if (location) {
      if (!seen.has(location)) waiting.push(location);
      seen.add(location);
      continue;
    }
    if (status !== 200) throw new Error(`${address}: status ${status}, linked from a page of the crawl`);
    found.push({ address, text });
    for (const link of [...text.matchAll(/<a [^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes(" hreflang="))) {
      const [href = ""] = attributes(link, "href");
      const plain = href.replace(/#.*$/, "");
      if (!plain.startsWith("/") || /\.[a-z]+$/.test(plain.replace(/\?.*$/, ""))) continue;
      const known = plain.replace(/\?.*$/, "");
      if (!seen.has(known)) waiting.push(plain);
      seen.add(known);
    }
  }
  return found;
}

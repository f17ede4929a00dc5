/**
 * What search engines are told of: pages that may be listed, under their plain addresses; a page's head leads to its other languages.
 * One document for organisations by first letter, for people, bodies, files and consultations, and for the activities of each month,
 * so that none comes near the 50,000 addresses that a document may hold.
 */
import type { Body, EntityKind } from "../model/index.js";
import type { EditionReader } from "../query/edition-reader.js";
import { escapeXml } from "./feeds/xml.js";
import { namesStaff, staffOnly } from "./indexing.js";
import { type PageContext, wholeAddress } from "./page.js";
import { activityPath, entityKinds, entityPath, folders } from "./paths.js";
import { findSources } from "./provenance.js";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const indexedBodies: readonly Body["bodyKind"][] = (["cabinet", "directorate-general", "committee", "political group", "other body"] as const).filter((kind) => !namesStaff(kind));
const sitePaths = ["/", "/files", "/organisations", "/people", "/bodies", "/consultations", "/changes", "/data", "/api", "/method", "/quality", "/status", "/about", "/corrections", "/privacy"];
const atOnce = 500;

/** Months from the first day that a source covers to the last, in which something counts: "2025-09". */
async function listMonths(reader: EditionReader): Promise<string[]> {
  const sources = [...(await findSources(reader)).values()];
  const days = sources.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort();
  const [first, last] = [days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)];
  const months: string[] = [];
  for (let month = first; month && last && month <= last; month = monthAfter(month)) {
    if ((await reader.countActivities({ from: `${month}-01`, to: `${month}-31` })).all) months.push(month);
  }
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

const document = (root: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</${root}>\n`;

/** `/sitemap.xml`: the addresses of all others. */
export async function writeSitemapIndex(context: PageContext): Promise<string> {
  const names = ["site", ...letters.map((letter) => `organisations-${letter}`), "organisations-other", ...entityKinds.filter((kind) => kind !== "organisation").map((kind) => folders[kind])];
  const months = (await listMonths(context.reader)).map((month) => `activities-${month}`);
  return document(
    "sitemapindex",
    [...names, ...months].map((name) => `<sitemap><loc>${escapeXml(wholeAddress(context, `/sitemaps/${name}.xml`))}</loc></sitemap>\n`),
  );
}

async function* listEntityPaths(reader: EditionReader, kind: EntityKind, choice: { letter?: string; bodyKind?: string }): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await reader.listEntities(kind, { ...choice, limit: atOnce, ...(cursor && { cursor }) });
    for (const { id, slug } of page.items) yield entityPath(kind, id, slug);
    cursor = page.next;
  } while (cursor);
}

async function* listActivityPaths(reader: EditionReader, month: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await reader.listActivities({ from: `${month}-01`, to: `${month}-31` }, { limit: atOnce, ...(cursor && { cursor }) });
    for (const activity of page.items) if (!staffOnly(activity)) yield activityPath(activity.id);
    cursor = page.next;
  } while (cursor);
}

/** Paths of one document; `undefined` where there is none of that name. */
function listPaths(reader: EditionReader, name: string): AsyncIterable<string> | readonly string[] | undefined {
  if (name === "site") return sitePaths;
  const [, kindFolder, rest] = /^([a-z]+)(?:-(.+))?$/.exec(name) ?? [];
  if (kindFolder === "organisations") {
    const letter = rest === "other" ? "#" : letters.find((known) => known === rest)?.toUpperCase();
    return letter ? listEntityPaths(reader, "organisation", { letter }) : undefined;
  }
  if (kindFolder === "activities") return rest && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(rest) ? listActivityPaths(reader, rest) : undefined;
  const kind = rest ? undefined : entityKinds.find((known) => folders[known] === kindFolder);
  if (kind === "body") {
    return (async function* () {
      for (const bodyKind of indexedBodies) yield* listEntityPaths(reader, "body", { bodyKind });
    })();
  }
  return kind && listEntityPaths(reader, kind, {});
}

/** `/sitemaps/organisations-a.xml`; `undefined` where there is none of that name. */
export async function writeSitemap(context: PageContext, name: string): Promise<string | undefined> {
  const paths = listPaths(context.reader, name);
  if (!paths) return undefined;
  const lines: string[] = [];
  for await (const path of paths) lines.push(`<url><loc>${escapeXml(wholeAddress(context, path))}</loc></url>\n`);
  return document("urlset", lines);
}

/** `/robots.txt`: pages may be read; search, filters and what is made for programs need not be. */
export function writeRobots(prefixes: readonly string[], origin: string): string {
  const closed = [...prefixes.flatMap((prefix) => [`${prefix}/search`, `${prefix}/suggest`]), "/*?", "/*.json$", "/*.csv$", "/*.ics$"];
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join("")}\nSitemap: ${origin}/sitemap.xml\n`;
}

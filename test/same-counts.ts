/** One number everywhere: what an entity counts on its page, in JSON and in CSV. */
import { parse } from "csv-parse/sync";
import type { EntityKind } from "../src/model/index.js";
import { entityPath } from "../src/render/paths.js";
import { type TestHome, wordsOf } from "./home.js";

interface JsonAnswer {
  entity: { slug: string; counts: { meetings: number; responses: number } };
  activities: { total: { count: number } };
}

/** Declarations in each of the ways in which a reader may ask for them, and the number that stands first on the page with what it must be. */
export async function countEverywhere(
  site: Pick<TestHome, "get">,
  kind: EntityKind,
  id: string,
): Promise<{ counted: number; listed: number; exported: number; figure: string | undefined; expectedFigure: string }> {
  const json = JSON.parse((await site.get(`${entityPath(kind, id)}.json`)).text) as JsonAnswer;
  const rows = parse((await site.get(`${entityPath(kind, id)}.csv`)).text, { columns: true, bom: true }) as Record<string, string>[];
  const page = wordsOf((await site.get(entityPath(kind, id, json.entity.slug))).text);
  const { meetings, responses } = json.entity.counts;
  const figure = kind === "consultation" ? /([\d,]+) responses? of organisations/ : /([\d,]+) (?:declared meetings?|declarations?)/;
  return {
    counted: meetings + responses,
    listed: json.activities.total.count,
    exported: rows.filter((row) => row.counted === "true" || row.counted === "yes").length,
    figure: figure.exec(page)?.[1]?.replaceAll(",", ""),
    expectedFigure: String(kind === "consultation" ? responses : meetings),
  };
}

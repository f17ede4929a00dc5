/** The search tasks: what they are, and that they pass on the real documents, where they lie beside the repository. `ANTECHAMBER_TEST_HOME` takes a home that holds them already. */
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentManifest } from "../src/edition/edition-folder.js";
import { homeAt } from "../src/pipeline/home.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { makeHome } from "./home.js";
import { realDocuments as data } from "./real-documents.js";
import { searchTasks } from "./search-tasks.js";

const ready = process.env.ANTECHAMBER_TEST_HOME;
/** Of the forty, so many have to pass. */
const enough = 38;

describe("the search tasks", () => {
  it("are forty, in at least ten languages, each of its own", () => {
    expect(searchTasks).toHaveLength(40);
    expect(new Set(searchTasks.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(searchTasks.map(({ query }) => query)).size).toBe(40);
  });
});

async function openReal(): Promise<{ reader: EmbeddedEdition; close(): void }> {
  if (ready) {
    const { editions } = homeAt(ready);
    const reader = new EmbeddedEdition(path.join(editions, currentManifest(editions)?.name ?? ""));
    return { reader, close: () => reader.close() };
  }
  const official = (name: string) => path.join(data, "official-layout", name);
  const commission = (name: string) => path.join(data, "commission-meetings-official", name);
  const workbooks = ["meetingscommissionrepresentatives1924_generated-2025-03-06.xlsx", "meetingsdirectorgenerals_generated-2025-03-06.xlsx"].map(commission);
  return makeHome([[official("register/ODP_rebuilt_full.xml.gz"), ...["mep-meetings", "have-your-say", "ep-open-data", "procedures"].map(official), ...workbooks]], { root: data });
}

describe.skipIf(!ready && !existsSync(data))("the search tasks on the real documents (skipped where they are not beside the repository)", () => {
  let real: Awaited<ReturnType<typeof openReal>>;
  beforeAll(async () => {
    real = await openReal();
  }, 900_000);
  afterAll(() => real?.close());

  it(`show what is looked for among the first three of its list, at least ${enough} of 40 times`, async () => {
    const missed: string[] = [];
    for (const { language, query, what, expect: wanted } of searchTasks) {
      const { names, items } = await real.reader.search({ query });
      const first = [...names.items.slice(0, 3).map(({ id }) => id), ...items.slice(0, 3).map(({ activity, paper }) => paper?.id ?? activity.id)];
      if (!wanted.some((id) => first.includes(id))) missed.push(`${language} “${query}” (${what}): ${first.join(", ")}`);
    }
    expect(missed.length <= 40 - enough ? [] : missed).toEqual([]);
  });
});

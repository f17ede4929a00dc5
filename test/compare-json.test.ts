/** Whom one may compare on a file, as JSON: everybody, two hundred at a time. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { createApp } from "../src/render/app.js";
import { newHome } from "./home.js";
import { csvOf, registerOf } from "./small-documents.js";

const home = newHome();
const organisations = Array.from({ length: 203 }, (_, i) => ({ number: `${String(100_000 + i).padStart(12, "0")}-07`, name: `Spout Makers ${String.fromCharCode(65 + (i % 26))}${i} (invented)` }));
let reader: EmbeddedEdition;

interface Answer {
  compared: { id: string }[];
  others: { id: string }[];
  othersTotal: number;
  links: { next?: string };
}
const ask = async (address: string): Promise<Answer> => {
  const { pathname, search } = new URL(address, "http://localhost");
  return (await (await createApp({ openEdition: () => reader }).request(pathname + search)).json()) as Answer;
};

beforeAll(async () => {
  const documents = {
    "register.xml": registerOf(organisations),
    "meetings.csv": csvOf(
      organisations.map(({ number, name }, i) => ({
        title: `Teapots ${i}`,
        procedure_reference: "2021/0106(COD)",
        attendees: name,
        lobbyist_id: number,
        meeting_date: `2025-06-${String(1 + (i % 28)).padStart(2, "0")}`,
      })),
    ),
  };
  for (const [name, text] of Object.entries(documents)) {
    writeFileSync(path.join(home.folder, name), text);
    await importFiles(home, [path.join(home.folder, name)]);
  }
  const { manifest } = await buildEdition(home);
  reader = new EmbeddedEdition(path.join(home.editions, manifest.name));
});
afterAll(() => {
  reader?.close();
  rmSync(home.folder, { recursive: true, force: true });
});

it("lists two hundred and leads to the rest, each organisation once", async () => {
  const first = await ask("/compare.json?file=2021-0106-COD");
  expect([first.others.length, first.othersTotal]).toEqual([200, 203]);
  const second = await ask(first.links.next ?? "");
  expect([second.others.length, second.othersTotal, second.links.next]).toEqual([3, 203, undefined]);
  expect(new Set([...first.others, ...second.others].map(({ id }) => id))).toEqual(new Set(organisations.map(({ number }) => number)));
});

it("keeps on the way what is compared and what was asked for", async () => {
  const [one] = organisations as [(typeof organisations)[0]];
  const first = await ask(`/compare.json?file=2021-0106-COD&with=${one.number}&q=spout`);
  expect([first.others.length, first.othersTotal]).toEqual([200, 202]);
  const second = await ask(first.links.next ?? "");
  expect([second.compared.map(({ id }) => id), second.others.length, second.links.next]).toEqual([[one.number], 2, undefined]);
  expect(second.others.map(({ id }) => id)).not.toContain(one.number);
});

it("answers nothing beyond the last, and says how many there are all the same", async () => {
  expect(await ask("/compare.json?file=2021-0106-COD&after=900")).toMatchObject({ others: [], othersTotal: 203 });
});

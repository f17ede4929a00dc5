/** Feeds of generated meetings, few and many parties mixed: every page light, no item missing, none twice, and everybody named there or on the item's own page. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";

const header = '"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"';
const host = { usual: "900001", busy: "900002", crowd: "900003", round: "900004", full: "900005" };

/** Names as long as those of real associations. */
const partyName = (number: number): string => `Sample Association No ${number} for the Advancement of Kettles (invented)`;
const partyNames = (first: number, count: number): string[] => Array.from({ length: count }, (_, index) => partyName(first + index));

const dayOf = (number: number): string => new Date(Date.UTC(2025, 5, 30 - number)).toISOString().slice(0, 10);
const rowOf = (memberId: string, number: number, parties: string[]): string =>
  `"Exchange on kettle directive ${number}","${memberId}","TESTER Tina ${memberId}","${dayOf(number)}","Member","","${parties.join("|")}",""`;

/** Two parties each time, of a circle of forty. */
const usual = Array.from({ length: 120 }, (_, number) => rowOf(host.usual, number, [partyName(number % 40), partyName((number * 7) % 40)]));
/** Every fifth meeting is an event of sixty to ninety. */
const busy = Array.from({ length: 60 }, (_, number) => rowOf(host.busy, number, number % 5 === 2 ? partyNames(number * 100, 60 + (number % 31)) : [partyName(number)]));
/** Nine and ten at each table: no events, so their lists stay in the feed. */
const round = Array.from({ length: 60 }, (_, number) => rowOf(host.round, number, partyNames(number * 9, 9)));
const full = Array.from({ length: 60 }, (_, number) => rowOf(host.full, number, partyNames(number * 10, 10)));
/** One event of nine hundred between two usual meetings. */
const crowd = [rowOf(host.crowd, 1, [partyName(1)]), rowOf(host.crowd, 2, partyNames(20_000, 900)), rowOf(host.crowd, 3, [partyName(3)])];

let site: TestHome;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-weight-"));
  const file = path.join(folder, "mep-meetings-export.csv");
  writeFileSync(file, `\ufeff${[header, ...usual, ...busy, ...crowd, ...round, ...full].join("\r\n")}\r\n`);
  site = await makeHome([[file]]);
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface FeedPage {
  html: string;
  /** Ids of its items, newest first. */
  items: string[];
  bytes: number;
  compressed: number;
}

/** All pages of a Member's feed, followed by "Older". */
async function followPages(memberId: string, prefix = ""): Promise<FeedPage[]> {
  const found = await site.reader.findEntity("person", `mep-${memberId}`);
  if (found.state !== "found") throw new Error(`mep-${memberId} has no page.`);
  const pages: FeedPage[] = [];
  let address: string | undefined = `${prefix}/people/${found.value.id}/${found.value.slug}`;
  while (address) {
    const { status, text } = await site.get(address);
    expect([address, status]).toEqual([address, 200]);
    const items = [...text.matchAll(/<p><a href="(?:\/de|\/fr)?\/activities\/([\w-]+)">/g)].map((match) => match[1] as string);
    pages.push({ html: text, items, bytes: Buffer.byteLength(text), compressed: gzipSync(text).length });
    address = /rel="next" href="([^"#]+)/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  }
  return pages;
}

const listIds = async (memberId: string): Promise<string[]> => (await site.reader.listActivities({ entityId: `mep-${memberId}` }, { limit: 500 })).items.map((activity) => activity.id);

describe("pages of a feed", () => {
  it("hold fifty usual items under 60 kB and under 12 kB compressed, without script", async () => {
    const pages = await followPages(host.usual);
    expect(pages.map((page) => page.items.length)).toEqual([50, 50, 20]);
    expect(pages.filter((page) => page.bytes >= 60_000 || page.compressed >= 12_000 || page.html.includes("<script"))).toEqual([]);
  });

  it("are as light in German and French, whose words and links are longer", async () => {
    for (const memberId of [host.usual, host.busy, host.full])
      for (const language of ["de", "fr"]) {
        const pages = await followPages(memberId, `/${language}`);
        expect(pages.length).toBeGreaterThan(1);
        expect(pages.filter((page) => page.bytes >= 60_000 || page.compressed >= 12_500)).toEqual([]);
      }
  });

  it("hold fifty items where there are events among them: the longest lists lead to the event's own page, which names everybody", async () => {
    const pages = await followPages(host.busy);
    expect(pages.map((page) => page.items.length)).toEqual([50, 10]);
    expect(pages.filter((page) => page.bytes >= 60_000 || page.compressed >= 12_000)).toEqual([]);
    const html = pages[0]?.html ?? "";
    const folded = [...html.matchAll(/<summary>and (\d+) more<\/summary>/g)].map((match) => Number(match[1]));
    const elsewhere = [...html.matchAll(/<p class="more"><a href="\/activities\/([\w-]+)">and (\d+) more, on its own page<\/a><\/p>/g)];
    expect([folded.length > 0, elsewhere.length > 0, folded.length + elsewhere.length]).toEqual([true, true, 10]);
    expect(Math.max(...folded)).toBeLessThanOrEqual(Math.min(...elsewhere.map((match) => Number(match[2]))));
    for (const [, id, more] of elsewhere) expect((await site.get(`/activities/${id}`)).text.match(/Sample Association No \d+ for/g)?.length).toBeGreaterThanOrEqual(5 + Number(more));
  });

  it("name everybody in the feed where there is room, and where no more than ten took part", async () => {
    const [, second] = await followPages(host.busy);
    const last = partyNames(5700, 60 + (57 % 31));
    expect(last.filter((name) => !second?.html.includes(name))).toEqual([]);
    const [table] = await followPages(host.round);
    expect(partyNames(0, 450).filter((name) => !table?.html.includes(name))).toEqual([]);
  });

  it("end earlier where fifty items name too many who stand in no event's list, and stay as light", async () => {
    const pages = await followPages(host.full);
    expect(pages.filter((page) => page.bytes >= 60_000 || page.compressed >= 12_000)).toEqual([]);
    expect(Math.max(...pages.map((page) => page.items.length))).toBeLessThan(50);
    expect(Math.min(...pages.slice(0, -1).map((page) => page.items.length))).toBeGreaterThanOrEqual(5);
  });

  it("say of each item's source what is its own, and below the items what they share", async () => {
    const [page] = await followPages(host.usual);
    const html = page?.html ?? "";
    expect(html.match(/<details class="src"><summary>Source<\/summary><p><a href="#d1">document 1<\/a>, row \d+(?:\.|; ) ?/g)).toHaveLength(50);
    expect(/<li id="d1">([\s\S]*?)<\/li>/.exec(html)?.[1]).toMatch(
      /^European Parliament, <a href="https:[^"]+">official search page<\/a> \(no page per row\)\. Imported from mep-meetings-export\.csv, .+, sha-256 [0-9a-f]{12}$/,
    );
  });

  it("lead from “Source” to the item's own page where there is no room for all of them so", async () => {
    const [page] = await followPages(host.round);
    expect(page?.items).toHaveLength(50);
    expect([...(page?.html ?? "").matchAll(/<a class="src" href="\/activities\/([\w-]+)#source">Source<\/a>/g)].map((match) => match[1])).toEqual(page?.items);
    expect(page?.html).not.toContain("#d1");
    expect((await site.get(`/activities/${page?.items[0]}`)).text).toContain('<div id="source">');
  });

  it("leave no item out and show none twice", async () => {
    for (const memberId of Object.values(host)) expect((await followPages(memberId)).flatMap((page) => page.items)).toEqual(await listIds(memberId));
  });

  it("hold an event of nine hundred among others; its own page names them all", async () => {
    const [page, ...more] = await followPages(host.crowd);
    expect([page?.items.length, more]).toEqual([3, []]);
    expect(page?.html).toContain("and 895 more, on its own page");
    const { text } = await site.get(`/activities/${page?.items[1]}`);
    expect(partyNames(20_000, 900).filter((name) => !text.includes(name))).toEqual([]);
  });

  it("go on in JSON where a shorter page ended, by the same cursor; JSON keeps its own limit", async () => {
    const [first, second] = await followPages(host.full);
    const cursor = /rel="next" href="[^"]*cursor=([\w-]+)/.exec(first?.html ?? "")?.[1];
    const json = JSON.parse((await site.get(`/people/mep-${host.full}.json?cursor=${cursor}`)).text) as { activities: { items: { id: string }[] } };
    expect(json.activities.items[0]?.id).toBe(second?.items[0]);
    const whole = JSON.parse((await site.get(`/people/mep-${host.full}.json`)).text) as { activities: { items: { id: string }[]; next: string | null } };
    expect([whole.activities.items.length, typeof whole.activities.next]).toEqual([50, "string"]);
  });

  it("repeat beside older items only what every page needs", async () => {
    const [first, second] = await followPages(host.usual);
    const asides = [first, second].map((page) => [...(page?.html ?? "").matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map((match) => match[1]));
    expect(asides).toEqual([
      ["Lobbying activity", "Mandates", "What this page cannot show"],
      ["Lobbying activity", "What this page cannot show"],
    ]);
  });
});

/** Questions to a real edition, built from the sample: lists, counts and names against what the activities themselves say. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";
import { type Activity, type EntityKind, listTakingPart } from "../model/index.js";
import { UnreadableCursor } from "./cursor.js";
import type { ActivityCounts, ActivityFilter } from "./edition-reader.js";

const kinds: EntityKind[] = ["organisation", "person", "body", "file", "consultation"];

let site: TestHome;
/** Everyone in the edition with everything in which they take part. */
const feeds = new Map<string, Activity[]>();
beforeAll(async () => {
  site = await makeHome([["sample"]]);
  for (const kind of kinds) {
    for (const { id } of (await site.reader.listEntities(kind, { limit: 500 })).items) feeds.set(id, (await site.reader.listActivities({ entityId: id }, { limit: 500 })).items);
  }
});
afterAll(() => site.close());

const takesPart = (activity: Activity, id: string): boolean => activity.declarations.some((declaration) => listTakingPart(declaration, activity).some((one) => one.id === id));

function fits(activity: Activity, filter: ActivityFilter): boolean {
  if (filter.kind && activity.kind !== filter.kind) return false;
  if (filter.institution && activity.institution !== filter.institution) return false;
  if (filter.from && activity.date < filter.from) return false;
  if (filter.to && activity.date > filter.to) return false;
  return (filter.withIds ?? []).every((id) => takesPart(activity, id));
}

/** Counted by reading every activity, row by row. */
function countByHand(id: string, filter: ActivityFilter): ActivityCounts {
  const counts: ActivityCounts = { all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 };
  for (const activity of (feeds.get(id) ?? []).filter((one) => one.counted && fits(one, filter))) {
    const rows = activity.declarations.filter((declaration) => {
      const ids = new Set(listTakingPart(declaration, activity).map((one) => one.id));
      return [id, ...(filter.withIds ?? [])].every((one) => ids.has(one));
    }).length;
    counts.all += rows;
    if (activity.kind === "response") counts.responses += rows;
    else {
      counts.meetings += rows;
      counts[activity.institution] += rows;
    }
  }
  return counts;
}

const filters: ActivityFilter[] = [
  {},
  { kind: "meeting" },
  { kind: "response" },
  { institution: "parliament" },
  { kind: "meeting", institution: "commission" },
  { from: "2023-01-01" },
  { to: "2023-12-31" },
  { kind: "meeting", from: "2022-06-01", to: "2024-06-30" },
];

describe("activities of an entity", () => {
  it("are counted as one counts them by hand, under every filter", async () => {
    let counted = 0;
    for (const id of feeds.keys()) {
      for (const filter of filters) {
        expect([id, filter, await site.reader.countActivities({ ...filter, entityId: id })]).toEqual([id, filter, countByHand(id, filter)]);
        counted += countByHand(id, filter).all;
      }
    }
    expect(counted).toBeGreaterThan(500);
  });

  it("are listed newest first as every filter says, with a total that is that of the counts", async () => {
    for (const [id, all] of feeds) {
      for (const filter of filters) {
        const { items, total } = await site.reader.listActivities({ ...filter, entityId: id }, { limit: 500 });
        expect([id, filter, items.map((one) => one.id)]).toEqual([id, filter, all.filter((one) => fits(one, filter)).map((one) => one.id)]);
        expect([id, filter, total]).toEqual([id, filter, { count: countByHand(id, filter).all, exact: true }]);
      }
    }
  });

  it("are the same for two entities whichever is asked first", async () => {
    const [one, other] = ["699006341748-20", "mep-197503"];
    const expected = (feeds.get(one) ?? []).filter((activity) => takesPart(activity, other)).map((activity) => activity.id);
    expect(expected.length).toBeGreaterThan(1);
    for (const [entityId, id] of [
      [one, other],
      [other, one],
    ] as [string, string][]) {
      const withIds = [id];
      expect((await site.reader.listActivities({ entityId, withIds })).items.map((activity) => activity.id)).toEqual(expected);
      expect(await site.reader.countActivities({ entityId, withIds })).toEqual(countByHand(entityId, { withIds }));
    }
    expect((await site.reader.listActivities({ withIds: [one] }, { limit: 500 })).items.map((activity) => activity.id)).toEqual((feeds.get(one) ?? []).map((activity) => activity.id));
  });

  it("are none with somebody who is not known", async () => {
    expect(await site.reader.listActivities({ entityId: "699006341748-20", withIds: ["nobody"] })).toEqual({ items: [], cursors: [], places: [], total: { count: 0, exact: true } });
    expect((await site.reader.countActivities({ entityId: "nobody" })).all).toBe(0);
  });

  it("go on behind any item of a page", async () => {
    const all = (feeds.get("699006341748-20") ?? []).map((activity) => activity.id);
    const { cursors, next } = await site.reader.listActivities({ entityId: "699006341748-20" }, { limit: 7 });
    expect([cursors.length, cursors.at(-1)]).toEqual([7, next]);
    for (const [index, cursor] of cursors.entries()) {
      const rest = await site.reader.listActivities({ entityId: "699006341748-20" }, { limit: 500, cursor });
      expect(rest.items.map((activity) => activity.id)).toEqual(all.slice(index + 1));
    }
  });

  it("stay as a feed shows them after one of them was read whole", async () => {
    const [long] = [...feeds.values()].flat().filter((activity) => activity.kind === "response" && activity.textLength > activity.text.length);
    const id = long?.consultation?.id ?? "";
    const whole = await site.reader.findActivity(long?.id ?? "");
    expect(whole.state === "found" && whole.value.kind === "response" && whole.value.text.length).toBe(long?.kind === "response" && long.textLength);
    const again = (await site.reader.listActivities({ entityId: id }, { limit: 500 })).items.find((activity) => activity.id === long?.id);
    expect(again?.kind === "response" && again.text.length).toBeLessThanOrEqual(600);
  });
});

describe("activities of the whole edition", () => {
  it("are none for an id that is empty or nobody's", async () => {
    for (const entityId of ["", "nobody"]) expect(await site.reader.countActivities({ entityId })).toEqual({ all: 0, meetings: 0, responses: 0, positions: 0, parliament: 0, commission: 0 });
  });
  it("are counted by day as by hand", async () => {
    const all: Activity[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const page: { items: Activity[]; next?: string } = await site.reader.listActivities({}, { limit: 500, cursor });
      all.push(...page.items);
      cursor = page.next;
    }
    const rows = (of: Activity[]): number => of.reduce((sum, activity) => sum + activity.declarations.length, 0);
    for (const filter of filters) {
      const counted = all.filter((activity) => activity.counted && fits(activity, filter));
      const meetings = (institution: string): number => rows(counted.filter((activity) => activity.kind === "meeting" && activity.institution === institution));
      const responses = rows(counted.filter((activity) => activity.kind === "response"));
      const [parliament, commission] = [meetings("parliament"), meetings("commission")];
      expect([filter, await site.reader.countActivities(filter)]).toEqual([filter, { all: rows(counted), meetings: parliament + commission, responses, positions: 0, parliament, commission }]);
    }
    const { counts } = await site.reader.describeEdition();
    expect((await site.reader.countActivities({})).all).toBe(counts.declarations + counts.responses);
  });
});

describe("cursors from outside", () => {
  const made = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
  it.each([[[true]], [[{ valueOf: 1 }]], [[[1], 2]], [[null, null]], [[1e300, "x", false]], ["text"], [{}], [[]], [[1, 2, 3, 4]]])("that hold %j are refused", async (parts) => {
    const cursor = made(parts);
    const { reader } = site;
    for (const list of [
      () => reader.listActivities({}, { cursor, limit: 3 }),
      () => reader.listEntities("organisation", { cursor, limit: 3 }),
      () => reader.listEntities("body", { cursor, limit: 3, order: "newest" }),
      () => reader.search({ query: "repair", cursor }),
      () => reader.listChanges({ cursor, limit: 3 }),
    ])
      await expect(list()).rejects.toThrow(UnreadableCursor);
  });
});

describe("names", () => {
  const namesOf = async (query: string, limit = 10): Promise<string[]> => (await site.reader.suggestNames(query, limit)).items.map((line) => line.name);

  it("that are what was typed come first, then those that begin so, then those that hold it", async () => {
    const { items: lines } = await site.reader.suggestNames("back", 20);
    const begins = lines.map((line) => line.name.toLowerCase().startsWith("back"));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.includes(false) ? begins.indexOf(false) : begins.length);
    expect((await namesOf("back market"))[0]).toBe("Back Market");
    expect((await namesOf("BACK MARKÉT"))[0]).toBe("Back Market");
  });

  it("are ordered by declarations among equals", async () => {
    const lines = (await site.reader.suggestNames("dg", 50)).items.filter((line) => line.name.toLowerCase().startsWith("dg"));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => line.declarations)).toEqual(lines.map((line) => line.declarations).sort((a, b) => b - a));
  });

  it("are found without a declaration too, by any word, the last of which may go on", async () => {
    const without = (await site.reader.listEntities("organisation", { limit: 500 })).items.filter((line) => line.declarations === 0 && /^[A-Za-z]{4,} [A-Za-z]{4,}/.test(line.name));
    expect(without.length).toBeGreaterThan(1);
    for (const { name } of without) {
      const [first = "", second = ""] = name.split(" ");
      expect(await namesOf(`${second} ${first.slice(0, 3)}`, 100)).toContain(name);
    }
  });

  it("take nothing for an operator", async () => {
    for (const query of ['"', "back*", "back AND market", "name:back", "(", "a", ""]) expect(Array.isArray(await namesOf(query))).toBe(true);
    expect(await namesOf('"back" market*')).toContain("Back Market");
  });
});

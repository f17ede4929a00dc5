/** Declarations on files and in consultations: short rows against the activities themselves, filters and counts against counting by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";
import { packDeclared } from "../edition/declared-arrays.js";
import { firstNoOf } from "../edition/tables.js";
import { type Activity, type DeclaredResponse, type DeclaredRow, type KeptDeclaration, type KeptRow, type Lane, listTakingPart } from "../model/index.js";
import { measureBalance } from "./declared-balance.js";
import { countFacet, countHosts, countLanes, type DeclaredFilter, nameInDeclared, selectDeclared, sumDeclared } from "./declared-filter.js";
import { DeclaredSet, DeclaredTable } from "./declared-table.js";
import { countWeeks } from "./declared-weeks.js";
import type { EditionReader } from "./edition-reader.js";
import { groupSameWords } from "./same-words.js";
import { SuppressedEdition } from "./suppressed-edition.js";
import { listMet } from "./who-met.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

const kinds = ["file", "consultation"] as const;

async function* everyList() {
  for (const kind of kinds)
    for (const { id } of (await site.reader.listEntities(kind, { limit: 500 })).items) {
      const activities = (await site.reader.listActivities({ entityId: id }, { limit: 500 })).items;
      const declared = await site.reader.listDeclared(kind, id);
      yield { kind, id, declared, rows: declared.read(), activities };
    }
}

describe("declarations on files and in consultations", () => {
  it("are those of the feed, in its order", async () => {
    let seen = 0;
    for await (const { id, rows, activities } of everyList()) {
      const own = (activity: Activity) => activity.declarations.filter((one) => listTakingPart(one, activity).some((other) => other.id === id)).map((one) => [activity.id, one.id, activity.date]);
      expect([id, rows.map((row) => [row.activityId, row.declarationId, row.date])]).toEqual([id, activities.filter((one) => one.kind !== "position").flatMap(own)]);
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(40);
  });

  it("are counted as the entity is", async () => {
    for await (const { kind, id, declared } of everyList()) {
      const found = await site.reader.findEntity(kind, id);
      const counts = found.state === "found" ? found.value.counts : undefined;
      const { meetings, encounters, responses } = sumDeclared(declared);
      expect([id, { meetings, encounters, responses }]).toEqual([id, { meetings: counts?.meetings, encounters: counts?.encounters, responses: counts?.responses }]);
    }
  });

  it("name the organisations that the feed links", async () => {
    for await (const { rows, activities } of everyList()) {
      for (const row of rows) {
        const declaration = activities.flatMap((one) => one.declarations).find((one) => one.id === row.declarationId);
        const linked = declaration?.parties.filter((party) => party.entityId && party.link !== "suggested").map((party) => [party.entityId, party.name]);
        expect(row.parties.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation.name]] : []))).toEqual(linked);
      }
    }
  });

  it("stand in one lane each, by the role of the day", async () => {
    const lanesOf = async (id: string) => countLanes(await site.reader.listDeclared("file", id)).map(({ lane, declarations }) => [lane, declarations]);
    const all = await Promise.all((await site.reader.listEntities("file", { limit: 500 })).items.map(({ id }) => lanesOf(id)));
    const rows = (await site.reader.listDeclared("file", "2023-0083-COD")).read().filter((row) => row.counted);
    expect((await lanesOf("2023-0083-COD")).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(rows.length);
    expect(new Set(all.flat().map(([lane]) => lane))).toEqual(new Set(["rapporteur", "shadow", "opinion", "member", "cabinet", "department"]));
  });

  it("are none for what is not known", async () => {
    expect((await site.reader.listDeclared("file", "2099-0001-COD")).read()).toEqual([]);
  });

  it("lead to activities as feeds show them, in the order asked for", async () => {
    const rows = (await site.reader.listDeclared("file", "2023-0083-COD")).read();
    const ids = [...new Set(rows.map((row) => row.activityId))].reverse();
    expect((await site.reader.findActivities([...ids, "nothing"])).map(({ id }) => id)).toEqual(ids);
    expect((await site.reader.readDeclared(await site.reader.listDeclared("file", "2023-0083-COD"))).map(({ id }) => id)).toEqual([...ids].reverse());
  });

  it("are paged by activity, and go on behind the one named", async () => {
    const declared = await site.reader.listDeclared("file", "2023-0083-COD");
    const ids = [...new Set(declared.read().map((row) => row.activityId))];
    const idsOf = (set: DeclaredSet) => [...new Set(set.read().map((row) => row.activityId))];
    const first = declared.pageBehind(undefined, 2);
    expect([idsOf(first.page), first.isLast]).toEqual([ids.slice(0, 2), false]);
    const rest = declared.pageBehind(ids[1], 500);
    expect([idsOf(rest.page), rest.isLast]).toEqual([ids.slice(2), true]);
    expect(idsOf(declared.pageBehind("nothing", 1).page)).toEqual(ids.slice(0, 1));
    expect([declared.holdsActivity(ids[0] as string), declared.holdsActivity("nothing")]).toEqual([true, false]);
  });

  it("go when they are suppressed, by the id of an activity or of any of its declarations", async () => {
    const rows = (await site.reader.listDeclared("file", "2023-0083-COD")).read();
    const [first, second] = rows as [DeclaredRow, DeclaredRow];
    const hidden = new Set([first.declarationId, second.activityId]);
    const shown = new SuppressedEdition(site.reader, { ids: () => hidden, revision: () => "1" });
    const declared = await shown.listDeclared("file", "2023-0083-COD");
    const left = declared.read();
    expect(left.length).toBeGreaterThan(3);
    expect(left).toEqual(rows.filter((row) => row.activityId !== first.activityId && row.activityId !== second.activityId));
    expect((await shown.findActivities([first.activityId, second.activityId, (left[0] as DeclaredRow).activityId])).map(({ id }) => id)).toEqual([left[0]?.activityId]);
    expect((await shown.readDeclared(await site.reader.listDeclared("file", "2023-0083-COD"))).map(({ id }) => id)).toEqual([...new Set(left.map((row) => row.activityId))]);
    const found = await shown.findEntity("file", "2023-0083-COD");
    expect(found.state === "found" && found.value.counts.meetings).toBe(sumDeclared(declared).meetings);
  });

  it("go from feeds and counts with the rest of their activity, by the id of one that is not its own", async () => {
    const feed = { entityId: "mep-999000001" };
    const before = await site.reader.listActivities(feed, { limit: 500 });
    const joined = before.items.find((one) => one.declarations.length > 1);
    const other = joined?.declarations.find(({ id }) => id !== joined.id)?.id ?? "";
    expect(other).not.toBe("");
    const shown = new SuppressedEdition(site.reader, { ids: () => new Set([other]), revision: () => "1" });
    const after = await shown.listActivities(feed, { limit: 500 });
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id).filter((id) => id !== joined?.id));
    const own = before.places[before.items.findIndex(({ id }) => id === joined?.id)]?.length ?? 0;
    expect([own > 0, after.total.count]).toEqual([true, before.total.count - own]);
  });

  it("of a suppressed respondent go too, with its name", async () => {
    const consultations = (await site.reader.listEntities("consultation", { limit: 50 })).items;
    const listRows = async (reader: EditionReader) => (await Promise.all(consultations.map(({ id }) => reader.listDeclared("consultation", id)))).flatMap((declared) => declared.read());
    const linked = (await listRows(site.reader)).find((row) => row.parties[0]?.organisation);
    const organisationId = linked?.parties[0]?.organisation?.id ?? "";
    const shown = new SuppressedEdition(site.reader, { ids: () => new Set([organisationId]), revision: () => "1" });
    const left = await listRows(shown);
    expect(left.some((row) => row.declarationId === linked?.declarationId)).toBe(false);
    expect(left.length).toBeGreaterThan(0);
    const consultation = linked?.consultationId ?? "";
    expect(nameInDeclared(await site.reader.listDeclared("consultation", consultation), organisationId)).toBe(linked?.parties[0]?.organisation?.name);
    expect(nameInDeclared(await shown.listDeclared("consultation", consultation), organisationId)).toBeUndefined();
  });
});

/** Organisations by number, as an edition would know them. */
const known = [
  { id: "a", slug: "a", name: "Name of a", category: "Companies & groups" },
  { id: "b", slug: "b", name: "Name of b", category: "Companies & groups" },
  { id: "n", slug: "n", name: "N", category: "Non-governmental organisations" },
  { id: "x-own", slug: "own", name: "Own" },
];
const party = (id: string) => ({ text: id, organisationId: id });
const ada = { name: "Ada Example", personId: "mep-1", slug: "ada-example" };
interface Row extends Partial<KeptRow> {
  date: string;
  lane: Lane;
  parties: KeptDeclaration["parties"];
  hosts?: KeptDeclaration["hosts"];
}
/** Declarations in the order given: newest first. */
function setOf(rows: readonly Row[]): DeclaredSet {
  const kept = rows.map(({ date, lane, parties, hosts = [ada], ...rest }, i) => {
    const declaration = { id: `${date} ${lane}`, lane, hosts, parties };
    const institution = lane === "cabinet" || lane === "department" || lane === "response" ? "commission" : "parliament";
    return {
      activityNo: firstNoOf(date) + rows.length - i,
      row: { id: date, kind: lane === "response" ? "response" : "meeting", institution, counted: true, declarations: [declaration], ...rest } as KeptRow,
    };
  });
  const numberOf = (id: string) => known.findIndex((one) => one.id === id);
  return new DeclaredSet(
    new DeclaredTable(packDeclared(kept, numberOf), {
      readKept: (activityNo) => kept.find((one) => one.activityNo === activityNo)?.row as KeptRow,
      findActivity: (id) => kept.find(({ row }) => row.id === id)?.activityNo,
      findOrganisation: (id) => (numberOf(id) < 0 ? undefined : numberOf(id)),
      describeOrganisations: (numbers) => Array.from(numbers, (no) => known[no] as (typeof known)[0]),
    }),
  );
}
const rows = setOf([
  { date: "2024-03-01", lane: "rapporteur", parties: [party("a"), party("b"), { text: "Somebody" }, party("a")] },
  { date: "2024-02-01", lane: "shadow", parties: [party("a"), party("n")], hosts: [{ name: "Bo Example", personId: "mep-2", slug: "bo-example" }] },
  { date: "2024-01-05", lane: "rapporteur", parties: [party("a")], counted: false },
  { date: "2023-12-01", lane: "rapporteur", parties: [party("a")] },
  { date: "2023-11-01", lane: "cabinet", parties: [], hosts: [{ name: "Cabinet Member", body: { id: "ec-cab-1", slug: "c", name: "Cabinet" } }] },
]);
const datesOf = (set: DeclaredSet) => set.read().map(({ date }) => date);

describe("filters over declarations", () => {
  it("work together, and each facet counts what the others leave", () => {
    const filter: DeclaredFilter = { from: "2023-12-01", lane: "rapporteur" };
    expect(datesOf(selectDeclared(rows, filter))).toEqual(["2024-03-01", "2024-01-05", "2023-12-01"]);
    expect(countFacet(rows, filter, "lane")).toEqual(
      new Map([
        ["rapporteur", 2],
        ["shadow", 1],
      ]),
    );
    expect(countFacet(rows, filter, "category")).toEqual(
      new Map([
        ["companies-and-groups", 2],
        ["not-linked", 1],
      ]),
    );
    expect(datesOf(selectDeclared(rows, { category: "nobody-named" }))).toEqual(["2023-11-01"]);
    expect(datesOf(selectDeclared(rows, { category: "no-such-class" }))).toEqual([]);
    expect(datesOf(selectDeclared(rows, { withIds: ["mep-2"] }))).toEqual(["2024-02-01"]);
    expect(datesOf(selectDeclared(rows, { withIds: ["a", "n"] }))).toEqual(["2024-02-01"]);
    expect(datesOf(selectDeclared(rows, { withIds: ["mep-3"] }))).toEqual([]);
    expect(datesOf(selectDeclared(rows, { withIds: ["ec-cab-1"], institution: "parliament" }))).toEqual([]);
  });

  it("count a class of the other side once for each declaration", () => {
    expect(countFacet(rows, {}, "category")).toEqual(
      new Map([
        ["companies-and-groups", 3],
        ["not-linked", 1],
        ["non-governmental-organisations", 1],
        ["nobody-named", 1],
      ]),
    );
    expect(countFacet(setOf([{ date: "2024-01-01", lane: "member", parties: [party("x-own")] }]), {}, "category")).toEqual(new Map([["no-number", 1]]));
  });

  it("name hosts with what each would leave, other hosts aside", () => {
    expect(countHosts(rows, { withIds: ["mep-2", "a"] })).toEqual([
      { id: "mep-1", name: "Ada Example", declarations: 2 },
      { id: "mep-2", name: "Bo Example", declarations: 1 },
    ]);
    expect(countHosts(rows, {}).map(({ id }) => id)).toEqual(["mep-1", "mep-2", "ec-cab-1"]);
    expect([nameInDeclared(rows, "mep-2"), nameInDeclared(rows, "ec-cab-1"), nameInDeclared(rows, "n"), nameInDeclared(rows, "x-own")]).toEqual(["Bo Example", "Cabinet", "N", undefined]);
  });

  it("sum up what counts", () => {
    expect(sumDeclared(rows)).toEqual({ declarations: 4, meetings: 4, encounters: 4, responses: 0, organisations: 3, unlinked: 1, from: "2023-11-01", to: "2024-03-01" });
  });
});

describe("the weeks of a year", () => {
  it("hold the counted declarations of each lane, in leap years too", () => {
    const days = ["2024-12-31", "2024-12-30", "2024-03-01", "2024-01-08", "2024-01-07", "2023-12-31", "2023-03-01"];
    const set = setOf([...days.map((date): Row => ({ date, lane: "member", parties: [] })), { date: "2022-01-01", lane: "member", parties: [], counted: false }]);
    const weeks = countWeeks(set).map(({ lane, declarations, years }) => [
      lane,
      declarations,
      [...years].map(([year, counts]) => [year, [...counts].flatMap((count, week) => (count ? [[week, count]] : []))]),
    ]);
    // The sixtieth day is the first of March of 2024, the fifty-ninth that of 2023.
    expect(weeks).toEqual([
      [
        "member",
        7,
        [
          [
            2024,
            [
              [0, 1],
              [1, 1],
              [8, 1],
              [52, 2],
            ],
          ],
          [
            2023,
            [
              [8, 1],
              [52, 1],
            ],
          ],
        ],
      ],
    ]);
  });
});

describe("the balance of access", () => {
  it("counts declarations and distinct organisations, the unlinked and the unnamed for themselves, and nothing that is not counted", () => {
    const responses: Row = { date: "2023-10-01", lane: "response", parties: [party("n")], hosts: [] };
    const all = setOf([
      { date: "2024-03-01", lane: "rapporteur", parties: [party("a"), party("b"), { text: "Somebody" }] },
      { date: "2024-02-01", lane: "shadow", parties: [party("a"), party("n")] },
      { date: "2024-01-05", lane: "rapporteur", parties: [party("b")], counted: false },
      { date: "2023-12-01", lane: "rapporteur", parties: [party("a")] },
      { date: "2023-11-01", lane: "cabinet", parties: [] },
      responses,
    ]);
    expect(measureBalance(all)).toEqual([
      { key: "companies-and-groups", category: "Companies & groups", declarations: 3, organisations: 2 },
      { key: "non-governmental-organisations", category: "Non-governmental organisations", declarations: 1, organisations: 1 },
      { key: "not-linked", declarations: 1 },
      { key: "nobody-named", declarations: 1 },
    ]);
  });
});

describe("who met whom", () => {
  it("lists each organisation with its hosts, how often and from when to when", () => {
    expect(listMet(rows).items.map(({ id, declarations, hosts }) => [id, declarations, hosts.map((host) => [host.personId, host.lane, host.declarations, host.from, host.to])])).toEqual([
      [
        "a",
        3,
        [
          ["mep-1", "rapporteur", 2, "2023-12-01", "2024-03-01"],
          ["mep-2", "shadow", 1, "2024-02-01", "2024-02-01"],
        ],
      ],
      ["n", 1, [["mep-2", "shadow", 1, "2024-02-01", "2024-02-01"]]],
      ["b", 1, [["mep-1", "rapporteur", 1, "2024-03-01", "2024-03-01"]]],
    ]);
    const part = listMet(rows, { after: 1, limit: 1 });
    expect([part.total, part.items.map(({ id }) => id)]).toEqual([3, ["n"]]);
  });
});

describe("responses with the same words", () => {
  it("are one block where the first of them stands", () => {
    const answer = (date: string, sameWords?: string): Row => ({
      date,
      lane: "response",
      hosts: [],
      parties: [party("a")],
      response: { type: "COMPANY", begins: "", passages: [], papers: 0, paperIds: [], ...(sameWords && { sameWords }) } satisfies DeclaredResponse,
    });
    const set = setOf([answer("2024-01-04", "x"), answer("2024-01-03"), answer("2024-01-02", "x"), answer("2024-01-01")]);
    expect(groupSameWords(set).map((block) => set.table.read(block).map(({ date }) => date))).toEqual([["2024-01-04", "2024-01-02"], ["2024-01-03"], ["2024-01-01"]]);
  });
});

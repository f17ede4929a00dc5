/** Declarations on files and in consultations: short rows against the activities themselves, filters and counts against counting by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";
import { type Activity, type DeclaredRow, listTakingPart } from "../model/index.js";
import { measureBalance } from "./declared-balance.js";
import { classesOf, countFacet, countLanes, type DeclaredFilter, selectDeclared, sumDeclared } from "./declared-filter.js";
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
      yield { kind, id, rows: await site.reader.listDeclared(kind, id), activities };
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
    for await (const { kind, id, rows } of everyList()) {
      const found = await site.reader.findEntity(kind, id);
      const counts = found.state === "found" ? found.value.counts : undefined;
      const { meetings, encounters, responses } = sumDeclared(rows);
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
    const rows = (await site.reader.listDeclared("file", "2023-0083-COD")).filter((row) => row.counted);
    expect((await lanesOf("2023-0083-COD")).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(rows.length);
    expect(new Set(all.flat().map(([lane]) => lane))).toEqual(new Set(["rapporteur", "shadow", "opinion", "member", "cabinet", "department"]));
  });

  it("are none for what is not known", async () => {
    expect(await site.reader.listDeclared("file", "2099-0001-COD")).toEqual([]);
  });

  it("lead to activities as feeds show them, in the order asked for", async () => {
    const rows = await site.reader.listDeclared("file", "2023-0083-COD");
    const ids = [...new Set(rows.map((row) => row.activityId))].reverse();
    expect((await site.reader.findActivities([...ids, "nothing"])).map(({ id }) => id)).toEqual(ids);
  });

  it("go when they are suppressed, by the id of an activity or of any of its declarations", async () => {
    const rows = await site.reader.listDeclared("file", "2023-0083-COD");
    const [first, second] = rows as [DeclaredRow, DeclaredRow];
    const hidden = new Set([first.declarationId, second.activityId]);
    const shown = new SuppressedEdition(site.reader, { ids: () => hidden, revision: () => "1" });
    const left = await shown.listDeclared("file", "2023-0083-COD");
    expect(left.length).toBeGreaterThan(3);
    expect(left).toEqual(rows.filter((row) => row.activityId !== first.activityId && row.activityId !== second.activityId));
    expect((await shown.findActivities([first.activityId, second.activityId, (left[0] as DeclaredRow).activityId])).map(({ id }) => id)).toEqual([left[0]?.activityId]);
    const found = await shown.findEntity("file", "2023-0083-COD");
    expect(found.state === "found" && found.value.counts.meetings).toBe(sumDeclared(left).meetings);
  });

  it("of a suppressed respondent go too", async () => {
    const consultations = (await site.reader.listEntities("consultation", { limit: 50 })).items;
    const rows = (await Promise.all(consultations.map(({ id }) => site.reader.listDeclared("consultation", id)))).flat();
    const linked = rows.find((row) => row.parties[0]?.organisation);
    const shown = new SuppressedEdition(site.reader, { ids: () => new Set([linked?.parties[0]?.organisation?.id ?? ""]), revision: () => "1" });
    const left = (await Promise.all(consultations.map(({ id }) => shown.listDeclared("consultation", id)))).flat();
    expect(left.some((row) => row.declarationId === linked?.declarationId)).toBe(false);
    expect(left.length).toBeGreaterThan(0);
  });
});

const company = (id: string) => ({ text: id, organisation: { id, slug: id, name: `Name of ${id}`, category: "Companies & groups", registered: true } });
const ngo = { text: "N", organisation: { id: "n", slug: "n", name: "N", category: "Non-governmental organisations", registered: true } };
const row = (date: string, lane: DeclaredRow["lane"], parties: DeclaredRow["parties"], rest: Partial<DeclaredRow> = {}): DeclaredRow => ({
  declarationId: `${date} ${lane}`,
  activityId: date,
  date,
  kind: "meeting",
  institution: lane === "cabinet" || lane === "department" ? "commission" : "parliament",
  counted: true,
  lane,
  hosts: [{ name: "Ada Example", personId: "mep-1", slug: "ada-example" }],
  parties,
  ...rest,
});
const rows = [
  row("2024-03-01", "rapporteur", [company("a"), company("b"), { text: "Somebody" }]),
  row("2024-02-01", "shadow", [company("a"), ngo], { hosts: [{ name: "Bo Example", personId: "mep-2", slug: "bo-example" }] }),
  row("2024-01-05", "rapporteur", [company("a")], { counted: false }),
  row("2023-12-01", "rapporteur", [company("a")]),
  row("2023-11-01", "cabinet", [], { hosts: [{ name: "Cabinet Member", body: { id: "ec-cab-1", slug: "c", name: "Cabinet" } }] }),
];

describe("filters over declarations", () => {
  it("work together, and each facet counts what the others leave", () => {
    const filter: DeclaredFilter = { from: "2023-12-01", lane: "rapporteur" };
    expect(selectDeclared(rows, filter).map(({ date }) => date)).toEqual(["2024-03-01", "2024-01-05", "2023-12-01"]);
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
    expect(selectDeclared(rows, { category: "nobody-named" }).map(({ date }) => date)).toEqual(["2023-11-01"]);
    expect(selectDeclared(rows, { withIds: ["mep-2"] }).map(({ date }) => date)).toEqual(["2024-02-01"]);
    expect(selectDeclared(rows, { withIds: ["ec-cab-1"], institution: "parliament" })).toEqual([]);
  });

  it("count a class of the other side once for each declaration", () => {
    expect(rows.map(classesOf)).toEqual([
      ["companies-and-groups", "not-linked"],
      ["companies-and-groups", "non-governmental-organisations"],
      ["companies-and-groups"],
      ["companies-and-groups"],
      ["nobody-named"],
    ]);
  });
});

describe("the balance of access", () => {
  it("counts declarations and distinct organisations, the unlinked and the unnamed for themselves, and nothing that is not counted", () => {
    expect(measureBalance([...rows, row("2024-01-01", "response", [ngo], { kind: "response" })])).toEqual([
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
    const response = (id: string, sameWords?: string) =>
      row("2024-01-01", "response", [company(id)], {
        declarationId: id,
        kind: "response",
        response: { type: "COMPANY", begins: "", passages: [], papers: 0, paperIds: [], ...(sameWords && { sameWords }) },
      });
    expect(groupSameWords([response("1", "x"), response("2"), response("3", "x"), response("4")]).map((block) => block.map((one) => one.declarationId))).toEqual([["1", "3"], ["2"], ["4"]]);
  });
});

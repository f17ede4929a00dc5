/** Choices beside a feed, from the sample: each number is that of the feed to which the choice leads, and of its rows. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";
import type { EntityKind } from "../model/index.js";
import { type ActivityFilter, notLinked } from "./edition-reader.js";
import { SuppressedEdition } from "./suppressed-edition.js";

let site: TestHome;
const ids: { kind: EntityKind; id: string }[] = [];
beforeAll(async () => {
  site = await makeHome([["sample"]]);
  for (const kind of ["organisation", "person", "body", "file", "consultation"] as const) {
    const { items } = await site.reader.listEntities(kind, { limit: 500 });
    ids.push(...items.filter((line) => line.declarations > 0).map(({ id }) => ({ kind, id })));
  }
});
afterAll(() => site.close());

/** Declarations that a feed lists as the answer to a filter, counted one by one. */
async function countListed(filter: ActivityFilter): Promise<number> {
  const { items, places } = await site.reader.listActivities(filter, { limit: 500 });
  return items.reduce((sum, activity, i) => sum + (activity.counted ? (places[i]?.length ?? 0) : 0), 0);
}

describe("choices beside a feed", () => {
  it("count what is left when they are taken, alone and together with others", async () => {
    let checked = 0;
    for (const { id } of ids) {
      for (const filter of [{}, { kind: "meeting" }, { from: "2023-01-01" }] as ActivityFilter[]) {
        const facets = await site.reader.listFacets({ ...filter, entityId: id });
        const { people, bodies, organisations, files, consultations, countries, categories, unlinked } = facets;
        const asked: [ActivityFilter, number][] = [
          ...[people, bodies, organisations, files, consultations].flatMap(({ items }) => items.map((one): [ActivityFilter, number] => [{ withIds: [one.id] }, one.declarations])),
          ...countries.map(({ value, declarations }): [ActivityFilter, number] => [{ country: value }, declarations]),
          ...categories.map(({ value, declarations }): [ActivityFilter, number] => [{ category: value }, declarations]),
          ...(unlinked ? [[{ category: notLinked }, unlinked] as [ActivityFilter, number]] : []),
        ];
        for (const [choice, count] of asked) {
          const question = { ...filter, ...choice, entityId: id };
          expect([question, (await site.reader.countActivities(question)).all, await countListed(question)]).toEqual([question, count, count]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it("name and count nobody who is suppressed, also where the list ends before", async () => {
    let beyond = 0;
    for (const { id } of ids) {
      const all = await site.reader.listFacets({ entityId: id });
      for (const list of ["people", "bodies", "organisations", "files", "consultations"] as const) {
        const { items, count } = all[list];
        for (const hidden of [items[0], items.at(-1)]) {
          if (!hidden) continue;
          const shown = new SuppressedEdition(site.reader, { ids: () => new Set([hidden.id, "nobody", `desc-${hidden.id}`]), revision: () => "1" });
          const left = await shown.listFacets({ entityId: id }, 1);
          const without = await shown.listFacets({ entityId: id });
          // Whatever a hidden organisation said of its own goes with it, and so may others that stood there alone.
          const least = hidden.kind === "organisation" ? without[list].count : count - 1;
          expect([id, hidden.id, left[list].count]).toEqual([id, hidden.id, least]);
          expect(without[list].items.map((one) => one.id)).not.toContain(hidden.id);
          expect(left[list].items).toEqual(without[list].items.slice(0, 1));
          if (count > 5) beyond += 1;
        }
      }
    }
    expect(beyond).toBeGreaterThan(10);
  });

  it("name everybody else who takes part, and not the one whose feed it is", async () => {
    const { people, organisations, files } = await site.reader.listFacets({ entityId: "699006341748-20" });
    expect(people.items.some(({ name }) => name === "David Cormand")).toBe(true);
    expect(organisations.items.map(({ id }) => id)).not.toContain("699006341748-20");
    expect(files.items.map(({ id }) => id)).toContain("2023-0083-COD");
  });

  it("say where somebody on the other side is linked to nobody", async () => {
    let checked = 0;
    for (const { kind, id } of ids.filter((one) => one.kind === "person" || one.kind === "body")) {
      const { items, places } = await site.reader.listActivities({ entityId: id }, { limit: 500 });
      const byHand = items
        .flatMap((one, i) => (one.counted ? (places[i] ?? []).flatMap((place) => one.declarations[place] ?? []) : []))
        .filter(({ parties }) => parties.some((party) => !party.entityId || party.link === "suggested"));
      expect([kind, id, (await site.reader.listFacets({ entityId: id })).unlinked]).toEqual([kind, id, byHand.length]);
      checked += byHand.length;
    }
    expect(checked).toBeGreaterThan(3);
  });

  it("tell the first and the last day", async () => {
    const { people } = await site.reader.listFacets({ entityId: "699006341748-20" });
    for (const { id, first, last } of people.items) {
      const days = (await site.reader.listActivities({ entityId: "699006341748-20", withIds: [id] }, { limit: 500 })).items.filter((one) => one.counted).map((one) => one.date);
      expect([first, last]).toEqual([days.at(-1), days[0]]);
    }
  });
});

describe("who is in the room", () => {
  it("is read from meetings of up to ten parties, and leads to just these", async () => {
    let checked = 0;
    for (const { kind, id } of ids) {
      const room = await site.reader.listNeighbours(id, kind, 8);
      for (const one of room) {
        expect([id, one.id, await countListed({ entityId: id, withIds: [one.id], kind: "meeting", upToTen: true })]).toEqual([id, one.id, one.declarations]);
        checked += 1;
      }
      const others = room.map((one) => one.id);
      const pairs = await site.reader.countPairs({ entityId: id, kind: "meeting", upToTen: true }, others);
      for (const [i, row] of pairs.entries()) {
        for (const [j, count] of row.entries()) {
          const withIds = [...new Set([others[i] as string, others[j] as string])];
          expect([id, withIds, count]).toEqual([id, withIds, await countListed({ entityId: id, withIds, kind: "meeting", upToTen: true })]);
        }
      }
    }
    expect(checked).toBeGreaterThan(30);
  });
});

describe("names under which an organisation stands", () => {
  it("are counted as the feed that holds them", async () => {
    let checked = 0;
    for (const { id } of ids.filter(({ kind }) => kind === "organisation")) {
      for (const { name, state, declarations, first, last } of (await site.reader.listMentions(id)).names) {
        if (state !== "typed") continue;
        const { items } = await site.reader.listActivities({ entityId: id, spelling: name }, { limit: 500 });
        expect([id, name, await countListed({ entityId: id, spelling: name })]).toEqual([id, name, declarations]);
        expect([items.filter((one) => one.counted).at(-1)?.date, items.filter((one) => one.counted)[0]?.date]).toEqual([first, last]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(5);
  });

  it("that are only perhaps meant are in no feed and can be listed", async () => {
    for (const { id } of (await site.reader.listEntities("organisation", { limit: 500 })).items) {
      const { names: all, activities } = await site.reader.listMentions(id);
      const names = all.filter((one) => one.state === "suggested");
      const apart = await site.reader.listSuggested(id, 100);
      const others = [await site.reader.listContradicting(id, 1), await site.reader.listMentioned(id, 1)];
      expect([id, activities.suggested, activities.contradicting, activities.named]).toEqual([id, apart.total.count, ...others.map(({ total }) => total.count)]);
      expect([id, apart.items.length > 0]).toEqual([id, names.length > 0]);
      const feed = new Set((await site.reader.listActivities({ entityId: id }, { limit: 500 })).items.map((one) => one.id));
      for (const one of apart.items) {
        const parties = one.declarations.flatMap((declaration) => declaration.parties);
        expect(parties.some((party) => party.entityId === id && party.link === "suggested")).toBe(true);
        expect(feed.has(one.id) && parties.every((party) => party.entityId !== id || party.link === "suggested")).toBe(false);
      }
    }
  });
});

/** Search over a real edition, built from the sample: what is found, in which order, and with which numbers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../../test/home.js";
import { SuppressedEdition } from "../suppressed-edition.js";
import { stemsOf } from "./match.js";
import { parseQuery } from "./parse-query.js";
import { cutPassage } from "./passages.js";
import type { SearchAnswer, SearchQuestion } from "./question.js";
import { distanceOf, loadVocabulary, Vocabulary } from "./vocabulary.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

const search = (query: string, more: Partial<SearchQuestion> = {}): Promise<SearchAnswer> => site.reader.search({ query, limit: 100, ...more });
const idsOf = ({ items }: SearchAnswer): string[] => items.map(({ activity, paper }) => paper?.id ?? activity.id);
const namesOf = ({ names }: SearchAnswer): string[] => names.items.map((line) => line.name);

describe("a query", () => {
  it("holds words, phrases, what is left out, and beginnings", () => {
    const { wanted, left } = parseQuery('repair “right to” -cars pack* l\'énergie -"old phones"');
    expect(wanted.map(({ words, quoted, prefix }) => [words.join(" "), quoted, prefix])).toEqual([
      ["repair", false, false],
      ["right to", true, false],
      ["pack", false, true],
      ["energie", false, false],
    ]);
    expect(left.map(({ words }) => words.join(" "))).toEqual(["cars", "old phones"]);
  });

  it("drops what only holds the others together, and keeps it where there is nothing else", () => {
    expect(parseQuery("federation of the industries").wanted.map(({ words }) => words[0])).toEqual(["federation", "industries"]);
    expect(parseQuery("of the").wanted.map(({ words }) => words[0])).toEqual(["of", "the"]);
  });

  it.each(['"', "-", "*", '""', "(", "NEAR(a b)", "a AND", "{title} : x", "x\u0000y", "-*", '"-*"', "AND OR NOT", "x".repeat(500), "a* b* c*", "🙂"])("is answered when it is %j", async (query) => {
    expect(["found", "nothing", "short"]).toContain((await search(query)).state);
  });
});

describe("what is found", () => {
  it("holds all words in any form, case and accent", async () => {
    const repair = idsOf(await search("repair"));
    expect(repair.length).toBeGreaterThan(5);
    for (const query of ["REPAIR", "repairs", "répair", "repaired"]) expect(idsOf(await search(query)).sort()).toEqual([...repair].sort());
  });

  it("holds a phrase only where its words stand together, and not what is left out", async () => {
    const loose = await search("right repair");
    const phrase = await search('"right to repair"');
    const without = await search("right repair -opinion");
    expect(phrase.total).toBeGreaterThan(0);
    expect(loose.total).toBeGreaterThanOrEqual(phrase.total);
    expect(without.total).toBeLessThan(loose.total);
    // A phrase of a name ends where its last word does.
    expect(namesOf(await search("back mark"))).toContain("Back Market");
    expect(namesOf(await search('"back mark"'))).toEqual([]);
    expect(namesOf(await search('"back market"'))[0]).toBe("Back Market");
    for (const { passage } of phrase.items.filter(({ passage: one }) => one.length)) expect(passage.map(({ text }) => text).join("")).toMatch(/right to repair/i);
  });

  it("names the thing first that is called so, whatever is left out", async () => {
    const names = namesOf(await search("back market"));
    expect(namesOf(await search("back market -teapot"))).toEqual(names);
    expect(namesOf(await search("back market -market"))).not.toContain("Back Market");
  });

  it("takes no three letters for the stem of a longer word", () => {
    expect(stemsOf("leyen")).not.toContain("ley");
    expect(stemsOf("Αθήνα")).not.toContain("ath");
    expect(stemsOf("acts")).toContain("act");
    expect(stemsOf("Verpackungen")).toContain("verpack");
  });

  it("takes a word that goes on only where that is asked for", async () => {
    expect((await search("repa", { asTyped: true })).total).toBe(0);
    expect((await search("repa*")).total).toBeGreaterThan(0);
  });

  it("names the thing first that is called so", async () => {
    for (const query of ["Back Market", "backmarket", "BACK-MARKÉT", "back market"]) expect(namesOf(await search(query))[0]).toBe("Back Market");
    expect((await search("2023/0083(COD)")).names.items[0]?.id).toBe("2023-0083-COD");
    expect((await search("2023-0083 cod")).names.items[0]?.id).toBe("2023-0083-COD");
    expect((await search("2023/0083")).names.items[0]?.id).toBe("2023-0083-COD");
  });

  it("finds a person in any order of names, without accents, and with a letter wrong", async () => {
    const [person] = (await site.reader.listEntities("person", { limit: 500 })).items.filter((line) => /^\p{L}{4,} {1,2}\p{L}{6,}$/u.test(line.name));
    const [given = "", family = ""] = person?.name.split(" ") ?? [];
    for (const query of [`${given} ${family}`, `${family.toUpperCase()} ${given}`, family.normalize("NFD").replace(/\p{M}/gu, "")])
      expect((await search(query)).names.items.map(({ id }) => id)).toContain(person?.id);
    const wrong = `${family.slice(0, 3)}${family.slice(4)}`;
    const corrected = await search(`${given} ${wrong}`);
    expect(corrected.names.items.map(({ id }) => id)).toContain(person?.id);
    expect(corrected.corrected ?? corrected.names.like).toBeDefined();
  });

  it("says what it looked for instead, and looks for just what was typed when that is asked for", async () => {
    const corrected = await search("Bakc Market");
    expect([corrected.corrected, namesOf(corrected)[0]]).toEqual(["back Market", "Back Market"]);
    const asTyped = await search("Bakc Market", { asTyped: true });
    expect([asTyped.state, asTyped.corrected, asTyped.names.total]).toEqual(["nothing", undefined, 0]);
  });

  it("falls back to some of the words, and says so", async () => {
    const some = await search("repair zzzyyyxxx");
    expect([some.state, some.loosened]).toEqual(["found", true]);
    const both = await search("repiar zzzyyyxxx");
    expect([both.corrected, both.loosened, both.total]).toEqual(["repair zzzyyyxxx", true, some.total]);
  });

  it("is everything that a word which most texts hold stands in, each once", async () => {
    const found = await search("re* -zzz", { order: "date" });
    expect(found.kinds.reduce((sum, { kind, count }) => sum + (["meeting", "response", "position", "paper"].includes(kind) ? count : 0), 0)).toBe(found.total);
    expect(new Set(idsOf(found)).size).toBe(found.items.length);
    expect(found.items.length).toBe(Math.min(100, found.total));
    expect(found.total).toBeGreaterThan(20);
  });

  it("stands in pages that hold everything once, in both orders", async () => {
    for (const order of ["relevance", "date"] as const) {
      const all = idsOf(await search("repair", { order }));
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search("repair", { order, limit: 3, ...(cursor && { cursor }) });
        paged.push(...idsOf(page));
        cursor = page.next;
      } while (cursor);
      expect(paged).toEqual(all);
    }
    const dates = (await search("repair", { order: "date" })).items.map(({ activity }) => activity.date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it("is nothing for a private person's name, in texts or suggestions", async () => {
    for (const name of ["Mustermann", "Pinos Mataro"]) {
      const found = await search(name, { asTyped: true });
      expect([name, found.state, found.items.length]).toEqual([name, "nothing", 0]);
      expect((await site.reader.suggestNames(name)).items).toEqual([]);
    }
  });
});

describe("facets", () => {
  it("count what is found when they are taken, alone and together", async () => {
    const question: SearchQuestion = { query: "repair", limit: 100 };
    const { facets, kinds, total } = await site.reader.search(question);
    let taken = 0;
    for (const { kind, count } of kinds) {
      const narrowed = await site.reader.search({ ...question, kind });
      expect([kind, narrowed.total + narrowed.names.total]).toEqual([kind, count]);
      taken += 1;
    }
    for (const facet of ["institution", "country", "category", "file", "language"] as const) {
      for (const { value, count } of facets[facet]) {
        const narrowed = await site.reader.search({ ...question, [facet]: value });
        const named = facet === "country" || facet === "category" ? narrowed.names.total : 0;
        expect([facet, value, narrowed.total + named]).toEqual([facet, value, count]);
        for (const { value: year, count: inYear } of narrowed.facets.year) {
          const both = await site.reader.search({ ...question, [facet]: value, from: `${year}-01-01`, to: `${year}-12-31` });
          expect([facet, value, year, both.total]).toEqual([facet, value, year, inYear]);
          taken += 1;
        }
      }
    }
    expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(taken).toBeGreaterThan(20);
  });

  it("let nothing pass that stands nowhere", async () => {
    for (const filter of [{ country: "ZZ" }, { category: "none such" }, { file: "1999-0001-COD" }, { language: "xx" }]) expect((await search("repair", filter)).total).toBe(0);
  });
});

describe("what is suppressed", () => {
  it("is found nowhere, and every number is that of the rest", async () => {
    const before = await search("repair");
    const [hidden] = idsOf(before);
    const ids = new Set([hidden as string, "699006341748-20"]);
    const reader = new SuppressedEdition(site.reader, { ids: () => ids, revision: () => "1" });
    const after = await reader.search({ query: "repair", limit: 100 });
    expect(idsOf(after)).not.toContain(hidden);
    expect(after.total).toBeLessThan(before.total);
    expect(after.items).toHaveLength(after.total);
    expect(after.facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(after.total);
    expect(after.items.some(({ activity }) => activity.kind === "response" && activity.respondent.entityId === "699006341748-20")).toBe(false);
    expect((await reader.search({ query: "Back Market" })).names.items.map(({ id }) => id)).not.toContain("699006341748-20");
    expect((await reader.suggestNames("back mark")).items.map(({ id }) => id)).not.toContain("699006341748-20");
  });
});

describe("a passage", () => {
  const isHit = (_: string, word: string): boolean => word === "tea" || word === "pot";
  it("begins where most of the words stand together, and marks them", () => {
    const text = `${"Coffee with tea. ".repeat(1)}${"filling words ".repeat(60)}Tea, in a pot, is tea. ${"more words ".repeat(60)}`;
    const { passage } = cutPassage(text, isHit);
    expect(passage.filter(({ marked }) => marked).map(({ text: word }) => word)).toEqual(["Tea", "pot", "tea"]);
    expect(passage.map(({ text: piece }) => piece).join("").length).toBeLessThan(280);
  });

  it("is the whole of a short text", () => {
    expect(cutPassage("Tea for two", isHit)).toEqual({
      passage: [
        { text: "Tea", marked: true },
        { text: " for two", marked: false },
      ],
      start: 0,
      hits: 1,
    });
  });
});

describe("a word that is typed wrong", () => {
  it("is as far from another as letters have to be changed, two exchanged being one", () => {
    expect([distanceOf("google", "gogle", 2), distanceOf("business", "buisness", 2), distanceOf("kettle", "cattle", 2), distanceOf("a", "abcdef", 2)]).toEqual([1, 1, 2, 3]);
  });

  it("is taken for the nearest word, then for the one that more look for", () => {
    const vocabulary = new Vocabulary(loadVocabulary(["google 300\ngoogles 2\ngoggle 1\nmarket 5", "marked 800\nmarked 100"]));
    expect(vocabulary.listNear("gogle", 1)[0]?.word).toBe("google");
    expect(vocabulary.listNear("markte", 1)[0]?.word).toBe("market");
    expect(vocabulary.listNear("abc", 1)).toEqual([]);
    expect(vocabulary.listNear("x2", 1)).toEqual([]);
    expect(["marked", "google", "goo", "googlesmarket"].map((word) => vocabulary.weightOf(word))).toEqual([900, 300, 0, 0]);
  });
});

describe("a page of results", () => {
  it("shows what its JSON says, and weighs no more than a page may", async () => {
    for (const address of ["q=repair", "q=re*", "q=repair&institution=parliament&order=date", "q=back+market&kind=organisation", "q=zzz"]) {
      const page = await site.get(`/search?${address}`);
      const json = JSON.parse((await site.get(`/search.json?${address}`)).text) as {
        kinds: { kind: string; count: number }[];
        facets: Record<string, { value: string; count: number }[]>;
        items: { total: number };
      };
      expect(Buffer.byteLength(page.text)).toBeLessThan(60_000);
      const shown = [...page.text.matchAll(/kind=(\w+)[^>]*>[^<]*<span class="n">([\d,]+)/g)].map((match) => [match[1], Number((match[2] as string).replaceAll(",", ""))]);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(json.kinds.map(({ kind, count }) => [kind, count])));
    }
  });

  it("leads from page to page over everything that was found", async () => {
    const { items } = JSON.parse((await site.get("/search.json?q=re*")).text) as { items: { total: number } };
    let address: string | undefined = "/search?q=re*";
    const seen: string[] = [];
    while (address) {
      const { text } = await site.get(address);
      seen.push(...[...text.matchAll(/<a href="(\/activities\/[^"#]+)"><time/g)].map((match) => match[1] as string));
      address = /<a rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen.length).toBe(items.total);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ["kind=nobody", "kind"],
    ["from=2024-13-01", "2024-13-01"],
    ["from=2024-02-01&to=2024-01-01", "2024"],
    ["institution=council", "institution"],
    ["order=loudest", "order"],
  ])("refuses %s in words", async (address, named) => {
    const page = await site.get(`/search?q=repair&${address}`);
    expect([page.status, page.text.includes(named)]).toEqual([400, true]);
  });
});

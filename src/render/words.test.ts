import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { listCatalogues, typeset } from "../../scripts/typeset.js";
import { type Language, languageCodes, speak } from "./language.js";
import { words } from "./words.js";

describe("words of the interface", () => {
  it("are those of the language spoken, also after an await", async () => {
    const titles = await Promise.all(
      languageCodes.map((language) =>
        speak(language, async () => {
          const before = words.search.title;
          await new Promise((resolve) => setTimeout(resolve, 1));
          return [before, words.search.title];
        }),
      ),
    );
    expect(titles).toEqual([
      ["Search", "Search"],
      ["Suche", "Suche"],
      ["Recherche", "Recherche"],
    ]);
    expect(words.search.title).toBe("Search");
  });

  it("agree with their number in each language", () => {
    const say = (language: Language) => speak(language, () => [0, 1, 2].map((count) => words.responseWord(count)));
    expect(say("en")).toEqual(["responses", "response", "responses"]);
    expect(say("de")).toEqual(["Rückmeldungen", "Rückmeldung", "Rückmeldungen"]);
    expect(say("fr")).toEqual(["contribution", "contribution", "contributions"]);
  });

  it("have the spaces that do not break; `npm run typeset` puts them in", () => {
    for (const { path, language } of listCatalogues()) {
      const source = readFileSync(path, "utf8");
      const wrong = typeset(source, language)
        .split("\n")
        .filter((line, index) => line !== source.split("\n")[index]);
      expect([path, wrong]).toEqual([path, []]);
    }
  });

  it("say one thing with one word: see docs/adding-a-language.md", () => {
    const others: Record<string, RegExp> = {
      de: /\bAngaben\b|\bErklärung(?:en)?\b|angegebenes? Treffen|Gastgeber|\bAufgaben?\b|Institution(?:en)?\b|\bDossiers?\b/g,
      fr: /\bdossiers?\b/gi,
    };
    for (const { path, language } of listCatalogues()) {
      const found = readFileSync(path, "utf8").match(others[language] ?? /(?!)/g);
      expect([path, found]).toEqual([path, null]);
    }
  });

  it("are kept by no constant of a module: it would hold the language in which it was loaded", async () => {
    const folder = import.meta.dirname;
    const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
    const keeping: string[] = [];
    for (const name of modules) {
      vi.resetModules();
      const fresh = await import("./language.js");
      // While a module loads, a language without a catalogue is spoken: whatever reads a word then fails.
      await fresh.speak("none" as Language, () => import(join(folder, name))).catch((fault: Error) => keeping.push(`${name}: ${fault.message}`));
    }
    expect(modules.length).toBeGreaterThan(40);
    expect(keeping).toEqual([]);
  });
});

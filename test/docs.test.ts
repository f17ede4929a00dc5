/** The documentation says what the program does: the reference is the code's own, README's commands exist, words of others stay out. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reference } from "../scripts/write-reference.js";

const files = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(path.join(folder, name)).isDirectory() ? files(path.join(folder, name)) : [path.join(folder, name)]));

describe("docs", () => {
  it.each(Object.entries(reference()))("reference/%s is up to date (npm run docs)", (name, text) => {
    expect(readFileSync(path.join("docs", "reference", name), "utf8")).toBe(`${text.trimEnd()}\n`);
  });
  it("has no link to a file that is not there", () => {
    const broken: string[] = [];
    for (const file of ["README.md", "CONTRIBUTING.md", "src/README.md", "sample/README.md", ...files("docs")].filter((one) => one.endsWith(".md"))) {
      for (const [, target] of readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#|mailto:|\/)([^)\s]+)\)/g)) {
        const at = path.join(path.dirname(file), (target as string).split("#")[0] as string);
        if (!existsSync(at)) broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
  it("gives the two commands in the README that the package has", () => {
    const readme = readFileSync("README.md", "utf8");
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(readme).toContain("npm ci && npm start");
    expect(readme).toContain("npm ci && npm test");
    expect([scripts.start, scripts.test].every(Boolean)).toBe(true);
  });
});

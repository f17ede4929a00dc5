/** Pages are valid HTML: every kind of page that links lead to, in every language, and those that say what went wrong. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { languageCodes } from "../src/render/language.js";
import { localAddress, readLocalPath } from "../src/render/local-address.js";
import { crawl, type Found } from "./crawl.js";
import { makeHome, type TestHome } from "./home.js";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    elements: ["html5"],
    // What the standard and ARIA ask for; nothing of taste.
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
      // A list may have a name.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // Checksums are for what other hosts serve; the site asks none.
      "require-sri": ["error", { target: "crossorigin" }],
    },
  }),
);

async function findFaults(address: string, text: string): Promise<string[]> {
  const { results } = await validator.validateString(text, address);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, column }) => `${address}: ${ruleId}: ${message}, at ${text.slice(Math.max(0, column - 60), column + 60)}`));
}

const mostOfOneKind = 6;

/** "/de/people/mep-197503/david-cormand/missing" → "people missing": pages of one kind are made by one piece of code. */
const kindOf = (address: string): string => {
  const [folder = "", , , view = ""] = readLocalPath(address.replace(/\?.*$/, "")).path.slice(1).split("/");
  return `${folder} ${view} ${address.includes("?")}`;
};

function someOfEachKind(pages: readonly Found[]): Found[] {
  const kinds = new Map<string, Found[]>();
  for (const page of pages) kinds.set(kindOf(page.address), [...(kinds.get(kindOf(page.address)) ?? []), page]);
  return [...kinds.values()].flatMap((some) => some.slice(0, mostOfOneKind));
}

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site?.close());

it("the check sees what is wrong with a page", async () => {
  const { text } = await site.get("/");
  const broken = text.replace("</main>", '<p><ul><li id="content"></ul></p><span id="content" aria-labelledby="nowhere"></span><img></main>');
  const rules = (await findFaults("/", broken)).map((fault) => fault.split(": ")[1]);
  expect(rules).toEqual(expect.arrayContaining(["no-dup-id", "close-order", "no-missing-references", "element-required-attributes"]));
});

for (const language of languageCodes) {
  it(`every kind of page is valid HTML, in ${language}`, async () => {
    const pages = someOfEachKind(await crawl(site, localAddress("/", language)));
    expect(new Set(pages.map(({ address }) => kindOf(address))).size).toBeGreaterThan(30);
    for (const address of ["/no-such-page", "/organisations/back-market", "/changes?kind=lost"]) pages.push({ address, text: (await site.get(localAddress(address, language))).text });
    expect((await Promise.all(pages.map(({ address, text }) => findFaults(address, text)))).flat()).toEqual([]);
  });
}

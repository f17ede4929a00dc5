/** Pages in a real browser: readable by assistive technology, light and dark, on a phone and on a desk; keyboard; no script. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageCodes, languages, plainLanguage } from "../src/render/language.js";
import { localAddress } from "../src/render/local-address.js";
import { type Serving, serve } from "../src/serve/serve.js";
import { countPrintedPages } from "./count-printed-pages.js";
import { makeHome, type TestHome } from "./home.js";
import { listBroken, listBuilt, listWritten } from "./html-tree.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const pages = [
  "/",
  "/organisations/699006341748-20/back-market",
  "/organisations/000000000001-01/institute-for-sample-papers-invented",
  "/people/mep-197503/david-cormand",
  "/organisations/699006341748-20/back-market/brief",
  "/organisations/699006341748-20/back-market/names",
  "/organisations/699006341748-20/back-market/room",
  "/organisations/699006341748-20/back-market/register",
  "/organisations/699006341748-20/back-market/filter?from=2020-01-01",
  "/people/mep-197503/david-cormand/missing",
  "/people/mep-197503/david-cormand/organisations",
  "/people/mep-197503/david-cormand?with=699006341748-20&from=2020-01-01",
  "/bodies/ec-dg-grow",
  "/bodies/ep-com-imco",
  "/files/2023-0083-COD",
  "/files/2023-0083-COD?role=rapporteur&from=2023-03-01",
  "/files/2023-0083-COD/any/filter?role=rapporteur",
  "/compare?file=2023-0083-COD&with=699006341748-20&with=217499944538-05",
  "/compare?file=2023-0083-COD",
  "/compare?file=2023-0083-COD&with=699006341748-20&q=nobody",
  "/organisations/699006341748-20/back-market/files",
  "/consultations/99000001",
  "/consultations/99000001/any/filter",
  "/activities/hys-f99000101",
  "/organisations",
  "/files?order=newest",
  "/bodies?kind=committee",
  "/search",
  "/search?q=teapot",
  "/search?q=repair&from=2022-01-01&institution=parliament&order=date",
  "/search?q=nothing-of-the-kind",
  "/suggest?q=back",
  "/changes",
  "/changes?kind=changed&source=transparency-register",
  "/status",
  "/quality",
  "/method",
  "/data",
  "/api",
  "/about",
  "/privacy",
  "/corrections",
  "/no-such-page",
  "/organisations/back-market",
  "/changes?kind=lost",
];

const nameElements = `const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
const nameOf = (element) => all.indexOf(element) + " " + element.outerHTML.slice(0, 80);`;

/** What a keyboard has to come to, to be evaluated in a browser: in the order of the page, without what is shown to nobody. */
const listReachable = `(() => { ${nameElements} return all.filter((one) => one.checkVisibility()).map(nameOf); })()`;

/** What has the focus, and why a reader would not see that; null when it has left the page. */
const tellFocus = `(() => {
  ${nameElements}
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const faults = [];
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || /, 0\\)$/.test(outlineColor)) faults.push("no outline");
  if (!width || !height || bottom < 0 || right < 0 || top > innerHeight || left > innerWidth) faults.push("out of sight");
  return { name: nameOf(focused), faults: faults.join(", ") };
})()`;

describe.skipIf(!existsSync(executablePath))(`browser (skipped without ${executablePath})`, () => {
  let site: TestHome;
  let server: Serving;
  let browser: Browser;
  beforeAll(async () => {
    site = await makeHome([["sample"]]);
    server = await serve({ app: site.app, host: "127.0.0.1", port: 0 });
    browser = await chromium.launch({ executablePath, args: quiet });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    site?.close();
  });

  /** What axe finds on any of the pages, and which of them are wider than the screen. */
  async function inspect(addresses: readonly string[], width: number, colorScheme: "light" | "dark", deviceScaleFactor = 1): Promise<string[]> {
    // The content policy forbids scripts, axe's too: it is lifted for the check alone.
    const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(server.address + address);
      await page.addScriptTag({ content: axe });
      const violations = (await page.evaluate("axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 120)))")) as string[];
      found.push(...violations.map((violation) => `${address}: ${violation}`));
      const tooWide = (await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) as number;
      if (tooWide > 0) found.push(`${address}: ${tooWide} px wider than the screen`);
    }
    await context.close();
    return found;
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing on any kind of page, ${colorScheme}, ${width} px, and nothing is wider than the screen`, async () => {
        expect(await inspect(pages, width, colorScheme)).toEqual([]);
      });
    }
  }

  for (const language of languageCodes.filter((code) => code !== plainLanguage)) {
    for (const [width, colorScheme] of [
      [320, "light"],
      [1280, "dark"],
    ] as const) {
      it(`nor on a page in ${languages[language].name}, ${colorScheme}, ${width} px: its longest words break`, async () => {
        expect(
          await inspect(
            pages.map((address) => localAddress(address, language)),
            width,
            colorScheme,
          ),
        ).toEqual([]);
      });
    }
  }

  it("axe finds nothing at 200 % zoom, and nothing is wider than the screen", async () => {
    expect(await inspect(pages, 640, "light", 2)).toEqual([]);
  });

  it("builds of every kind of page what was written: nothing to repair, no id twice, no link within a page that leads nowhere", async () => {
    const page = await browser.newPage();
    // The list of names is put in by a script, which is no part of what was written.
    await page.route("**/assets/*.js", (route) => route.abort());
    const found: string[] = [];
    const [meeting] = (await site.reader.listActivities({ kind: "meeting" }, { limit: 1 })).items;
    for (const address of [...pages, `/activities/${meeting?.id}`, ...languageCodes.filter((language) => language !== plainLanguage).map((language) => localAddress("/status", language))]) {
      const response = await page.goto(server.address + address);
      const written = listWritten((await response?.text()) ?? "");
      const built = (await page.evaluate(listBuilt)) as string[];
      const at = written.findIndex((element, i) => element !== built[i]);
      if (at >= 0 || written.length !== built.length)
        found.push(`${address}: ${written.slice(Math.max(0, at - 3), at + 2).join(", ")} was built as ${built.slice(Math.max(0, at - 3), at + 2).join(", ")}`);
      found.push(...((await page.evaluate(listBroken)) as string[]).map((broken) => `${address}: ${broken}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  it("asks no other host, sets no cookie, keeps nothing and breaks no rule of its own policy, on any kind of page", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const found: string[] = [];
    page.on("request", (request) => new URL(request.url()).origin !== server.address && found.push(`asked ${request.url()}`));
    page.on("console", (message) => /Content Security Policy/i.test(message.text()) && found.push(message.text()));
    for (const address of pages) {
      await page.goto(server.address + address);
      const [scripts, kept] = (await page.evaluate("[[...document.scripts].map((script) => new URL(script.src || 'inline:').pathname), localStorage.length + sessionStorage.length]")) as [
        string[],
        number,
      ];
      // The one script lists names while they are typed, where there is a box of the page's own to type into.
      const allowed = /^\/(?:search.*)?$/.test(address) ? 1 : 0;
      if (scripts.length > allowed || !scripts.every((script) => /^\/assets\/suggest-[0-9a-f]+\.js$/.test(script)) || kept)
        found.push(`${address}: scripts ${scripts.join(", ")}; ${kept} things kept`);
    }
    found.push(...(await context.cookies()).map(({ name }) => `cookie ${name}`));
    await context.close();
    expect(found).toEqual([]);
  });

  it("stands every value of a list of facts under or beside its name, and weighs the headline of an item alike on every page", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const found: string[] = [];
    let several = 0;
    let headlines = 0;
    for (const address of ["/status", "/data", "/activities/hys-f99000101", "/organisations/000000000001-01/any/names", "/organisations/000000000001-01"]) {
      await page.goto(server.address + address);
      const lists = (await page.evaluate(
        `[...document.querySelectorAll("dl.record")].map((list) => [...list.children].map((one) => [one.localName, Math.round(one.getBoundingClientRect().left)]))`,
      )) as [string, number][][];
      for (const list of lists) {
        several += list.filter(([name], i) => name === "dd" && list[i - 1]?.[0] === "dd").length;
        for (const kind of ["dt", "dd"]) if (new Set(list.filter(([name]) => name === kind).map(([, left]) => left)).size > 1) found.push(`${address}: ${kind} in several columns`);
      }
      const narrow = (await page.evaluate(`[...document.querySelectorAll("dl.record dt")].filter((one) => one.getBoundingClientRect().width < 60).map((one) => one.textContent)`)) as string[];
      found.push(...narrow.map((name) => `${address}: no room for "${name}"`));
      const weights = (await page.evaluate(`[...document.querySelectorAll("article > h3")].map((one) => getComputedStyle(one).fontWeight)`)) as string[];
      headlines += weights.length;
      if (weights.some((weight) => weight !== "400")) found.push(`${address}: headlines of weight ${weights.join(", ")}`);
    }
    await page.close();
    expect(found).toEqual([]);
    expect([several > 0, headlines > 1]).toEqual([true, true]);
  });

  it("shows the first item's headline on a phone's first screen", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    for (const address of ["/organisations/699006341748-20/back-market", "/organisations/000000000001-01"]) {
      await page.goto(server.address + address);
      const box = await page.locator("article h3").first().boundingBox();
      expect([address, (box?.y ?? 9999) + (box?.height ?? 0) <= 640]).toEqual([address, true]);
    }
    await context.close();
  });

  it("works without script and asks no other host for anything", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    await page.goto(server.address);
    await page.getByRole("searchbox").last().fill("Back Market");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Back Market" }).first().click();
    expect(await page.locator("h1").textContent()).toBe("Back Market");
    await page.locator("article details summary").first().click();
    // What it says of the document in short leads to the whole, once for the page.
    const documentPlace = await page.locator("article details a").first().getAttribute("href");
    expect(await page.locator(documentPlace ?? "").textContent()).toContain("European Parliament");
    expect([...asked]).toEqual([server.address]);
    expect(await page.content()).not.toContain("<script");
    await context.close();
  });

  it("prints a brief on at most two A4 pages", async () => {
    const page = await browser.newPage();
    for (const prefix of ["", "/de", "/fr"]) {
      await page.goto(`${server.address}${prefix}/organisations/699006341748-20/back-market/brief`);
      const pages = countPrintedPages(await page.pdf({ format: "A4" }));
      expect([prefix, pages > 0 && pages <= 2]).toEqual([prefix, true]);
    }
    await page.close();
  });

  it("narrows a feed by a form without script, at an address without empty fields", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${server.address}/organisations/699006341748-20/back-market`);
    await page.locator("a.sheet").click();
    const select = page.getByLabel("Decision-maker");
    const option = await select.locator("option").nth(1).textContent();
    await select.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toMatch(/back-market\?with=[\w-]+(?:#feed)?$/);
    expect(await page.locator(".chips [aria-current] .n").textContent()).toBe(/\((\d+)\)$/.exec(option ?? "")?.[1]);
    await page.locator(".picked a").first().click();
    expect(new URL(page.url()).search).toBe("");
    await context.close();
  });

  it("lists names while they are typed, for mouse, keyboard and screen reader, in the language of the page", async () => {
    const context = await browser.newContext({ bypassCSP: false });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${server.address}/de/search`);
    const box = page.getByRole("combobox");
    await box.pressSequentially("back ma");
    const option = page.getByRole("option").first();
    await option.waitFor();
    expect(await option.textContent()).toContain("Back Market");
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("status").textContent()).toMatch(/^[1-8] Vorschläge$/);
    await box.press("ArrowDown");
    expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    expect(await option.getAttribute("aria-selected")).toBe("true");
    await box.press("ArrowUp");
    await box.press("ArrowDown");
    await box.press("Escape");
    expect([await page.getByRole("option").count(), await box.getAttribute("aria-expanded"), await box.inputValue()]).toEqual([0, "false", "back ma"]);
    await box.pressSequentially("r");
    await option.waitFor();
    await box.press("ArrowDown");
    await box.press("Enter");
    await page.waitForURL("**/de/organisations/699006341748-20/back-market");
    await page.goto(`${server.address}/`);
    await box.pressSequentially("back ma");
    await option.waitFor();
    await option.click();
    await page.waitForURL("**/organisations/699006341748-20/back-market");
    // Without a choice Enter asks for what was typed.
    await page.goto(`${server.address}/search`);
    await box.pressSequentially("repair");
    await box.press("Enter");
    await page.waitForURL("**/search?q=repair");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("finds nothing to mend while names are listed", async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${server.address}/search`);
    await page.getByRole("combobox").pressSequentially("dg");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.addScriptTag({ content: axe });
    expect(await page.evaluate("axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 120)))")).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    await context.close();
  });

  for (const [address, width] of [
    ["/organisations/699006341748-20/back-market", 1280],
    ["/organisations/699006341748-20/back-market", 360],
    ["/search?q=repair", 1280],
    ["/search?q=repair", 360],
    ["/files/2023-0083-COD", 1280],
    ["/compare?file=2023-0083-COD", 360],
  ] as const) {
    it(`leads a keyboard to every link, control and summary of ${address}, ${width} px, in the order of the page, each in sight and outlined`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(server.address + address);
      // Folded parts are walked too: whoever opens one goes on inside it.
      await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
      const expected = (await page.evaluate(listReachable)) as string[];
      const reached: string[] = [];
      const unseen: string[] = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const focus = (await page.evaluate(tellFocus)) as { name: string; faults: string } | null;
        if (!focus) break;
        // A field for a day has several stops.
        if (focus.name !== reached.at(-1)) reached.push(focus.name);
        if (focus.faults) unseen.push(`${focus.name}: ${focus.faults}`);
      }
      expect(reached).toEqual(expected);
      expect([...new Set(unseen)]).toEqual([]);
      expect(expected.length).toBeGreaterThan(25);
      await page.close();
    });
  }

  it("leads a keyboard from the top of the page to the activity", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/organisations/699006341748-20/back-market`);
    await page.keyboard.press("Tab");
    const first = await page.evaluate("document.activeElement.textContent");
    expect(first).toBe("To the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    await page.close();
  });
});

/** The site as a Hono app: every page, its JSON and CSV siblings, and what a server needs around them. Reads only. */
import { Hono } from "hono";
import { getPath } from "hono/utils/url";
import type { EditionReader } from "../query/edition-reader.js";
import type { LiveState } from "../query/live-state.js";
import type { JsonAnswer } from "./api/answers.js";
import { answerActivity, answerChanges, answerPaper, answerSearch, answerStatus, answerSuggestions } from "./api/answers.js";
import { answerCompare } from "./api/compare.js";
import { answerOpenApi } from "./api/open-api.js";
import { readIcon, readStyle, readSuggestScript } from "./assets.js";
import { readChangeFilter } from "./change-filter.js";
import { fingerprintCode } from "./code-fingerprint.js";
import { addEntityRoutes, splitEnding } from "./entity-routes.js";
import { writeChangesAtom, writeChangesCsv } from "./feeds/changes-feeds.js";
import { languageCodes, plainLanguage, speak } from "./language.js";
import { localAddress, readLocalPath } from "./local-address.js";
import type { Answer, Example, Operator, PageContext, Site } from "./page.js";
import { loadAbout } from "./pages/about.js";
import { loadActivity } from "./pages/activity.js";
import { loadApi } from "./pages/api.js";
import { loadChanges } from "./pages/changes.js";
import { loadCompare } from "./pages/compare.js";
import { loadCorrections } from "./pages/corrections.js";
import { loadData } from "./pages/data.js";
import { loadHome } from "./pages/home.js";
import { loadMethod } from "./pages/method.js";
import { loadPaper } from "./pages/paper.js";
import { loadPrivacy } from "./pages/privacy.js";
import { loadQuality } from "./pages/quality.js";
import { loadSearch } from "./pages/search.js";
import { loadStatus } from "./pages/status.js";
import { loadSuggestions } from "./pages/suggest.js";
import { Problem } from "./problem.js";
import { createResponder } from "./responder.js";
import { writeRobots, writeSitemap, writeSitemapIndex } from "./sitemaps.js";
import { words } from "./words.js";

export interface AppOptions {
  /** The reader of the current edition: asked once a request, never closed here. Throws a `UserError` when there is none. */
  openEdition: () => EditionReader;
  operator?: Operator;
  /** "https://antechamber.example": for canonical links and citations; the address of the request when absent. */
  publicAddress?: string;
  /** Links under the search box of the home page; those without a page in the edition are left out. */
  examples?: readonly Example[];
  /** Changes whenever something hidden or corrected at reading time changes: it makes every entity tag new. */
  revision?: () => string;
  /** How the last walk of each source went; Status says nothing of it when absent. */
  live?: LiveState;
  /** Where a fault of the program is told; standard error when absent. */
  reportFault?: (fault: unknown, address: string) => void;
}

const securityHeaders: Record<string, string> = {
  // One script of ours lists names while they are typed; it asks nobody but this site.
  "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const allowed = "GET, HEAD, OPTIONS";

const prefixes = ["", ...languageCodes.filter((language) => language !== plainLanguage).map((language) => `/${language}`)];

const pages: Record<string, (context: PageContext) => Promise<Answer>> = {
  "/": loadHome,
  "/search": loadSearch,
  "/suggest": loadSuggestions,
  "/compare": loadCompare,
  "/changes": loadChanges,
  "/data": loadData,
  "/api": loadApi,
  "/method": loadMethod,
  "/quality": loadQuality,
  "/status": loadStatus,
  "/about": loadAbout,
  "/privacy": loadPrivacy,
  "/corrections": loadCorrections,
};

const answers: Record<string, (context: PageContext) => Promise<JsonAnswer>> = {
  "/search.json": answerSearch,
  "/suggest.json": answerSuggestions,
  "/compare.json": answerCompare,
  "/changes.json": answerChanges,
  "/status.json": answerStatus,
  "/api/openapi.json": answerOpenApi,
};

export function createApp({ openEdition, operator, publicAddress, examples, revision, live, reportFault }: AppOptions): Hono {
  const assets = [readStyle(), readIcon(), readSuggestScript()] as const;
  const [style, icon, suggest] = assets;
  const site: Site = {
    stylePath: style.path,
    iconPath: icon.path,
    suggestPath: suggest.path,
    ...(operator && { operator }),
    ...(publicAddress && { publicAddress: publicAddress.replace(/\/+$/, "") }),
    ...(examples && { examples }),
  };
  const made = `${fingerprintCode()} ${JSON.stringify(site)}`;
  const respond = createResponder({
    site,
    openEdition,
    // Whatever a page is made of beside the edition: the code, the style, the operator's settings.
    tagSalt: () => `${made} ${revision?.() ?? ""}`,
    ...(live && { live }),
    reportFault: reportFault ?? ((fault, address) => console.error(`${address}:`, fault)),
  });

  // One route serves all languages: the prefix is no part of the path.
  const app = new Hono({ getPath: (request) => readLocalPath(getPath(request)).path });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
  });
  app.use((c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const { language, path } = readLocalPath(pathname);
    const address = localAddress(path.replace(/(?<=.)(?:\/|%20)+$/, ""), language);
    // What was copied with the space or slash behind it; "/de" is "/de/"; data and assets have one address for all languages. Two slashes would lead to another site.
    if (pathname !== address && !path.startsWith("//")) return Promise.resolve(c.redirect(address + search, 301));
    return speak(language, next);
  });
  app.use((c, next) => {
    if (["GET", "HEAD"].includes(c.req.method)) return next();
    c.header("Allow", allowed);
    if (c.req.method !== "OPTIONS") throw new Problem(405, words.readOnly(c.req.method));
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Allow-Methods", allowed);
    return Promise.resolve(c.body(null, 204));
  });
  app.onError((fault, c) => respond.problem(c, fault));
  app.notFound((c) => respond.problem(c, new Problem(404, words.unknownAddress)));

  for (const asset of assets) app.get(asset.path, (c) => respond.asset(c, asset));
  // Asked for by what does not read the page's own link.
  app.get("/favicon.ico", (c) => c.redirect(icon.path, 302));
  app.get("/robots.txt", (c) => c.body(writeRobots(prefixes, site.publicAddress ?? new URL(c.req.url).origin), 200, { "Content-Type": "text/plain; charset=utf-8" }));

  // What comes from an edition is answered from here on.
  app.use(async (c, next) => (await respond.recall(c)) ?? next());

  for (const [path, load] of Object.entries(pages)) {
    app.get(path, async (c) => {
      const context = await respond.openContext(c);
      return respond.page(c, context, await load(context));
    });
  }
  for (const [path, answer] of Object.entries(answers)) {
    app.get(path, async (c) => {
      const context = await respond.openContext(c);
      return respond.json(c, context, await answer(context));
    });
  }
  app.get("/changes.atom", async (c) => {
    const context = await respond.openContext(c);
    return respond.text(c, context, "application/atom+xml; charset=utf-8", await writeChangesAtom(context));
  });
  app.get("/changes.csv", async (c) => {
    const context = await respond.openContext(c);
    // A filter that cannot be read is refused before the first line is sent.
    await readChangeFilter(context);
    return respond.csv(c, context, `changes-${context.edition.name}.csv`, writeChangesCsv(context));
  });
  addEntityRoutes(app, respond);

  app.get("/sitemap.xml", async (c) => {
    const context = await respond.openContext(c);
    return respond.text(c, context, "application/xml; charset=utf-8", await writeSitemapIndex(context));
  });
  app.get("/sitemaps/:name{.+\\.xml}", async (c) => {
    const context = await respond.openContext(c);
    const sitemap = await writeSitemap(context, c.req.param("name").slice(0, -".xml".length));
    if (sitemap === undefined) throw new Problem(404, words.unknownAddress);
    return respond.text(c, context, "application/xml; charset=utf-8", sitemap);
  });

  app.get("/activities/:id", async (c) => {
    const context = await respond.openContext(c);
    const { stem, ending } = splitEnding(c.req.param("id"));
    if (ending === "json") return respond.json(c, context, await answerActivity(context, stem));
    return respond.page(c, context, await loadActivity(context, c.req.param("id")));
  });

  app.get("/papers/:id", async (c) => {
    const context = await respond.openContext(c);
    const { stem, ending } = splitEnding(c.req.param("id"));
    if (ending === "json") return respond.json(c, context, await answerPaper(context, stem));
    return respond.page(c, context, await loadPaper(context, c.req.param("id")));
  });

  app.get("/healthz", async (c) => {
    const { edition } = await respond.openContext(c);
    c.header("Cache-Control", "no-store");
    return c.json({ status: "ok", edition: edition.name });
  });

  return app;
}

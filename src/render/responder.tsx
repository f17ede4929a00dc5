/** Turns answers into responses: headers, entity tags, compression, pages, JSON, CSV, and problems in words. */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import { UserError } from "../model/index.js";
import { UnreadableCursor } from "../query/cursor.js";
import type { EditionReader, EntityLine } from "../query/edition-reader.js";
import { describeTroubles, type LiveState } from "../query/live-state.js";
import type { JsonAnswer } from "./api/answers.js";
import type { Asset } from "./assets.js";
import { leadLinks, localAddress, readLocalPath } from "./local-address.js";
import { chooseEncoding, type Encoding, pack, rememberPacked } from "./packing.js";
import type { Answer, Page, PageContext, Site } from "./page.js";
import { problemPage, wordsOfAddress } from "./pages/problem.js";
import { Layout } from "./parts/layout.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

/**
 * The next edition, a correction or a takedown may come at any time, so no copy is trusted for longer than five minutes; after that the
 * entity tag makes asking again cost a few hundred bytes while the edition stands.
 */
const pageCache = "public, max-age=300";
const problemCache = "public, max-age=60";
/** The name of an asset changes with its content. */
const assetCache = "public, max-age=31536000, immutable";

export interface ResponderOptions {
  site: Site;
  openEdition: () => EditionReader;
  /** Part of every entity tag: the program's own state beside the edition's. */
  tagSalt: () => string;
  reportFault: (fault: unknown, address: string) => void;
  live?: LiveState;
}

const isData = (path: string): boolean => /\.(?:json|csv|atom|ics|xml)$/.test(path);
const encodingOf = (c: Context): Encoding | undefined => chooseEncoding(c.req.header("Accept-Encoding"));

/** A tag names bytes: those of another encoding have another tag. */
const writeTag = (tag: string, encoding?: Encoding): string => `"${encoding ? `${tag}-${encoding}` : tag}"`;

/** True when the caller holds the answer of this tag, in any encoding. */
function holds(c: Context, tag: string): boolean {
  const held = c.req.header("If-None-Match")?.split(",") ?? [];
  if (held.length === 1 && held[0]?.trim() === "*") return true;
  // A proxy that compresses on the way makes a tag weak.
  return held.some((candidate) => candidate.trim().replace(/^W\//, "").startsWith(`"${tag}`));
}

export function createResponder({ site, openEdition, tagSalt, reportFault, live }: ResponderOptions) {
  const remembered = rememberPacked();
  const packedAssets = new Map<string, Uint8Array<ArrayBuffer> | undefined>();

  async function openContext(c: Context): Promise<PageContext> {
    let reader: EditionReader;
    try {
      reader = openEdition();
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      // What to do about it concerns the operator; the message names paths of the machine.
      reportFault(fault, c.req.path);
      throw new Problem(503, words.site.problems.noEdition);
    }
    return { reader, edition: await reader.describeEdition(), site, url: new URL(c.req.url), ...(live && { live }) };
  }

  /** The same edition, program, state and address give the same bytes. Status tells of every run, other pages only of sources in trouble. */
  function tagOf({ edition, url }: PageContext): string {
    const state = live && (/^\/status\b/.test(readLocalPath(url.pathname).path) ? live.revision() : describeTroubles(live));
    const address = createHash("sha256").update(`${tagSalt()} ${state} ${url.href}`).digest("base64url").slice(0, 16);
    return `${edition.checksum.slice(0, 16)}-${address}`;
  }

  /** Caching headers of what comes from an edition. */
  function setCaching(c: Context, tag: string, encoding?: Encoding): void {
    c.header("ETag", writeTag(tag, encoding));
    c.header("Cache-Control", pageCache);
    c.header("Vary", "Accept-Encoding");
  }

  /** Sends the bytes of an edition's page or JSON, compressed when that is asked for, and remembers what was compressed. */
  async function send(c: Context, context: PageContext, type: string, text: string): Promise<Response> {
    const tag = tagOf(context);
    const bytes = Buffer.from(text);
    const encoding = encodingOf(c);
    const packed = encoding && (await pack(bytes, encoding));
    if (!encoding || !packed) {
      setCaching(c, tag);
      return c.body(bytes, 200, { "Content-Type": type });
    }
    setCaching(c, tag, encoding);
    const response = c.body(packed, 200, { "Content-Type": type, "Content-Encoding": encoding });
    remembered.set(`${tag} ${encoding}`, { bytes: packed, headers: Object.fromEntries(response.headers) }, packed.length);
    return response;
  }

  async function writePage(c: Context, page: Page, context: PageContext | undefined): Promise<string> {
    const { pathname, search } = new URL(c.req.url);
    return `<!doctype html>${leadLinks(String(await (<Layout page={page} site={site} edition={context?.edition} address={readLocalPath(pathname).path + search} />)))}`;
  }

  function openToAll(c: Context): void {
    c.header("Access-Control-Allow-Origin", "*");
    c.header("X-Robots-Tag", "noindex");
  }

  /** Names like what an address that leads nowhere says; none when that cannot be told, as the page must stand in any case. */
  async function findNear(c: Context): Promise<EntityLine[]> {
    const asked = wordsOfAddress(c.req.path);
    if (asked.length < 3) return [];
    try {
      return (await openEdition().suggestNames(asked, 5)).items;
    } catch (fault) {
      reportFault(fault, c.req.path);
      return [];
    }
  }

  return {
    openContext,

    /** The answer when the caller holds it already or it was compressed before: neither asks the edition anything. */
    recall: async (c: Context): Promise<Response | undefined> => {
      if (c.req.method !== "GET" && c.req.method !== "HEAD") return undefined;
      const encoding = encodingOf(c);
      if (!encoding && !c.req.header("If-None-Match")) return undefined;
      const tag = tagOf(await openContext(c));
      if (holds(c, tag)) {
        setCaching(c, tag, encoding);
        if (isData(c.req.path)) openToAll(c);
        return c.body(null, 304);
      }
      const known = encoding && remembered.get(`${tag} ${encoding}`);
      return known && c.body(known.bytes, 200, known.headers);
    },

    page: async (c: Context, context: PageContext, answer: Answer): Promise<Response> => {
      if ("redirect" in answer) return c.redirect(localAddress(answer.redirect), answer.lasting === false ? 302 : 301);
      if (answer.page.noindex) c.header("X-Robots-Tag", "noindex");
      return send(c, context, "text/html; charset=utf-8", await writePage(c, answer.page, context));
    },

    json: async (c: Context, context: PageContext, answer: JsonAnswer): Promise<Response> => {
      openToAll(c);
      if ("redirect" in answer) return c.redirect(answer.redirect, 301);
      return send(c, context, "application/json", JSON.stringify(answer.value));
    },

    /** A feed, a calendar, a list of addresses. */
    text: async (c: Context, context: PageContext, type: string, text: string): Promise<Response> => {
      openToAll(c);
      return send(c, context, type, text);
    },

    /** Streamed, as an export can be of any length; so it is compressed on the way and not remembered. */
    csv: (c: Context, context: PageContext, fileName: string, parts: AsyncGenerator<string>): Response => {
      openToAll(c);
      const encoding = chooseEncoding(c.req.header("Accept-Encoding"), ["gzip"]);
      setCaching(c, tagOf(context), encoding);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        async pull(controller) {
          const part = await parts.next();
          if (part.done) controller.close();
          else controller.enqueue(encoder.encode(part.value));
        },
        async cancel() {
          await parts.return(undefined);
        },
      });
      c.header("Content-Type", "text/csv; charset=utf-8");
      c.header("Content-Disposition", `inline; filename="${fileName.replace(/[^\w.-]+/g, "-")}"`);
      if (!encoding) return c.body(body);
      c.header("Content-Encoding", encoding);
      return c.body(body.pipeThrough(new CompressionStream("gzip")));
    },

    asset: async (c: Context, asset: Asset): Promise<Response> => {
      const encoding = encodingOf(c);
      const key = `${asset.path} ${encoding}`;
      const bytes = Buffer.from(asset.text);
      if (encoding && !packedAssets.has(key)) packedAssets.set(key, await pack(bytes, encoding));
      const packed = packedAssets.get(key);
      const headers = { "Content-Type": asset.type, "Cache-Control": assetCache, Vary: "Accept-Encoding" };
      return packed && encoding ? c.body(packed, 200, { ...headers, "Content-Encoding": encoding }) : c.body(bytes, 200, headers);
    },

    /** Faults meant for the reader keep their words; any other is ours, and told to the log alone. */
    problem: async (c: Context, fault: unknown): Promise<Response> => {
      let problem: Problem;
      if (fault instanceof Problem) problem = fault;
      else if (fault instanceof UnreadableCursor) problem = new Problem(400, words.badCursor);
      else if (fault instanceof UserError) problem = new Problem(400, fault.message);
      else {
        problem = new Problem(500, words.failed);
        reportFault(fault, c.req.path);
      }
      c.header("Cache-Control", problem.status >= 500 ? "no-store" : problemCache);
      if (isData(c.req.path)) {
        openToAll(c);
        return c.json({ error: { status: problem.status, message: problem.message } }, problem.status);
      }
      const page = problemPage(problem, c.req.path, problem.status === 404 ? await findNear(c) : []);
      if (page.noindex) c.header("X-Robots-Tag", "noindex");
      return c.body(await writePage(c, page, undefined), problem.status, { "Content-Type": "text/html; charset=utf-8" });
    },
  };
}

export type Responder = ReturnType<typeof createResponder>;

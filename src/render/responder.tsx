/** Turns answers into responses: headers, entity tags, pages, JSON, CSV, and problems in words. */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import { UserError } from "../model/index.js";
import type { EditionReader } from "../query/edition-reader.js";
import type { JsonAnswer } from "./api/answers.js";
import type { Answer, Page, PageContext, Site } from "./page.js";
import { problemPage } from "./pages/problem.js";
import { Layout } from "./parts/layout.js";
import { Problem } from "./problem.js";
import { words } from "./words.js";

const pageCache = "public, max-age=300";
const problemCache = "public, max-age=60";

export interface ResponderOptions {
  site: Site;
  openEdition: () => EditionReader;
  /** Part of every entity tag: the program's own state beside the edition's. */
  tagSalt: () => string;
  reportFault: (fault: unknown, address: string) => void;
}

const isJson = (path: string): boolean => path.endsWith(".json");

export function createResponder({ site, openEdition, tagSalt, reportFault }: ResponderOptions) {
  async function openContext(c: Context): Promise<PageContext> {
    let reader: EditionReader;
    try {
      reader = openEdition();
    } catch (fault) {
      if (fault instanceof UserError) throw new Problem(503, fault.message);
      throw fault;
    }
    return { reader, edition: await reader.describeEdition(), site, url: new URL(c.req.url) };
  }

  /** Sets caching headers; true when the caller already holds this very answer. */
  function isHeld(c: Context, { edition, url }: PageContext): boolean {
    const address = createHash("sha256").update(`${tagSalt()} ${url.href}`).digest("base64url").slice(0, 16);
    const tag = `W/"${edition.checksum.slice(0, 16)}-${address}"`;
    c.header("ETag", tag);
    c.header("Cache-Control", pageCache);
    const held = c.req.header("If-None-Match")?.split(",") ?? [];
    return held.some((candidate) => candidate.trim() === tag);
  }

  async function sendPage(c: Context, page: Page, context: PageContext | undefined, status: 200 | Problem["status"]): Promise<Response> {
    const html = await (<Layout page={page} site={site} edition={context?.edition} />);
    if (page.noindex) c.header("X-Robots-Tag", "noindex");
    return c.body(`<!doctype html>${html}`, status, { "Content-Type": "text/html; charset=utf-8" });
  }

  function openToAll(c: Context): void {
    c.header("Access-Control-Allow-Origin", "*");
    c.header("X-Robots-Tag", "noindex");
  }

  return {
    openContext,

    page: async (c: Context, context: PageContext, answer: Answer): Promise<Response> => {
      if ("redirect" in answer) return c.redirect(answer.redirect, 301);
      return isHeld(c, context) ? c.body(null, 304) : sendPage(c, answer.page, context, 200);
    },

    json: (c: Context, context: PageContext, answer: JsonAnswer): Response => {
      openToAll(c);
      if ("redirect" in answer) return c.redirect(answer.redirect, 301);
      return isHeld(c, context) ? c.body(null, 304) : c.json(answer.value);
    },

    csv: (c: Context, context: PageContext, fileName: string, parts: AsyncGenerator<string>): Response => {
      openToAll(c);
      if (isHeld(c, context)) return c.body(null, 304);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const part = await parts.next();
          if (part.done) controller.close();
          else controller.enqueue(encoder.encode(part.value));
        },
        async cancel() {
          await parts.return(undefined);
        },
      });
      return c.body(body, 200, { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `inline; filename="${fileName.replace(/[^\w.-]+/g, "-")}"` });
    },

    /** Faults meant for the reader keep their words; any other is ours, and told to the log alone. */
    problem: async (c: Context, fault: unknown): Promise<Response> => {
      let problem: Problem;
      if (fault instanceof Problem) problem = fault;
      else if (fault instanceof UserError) problem = new Problem(400, fault.message);
      else {
        problem = new Problem(500, words.failed);
        reportFault(fault, c.req.path);
      }
      c.header("Cache-Control", problem.status >= 500 ? "no-store" : problemCache);
      if (isJson(c.req.path)) {
        openToAll(c);
        return c.json({ error: { status: problem.status, message: problem.message } }, problem.status);
      }
      return sendPage(c, problemPage(problem, c.req.path), undefined, problem.status);
    },
  };
}

export type Responder = ReturnType<typeof createResponder>;

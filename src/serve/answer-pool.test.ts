/** The site over a socket, answered in threads: the same as without, whatever happens to a thread, a reader or the edition. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { newHome } from "../../test/home.js";
import { csvOf } from "../../test/small-documents.js";
import { buildEdition } from "../pipeline/build.js";
import type { Home } from "../pipeline/home.js";
import { importFiles } from "../pipeline/import.js";
import { suppress, suppressionsFile } from "../pipeline/suppress.js";
import { openShownEdition } from "../query/shown-edition.js";
import { followSuppressions } from "../query/suppressions.js";
import { AnswerPool, isSlow, type PoolOptions } from "./answer-pool.js";
import { type Serving, serve } from "./serve.js";
import { createSite, type SiteSettings } from "./site.js";

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** The connection broke before the answer ended. */
  broken: boolean;
}

/** Asks one server; the name in `Host` is part of what is answered, so that two servers can be compared. */
function askOver(serving: Serving, address: string, { method = "GET", headers = {} }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(serving.address);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ hostname, port, path: address, method, headers: { Host: "antechamber.example", ...headers }, agent: false }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      const end = (broken: boolean) => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts), broken });
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => end(false));
      response.on("error", () => end(true));
    });
    asked.on("error", reject);
    asked.end();
  });
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is so, for ten seconds at most. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(20)) if (await isSo()) return;
  throw new Error("It did not come to be so.");
}

const settingsOf = (home: Home): SiteSettings => ({ editions: home.editions, suppressions: suppressionsFile(home), runs: home.runs });

interface Threaded extends Serving {
  pool: AnswerPool;
  ask(address: string, asked?: Asked): Promise<Answer>;
}

async function serveInThreads(home: Home, options: PoolOptions): Promise<Threaded> {
  const pool = await AnswerPool.open(settingsOf(home), options);
  const serving = await serve({ app: pool, host: "127.0.0.1", port: 0 });
  void serving.stopped.then(() => pool.close());
  return { ...serving, pool, ask: (address, asked) => askOver(serving, address, asked) };
}

/** One organisation with so many meetings that its export is larger than what a connection holds by itself. */
const many = 30_000;
const busyCsv = "/organisations/000000000007-07.csv";
function writeManyMeetings(folder: string): string {
  const file = path.join(folder, "mep-meetings-export.csv");
  const dayOf = (i: number): string => new Date(Date.UTC(2024, 0, 1 + (i % 600))).toISOString().slice(0, 10);
  writeFileSync(file, csvOf(Array.from({ length: many }, (_, i) => ({ title: `Round table on teapots, part ${i}`, meeting_date: dayOf(i) }))));
  return file;
}

let sample: Home;
let busy: Home;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-serve-"));
  sample = newHome();
  await importFiles(sample, ["sample"]);
  await buildEdition(sample);
  busy = newHome();
  await importFiles(busy, [writeManyMeetings(folder)]);
  await buildEdition(busy);
});
afterAll(() => {
  for (const one of [sample.folder, busy.folder, folder]) rmSync(one, { recursive: true, force: true });
});

let open: Serving[] = [];
afterEach(async () => {
  await Promise.all(open.map((serving) => serving.stop()));
  open = [];
});

describe("answers in threads", () => {
  /** A length stands in the place of a frame where a whole export came at once. */
  const leftOut = ["date", "content-length", "transfer-encoding"];
  const comparable = ({ status, headers, bytes, broken }: Answer) => ({ status, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !leftOut.includes(name))), bytes, broken });

  it("are those of the site in one thread, byte by byte and header by header", async () => {
    suppress(sample, "929545245594-24", "objection");
    const suppressions = followSuppressions(suppressionsFile(sample));
    const shown = openShownEdition(sample.editions, suppressions);
    const alone = await serve({ app: createSite(settingsOf(sample), suppressions, () => shown.current()), host: "127.0.0.1", port: 0 });
    const threaded = await serveInThreads(sample, { threads: 3 });
    open.push(alone, threaded);

    const start = (await askOver(alone, "/")).bytes.toString();
    const styles = /href="(\/assets\/style-\w+\.css)"/.exec(start)?.[1] ?? "none";
    const activity = /href="(\/activities\/[^"#]+)"/.exec(start)?.[1] ?? "none";
    const addresses = [
      ...["/", "/de/", "/fr/files", "/files", "/files.json", "/organisations", "/organisations?letter=B", "/people.json"],
      ...[
        "/organisations/699006341748-20/back-market",
        "/de/organisations/699006341748-20/back-market",
        "/organisations/699006341748-20/back-market?kind=meeting",
        "/organisations/699006341748-20/back-market?kind=",
      ],
      ...["json", "csv", "atom", "ics"].map((ending) => `/organisations/699006341748-20.${ending}`),
      ...["/organisations/699006341748-20/back-market/brief", "/files/2023-0083-COD", "/files/ppwr", "/people/mep-197503", activity, `${activity}.json`],
      ...["/search?q=repair", "/fr/search?q=Bakc+Market", "/search.json?q=repair&limit=3", "/suggest?q=back", "/suggest.json?q=bak", "/compare", "/search?q=repair&kind=nobody"],
      ...["/changes", "/changes.csv", "/changes.atom", "/changes.json", "/status", "/data", "/api", "/api/openapi.json", "/method", "/quality", "/about", "/privacy", "/corrections"],
      ...[styles, "/robots.txt", "/sitemap.xml", "/healthz", "/organisations/929545245594-24", "/organisations/929545245594-24.json"],
      ...["/no-such-page", "/no-such-page.json", "/de", "//elsewhere.example/", "/organisations/699006341748-20?", "/%E0%A4%A", "http://reader:word@antechamber.example/files"],
    ];
    const ways: Asked[] = [{}, { headers: { "Accept-Encoding": "br, gzip" } }, { headers: { "Accept-Encoding": "gzip", Range: "bytes=0-9" } }];
    const statuses = new Set<number>();
    for (const address of addresses) {
      for (const way of ways) {
        const [one, other] = [await askOver(alone, address, way), await threaded.ask(address, way)];
        expect({ address, way, ...comparable(other) }).toEqual({ address, way, ...comparable(one) });
        const head = await threaded.ask(address, { ...way, method: "HEAD" });
        expect({ address, ...comparable(head), bytes: head.bytes.length }).toEqual({ address, ...comparable(other), bytes: 0 });
        statuses.add(one.status);
        const { etag } = one.headers;
        if (!etag) continue;
        const again: Asked = { ...way, headers: { ...way.headers, "If-None-Match": etag } };
        expect((await threaded.ask(address, again)).status).toBe(304);
      }
    }
    for (const method of ["POST", "TRACE", "PUT", "OPTIONS"])
      for (const address of ["/", "/status.json"]) expect(comparable(await threaded.ask(address, { method }))).toEqual(comparable(await askOver(alone, address, { method })));
    expect([...statuses].sort()).toEqual([200, 301, 302, 400, 404, 410]);
    await alone.stop();
    shown.close();
  });

  it("have a length, and exports are streamed", async () => {
    const threaded = await serveInThreads(busy, { threads: 2 });
    open.push(threaded);
    const page = await threaded.ask("/");
    expect([page.headers["content-length"], page.headers["transfer-encoding"]]).toEqual([String(page.bytes.length), undefined]);
    const csv = await threaded.ask(busyCsv);
    expect([csv.headers["content-length"], csv.headers["transfer-encoding"], csv.broken]).toEqual([undefined, "chunked", false]);
    expect(csv.bytes.toString().trimEnd().split("\n")).toHaveLength(many + 1);
  });
});

describe("what is quick", () => {
  it("is told from what is slow by its address", () => {
    const at = (address: string) => isSlow(`http://antechamber.example${address}`);
    expect(["/search?q=a", "/de/search", "/search.json?q=a", "/compare?on=x", "/files/2023-0083-COD.csv?role=shadow", "/changes.csv"].map(at)).toEqual(Array(6).fill(true));
    expect(["/", "/files", "/searching", "/suggest?q=a", "/organisations/1.json", "/files?q=x.csv"].map(at)).toEqual(Array(6).fill(false));
  });

  it("does not wait for what is slow", async () => {
    const threaded = await serveInThreads(busy, { threads: 2 });
    open.push(threaded);
    // Both threads are there, and know the page.
    await Promise.all(Array.from({ length: 12 }, () => threaded.ask("/files")));
    const order: string[] = [];
    const ended = (what: string) => () => void order.push(what);
    const searches = Array.from({ length: 16 }, (_, i) => threaded.ask(`/search?q=teapots+part+${i}*`).then(ended("search")));
    await until(() => threaded.pool.threads.some((thread) => thread.isSlow));
    const pages = Array.from({ length: 3 }, () => threaded.ask("/files").then(ended("page")));
    await Promise.all([...searches, ...pages]);
    expect(order).toHaveLength(19);
    expect(order.slice(0, 8).filter((what) => what === "page")).toHaveLength(3);
  });
});

describe("a reader who goes away", () => {
  it("ends the export, and what was made of it before stayed within bounds", async () => {
    const threaded = await serveInThreads(busy, { threads: 1 });
    open.push(threaded);
    const whole = (await threaded.ask(busyCsv)).bytes.length;
    let made = 0;
    threaded.pool.threads[0]?.worker.on("message", (reply: { bytes?: Uint8Array }) => {
      made += reply.bytes?.length ?? 0;
    });
    const { hostname, port } = new URL(threaded.address);
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${busyCsv} HTTP/1.1\r\nHost: antechamber.example\r\n\r\n`);
    await new Promise((resolve) => socket.once("data", resolve));
    socket.pause();
    let before = -1;
    await until(async () => {
      const still = made === before;
      before = made;
      await wait(300);
      return still && made === before;
    });
    // The system holds some megabytes for a connection; we hold no more than pieces of it.
    expect(made).toBeLessThan(whole / 2);
    // Others are answered meanwhile.
    expect((await threaded.ask("/healthz")).status).toBe(200);
    socket.destroy();
    await wait(300);
    expect((await threaded.ask("/healthz")).status).toBe(200);
    expect(made - before).toBeLessThan(1_000);
  });

  it("is not answered when the request was still waiting", async () => {
    const threaded = await serveInThreads(busy, { threads: 1 });
    open.push(threaded);
    let answered = 0;
    threaded.pool.threads[0]?.worker.on("message", ({ reply }: { reply: string }) => {
      if (reply === "answer") answered += 1;
    });
    const first = threaded.ask(busyCsv);
    const { hostname, port } = new URL(threaded.address);
    const sockets = Array.from({ length: 5 }, () => connect(Number(port), hostname));
    for (const socket of sockets) socket.write("GET /search?q=teapots HTTP/1.1\r\nHost: antechamber.example\r\n\r\n");
    await until(() => threaded.pool.waiting.filter((turn) => turn.question.ask === "answer").length >= 4);
    for (const socket of sockets) socket.destroy();
    await until(() => threaded.pool.waiting.every((turn) => turn.question.ask !== "answer"));
    expect((await first).broken).toBe(false);
    // The export, and at most the one search that the thread had been asked already.
    expect(answered).toBeLessThanOrEqual(2);
  });
});

describe("a thread that is lost", () => {
  const threadOf = (threaded: Threaded) => threaded.pool.threads[0]?.worker as Worker;

  it("breaks off the export that it was making, and another answers", async () => {
    const threaded = await serveInThreads(busy, { threads: 1 });
    open.push(threaded);
    const { hostname, port } = new URL(threaded.address);
    const cut = new Promise<{ bytes: number; ended: boolean }>((resolve) => {
      httpRequest({ hostname, port, path: busyCsv, agent: false }, (response) => {
        let bytes = 0;
        response.once("data", () => void threadOf(threaded).terminate());
        response.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        response.once("end", () => resolve({ bytes, ended: true }));
        response.once("error", () => resolve({ bytes, ended: false }));
      }).end();
    });
    const { bytes, ended } = await cut;
    expect([ended, bytes > 0]).toEqual([false, true]);
    expect((await threaded.ask("/healthz")).status).toBe(200);
    expect((await threaded.ask(busyCsv)).bytes.length).toBeGreaterThan(bytes);
  });

  it.runIf(process.platform !== "win32")("is given up when it does not reply: its request is told so in words, and the next is answered", async () => {
    const own = newHome();
    await importFiles(own, ["sample/mep-meetings-export.csv"]);
    await buildEdition(own);
    const threaded = await serveInThreads(own, { threads: 1, patience: 2_000 });
    open.push(threaded);
    expect((await threaded.ask("/files")).status).toBe(200);
    // A list that never comes to its end: whoever reads it waits for good.
    const list = suppressionsFile(own);
    mkdirSync(path.dirname(list), { recursive: true });
    execFileSync("mkfifo", [list]);
    await wait(600);
    const hung = threaded.ask("/de/files");
    await wait(500);
    writeFileSync(`${list}.part`, "id,date,reason\n");
    // The thread reads the old list still; those that come after it find the new one.
    const never = path.join(own.folder, "never");
    renameSync(list, never);
    renameSync(`${list}.part`, list);
    const told = await hung;
    expect([told.status, told.headers["content-type"], told.headers["cache-control"]]).toEqual([500, "text/html; charset=utf-8", "no-store"]);
    expect(told.bytes.toString()).toContain("Der Fehler liegt beim Programm");
    expect((await threaded.ask("/files")).status).toBe(200);
    // Lets the thread end, which waits in the system and hears nothing.
    openSync(never, "r+");
    await threaded.stop();
    rmSync(own.folder, { recursive: true, force: true });
  });
});

describe("too many requests", () => {
  it("are told when to come again, in the form that they asked for", async () => {
    const threaded = await serveInThreads(sample, { threads: 1, mostWaiting: 0 });
    open.push(threaded);
    const page = await threaded.ask("/fr/files");
    expect([page.status, page.headers["retry-after"], page.headers["cache-control"]]).toEqual([503, "5", "no-store"]);
    expect(page.bytes.toString()).toContain("Trop de requêtes");
    const { bytes } = await threaded.ask("/files.json");
    expect(JSON.parse(bytes.toString())).toEqual({ error: { status: 503, message: "Too many requests wait at this moment. Try again in a few seconds." } });
  });
});

describe("while it is served", () => {
  it("a new edition and a new suppression appear in every thread, and no request fails", async () => {
    const own = newHome();
    await importFiles(own, ["sample/mep-meetings-export.csv"]);
    const before = (await buildEdition(own)).manifest.name;
    const threaded = await serveInThreads(own, { threads: 3 });
    open.push(threaded);
    const statuses = new Set<number>();
    const page = "/organisations/699006341748-20/back-market";
    let asking = true;
    const readers = Array.from({ length: 6 }, async () => {
      while (asking) {
        for (const address of [page, "/search?q=repair", "/files"]) statuses.add((await threaded.ask(address)).status);
      }
    });
    await until(() => threaded.pool.threads.filter(({ state }) => state === "ready").length === 3);
    await importFiles(own, ["sample/have-your-say"]);
    const after = (await buildEdition(own)).manifest.name;
    expect(after).not.toBe(before);
    const names = async (): Promise<string[]> =>
      (await Promise.all(Array.from({ length: 12 }, () => threaded.ask("/healthz")))).map(({ bytes }) => (JSON.parse(bytes.toString()) as { edition: string }).edition);
    await until(async () => (await names()).every((name) => name === after));
    expect([...statuses]).toEqual([200]);
    suppress(own, "699006341748-20", "objection");
    await wait(600);
    const gone = await Promise.all(Array.from({ length: 12 }, () => threaded.ask(page)));
    expect(gone.map(({ status }) => status)).toEqual(Array(12).fill(410));
    asking = false;
    await Promise.all(readers);
    await threaded.stop();
    rmSync(own.folder, { recursive: true, force: true });
  });

  it("stopping finishes what is open, exports too, and takes nothing more", async () => {
    const threaded = await serveInThreads(busy, { threads: 2 });
    const asked = [busyCsv, busyCsv, "/search?q=teapots", "/files", "/organisations.json"].map((address) => threaded.ask(address));
    await until(() => threaded.pool.threads.some(({ isFree }) => !isFree));
    const stopped = threaded.stop();
    const answers = await Promise.all(asked);
    expect(answers.map(({ status, broken }) => [status, broken])).toEqual(Array(5).fill([200, false]));
    expect(answers[0]?.bytes.toString().trimEnd().split("\n")).toHaveLength(many + 1);
    await stopped;
    await expect(threaded.ask("/")).rejects.toThrow();
  });
});

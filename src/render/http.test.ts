/** What travels: entity tags, 304, compression, caching; asked of the app, and of a real server over a socket. */
import { get as httpGet, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "../../test/home.js";
import { type Serving, serve } from "../serve/serve.js";
import { createApp } from "./app.js";

const page = "/organisations/699006341748-20/back-market";
const json = "/organisations/699006341748-20.json";
const csv = "/organisations/699006341748-20.csv";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

const ask = (address: string, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(site.app.request(address, { headers }));
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe("compression", () => {
  it.each([page, json, csv])("%s is the same in every encoding", async (address) => {
    const plain = await ask(address);
    const whole = await plain.text();
    expect([plain.headers.get("content-encoding"), plain.headers.get("vary")]).toEqual([null, "Accept-Encoding"]);
    const zipped = await ask(address, { "Accept-Encoding": "gzip" });
    expect([zipped.status, zipped.headers.get("content-encoding"), zipped.headers.get("vary")]).toEqual([200, "gzip", "Accept-Encoding"]);
    const zippedBytes = await bytesOf(zipped);
    expect(gunzipSync(zippedBytes).toString()).toBe(whole);
    expect(zippedBytes.length).toBeLessThan(whole.length / 2);
    expect(zipped.headers.get("content-type")).toBe(plain.headers.get("content-type"));
  });

  it("answers a second request for the same as the first, headers and all", async () => {
    const headers = { "Accept-Encoding": "gzip, deflate, br" };
    const [first, second] = [await ask(page, headers), await ask(page, headers)];
    expect([...second.headers]).toEqual([...first.headers]);
    expect(second.headers.get("content-encoding")).toBe("br");
    const bytes = await bytesOf(second);
    expect(bytes.equals(await bytesOf(first))).toBe(true);
    expect(brotliDecompressSync(bytes).toString()).toBe(await (await ask(page)).text());
  });

  it("leaves alone redirects, problems and what is small", async () => {
    const headers = { "Accept-Encoding": "br" };
    for (const [address, status] of [
      ["/organisations/699006341748-20", 301],
      ["/no-such-page", 404],
      ["/healthz", 200],
      ["/robots.txt", 200],
    ] as const) {
      const response = await ask(address, headers);
      expect([address, response.status, response.headers.get("content-encoding"), response.headers.get("etag")]).toEqual([address, status, null, null]);
    }
  });

  it("packs the style sheet, whose name changes with its content", async () => {
    const address = /href="(\/assets\/style-\w+\.css)"/.exec(await (await ask("/")).text())?.[1] ?? "";
    const packed = await ask(address, { "Accept-Encoding": "br" });
    expect([packed.headers.get("content-encoding"), packed.headers.get("cache-control")]).toEqual(["br", "public, max-age=31536000, immutable"]);
    expect(brotliDecompressSync(await bytesOf(packed)).toString()).toBe(await (await ask(address)).text());
  });

  it("keeps what a page forbids and allows", async () => {
    for (const encoding of ["br", "br", "identity"]) {
      const response = await ask(page, { "Accept-Encoding": encoding });
      expect([response.headers.get("content-security-policy")?.slice(0, 18), response.headers.get("x-content-type-options")]).toEqual(["default-src 'none'", "nosniff"]);
    }
    const body = await ask("/bodies/ec-dg-grow", { "Accept-Encoding": "br" });
    const again = await ask(body.headers.get("location") ?? "/bodies/ec-dg-grow", { "Accept-Encoding": "br" });
    expect(again.headers.get("x-robots-tag")).toBe("noindex");
  });
});

describe("entity tags", () => {
  it.each([page, json, csv])("%s has a strong one for each encoding, and 304 for each of them", async (address) => {
    const plain = (await ask(address)).headers.get("etag") ?? "";
    const zipped = (await ask(address, { "Accept-Encoding": "gzip" })).headers.get("etag") ?? "";
    expect(plain).toMatch(/^"[0-9a-f]{16}-[\w-]{16}"$/);
    expect(zipped).toBe(`${plain.slice(0, -1)}-gzip"`);
    for (const held of [plain, zipped, `W/${plain}`, `"other", ${zipped}`]) {
      const response = await ask(address, { "If-None-Match": held, "Accept-Encoding": "gzip" });
      expect([held, response.status, await response.text()]).toEqual([held, 304, ""]);
      expect([response.headers.get("etag"), response.headers.get("cache-control"), response.headers.get("vary")]).toEqual([zipped, "public, max-age=300", "Accept-Encoding"]);
    }
    expect((await ask(address, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("differ by address, filter, edition, operator and revision", async () => {
    const tagOf = async (app: { request: TestHome["app"]["request"] }, address: string) => (await app.request(address)).headers.get("etag");
    const openEdition = () => site.reader;
    let revision = "1";
    const app = createApp({ openEdition, revision: () => revision });
    const other = await makeHome([["sample/mep-meetings-export.csv"]]);
    const tags = [await tagOf(site.app, page), await tagOf(site.app, `${page}?kind=meeting`), await tagOf(site.app, json), await tagOf(other.app, "/"), await tagOf(site.app, "/")];
    tags.push(await tagOf(app, page));
    revision = "2";
    tags.push(await tagOf(app, page), await tagOf(createApp({ openEdition, operator: { name: "Sample Operator (invented)", contact: "desk@operator.example" } }), page));
    other.close();
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).not.toContain(null);
  });
});

describe("addresses and methods", () => {
  it.each([
    [`${page}/`, page],
    [`${page}%20`, page],
    ["/organisations/", "/organisations"],
    ["/de/files/?type=COD", "/de/files?type=COD"],
    ["/bodies/EC-DG-GROW", "/bodies/ec-dg-grow/dg-grow"],
  ])("%s leads to %s", async (typed, meant) => {
    const response = await ask(typed);
    expect([response.status, response.headers.get("location")?.replace(/(ec-dg-grow).*/, "$1/dg-grow")]).toEqual([301, meant]);
  });

  it("answers no request that would change something, and says what it answers", async () => {
    for (const [method, status] of [
      ["POST", 405],
      ["DELETE", 405],
      ["OPTIONS", 204],
    ] as const) {
      const response = await site.app.request(json, { method });
      expect([method, response.status, response.headers.get("allow"), response.headers.get("access-control-allow-origin")]).toEqual([method, status, "GET, HEAD, OPTIONS", "*"]);
    }
    const posted = await site.app.request("/de/search", { method: "POST" });
    expect(await posted.text()).toContain("POST wird nicht beantwortet");
  });

  it("refuses a cursor that no answer gave, in words and in every form", async () => {
    for (const address of [
      `${page}?cursor=zzz`,
      json.replace(".json", ".json?cursor=zzz"),
      "/search?q=repair&cursor=zzz",
      "/changes.json?cursor=zzz",
      "/organisations?cursor=zzz",
      "/files/2023-0083-COD.json?cursor=zzz",
    ]) {
      const response = await ask(address);
      expect([address, response.status, (await response.text()).includes("Begin again without it")]).toEqual([address, 400, true]);
    }
  });

  it("answers 304 to whoever holds any copy", async () => expect((await ask(page, { "If-None-Match": "*" })).status).toBe(304));

  it("leads those who ask for /favicon.ico to the icon", async () => {
    const icon = await ask((await ask("/favicon.ico")).headers.get("location") ?? "");
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

describe("over a socket", () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve({ app: site.app, host: "127.0.0.1", port: 0 });
  });
  afterAll(() => serving.stop());

  const askServer = (address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      httpGet(`${serving.address}${address}`, { headers, method, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }));
      }).on("error", reject);
    });

  it("sends compressed bytes with their length, once made and once remembered", async () => {
    const plain = await askServer(page);
    for (let time = 0; time < 2; time += 1) {
      const { headers, bytes } = await askServer(page, { "Accept-Encoding": "br, gzip" });
      expect([headers["content-encoding"], headers["content-length"], headers["transfer-encoding"]]).toEqual(["br", String(bytes.length), undefined]);
      expect(brotliDecompressSync(bytes).equals(plain.bytes)).toBe(true);
    }
  });

  it("sends no body with 304 and HEAD", async () => {
    const { headers } = await askServer(page, { "Accept-Encoding": "gzip" });
    const again = await askServer(page, { "Accept-Encoding": "gzip", "If-None-Match": headers.etag ?? "" });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    const head = await askServer(page, { "Accept-Encoding": "gzip" }, "HEAD");
    expect([head.status, head.bytes.length, head.headers.etag]).toEqual([200, 0, headers.etag]);
  });

  it("streams CSV, zipped or not", async () => {
    const plain = await askServer(csv);
    const zipped = await askServer(csv, { "Accept-Encoding": "br, gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
    expect(plain.bytes.toString()).toContain("declaration_id,activity_id,date");
  });
});

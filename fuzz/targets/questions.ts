/** What readers ask: cursors, filters, addresses. */
import { parse as parseCsv } from "csv-parse/sync";
import type { Hono } from "hono";
import type { EntityKind } from "../../src/model/index.js";
import { UnreadableCursor } from "../../src/query/cursor.js";
import { EmbeddedEdition } from "../../src/query/embedded-edition.js";
import type { ActivityFilter, EditionReader } from "../../src/query/edition-reader.js";
import { createApp } from "../../src/render/app.js";
import { readFeedFilter, writeFeedFilter } from "../../src/render/feed-filter.js";
import { entityKinds, entityPath } from "../../src/render/paths.js";
import { Problem } from "../../src/render/problem.js";
import type { Editions } from "../editions.js";
import { mutateText, oddText } from "../odd-text.js";
import type { Random } from "../random.js";
import { ensure, Finding, type Target, textCase, textOf } from "../target.js";

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status < 500;

const filterSeeds = ["kind=meeting&institution=parliament&from=2024-01-01&to=2024-12-31&with=mep-197697", "kind=response", "from=2025-02-28", "to=&kind=", "with=000000000001-01&from=2024-01-01"];

const filters: Target = {
  name: "feed filters",
  make: (random) => textCase(mutateText(random, random.pick(filterSeeds), filterSeeds)),
  isAnswer: isRefusal,
  run(one) {
    const filter = readFeedFilter(new URLSearchParams(textOf(one)));
    const written = writeFeedFilter(filter);
    const again = readFeedFilter(new URLSearchParams(written.slice(1)));
    ensure(JSON.stringify(again) === JSON.stringify(filter), () => `${JSON.stringify(filter)} is written as ${written} and read as ${JSON.stringify(again)}`);
    for (const day of [filter.from, filter.to]) ensure(day === undefined || !Number.isNaN(Date.parse(day)), () => `day ${day}`);
  },
};

interface Question {
  ask: "listActivities" | "listEntities" | "search" | "listChanges" | "listNeighbours" | "suggestNames" | "findActivity" | "findEntity" | "findDocument";
  cursor: string;
  limit: number;
  words: string;
  filter: ActivityFilter;
  kind: EntityKind;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value) ?? "").toString("base64url");

function oddCursor(random: Random): string {
  const part = (): unknown => random.pick<() => unknown>([() => random.below(1e9), () => 2025010100000, () => oddText(random), () => null, () => true, () => [], () => ({}), () => [1], () => ({ valueOf: 1, toString: 1 }), () => 1e308, () => -1, () => "A"])();
  switch (random.below(5)) {
    case 0:
      return oddText(random);
    case 1:
      return encode(part());
    case 2:
      return mutateText(random, encode([2025010100000]));
    default:
      return encode(Array.from({ length: random.below(6) }, part));
  }
}

function oddFilter(random: Random, ids: readonly string[]): ActivityFilter {
  const id = (): string => (random.chance(0.7) && ids.length ? random.pick(ids) : oddText(random));
  const day = (): string => (random.chance(0.5) ? "2025-01-01" : oddText(random));
  return {
    ...(random.chance(0.4) && { entityId: id() }),
    ...(random.chance(0.3) && { kind: random.pick(["meeting", "response"] as const) }),
    ...(random.chance(0.3) && { institution: random.pick(["parliament", "commission"] as const) }),
    ...(random.chance(0.2) && { from: day() }),
    ...(random.chance(0.2) && { to: day() }),
    ...(random.chance(0.2) && { withIds: [id()] }),
  };
}

const limits = [0, 1, 2, 50, 500, 501, -1, 1e9, 0.5, Number.NaN];

function ask(reader: EditionReader, { ask, cursor, limit, words, filter, kind }: Question): Promise<unknown> {
  switch (ask) {
    case "listActivities":
      return reader.listActivities(filter, { cursor, limit });
    case "listEntities":
      return reader.listEntities(kind, { cursor, limit, letter: words.slice(0, 1), order: words.length % 2 ? "name" : "newest" });
    case "search":
      return reader.search({ query: words, cursor, limit });
    case "listChanges":
      return reader.listChanges({ cursor, limit });
    case "listNeighbours":
      return reader.listNeighbours(words, kind);
    case "suggestNames":
      return reader.suggestNames(words);
    case "findActivity":
      return reader.findActivity(words);
    case "findEntity":
      return reader.findEntity(kind, words);
    case "findDocument":
      return reader.findDocument(words);
  }
}

type Listed = { next?: string; items?: { id?: string }[] } | undefined;

/** Cursors that were altered on the way are refused or answered; limits, ids and words of any kind always answered. Asked on in the answer's own cursor, never refused, and never the same page twice. */
function questions(folder: () => string): Target {
  let reader: EmbeddedEdition;
  const ids: string[] = [];
  return {
    name: "cursors and questions",
    async prepare() {
      reader = new EmbeddedEdition(folder());
      for (const kind of entityKinds) ids.push(...(await reader.listEntities(kind, { limit: 50 })).items.map((one) => one.id));
      ids.push(...(await reader.listActivities({}, { limit: 50 })).items.map((one) => one.id));
    },
    make(random) {
      const question: Question = {
        ask: random.pick(["listActivities", "listEntities", "search", "listChanges", "listNeighbours", "suggestNames", "findActivity", "findEntity", "findDocument"]),
        cursor: oddCursor(random),
        limit: random.pick(limits),
        words: random.chance(0.5) ? mutateText(random, random.pick(["kettles", "Back Market", "repair of", ...ids])) : oddText(random),
        filter: oddFilter(random, ids),
        kind: random.pick(entityKinds),
      };
      return textCase(JSON.stringify(question));
    },
    async run(one) {
      const question = JSON.parse(textOf(one)) as Question;
      let answer: Listed;
      try {
        answer = (await ask(reader, question)) as Listed;
      } catch (error) {
        if (error instanceof UnreadableCursor) return "refused";
        throw error;
      }
      if (!answer?.next || !answer.items) return;
      const second = (await ask(reader, { ...question, cursor: answer.next })) as { items: unknown[] };
      ensure(JSON.stringify(second.items) !== JSON.stringify(answer.items), () => `the page after ${question.cursor} is the same page: ${question.ask}`);
    },
  };
}

async function listAddresses(reader: EditionReader): Promise<string[]> {
  const addresses = ["/", "/search?q=kettles", "/suggest?q=ke", "/changes", "/data", "/method", "/status", "/about", "/privacy", "/corrections", "/search.json?q=repair", "/suggest.json?q=re", "/changes.json", "/status.json", "/healthz", "/robots.txt"];
  for (const kind of entityKinds) {
    const folder = entityPath(kind, "").slice(0, -1);
    addresses.push(folder, `${folder}.json`, `${folder}?letter=A`);
    for (const { id, slug } of (await reader.listEntities(kind, { limit: 60 })).items) addresses.push(entityPath(kind, id, slug), entityPath(kind, id), `${entityPath(kind, id)}.json`, `${entityPath(kind, id)}.csv`);
  }
  for (const { id } of (await reader.listActivities({}, { limit: 80 })).items) addresses.push(`/activities/${id}`, `/activities/${id}.json`);
  return addresses;
}

const parameters = ["q", "cursor", "kind", "institution", "from", "to", "with", "as", "country", "category", "parties", "letter", "order", "limit", "bodyKind", "x"];

function mutateAddress(random: Random, address: string): string {
  let [place = "/", query = ""] = address.split("?", 2);
  const safely = (text: string): string => (random.chance(0.6) ? encodeURIComponent(Buffer.from(text).toString("utf8")) : Buffer.from(text).toString("utf8"));
  for (let changes = random.small(4); changes > 0; changes -= 1) {
    const parts = place.split("/");
    const at = 1 + random.below(parts.length);
    switch (random.below(5)) {
      case 0:
        parts[at] = safely(oddText(random));
        break;
      case 1:
        parts[at] = safely(mutateText(random, parts[at] ?? ""));
        break;
      case 2:
        parts.splice(at, 1);
        break;
      case 3:
        place += random.pick([".json", ".csv", "/", "//", "%2f", "%00", "..", ".json.csv"]);
        continue;
      default:
        query += `${query ? "&" : ""}${random.pick(parameters)}=${safely(random.chance(0.3) ? oddCursor(random) : random.chance(0.4) ? random.pick(["meeting", "response", "commission", "2024-01-01", "A", "newest"]) : oddText(random))}`;
        continue;
    }
    place = parts.join("/");
  }
  return `/${place.replace(/^\/+/, random.chance(0.02) ? "/" : "")}${query ? `?${query}` : ""}`;
}

/** Markup of a document or an address, as markup. */
const unescaped = /<fuzz|"fuzz|href="\s*(?:javascript|data):/i;

async function checkResponse(address: string, response: Response): Promise<void> {
  const { status } = response;
  const type = response.headers.get("content-type") ?? "";
  const text = await response.text();
  ensure(status < 500, () => `${address} answers ${status}: ${text.replace(/<[^>]+>/g, " ").slice(0, 300)}`);
  if (status >= 300 && status < 400 && status !== 304) {
    const location = response.headers.get("location") ?? "";
    ensure(/^\/(?![/\\])/.test(location), () => `${address} leads to ${location}`);
  } else if (type.startsWith("text/html")) {
    const found = unescaped.exec(text);
    ensure(!found, () => `${address} holds unescaped words: …${text.slice(Math.max(0, (found?.index ?? 0) - 80), (found?.index ?? 0) + 80)}…`);
    ensure(text.startsWith("<!doctype html>") && text.trimEnd().endsWith("</html>"), () => `${address} is no whole page`);
  } else if (type.startsWith("application/json")) JSON.parse(text);
  else if (type.startsWith("text/csv")) {
    const rows = parseCsv(text, { bom: true, relax_column_count: true }) as string[][];
    ensure(rows.every((row) => row.length === rows[0]?.length), () => `${address} has rows of several lengths`);
    ensure(rows.every((row) => row.every((cell) => !/^[=+@\t\r-](?!\d)/.test(cell) || cell === "-")), () => `${address} has a cell that a spreadsheet takes for a formula`);
  } else ensure(status !== 200 || /^(?:text\/plain|text\/css|image\/)/.test(type), () => `${address} is of type "${type}"`);
}

/** The whole site by random addresses: an answer to every one, whole, with nothing of the input as markup. A case is "0 /search?q=x": edition and address. */
function site(editions: () => Editions): Target {
  const apps: { app: Hono; addresses: string[] }[] = [];
  let fault: unknown;
  const reportFault = (thrown: unknown): void => {
    fault = thrown;
  };
  return {
    name: "the whole site",
    async prepare() {
      for (const folder of [editions().sample, editions().hostile]) {
        const reader = new EmbeddedEdition(folder);
        apps.push({ app: createApp({ openEdition: () => reader, reportFault }), addresses: await listAddresses(reader) });
      }
    },
    make(random) {
      const edition = random.below(apps.length);
      const address = random.pick((apps[edition] as (typeof apps)[0]).addresses);
      return textCase(`${edition} ${random.chance(0.2) ? address : mutateAddress(random, address)}`);
    },
    async run(one) {
      const [, edition, address = ""] = /^([01]) (.*)$/s.exec(textOf(one)) ?? [];
      if (edition === undefined) return;
      let request: Request;
      try {
        request = new Request(new URL(address, "http://localhost"));
      } catch (error) {
        // What is no address never reaches the site.
        if (error instanceof TypeError) return;
        throw error;
      }
      if (new URL(request.url).host !== "localhost") return;
      fault = undefined;
      const response = await (apps[Number(edition)] as (typeof apps)[0]).app.request(request);
      if (fault !== undefined) throw fault instanceof Error ? fault : new Finding(`${address}: ${String(fault)}`);
      await checkResponse(address, response);
    },
  };
}

export const questionTargets = (editions: () => Editions): Target[] => [filters, questions(() => editions().sample), site(editions)];

/** The description of the API is true: every address in it answers as told, and every address of data is in it. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, type TestHome } from "./home.js";

interface Schema {
  type?: string | string[];
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  $ref?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  description?: string;
}
interface Parameter {
  name: string;
  in: "path" | "query";
  required?: true;
  schema: Schema;
  example?: string | string[];
}
interface Operation {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}
interface Description {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema>; responses: Record<string, unknown> };
}

let site: TestHome;
let description: Description;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
  description = JSON.parse((await site.get("/api/openapi.json")).text) as Description;
});
afterAll(() => site?.close());

/** The address with its examples; `undefined` where the edition holds none. */
function fill(path: string, { parameters }: Operation, more: Record<string, string> = {}): string | undefined {
  let address = path;
  const query = new URLSearchParams();
  for (const { name, in: where, required, example } of parameters) {
    const values = [example ?? []].flat();
    if (required && !values.length) return undefined;
    if (where === "path") address = address.replace(`{${name}}`, encodeURIComponent(values[0] as string));
    else for (const value of values) query.append(name, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return address + (query.size ? `?${query}` : "");
}

const operations = (): [string, Operation][] => Object.entries(description.paths).map(([path, { get }]) => [path, get]);

const typesOf = (value: unknown): string[] => [Array.isArray(value) ? "array" : value === null ? "null" : typeof value, ...(Number.isInteger(value) ? ["integer"] : [])];

/** What an answer says that its schema does not, or the other way round. */
function findFaults(value: unknown, schema: Schema, at = ""): string[] {
  const known = schema.$ref ? { ...description.components.schemas[schema.$ref.replace(/^.*\//, "")], ...schema } : schema;
  const types = [known.type ?? []].flat();
  if (types.length && !typesOf(value).some((type) => types.includes(type))) return [`${at}: ${typesOf(value)} for ${types}`];
  if (known.enum && !known.enum.includes(value as string)) return [`${at}: ${value}`];
  const given = (value ?? {}) as Record<string, unknown>;
  return [
    ...(known.required ?? []).filter((name) => !(name in given)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(known.properties ?? {}).flatMap(([name, inner]) => (name in given ? findFaults(given[name], inner, `${at}.${name}`) : [])),
  ];
}

async function checkAnswer(asked: TestHome, path: string, operation: Operation, address: string): Promise<void> {
  const { status, text, headers } = await asked.get(address);
  expect([address, status]).toEqual([address, 200]);
  const [[type, { schema }]] = Object.entries(operation.responses["200"]?.content ?? {}) as [[string, { schema: Schema }]];
  expect(headers.get("content-type")).toMatch(new RegExp(`^${type.replace("+", "\\+")}`));
  if (path.endsWith(".json")) {
    const answer = JSON.parse(text) as Record<string, unknown>;
    expect([address, findFaults(answer, schema)]).toEqual([address, []]);
    expect([address, Object.keys(answer).filter((name) => !schema.properties?.[name])]).toEqual([address, []]);
  }
  if (path.endsWith(".csv")) {
    const [columns] = parse(text, { to_line: 1 }) as string[][];
    expect(columns).toEqual([...(schema.description ?? "").matchAll(/`(\w+)`: /g)].map(([, name]) => name));
  }
}

describe("the description of the API", () => {
  it("is an OpenAPI 3.1 document whose references lead somewhere, with names that are there once", () => {
    expect(description.openapi).toMatch(/^3\.1\./);
    const text = JSON.stringify(description);
    for (const [, kind = "", name = ""] of text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)) expect(description.components[kind as "schemas"][name], name).toBeDefined();
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { parameters }] of operations()) {
      expect([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]).toEqual([path, parameters.filter((one) => one.in === "path").map(({ name }) => name)]);
      expect([path, new Set(parameters.map(({ name }) => name)).size]).toEqual([path, parameters.length]);
    }
  });

  it("answers every address with its example as told", async () => {
    const without: string[] = [];
    for (const [path, operation] of operations()) {
      const address = fill(path, operation);
      if (address === undefined) without.push(path);
      else await checkAnswer(site, path, operation, address);
    }
    // The sample comes without papers.
    expect(without).toEqual(["/papers/{id}.json"]);
  });

  it("takes every value that it lists, and refuses what it excludes with the one form of a problem", async () => {
    for (const [path, operation] of operations()) {
      for (const { name, in: where, schema } of operation.parameters) {
        if (where === "path") continue;
        for (const value of schema.enum ?? []) {
          const address = fill(path, operation, { [name]: value });
          if (address === undefined) continue;
          expect([address, (await site.get(address)).status]).toEqual([address, 200]);
        }
        const wrong = schema.enum ? "no-such" : schema.pattern ? "???" : schema.format === "date" ? "2025-02-30" : schema.maximum ? String(schema.maximum + 1) : undefined;
        const address = wrong && name !== "as-typed" && fill(path, operation, { [name]: wrong });
        if (!address) continue;
        const { status, text } = await site.get(address);
        expect([address, status]).toEqual([address, 400]);
        expect(findFaults(JSON.parse(text), { $ref: "#/components/schemas/Error" })).toEqual([]);
      }
    }
  });

  it("answers an address of data that leads nowhere in the same form, whatever its ending", async () => {
    for (const ending of ["json", "csv", "atom", "ics"]) {
      const { status, text } = await site.get(`/organisations/000000000000-00.${ending}`);
      expect([ending, status, findFaults(JSON.parse(text), { $ref: "#/components/schemas/Error" })]).toEqual([ending, 404, []]);
    }
  });

  it("holds every address of data that the site has a route for or a page leads to", async () => {
    const shapes = operations().map(([path]) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`));
    const isTold = (path: string): boolean => shapes.some((shape) => shape.test(path));
    const isData = (path: string): boolean => /\.(?:json|csv|atom|ics)$/.test(path);
    const routes = [...new Set(site.app.routes.map(({ path }) => path))].filter(isData);
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter((path) => !isTold(path))).toEqual([]);

    const seen = new Set<string>();
    const found = new Set<string>();
    let next = ["/", "/data", "/api", "/search?q=repair", "/status", "/changes", "/files", "/bodies"];
    for (let depth = 0; depth < 3; depth += 1) {
      const links = new Set<string>();
      // One page of each kind tells what pages of that kind lead to.
      for (const address of next) {
        const kind = address.replace(/[?#].*$/, "").replace(/^(\/[a-z]+)\/[^/]+(?:\/[^/]+)?/, "$1/…");
        if (seen.has(kind)) continue;
        seen.add(kind);
        const { text } = await site.get(address);
        for (const [, link = ""] of text.matchAll(/href="(\/[^"]*)"/g)) links.add(link.replaceAll("&amp;", "&"));
      }
      for (const link of links) if (isData(link.replace(/[?#].*$/, ""))) found.add(link.replace(/[?#].*$/, ""));
      next = [...links].filter((link) => !/\.[a-z]+(?:[?#]|$)/.test(link) && !/^\/(?:de|fr)\//.test(link));
    }
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter((path) => !isTold(path))).toEqual([]);
    for (const kind of ["organisations", "people", "bodies", "files", "consultations"])
      for (const ending of ["json", "csv", "atom", "ics"]) expect([kind, ending, isTold(`/${kind}/x.${ending}`)]).toEqual([kind, ending, true]);
  });
});

describe("the page on the API", () => {
  it.each(["", "/de", "/fr"])("%s/api gives three examples that work, and leads to the description", async (prefix) => {
    const { status, text } = await site.get(`${prefix}/api`);
    expect(status).toBe(200);
    const examples = [...text.matchAll(/<a href="([^"]+)"><code>/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
    expect(examples.length).toBe(3);
    for (const example of examples) expect([example, (await site.get(example)).status]).toEqual([example, 200]);
    expect(text).toContain('href="/api/openapi.json"');
    expect(text).toContain(site.manifest.name);
  });
});

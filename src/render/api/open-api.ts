/** The OpenAPI 3.1 document of this site, made from the list of endpoints, with examples of the edition at hand. */
import { programVersion } from "../../model/version.js";
import { type PageContext, wholeAddress } from "../page.js";
import { siblingKinds } from "../parts/tools.js";
import type { JsonAnswer } from "./answers.js";
import { endpoints } from "./endpoints.js";
import { type Examples, findExamples } from "./examples.js";
import type { Parameter, Schema } from "./parameters.js";

type Endpoint = (typeof endpoints)[number];

const about = `Lobbying contacts that the institutions of the European Union disclose. No key is needed; only GET is known.

- **Editions.** Every JSON answer names the edition it comes from; answers of one edition fit together. Cite it with the address.
- **Paging.** Where more follows, \`next\` holds a cursor: send it back as \`cursor\`. \`links.next\`, where it is given, is the whole address.
- **ETag.** Send it back as \`If-None-Match\`: 304 and no body while nothing changed.
- **Problems.** Every answer of data that cannot be given is \`{"error": {"status": 404, "message": "…"}}\`.
- **Terms.** CC BY 4.0. Facts and texts of the institutions stay under their own terms, named in \`/status.json\`; texts of responses belong to those who wrote them.`;

const string: Schema = { type: "string" };
const schemas: Record<string, Schema> = {
  Edition: {
    type: "object",
    description: "Everything that the site shows at one moment.",
    required: ["name", "date", "checksum"],
    properties: {
      name: { ...string, description: "Its day and the start of its checksum." },
      date: { ...string, format: "date", description: "Day of the newest document in it." },
      checksum: { ...string, pattern: "^[0-9a-f]{64}$", description: "The same documents give the same checksum on every machine." },
    },
  },
  Links: { type: "object", required: ["self", "page"], properties: { self: { ...string, format: "uri" }, page: { ...string, format: "uri" } }, additionalProperties: { ...string, format: "uri" } },
  List: {
    type: "object",
    required: ["items", "total"],
    properties: {
      items: { type: "array", items: { type: "object" } },
      total: {
        description: "A number, or `count` and whether it is `exact`.",
        oneOf: [{ type: "integer" }, { type: "object", required: ["count", "exact"], properties: { count: { type: "integer" }, exact: { type: "boolean" } } }],
      },
      next: { type: ["string", "null"], description: "Cursor of what follows; null at the end." },
    },
  },
  Error: {
    type: "object",
    required: ["error"],
    properties: {
      error: { type: "object", required: ["status", "message"], properties: { status: { type: "integer" }, message: { ...string, description: "What is wrong, and what would do, in words." } } },
    },
  },
};

const problems: Record<string, string> = {
  400: "A parameter cannot be read: the message says which, and what would do.",
  404: "Nothing stands at this address.",
  410: "It is no longer shown.",
  503: "No edition can be read at this moment.",
};

function describeParameter({ name, in: where, about: description, schema, required, example }: Parameter, examples: Examples): object {
  const value = example?.(examples);
  const list = schema.type === "array";
  return { name, in: where, description, ...(required && { required }), schema, ...(list && { style: "form", explode: true }), ...(value !== undefined && { example: list ? [value] : value }) };
}

function describeBody({ fields, columns }: Endpoint): Schema {
  if (columns) return { ...string, description: `UTF-8, comma, a line of names first. ${columns.map(({ name, about: meaning }) => `\`${name}\`: ${meaning}`).join(" ")}` };
  if (!fields) return string;
  const entries = Object.entries(fields);
  return {
    type: "object",
    required: entries.flatMap(([name, field]) => (field.optional ? [] : [name])),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, { ...field.schema, description: field.about }])),
  };
}

const nameOperation = (path: string): string => `get${path.replace(/[^a-z]+([a-z])/gi, (_, letter: string) => letter.toUpperCase()).replace(/[^a-z]/gi, "")}`;

function describeEndpoint(endpoint: Endpoint, examples: Examples): object {
  const ending = endpoint.path.replace(/^.*\./, "");
  const type = siblingKinds.find((kind) => kind.ending === ending)?.type ?? "application/json";
  return {
    operationId: nameOperation(endpoint.path),
    summary: endpoint.about,
    parameters: endpoint.parameters.map((parameter) => describeParameter(parameter, examples)),
    responses: {
      200: { description: "The answer.", headers: { ETag: { schema: string } }, content: { [type]: { schema: describeBody(endpoint) } } },
      ...Object.fromEntries(Object.keys(problems).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
}

export async function answerOpenApi(context: PageContext): Promise<JsonAnswer> {
  const examples = await findExamples(context.reader);
  const { operator } = context.site;
  const contact = operator && { name: operator.name, ...(/^https?:/.test(operator.contact) ? { url: operator.contact } : operator.contact.includes("@") && { email: operator.contact }) };
  return {
    value: {
      openapi: "3.1.0",
      info: {
        title: "Antechamber",
        version: programVersion(),
        description: about,
        license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
        ...(contact && { contact }),
      },
      servers: [{ url: wholeAddress(context, "/").replace(/\/$/, "") }],
      paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: describeEndpoint(endpoint, examples) }])),
      components: {
        schemas,
        responses: Object.fromEntries(
          Object.entries(problems).map(([status, description]) => [`Problem${status}`, { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } }]),
        ),
      },
    },
  };
}

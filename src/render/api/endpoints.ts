/** Every address that answers with data, each once: what it may be asked, and what its answer holds. The OpenAPI document is made from this. */
import type { EntityKind } from "../../model/index.js";
import { changeColumns } from "../feeds/changes-feeds.js";
import { folders } from "../paths.js";
import { csvColumns } from "./activities-csv.js";
import {
  bodyIndexParameters,
  changeParameters,
  compareParameters,
  declaredParameters,
  feedParameters,
  fileIndexParameters,
  indexParameters,
  limited,
  metParameters,
  type Parameter,
  paged,
  pathParameter,
  type Schema,
  searchParameters,
  suggestParameters,
} from "./parameters.js";

interface Field {
  about: string;
  schema: Schema;
  /** Not in every answer. */
  optional?: true;
}

interface Endpoint {
  /** "/organisations/{id}.json" */
  path: string;
  about: string;
  parameters: readonly Parameter[];
  /** Of a JSON answer: its top-level fields. */
  fields?: Record<string, Field>;
  /** Of a CSV answer, in order. */
  columns?: readonly { name: string; about: string }[];
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const object = (about: string): Field => ({ about, schema: { type: "object" } });
const array = (about: string): Field => ({ about, schema: { type: "array" } });
const optional = (field: Field): Field => ({ ...field, optional: true });
const list = (about: string): Field => ({ about, schema: ref("List") });

const edition: Field = { about: "The edition that answered.", schema: ref("Edition") };
const links: Field = { about: "Addresses of this answer, of its page and of what belongs to it.", schema: ref("Links") };

const called: Record<EntityKind, string> = { organisation: "an organisation", person: "a person", body: "a body", file: "a legislative file", consultation: "a consultation" };

const activities = list("Activities that answer the filter, newest first; responses carry their first 600 characters. `total` counts declarations.");
const perhaps = object("Activities for which it is only proposed, counted nowhere: `items` and `total`.");
const feedFields = {
  activities,
  counts: object("Declarations by kind and institution under the other filters."),
  facets: object("Who and what takes part in what the filter asks for, with counts: the values of `with`, `country` and `category`."),
};
const declaredFields = {
  filter: object("What was asked for."),
  totals: object("What is counted of the chosen declarations."),
  facets: object("Each choice with the declarations it would leave."),
  activities,
};
const ofKind: Record<EntityKind, Record<string, Field>> = {
  organisation: {
    ...feedFields,
    suggested: perhaps,
    mentions: array("Every name under which it stands in declarations, with counts."),
    contradicting: object("Activities in which its number stands beside a name that contradicts it: `items` and `total`."),
    mentioned: object("Activities that name it in their subject alone, counted nowhere: `items` and `total`."),
  },
  person: feedFields,
  body: { ...feedFields, members: { ...array("Who sits in a committee or a group by the newest list, with the meetings that each declared, whenever and in whatever capacity."), optional: true } },
  file: {
    ...declaredFields,
    lanes: array("Declarations by role of the public side."),
    balance: array("Declarations by category of the other side, with whoever is not linked apart."),
    met: array("Organisations by declarations of meetings on this file, 200 at a time."),
    metTotal: { about: "How many they are.", schema: { type: "integer" } },
    suggested: perhaps,
  },
  consultation: { ...declaredFields, positions: array("Checked positions made of attached papers."), sameWords: array("Ids of responses that hold the same words, block by block.") },
};

const parametersOf: Record<EntityKind, readonly Parameter[]> = {
  organisation: feedParameters,
  person: feedParameters,
  body: feedParameters,
  file: declaredParameters,
  consultation: declaredParameters,
};
const indexOf: Record<EntityKind, readonly Parameter[]> = {
  organisation: indexParameters,
  person: indexParameters,
  body: bodyIndexParameters,
  file: fileIndexParameters,
  consultation: indexParameters,
};

function describeKind(kind: EntityKind): Endpoint[] {
  const id = pathParameter("id", `Id of ${called[kind]}; one that was joined with another leads there by 301.`, (examples) => examples[kind]?.id);
  const one = `/${folders[kind]}/{id}`;
  return [
    {
      path: `/${folders[kind]}.json`,
      about: `Every ${kind === "file" ? "legislative file" : kind}, as a list.`,
      parameters: indexOf[kind],
      fields: { edition, entities: list("Lines of the list."), ...(kind === "file" && { facets: object("Types and years with counts.") }), links },
    },
    {
      path: `${one}.json`,
      about: `All about ${called[kind]}, with activities, newest first.`,
      parameters: [id, ...parametersOf[kind], ...(kind === "file" ? metParameters : []), ...paged(50)],
      fields: { edition, entity: object("What its page tells of it."), ...ofKind[kind], links },
    },
    { path: `${one}.csv`, about: `All declarations of ${called[kind]}, one line each.`, parameters: [id, ...parametersOf[kind]], columns: csvColumns },
    { path: `${one}.atom`, about: `What became known of ${called[kind]} last, to be followed.`, parameters: [id, ...parametersOf[kind], ...limited(50)] },
    { path: `${one}.ics`, about: `Meetings of ${called[kind]}, as a calendar.`, parameters: [id, ...parametersOf[kind]] },
  ];
}

export const endpoints: readonly Endpoint[] = [
  ...(Object.keys(folders) as EntityKind[]).flatMap(describeKind),
  {
    path: "/people/{id}/{slug}/missing.json",
    about: "What is missing in a person's declarations.",
    parameters: [
      pathParameter("id", "Id of the person.", ({ person }) => person?.id),
      pathParameter("slug", "The name as in the address of the page; another one leads there by 301.", ({ person }) => person?.slug),
    ],
    fields: { edition, entity: object("Who it is."), missing: object("Gaps by kind, each with the declarations.") },
  },
  {
    path: "/activities/{id}.json",
    about: "One activity with every declaration, its documents and earlier versions; texts are whole.",
    parameters: [pathParameter("id", "Id of an activity, or of a declaration in it.", ({ activity }) => activity)],
    fields: {
      edition,
      activity: object("The activity: a meeting, a response or a position."),
      papers: optional(array("Papers attached to a response.")),
      documents: array("Documents it was read from: name or address, time of access, checksum."),
      links,
    },
  },
  {
    path: "/papers/{id}.json",
    about: "Quoted passages of an attached paper.",
    parameters: [pathParameter("id", "Id of a paper, as an activity's `papers` give it.", ({ paper }) => paper)],
    fields: { edition, paper: object("The paper, with its passages."), links },
  },
  {
    path: "/search.json",
    about: "Names, subjects, texts and passages that hold what is asked for.",
    parameters: searchParameters,
    fields: {
      edition,
      question: object("What was asked."),
      state: { about: "Whether something was found, or too little was typed.", schema: { type: "string", enum: ["found", "nothing", "short"] } },
      corrected: optional({ about: "What was looked for in the place of what was typed.", schema: { type: "string" } }),
      meant: optional({ about: "Something written much like it and found far more often.", schema: { type: "string" } }),
      loosened: { about: "Nothing holds all the words: these hold some.", schema: { type: "boolean" } },
      names: object("Organisations, people, bodies, files and consultations by their names."),
      items: list("What was found in subjects and texts, with passages."),
      kinds: array("Results by kind, under all other filters."),
      facets: object("Values of every filter, each with the results it would leave."),
      links,
    },
  },
  {
    path: "/suggest.json",
    about: "Names that begin with what was typed or hold it.",
    parameters: suggestParameters,
    fields: {
      edition,
      query: { about: "What was typed.", schema: { type: "string" } },
      items: array("Names, best first."),
      like: optional({ about: "No name fits: these fit this.", schema: { type: "string" } }),
    },
  },
  {
    path: "/compare.json",
    about: "Organisations on one file, side by side.",
    parameters: compareParameters,
    fields: {
      edition,
      file: object("The file."),
      compared: array("For each organisation whom it met in which role, and its responses."),
      query: { about: "The part of a name that was asked for.", schema: { type: "string" } },
      others: array("Organisations with declarations on the file that are not compared, the most declared first, with their meetings and responses: 200 at most, and the rest behind `links.next`."),
      othersTotal: { about: "How many they are.", schema: { type: "integer" } },
      links,
    },
  },
  {
    path: "/changes.json",
    about: "What the sources changed, newest first.",
    parameters: [...changeParameters, ...paged(100)],
    fields: { edition, changes: list("Changes, edits field by field."), links },
  },
  { path: "/changes.csv", about: "The same as a table: one line for each field of an edit, one for any other change.", parameters: changeParameters, columns: changeColumns },
  { path: "/changes.atom", about: "The same, to be followed.", parameters: [...changeParameters, ...limited(50)] },
  {
    path: "/status.json",
    about: "What was read of each source, links by kind, the edition with its counts.",
    parameters: [],
    fields: {
      edition,
      sources: array("Sources: publisher, terms, days covered, how fresh; `read` tells the days of each series of meetings."),
      runs: array("The last walk of each source on this machine."),
      links: array("Names by source and kind of link."),
    },
  },
  {
    path: "/api/openapi.json",
    about: "This document.",
    parameters: [],
    fields: {
      openapi: { about: "Version of the format.", schema: { type: "string" } },
      info: object("Name, version, terms."),
      servers: array("Address of this site."),
      paths: object("Every address."),
      components: object("What several answers share."),
    },
  },
];

/** An entity's activities as CSV: one line a declaration, page after page, never all in memory. */
import type { Activity, Declaration } from "../../model/index.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import type { FeedFilter } from "../feed-filter.js";
import type { PageContext } from "../page.js";
import { wholeAddress } from "../page.js";
import { linkedParty } from "../parts/headline.js";
import { activityPath } from "../paths.js";
import { writeCsvLine } from "./csv.js";

const activitiesPerPart = 200;

type Cell = string | number | boolean | undefined;
interface Column {
  name: string;
  about: string;
  of: (declaration: Declaration, activity: Activity, context: PageContext) => Cell;
}

const list = (values: readonly (string | undefined)[]): string => values.map((value) => value ?? "").join(" | ");

/** Both sides of a row; a response has its respondent on the other side. */
const partiesOf = (declaration: Declaration, activity: Activity) => (activity.kind === "response" ? [activity.respondent] : declaration.parties);

export const csvColumns: readonly Column[] = [
  { name: "declaration_id", about: "Stable id of the published row.", of: (declaration) => declaration.id },
  { name: "activity_id", about: "Id of the activity it belongs to; rows that are probably one meeting share it.", of: (_, activity) => activity.id },
  { name: "date", about: "Day of the meeting or response, ISO 8601.", of: (_, activity) => activity.date },
  { name: "kind", about: "meeting or response.", of: (_, activity) => activity.kind },
  { name: "institution", about: "parliament or commission.", of: (_, activity) => activity.institution },
  { name: "counted", about: "false when cancelled, postponed or in the future.", of: (_, activity) => activity.counted },
  { name: "hosts", about: "Public side; several are parted by “ | ”.", of: ({ hosts }) => list(hosts.map((host) => host.name)) },
  { name: "host_ids", about: "Ids of hosts that have a page, in the same order.", of: ({ hosts }) => list(hosts.map((host) => host.personId)) },
  { name: "host_roles", about: "Roles of that day, in the same order.", of: ({ hosts }) => list(hosts.map((host) => host.role)) },
  { name: "body_ids", about: "Bodies of the roles, in the same order.", of: ({ hosts }) => list(hosts.map((host) => host.body?.id)) },
  { name: "parties", about: "Other side, as published.", of: (declaration, activity) => list(partiesOf(declaration, activity).map((party) => party.text)) },
  { name: "party_names", about: "The same with the current name where linked.", of: (declaration, activity) => list(partiesOf(declaration, activity).map((party) => party.name)) },
  {
    name: "party_ids",
    about: "Ids of linked organisations, in the same order; suggested links are left out.",
    of: (declaration, activity) => list(partiesOf(declaration, activity).map((party) => (linkedParty(party) ? party.entityId : undefined))),
  },
  { name: "party_links", about: "How sure each link is: declared, exact, matched, suggested.", of: (declaration, activity) => list(partiesOf(declaration, activity).map((party) => party.link)) },
  {
    name: "party_public_bodies",
    about: "“yes” where a name without a counted link is that of a public body, in the same order.",
    of: (declaration, activity) => list(partiesOf(declaration, activity).map((party) => (party.publicBody ? "yes" : undefined))),
  },
  { name: "subject", about: "Subject as published; for a response the title of the initiative.", of: (declaration, activity) => (activity.kind === "response" ? activity.title : declaration.subject) },
  { name: "place", about: "Place as published.", of: (declaration) => declaration.place },
  { name: "files", about: "Legislative files, by reference.", of: (_, activity) => list(activity.files.filter((file) => file.link !== "suggested").map((file) => file.reference)) },
  { name: "consultation_id", about: "Consultation that a response belongs to.", of: (_, activity) => activity.consultation?.id },
  { name: "respondent_type", about: "Type chosen by the respondent.", of: (_, activity) => (activity.kind === "response" ? activity.respondentType : undefined) },
  { name: "language", about: "Language of a response, ISO 639-1.", of: (_, activity) => (activity.kind === "response" ? activity.language : undefined) },
  { name: "respondent_country", about: "Country that the respondent chose, ISO 3166-1 alpha-3.", of: (_, activity) => (activity.kind === "response" ? activity.country : undefined) },
  { name: "text", about: "First 600 characters of a response; the whole of it stands at its address.", of: (_, activity) => (activity.kind === "response" ? activity.text.slice(0, 600) : undefined) },
  { name: "tags", about: "Marks for exceptions.", of: (_, activity) => list(activity.tags) },
  { name: "gone_since", about: "Day since which the source no longer holds it.", of: (declaration) => declaration.goneSince },
  { name: "source", about: "Name of the source.", of: (declaration) => declaration.source },
  { name: "document", about: "SHA-256 of the newest document that holds it.", of: (declaration) => declaration.lastSeen.document },
  { name: "position", about: "Where it stands in that document.", of: (declaration) => declaration.lastSeen.position },
  { name: "address", about: "Permanent address.", of: (_, activity, context) => wholeAddress(context, activityPath(activity.id)) },
  { name: "edition", about: "Edition that this file comes from.", of: (_declaration, _activity, context) => context.edition.name },
];

/** Chosen declarations on a file or in a consultation, in their order. */
export async function* writeDeclaredCsv(context: PageContext, declared: DeclaredSet): AsyncGenerator<string> {
  yield writeCsvLine(csvColumns.map((column) => column.name));
  for (let [left, isLast] = [declared, !declared.size]; !isLast; ) {
    const part = left.pageBehind(undefined, activitiesPerPart);
    isLast = part.isLast;
    left = left.behind(part.page);
    const rows = part.page.read();
    const chosen = new Set(rows.map((row) => row.declarationId));
    let text = "";
    for (const activity of await context.reader.findActivities([...new Set(rows.map((row) => row.activityId))]))
      for (const declaration of activity.declarations.filter(({ id }) => chosen.has(id))) text += writeCsvLine(csvColumns.map((column) => column.of(declaration, activity, context)));
    yield text;
  }
}

export async function* writeActivitiesCsv(context: PageContext, entityId: string, filter: FeedFilter): AsyncGenerator<string> {
  yield writeCsvLine(csvColumns.map((column) => column.name));
  let cursor: string | undefined;
  do {
    const page = await context.reader.listActivities({ ...filter, entityId }, { limit: activitiesPerPart, ...(cursor && { cursor }) });
    let text = "";
    // Of several rows that are probably one meeting, only those that answer the filter are this entity's declarations.
    for (const [index, activity] of page.items.entries())
      for (const declaration of page.places[index]?.flatMap((place) => activity.declarations[place] ?? []) ?? [])
        text += writeCsvLine(csvColumns.map((column) => column.of(declaration, activity, context)));
    yield text;
    cursor = page.next;
  } while (cursor);
}

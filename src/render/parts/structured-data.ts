/** What a page is about, in the words of schema.org, as microdata: no script stands on a page, be it a block that nothing runs. */
import type { Activity, Entity } from "../../model/index.js";
import { type Html, html } from "../html.js";
import { termText } from "../terms.js";

export interface Subject {
  /** "Organization", "Person", "Legislation": a type of schema.org. */
  type: string;
  /** Property → value; several of one property in a list. */
  properties: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const types = { organisation: "Organization", person: "Person", body: "GovernmentOrganization", file: "Legislation", consultation: "CreativeWork" } as const satisfies Record<Entity["kind"], string>;

export function describeEntity(entity: Entity): Subject {
  const { kind, name } = entity;
  const type = types[kind];
  switch (kind) {
    case "organisation":
      return { type, properties: { name, identifier: entity.registerNumbers, alternateName: entity.acronym } };
    case "file":
      return { type, properties: { name, legislationIdentifier: entity.reference, alternateName: Object.values(entity.titles).filter((title) => title !== name) } };
    case "person":
      return { type, properties: { name, jobTitle: entity.mandates[0] && termText(entity.mandates[0].title) } };
    case "body":
      return { type, properties: { name, alternateName: entity.acronym } };
    case "consultation":
      return { type, properties: { name, identifier: entity.initiativeId === undefined ? undefined : String(entity.initiativeId) } };
  }
}

export const describeActivity = (activity: Activity, name: string): Subject =>
  activity.kind === "meeting"
    ? { type: "Event", properties: { name, startDate: activity.date, location: activity.place, description: activity.subject } }
    : { type: "CreativeWork", properties: { name, datePublished: activity.date, inLanguage: activity.kind === "response" ? activity.language : activity.paper.language } };

/** Written as text: JSX would move `meta` into the head, away from what it describes. */
export const renderSubject = ({ type, properties }: Subject): Html =>
  html`<div itemprop="about" itemscope itemtype="https://schema.org/${type}">${Object.entries(properties).map(([name, values]) =>
    [values ?? []].flat().map((value) => html`<meta itemprop="${name}" content="${value}">`),
  )}</div>`;

export const renderModified = (day: string): Html => html`<meta itemprop="dateModified" content="${day}">`;

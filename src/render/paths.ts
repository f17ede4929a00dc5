/** Addresses: ours, stable id and readable slug, and the official pages that we point at. */
import type { EntityKind } from "../model/index.js";
import type { Siblings } from "./page.js";

export const folders = { organisation: "organisations", person: "people", body: "bodies", file: "files", consultation: "consultations" } as const satisfies Record<EntityKind, string>;

export const entityKinds = Object.keys(folders) as EntityKind[];

/** "/organisations/699006341748-20/back-market" */
export function entityPath(kind: EntityKind, id: string, slug?: string): string {
  const path = `/${folders[kind]}/${encodeURIComponent(id)}`;
  return slug ? `${path}/${encodeURIComponent(slug)}` : path;
}

/** "/organisations/699006341748-20.json" */
export const siblingPath = (kind: EntityKind, id: string, ending: keyof Siblings): string => `${entityPath(kind, id)}.${ending}`;

/** All four under the choice that the page shows: `query` is its filter. */
export function entitySiblings(kind: EntityKind, id: string, query: string): Required<Siblings> {
  const sibling = (ending: keyof Siblings): string => siblingPath(kind, id, ending) + query;
  return { json: sibling("json"), csv: sibling("csv"), atom: sibling("atom"), ics: sibling("ics") };
}

/** "/compare?file=2022-0396-COD&with=…": organisations side by side on a file; without any, the choice of them. */
export const comparePath = (file: string, organisations: readonly string[], ending = ""): string =>
  `/compare${ending}?${new URLSearchParams([["file", file], ...organisations.map((id): [string, string] => ["with", id])])}`;

export const activityPath = (id: string): string => `/activities/${encodeURIComponent(id)}`;

/** Under this id a sentence on an organisation is reported and suppressed. */
export const descriptionId = (organisationId: string): string => `desc-${organisationId}`;

export const reportPath = (id: string): string => `/corrections?about=${encodeURIComponent(id)}`;

/** "/papers/p-090166e525b9306c#at-1204": the passage that begins at that place of the paper's text. */
export const paperPath = (id: string, start?: number): string => `/papers/${encodeURIComponent(id)}${start === undefined ? "" : `#at-${start}`}`;

export const registerPage = (registerNumber: string): string => `https://transparency-register.europa.eu/search-register-or-update/organisation-detail_en?id=${encodeURIComponent(registerNumber)}`;

/** The Member's official page, for an id like "mep-197697". */
export function memberPage(personId: string): string | undefined {
  return personId.startsWith("mep-") ? `https://www.europarl.europa.eu/meps/en/${encodeURIComponent(personId.slice(4))}` : undefined;
}

export const procedurePage = (reference: string): string => `https://oeil.secure.europarl.europa.eu/oeil/en/procedure-file?reference=${encodeURIComponent(reference)}`;

const portal = "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives";

/** The portal writes its addresses as "12567-Chips-Act-2"; the number decides. */
const portalSlug = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/-+$/, "")
    .slice(0, 80);

export const initiativePage = (initiativeId: number | string, title: string): string => `${portal}/${initiativeId}-${encodeURIComponent(portalSlug(title))}_en`;

export const feedbackPage = (initiativeId: number | string, title: string, feedbackId: number): string => `${portal}/${initiativeId}-${encodeURIComponent(portalSlug(title))}/F${feedbackId}_en`;

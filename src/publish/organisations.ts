/** Organisations as pages: register entries joined, names they are known by, history, consultancies that declare them. */

import { Judgements } from "../curation/judgements.js";
import type { KnownName, Organisation } from "../model/index.js";
import { foldName, slugOf } from "../normalise/fold.js";
import { joinRegistrations } from "../resolve/join-registrations.js";
import type { NameIndex } from "../resolve/name-index.js";
import type { RegisteredOrganisation, Registrant } from "../resolve/registrants.js";
import { findRelated } from "../resolve/related.js";
import type { StoreReader } from "../store/read-histories.js";
import type { OrganisationRefs } from "./activities.js";
import type { Counted } from "./counted.js";
import { linkEntry, registerSource } from "./entry-links.js";
import type { Descriptions } from "./positions.js";
import { entryHistory, formerNames, type RegisterEntry } from "./register.js";

/** An organisation that no export holds: its number stands in the meetings of the Commission or of Parliament. */
export interface UnlistedOrganisation {
  registerNumber: string;
  name: string;
  date: string;
}

const noActivity = (): Pick<Organisation, "counts" | "years"> => ({ counts: { meetings: 0, encounters: 0, responses: 0, positions: 0 }, years: [] });

/** Under which names that are only suggested for an organisation are kept. */
export const suggestedKey = (organisationId: string): string => `${organisationId}?`;

/** The page of an organisation that meetings alone tell of. */
export function describeUnlisted({ registerNumber, name }: UnlistedOrganisation): Organisation {
  return {
    ...{ kind: "organisation" as const, id: registerNumber, slug: slugOf(name), name, registerNumbers: [registerNumber], registerSource: "meetings only" as const },
    ...{ names: [], history: [], consultancies: [], ...noActivity() },
  };
}

/** A page with what activities add to it: counts, and names that others typed with how often. */
export function addActivity(organisation: Organisation, names: { listTyped(organisationId: string): readonly [name: string, count: number][] }, counted: Counted): Organisation {
  const typed = names.listTyped(organisation.id);
  const suggested = names.listTyped(suggestedKey(organisation.id)).map(([name, count]): KnownName => ({ name, origin: "suggested", count }));
  const registered = organisation.names.filter((one) => one.origin !== "typed" && one.origin !== "suggested");
  const known = new Set([organisation.name, ...registered.map((one) => one.name)]);
  const others = typed.filter(([name]) => !known.has(name)).map(([name, count]): KnownName => ({ name, origin: "typed", count }));
  return { ...organisation, names: [...registered, ...others, ...suggested], ...counted.of("organisation", organisation.id) };
}

export class Organisations implements OrganisationRefs {
  readonly joined: RegisteredOrganisation[];
  private readonly entries = new Map<string, RegisterEntry>();
  private readonly byId = new Map<string, RegisteredOrganisation>();
  private readonly idOfNumber = new Map<string, string>();
  private readonly refs = new Map<string, { id: string; slug: string; name: string }>();

  constructor(
    private readonly reader: StoreReader,
    entries: readonly RegisterEntry[],
    private readonly unlisted: ReadonlyMap<string, UnlistedOrganisation>,
    judgements: Judgements = Judgements.none,
  ) {
    for (const entry of entries) this.entries.set(entry.registerNumber, entry);
    this.joined = joinRegistrations(entries, judgements);
    for (const organisation of this.joined) {
      this.byId.set(organisation.id, organisation);
      for (const { registerNumber } of organisation.registrants) this.idOfNumber.set(registerNumber, organisation.id);
    }
  }

  private entryOf(id: string): RegisterEntry | undefined {
    // The entry that stands and says most: one that an export still holds, with a category and a day of its own, the newest of these.
    const said = (one: Registrant): number => (one.goneSince ? 0 : 4) + (one.category ? 2 : 0) + (one.website ? 1 : 0);
    const newest = this.byId.get(id)?.registrants.reduce((best, one) => (said(one) >= said(best) ? one : best));
    return newest && this.entries.get(newest.registerNumber);
  }

  private nameOf(id: string): string {
    return this.entryOf(id)?.names[0]?.name ?? this.unlisted.get(id)?.name ?? id;
  }

  refOf(id: string): { id: string; slug: string; name: string } {
    const known = this.refs.get(id);
    if (known) return known;
    const name = this.nameOf(id);
    const ref = { id, slug: slugOf(name), name };
    this.refs.set(id, ref);
    return ref;
  }

  refOfNumber(registerNumber: string): { id: string; slug: string; name: string } | undefined {
    const id = this.idOfNumber.get(registerNumber) ?? (this.unlisted.has(registerNumber) ? registerNumber : undefined);
    return id === undefined ? undefined : this.refOf(id);
  }

  /** Register numbers whose pages moved to the organisation they were joined with. */
  *listMoved(): Generator<{ from: string; to: string }> {
    for (const [registerNumber, id] of [...this.idOfNumber].sort(([a], [b]) => (a < b ? -1 : 1))) if (registerNumber !== id) yield { from: registerNumber, to: id };
  }

  /** Consultancy's current client list, read the other way round. Only names that are certain link. */
  private clientsOf(index: NameIndex): Map<string, { id: string; slug: string; name: string }[]> {
    const consultancies = new Map<string, { id: string; slug: string; name: string }[]>();
    for (const entry of this.entries.values()) {
      if (entry.goneSince || !entry.clients.length) continue;
      const own = this.idOfNumber.get(entry.registerNumber) as string;
      for (const client of new Set(entry.clients)) {
        const found = index.link(client, registerSource);
        if (!found || found.link === "suggested" || found.organisationId === own) continue;
        const list = consultancies.get(found.organisationId) ?? [];
        if (!list.some((one) => one.id === own)) list.push(this.refOf(own));
        consultancies.set(found.organisationId, list);
      }
    }
    return consultancies;
  }

  private registeredNames(id: string): KnownName[] {
    const names: KnownName[] = [];
    const shown = this.nameOf(id);
    for (const { registerNumber } of this.byId.get(id)?.registrants ?? []) {
      const entry = this.entries.get(registerNumber) as RegisterEntry;
      const current = entry.names[0];
      if (current && current.name !== shown) names.push({ name: current.name, origin: "former", from: current.from, to: current.to });
      for (const { name, from, to } of formerNames(entry)) names.push({ name, origin: "former", from, to });
      for (const name of entry.latinNames) if (name !== shown) names.push({ name, origin: "latin" });
      for (const name of entry.acronyms) if (name !== shown) names.push({ name, origin: "acronym" });
    }
    return [...new Map(names.map((name) => [`${name.origin} ${name.name}`, name])).values()];
  }

  /** Every organisation by id, as the register and the meetings' numbers know it; activities are added by `addActivity`. */
  *listOrganisations(index: NameIndex, firstExportDay: string, languages: ReadonlyMap<string, string>, descriptions: Descriptions): Generator<Organisation> {
    const consultancies = this.clientsOf(index);
    const related = findRelated(this.joined);
    const unlisted = [...this.unlisted.keys()].filter((registerNumber) => !this.idOfNumber.has(registerNumber));
    for (const id of [...this.byId.keys(), ...unlisted].sort()) {
      const { slug, name } = this.refOf(id);
      const entry = this.entryOf(id);
      if (!entry) {
        yield describeUnlisted(this.unlisted.get(id) as UnlistedOrganisation);
        continue;
      }
      const newest = entry.history.versions.at(-1) as { versionNo: number; last: { checksum: string } };
      const content = this.reader.readContent("registerEntry", newest.versionNo);
      const registrants = this.byId.get(id)?.registrants ?? [];
      const joints = this.byId.get(id)?.joints ?? [];
      const others = related.get(id);
      const names = this.registeredNames(id);
      const { sentence } = entry;
      const language = sentence && languages.get(sentence);
      const described = descriptions.find(content.registerNumber, content.goals);
      const history = registrants.flatMap(({ registerNumber }) => {
        const one = this.entries.get(registerNumber) as RegisterEntry;
        return one.history.versions.length > 1 || one.goneSince || (one.history.versions[0]?.first.day ?? "") > firstExportDay ? entryHistory(this.reader, one, firstExportDay) : [];
      });
      const entryLinks = linkEntry(content, id, index, (other) => this.refOf(other));
      yield {
        kind: "organisation",
        id,
        slug,
        name,
        registerNumbers: registrants.map((one) => one.registerNumber),
        ...(content.acronym && { acronym: content.acronym }),
        ...(entry.category && { category: entry.category }),
        ...(entry.country && { country: entry.country }),
        ...(content.registeredDate && { registeredDate: content.registeredDate }),
        ...(entry.goneSince && { goneSince: entry.goneSince }),
        registerSource: "snapshot",
        ...(sentence && { sentence: { text: sentence, ...(language && { language }) } }),
        ...(described && { described }),
        entry: content,
        ...(entryLinks.length && { entryLinks }),
        entryDocument: newest.last.checksum,
        names,
        history: history.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
        ...(joints.length && { joints: joints.map(({ a, b, because }) => ({ a, b, because })) }),
        ...(others?.length && { related: others }),
        consultancies: (consultancies.get(id) ?? []).sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1)),
        ...noActivity(),
      };
    }
  }
}

/** Organisations as pages: register entries joined, names they are known by, history, consultancies that declare them. */
import type { KnownName, Organisation, Party } from "../model/index.js";
import { foldName, slugOf } from "../normalise/fold.js";
import type { NameIndex } from "../resolve/name-index.js";
import { joinRegistrations, type RegisteredOrganisation } from "../resolve/registrants.js";
import { readMention } from "../resolve/split-cell.js";
import type { StoreReader } from "../store/read-histories.js";
import type { OrganisationRefs } from "./activities.js";
import { chooseOwnSentence } from "./own-sentence.js";
import { entryHistory, formerNames, type RegisterEntry } from "./register.js";
import type { Stats } from "./stats.js";

/** An organisation that no export holds: its number stands in the meetings of the Commission or of Parliament. */
export interface UnlistedOrganisation {
  registerNumber: string;
  name: string;
  date: string;
}

export class Organisations implements OrganisationRefs {
  readonly joined: RegisteredOrganisation[];
  private readonly entries = new Map<string, RegisterEntry>();
  private readonly byId = new Map<string, RegisteredOrganisation>();
  private readonly unlisted = new Map<string, UnlistedOrganisation>();
  private readonly idOfNumber = new Map<string, string>();
  private readonly typed = new Map<string, Map<string, number>>();

  constructor(
    private readonly reader: StoreReader,
    entries: readonly RegisterEntry[],
    unlisted: ReadonlyMap<string, UnlistedOrganisation>,
  ) {
    for (const entry of entries) this.entries.set(entry.registerNumber, entry);
    this.joined = joinRegistrations(entries);
    for (const organisation of this.joined) {
      this.byId.set(organisation.id, organisation);
      for (const { registerNumber } of organisation.registrants) this.idOfNumber.set(registerNumber, organisation.id);
    }
    for (const [registerNumber, organisation] of unlisted) {
      if (this.idOfNumber.has(registerNumber)) continue;
      this.unlisted.set(registerNumber, organisation);
      this.idOfNumber.set(registerNumber, registerNumber);
    }
  }

  private entryOf(id: string): RegisterEntry | undefined {
    const newest = this.byId.get(id)?.registrants.at(-1);
    return newest && this.entries.get(newest.registerNumber);
  }

  private nameOf(id: string): string {
    return this.entryOf(id)?.names[0]?.name ?? this.unlisted.get(id)?.name ?? id;
  }

  refOf(id: string): { id: string; slug: string; name: string } {
    const name = this.nameOf(id);
    return { id, slug: slugOf(name), name };
  }

  nameOfNumber(registerNumber: string): string | undefined {
    const id = this.idOfNumber.get(registerNumber);
    return id && this.nameOf(id);
  }

  /** A name that others typed for a linked organisation, once per declaration: without the number, and not where more than a name stands. */
  noteTyped(party: Party): void {
    if (!party.entityId) return;
    const { name } = readMention(party.text);
    // "T&E 58744833263-19, Erika Example" names a person too; the list of names is about the organisation alone.
    if (!name || name === party.name || (party.method === "number-typed" && /[,;|/]/.test(name))) return;
    const names = this.typed.get(party.entityId) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    this.typed.set(party.entityId, names);
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
        const found = index.findByName(client);
        if (!found || found.organisationId === own) continue;
        const list = consultancies.get(found.organisationId) ?? [];
        if (!list.some((one) => one.id === own)) list.push(this.refOf(own));
        consultancies.set(found.organisationId, list);
      }
    }
    return consultancies;
  }

  private knownNames(id: string): KnownName[] {
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
    const known = new Set([shown, ...names.map((one) => one.name)]);
    const typed = [...(this.typed.get(id) ?? [])].filter(([name]) => !known.has(name)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const once = new Map(names.map((name) => [`${name.origin} ${name.name}`, name]));
    return [...once.values(), ...typed.map(([name, count]): KnownName => ({ name, origin: "typed", count }))];
  }

  *listOrganisations(index: NameIndex, stats: Stats, firstExportDay: string, detectLanguage: (text: string) => string | undefined): Generator<Organisation> {
    const consultancies = this.clientsOf(index);
    const ids = [...this.byId.keys(), ...this.unlisted.keys()].sort();
    for (const id of ids) {
      const name = this.nameOf(id);
      const entry = this.entryOf(id);
      const newest = entry?.history.versions.at(-1);
      const content = newest && this.reader.readContent("registerEntry", newest.versionNo);
      const registrants = this.byId.get(id)?.registrants ?? [];
      const names = this.knownNames(id);
      const sentence = chooseOwnSentence(content?.goals, [name, ...names.filter((one) => one.origin === "acronym").map((one) => one.name)]);
      const language = sentence && detectLanguage(sentence);
      const history = registrants.flatMap(({ registerNumber }) => {
        const one = this.entries.get(registerNumber) as RegisterEntry;
        return one.history.versions.length > 1 || one.goneSince || (one.history.versions[0]?.first.day ?? "") > firstExportDay ? entryHistory(this.reader, one, firstExportDay) : [];
      });
      yield {
        kind: "organisation",
        id,
        slug: slugOf(name),
        name,
        registerNumbers: registrants.length ? registrants.map((one) => one.registerNumber) : [id],
        ...(content?.acronym && { acronym: content.acronym }),
        ...(entry?.category && { category: entry.category }),
        ...(entry?.country && { country: entry.country }),
        ...(content?.registeredDate && { registeredDate: content.registeredDate }),
        ...(entry?.goneSince && { goneSince: entry.goneSince }),
        registerSource: entry ? "snapshot" : "meetings only",
        ...(sentence && { sentence: { text: sentence, ...(language && { language }) } }),
        ...(content && { entry: content }),
        ...(newest && { entryDocument: newest.last.checksum }),
        names,
        history: history.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
        consultancies: (consultancies.get(id) ?? []).sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1)),
        ...stats.of("organisation", id),
      };
    }
  }
}

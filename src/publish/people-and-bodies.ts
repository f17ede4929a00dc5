/** Decision-makers and the bodies they belong to: Members, Commissioners, Directors-General; cabinets, departments, committees, groups. */
import type { Body, Host, MandateContent, MeetingContent, Person } from "../model/index.js";
import { foldName, foldSpace, slugOf } from "../normalise/fold.js";
import { commonGivenNames } from "../normalise/given-names.js";
import { shortHash } from "../normalise/hash.js";
import type { StoreReader } from "../store/read-histories.js";
import type { Counted } from "./counted.js";
import { committeeName, groupName } from "./parliament-bodies.js";
import { bodyName, describeRole, isDecisionMaker, isPoliticalTitle } from "./roles.js";

interface PersonDraft {
  id: string;
  /** Spelling → how often; the commonest is shown. */
  spellings: Map<string, number>;
  mandate?: MandateContent;
  /** Title and body → first and last day on which a declared meeting shows it. */
  titles: Map<string, { title: string; bodyId?: string; from: string; to: string }>;
  leftOn?: string;
}

interface BodyDraft {
  id: string;
  kind: Body["bodyKind"];
  acronym?: string;
  names: Map<string, string>; // name → last day
  members: string[];
}

const count = (map: Map<string, number>, key: string, times = 1) => map.set(key, (map.get(key) ?? 0) + times);

const commonest = (spellings: Map<string, number>): string => [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
const newestName = (names: Map<string, string>): string => [...names].sort(([a, x], [b, y]) => (x < y ? 1 : x > y ? -1 : a < b ? -1 : 1))[0]?.[0] ?? "";

/** Id of a Commission host: one over cabinets and departments, whatever the spelling of the name. */
function commissionPersonId(name: string): string {
  const known = personIds.get(name);
  if (known !== undefined) return known;
  const id = `ec-${shortHash([foldName(name)], 10)}`;
  personIds.set(name, id);
  return id;
}
/** Hosts are few and stand in many rows. */
const personIds = new Map<string, string>();

export function bodyIdOf(body: NonNullable<MeetingContent["body"]>): string {
  if (body.kind === "cabinet") return `ec-cab-${shortHash([foldName(body.name)], 10)}`;
  return body.acronym ? `ec-dg-${slugOf(body.acronym)}` : `ec-dg-${shortHash([foldName(body.name)], 10)}`;
}

export class PeopleAndBodies {
  private readonly people = new Map<string, PersonDraft>();
  private readonly bodies = new Map<string, BodyDraft>();
  /** Commission id → the Member that the same person is. */
  readonly moved = new Map<string, string>();

  constructor(reader: StoreReader) {
    // Parliament numbers its bodies ("6562"); memberships name the number, readers know the code ("AFET").
    const bodies = reader
      .listHistories("body")
      .map((history) => ({ number: history.key.replace(/^body-/, ""), ...reader.readContent("body", (history.versions.at(-1) as { versionNo: number }).versionNo) }));
    const codes = new Map(bodies.map(({ number, code }) => [number, code]));
    const codeOf = (code: string): string => codes.get(code) ?? code;
    for (const history of reader.listHistories("mandate")) {
      const newest = history.versions.at(-1);
      if (!newest) continue;
      const published = reader.readContent("mandate", newest.versionNo);
      const mandate: MandateContent = {
        ...published,
        ...(published.group && { group: codeOf(published.group) }),
        memberships: published.memberships.map((one) => ({ ...one, code: codeOf(one.code) })),
      };
      const draft = this.member(mandate.mepId);
      // The API tells more than the directory; of two from the API the one of the current list, else the later by name of its list.
      const better =
        !draft.mandate || (draft.mandate.layout === "directory" && mandate.layout === "api") || (draft.mandate.layout === mandate.layout && (mandate.term ?? 0) > (draft.mandate.term ?? 0));
      if (better) draft.mandate = mandate;
      if (history.goneSince) draft.leftOn = history.goneSince;
    }
    for (const draft of this.people.values()) this.joinBodies(draft);
    for (const { code, name } of bodies) {
      const known = this.bodies.get(committeeId(code)) ?? this.bodies.get(groupId(code));
      if (known && name) known.names.set(name, "9999");
    }
  }

  private member(mepId: string): PersonDraft {
    const id = `mep-${mepId}`;
    const draft = this.people.get(id) ?? { id, spellings: new Map<string, number>(), titles: new Map() };
    this.people.set(id, draft);
    return draft;
  }

  private joinBodies(draft: PersonDraft): void {
    const { mandate } = draft;
    if (!mandate) return;
    for (const { code, kind } of mandate.memberships) {
      if (kind.startsWith("COMMITTEE")) this.parliamentBody(committeeId(code), "committee", code, committeeName(code)).members.push(draft.id);
    }
    if (mandate.group) this.parliamentBody(groupId(mandate.group), "political group", mandate.group, groupName(mandate.group)).members.push(draft.id);
  }

  private parliamentBody(id: string, kind: BodyDraft["kind"], code: string, name: string): BodyDraft {
    const body = this.bodies.get(id) ?? { id, kind, acronym: code, names: new Map([[name, "0000"]]), members: [] };
    this.bodies.set(id, body);
    return body;
  }

  /** Common given names and those of the decision-makers that the sources name: helps to tell a person's name from an organisation's. */
  givenNames(): Set<string> {
    const names = new Set(commonGivenNames);
    const seen = new Map<string, number>();
    for (const { mandate } of this.people.values()) {
      const given = mandate?.givenName ?? mandate?.fullName.split(" ")[0] ?? "";
      for (const word of foldName(given).split(" ")) if (word.length > 2) count(seen, word);
    }
    // A rare one may be any word ("Rada", "Max"): two decision-makers must bear it.
    for (const [name, bearers] of seen) if (bearers > 1) names.add(name);
    return names;
  }

  /** First pass over the meetings: who hosts, under which title, in which body, from when to when; `times` rows of the day say so. */
  noteMeeting(content: Pick<MeetingContent, "institution" | "hosts" | "body">, date: string, times: number): void {
    if (content.body) {
      const id = bodyIdOf(content.body);
      const body = this.bodies.get(id) ?? { id, kind: content.body.kind, ...(content.body.acronym && { acronym: content.body.acronym }), names: new Map<string, string>(), members: [] };
      const name = bodyName(content.body);
      if ((body.names.get(name) ?? "") < date) body.names.set(name, date);
      this.bodies.set(id, body);
    }
    for (const host of content.hosts) {
      const title = foldSpace(host.title ?? "");
      if (content.institution === "parliament") {
        if (host.mepId) count(this.member(host.mepId).spellings, host.name, times);
        continue;
      }
      if (!isDecisionMaker(title)) continue;
      const id = commissionPersonId(host.name);
      const draft = this.people.get(id) ?? { id, spellings: new Map<string, number>(), titles: new Map() };
      this.people.set(id, draft);
      count(draft.spellings, host.name, times);
      const bodyId = content.body && bodyIdOf(content.body);
      const key = `${title.toLowerCase()} ${bodyId ?? ""}`;
      const known = draft.titles.get(key);
      if (!known) draft.titles.set(key, { title: describeRole({ institution: "commission", title, body: content.body }), ...(bodyId && { bodyId }), from: date, to: date });
      else {
        if (date < known.from) known.from = date;
        if (date > known.to) known.to = date;
      }
    }
  }

  /** After the first pass: Commissioners who bear the name of exactly one Member are that Member. */
  joinInstitutions(): void {
    const members = new Map<string, string[]>();
    for (const draft of this.people.values()) {
      if (!draft.id.startsWith("mep-")) continue;
      const fold = foldName(this.nameOf(draft.id));
      members.set(fold, [...(members.get(fold) ?? []), draft.id]);
    }
    for (const draft of [...this.people.values()]) {
      if (draft.id.startsWith("mep-") || ![...draft.titles.values()].some(({ title }) => isPoliticalTitle(title))) continue;
      const same = members.get(foldName(commonest(draft.spellings)));
      if (same?.length !== 1) continue;
      this.moved.set(draft.id, same[0] as string);
      const member = this.people.get(same[0] as string) as PersonDraft;
      for (const [key, title] of draft.titles) member.titles.set(key, title);
      for (const spelling of draft.spellings.keys()) count(member.spellings, spelling);
      this.people.delete(draft.id);
    }
  }

  nameOf(id: string): string {
    const draft = this.people.get(id);
    if (!draft) return id;
    return draft.mandate?.fullName ?? commonest(draft.spellings);
  }

  hasBody(id: string): boolean {
    return this.bodies.has(id);
  }

  bodyRef(id: string): { id: string; slug: string; name: string } {
    const name = newestName(this.bodies.get(id)?.names ?? new Map([[id, ""]]));
    return { id, slug: slugOf(name), name };
  }

  personRef(id: string): { id: string; slug: string; name: string } | undefined {
    if (!this.people.has(id)) return undefined;
    const name = this.nameOf(id);
    return { id, slug: slugOf(name), name };
  }

  /** The hosts of one row in the words shown; Commissioners before their staff. */
  describeHosts(content: MeetingContent): Host[] {
    const body = content.body && this.bodyRef(bodyIdOf(content.body));
    const hosts = content.hosts.map((host): Host & { political: boolean } => {
      const title = foldSpace(host.title ?? "");
      const role = describeRole({ institution: content.institution, title, body: content.body });
      const political = isPoliticalTitle(title);
      if (content.institution === "parliament") {
        const id = `mep-${host.mepId}`;
        const name = this.nameOf(id);
        return { name, personId: id, slug: slugOf(name), role, staff: false, political };
      }
      const known = isDecisionMaker(title) ? commissionPersonId(host.name) : undefined;
      const ref = known ? this.personRef(this.moved.get(known) ?? known) : undefined;
      return { name: ref?.name ?? host.name, ...(ref && { personId: ref.id, slug: ref.slug }), role, ...(body && { body }), staff: !ref, political };
    });
    return hosts.sort((a, b) => Number(b.political) - Number(a.political)).map(({ political: _, ...host }) => host);
  }

  /** Persons as pages, by id. */
  *listPeople(stats: Counted): Generator<Person> {
    for (const draft of [...this.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { mandate } = draft;
      const name = this.nameOf(draft.id);
      const mandates: Person["mandates"] = [...draft.titles.values()]
        .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.title < b.title ? -1 : 1))
        .map(({ title, bodyId, from, to }) => ({ title, ...(bodyId && { body: this.bodyRef(bodyId) }), from, to, note: "first and last declared meeting under this title" }));
      if (draft.id.startsWith("mep-")) {
        const note =
          mandate?.current && !draft.leftOn
            ? "in the list of current Members"
            : draft.leftOn
              ? `not in the list of current Members since ${draft.leftOn}`
              : mandate?.term
                ? `in the list of Members of term ${mandate.term}`
                : "not in a list of current Members that is held";
        mandates.push({ title: "Member of the European Parliament", note });
      }
      yield {
        kind: "person",
        id: draft.id,
        slug: slugOf(name),
        name,
        ...(mandate?.officialName && mandate.officialName !== name && { officialName: mandate.officialName }),
        ...(mandate?.country && { country: mandate.country }),
        ...(mandate?.group && { group: { id: groupId(mandate.group), name: groupName(mandate.group) } }),
        mandates,
        memberships: (mandate?.memberships ?? [])
          .filter(({ kind }) => kind.startsWith("COMMITTEE"))
          .map(({ code, role }) => ({ id: committeeId(code), name: committeeName(code), ...(role && { note: role }) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        otherNames: [...draft.spellings.keys()].filter((spelling) => spelling !== name).sort(),
        ...stats.of("person", draft.id),
      };
    }
  }

  /** Bodies as pages, by id. */
  *listBodies(stats: Counted): Generator<Body> {
    for (const draft of [...this.bodies.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const { name, slug } = this.bodyRef(draft.id);
      const members = [...new Set(draft.members)].map((id) => this.personRef(id)).filter((ref) => ref !== undefined);
      yield {
        kind: "body",
        id: draft.id,
        slug,
        name,
        bodyKind: draft.kind,
        ...(draft.acronym && { acronym: draft.acronym }),
        otherNames: [...draft.names.keys()].filter((other) => other !== name).sort(),
        members: members.sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1)),
        ...stats.of("body", draft.id),
      };
    }
  }
}

const committeeId = (code: string): string => `ep-com-${slugOf(code)}`;
/** Codes differ in case and stroke between Parliament's publications ("PfE", "PFE"; "S&D", "S-D"): one group. */
const groupId = (code: string): string => `ep-grp-${slugOf(code.replace(/&/g, " "))}`;

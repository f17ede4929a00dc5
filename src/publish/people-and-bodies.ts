/** Decision-makers and the bodies they belong to: Members, Commissioners, Directors-General; cabinets, departments, committees, groups. */

import { foldWords } from "../analyse/words.js";
import { decide, Judgements } from "../curation/judgements.js";
import type { Body, Host, MandateContent, MeetingContent, Person } from "../model/index.js";
import { foldName, foldSpace, slugOf } from "../normalise/fold.js";
import { commonGivenNames } from "../normalise/given-names.js";
import { shortHash } from "../normalise/hash.js";
import { isRespelt, PersonNames, personKey } from "../resolve/person-names.js";
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

interface Period {
  from: string;
  to: string;
}

interface BodyDraft {
  id: string;
  kind: Body["bodyKind"];
  acronym?: string;
  /** Name → first and last day on which a declared meeting shows it. */
  names: Map<string, Period>;
  members: string[];
}

const count = (map: Map<string, number>, key: string, times = 1) => map.set(key, (map.get(key) ?? 0) + times);

const commonest = (spellings: Map<string, number>): string => [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
const newestName = (names: Map<string, Period>): string => [...names].sort(([a, { to: x }], [b, { to: y }]) => (x < y ? 1 : x > y ? -1 : a < b ? -1 : 1))[0]?.[0] ?? "";
/** Names from lists that give no day: of the code alone, and of the list of bodies, which outweighs every other. */
const [undated, outweighing]: readonly [Period, Period] = [
  { from: "", to: "0000" },
  { from: "", to: "9999" },
];

const firstDayOf = (draft: PersonDraft): string => [...draft.titles.values()].map(({ from }) => from).sort()[0] ?? "";
const earlierOf = (a: string, b: string): string => (a < b ? a : b);
const laterOf = (a: string, b: string): string => (a > b ? a : b);
/** Whether two hosts are shown in one office: the same title in the same body, or for the same words the same body. */
const shareOffice = (a: PersonDraft, b: PersonDraft): boolean => {
  if ([...a.titles.keys()].some((office) => b.titles.has(office))) return true;
  if (personKey(commonest(a.spellings)) !== personKey(commonest(b.spellings))) return false;
  const bodies = new Set([...a.titles.values()].flatMap(({ bodyId }) => bodyId ?? []));
  return [...b.titles.values()].some(({ bodyId }) => bodyId !== undefined && bodies.has(bodyId));
};

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

  constructor(
    reader: StoreReader,
    private readonly judgements = Judgements.none,
  ) {
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
      if (known && name) known.names.set(name, outweighing);
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
    // A body has a page whoever sat in it once; its members are those of the list of today.
    const sits = mandate.current && !draft.leftOn;
    for (const { code, kind, to } of mandate.memberships) {
      if (!kind.startsWith("COMMITTEE")) continue;
      const committee = this.parliamentBody(committeeId(code), "committee", code, committeeName(code));
      if (sits && !to) committee.members.push(draft.id);
    }
    if (!mandate.group) return;
    const group = this.parliamentBody(groupId(mandate.group), "political group", mandate.group, groupName(mandate.group));
    if (sits) group.members.push(draft.id);
  }

  private parliamentBody(id: string, kind: BodyDraft["kind"], code: string, name: string): BodyDraft {
    const body = this.bodies.get(id) ?? { id, kind, acronym: code, names: new Map([[name, undated]]), members: [] };
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

  /** Names under the fold, in both orders of their words, of Members and of those who hold political office: nobody's private matter. Family names alone too. */
  listPublicNames(): Set<string> {
    const names = new Set<string>();
    for (const { mandate, spellings, titles } of this.people.values()) {
      if (!mandate && ![...titles.values()].some(({ title }) => isPoliticalTitle(title))) continue;
      if (mandate?.familyName) names.add(foldWords(mandate.familyName));
      for (const name of [...(mandate ? [mandate.fullName] : []), ...spellings.keys()]) {
        const words = foldWords(name).split(" ");
        names.add(words.join(" "));
        if (!mandate) names.add(words.at(-1) as string);
        for (let i = 1; i < words.length; i += 1) names.add([...words.slice(i), ...words.slice(0, i)].join(" "));
      }
    }
    return names;
  }

  /** First pass over the meetings: who hosts, under which title, in which body, from when to when; `times` rows of the day say so. */
  noteMeeting(content: Pick<MeetingContent, "institution" | "hosts" | "body">, date: string, times: number): void {
    if (content.body) {
      const id = bodyIdOf(content.body);
      const body = this.bodies.get(id) ?? { id, kind: content.body.kind, ...(content.body.acronym && { acronym: content.body.acronym }), names: new Map<string, Period>(), members: [] };
      const name = bodyName(content.body);
      const period = body.names.get(name);
      body.names.set(name, { from: earlierOf(period?.from || date, date), to: laterOf(period?.to ?? date, date) });
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

  /** After the first pass: spellings of one Commission host are put together, then Commissioners with the Member that they are. */
  joinInstitutions(): void {
    this.joinSpellings();
    const names = new PersonNames();
    for (const draft of this.people.values()) if (draft.id.startsWith("mep-")) names.add(draft.id, this.nameOf(draft.id));
    for (const draft of [...this.people.values()]) {
      if (draft.id.startsWith("mep-")) continue;
      const { same, never } = this.decided(draft);
      if (same?.target.startsWith("mep-") && this.people.has(same.target)) {
        this.join(draft, this.people.get(same.target) as PersonDraft);
        continue;
      }
      // The name of exactly one Member, in any order of its words: for those who hold political office, whom nobody but that Member is likely to be.
      const bearers = names.listBearers(commonest(draft.spellings)).filter((id) => !never.has(id));
      const member = bearers.length === 1 ? this.people.get(bearers[0] as string) : undefined;
      if (member && [...draft.titles.values()].some(({ title }) => isPoliticalTitle(title))) this.join(draft, member);
    }
  }

  private decided(draft: PersonDraft) {
    return decide(this.judgements.forPerson("commission-meetings", foldName(commonest(draft.spellings))));
  }

  /**
   * "Virginie Battu-Henriksson" and "BATTU-HENRIKSSON Virginie": the same words in another order or but for a letter, and evidence that the two
   * are one person, which is the same body or the same office. Without it they stay two, unless a person decided.
   */
  private joinSpellings(): void {
    const hosts = [...this.people.values()].filter(({ id }) => id.startsWith("ec-")).sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : firstDayOf(a) > firstDayOf(b) ? 1 : a.id < b.id ? -1 : 1));
    const byWord = new Map<string, PersonDraft[]>();
    for (const host of hosts) {
      const name = commonest(host.spellings);
      const { same, never } = this.decided(host);
      const decidedHost = same && same.target !== host.id && same.target.startsWith("ec-") ? this.people.get(same.target) : undefined;
      const words = foldName(name).split(" ");
      const candidates = new Set(words.flatMap((word) => byWord.get(word) ?? []));
      const earlier = decidedHost ?? [...candidates].find((one) => !never.has(one.id) && isRespelt(commonest(one.spellings), name) && shareOffice(one, host));
      if (earlier) this.join(host, earlier);
      else for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), host]);
    }
  }

  /** Everything known of `draft` goes to `other`; its id redirects. */
  private join(draft: PersonDraft, other: PersonDraft): void {
    if (draft === other || !this.people.has(draft.id)) return;
    this.moved.set(draft.id, other.id);
    for (const [from, to] of this.moved) if (to === draft.id) this.moved.set(from, other.id);
    for (const [key, title] of draft.titles) {
      const known = other.titles.get(key);
      other.titles.set(key, known ? { ...title, from: earlierOf(known.from, title.from), to: laterOf(known.to, title.to) } : title);
    }
    for (const [spelling, times] of draft.spellings) count(other.spellings, spelling, other.id.startsWith("ec-") ? times : 1);
    this.people.delete(draft.id);
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
    const name = newestName(this.bodies.get(id)?.names ?? new Map([[id, undated]]));
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
        datedNames: [...draft.names]
          .filter(([, { from }]) => from)
          .map(([one, { from, to }]) => ({ name: one, from, to }))
          .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.name < b.name ? -1 : 1)),
        members: members.sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1)),
        ...stats.of("body", draft.id),
      };
    }
  }
}

const committeeId = (code: string): string => `ep-com-${slugOf(code)}`;
/** Codes differ in case and stroke between Parliament's publications ("PfE", "PFE"; "S&D", "S-D"): one group. */
const groupId = (code: string): string => `ep-grp-${slugOf(code.replace(/&/g, " "))}`;

/**
 * First linking, certain cases only: numbers that the name does not contradict, and names that are the register's own words.
 * Everything else stays text. Measured linking will take its place behind the same two questions: `findByNumber`, `findByName`.
 */
import { Judgements } from "../curation/judgements.js";
import type { OtherName } from "../curation/other-names.js";
import type { LinkKind, LinkMethod } from "../model/index.js";
import { readCountry } from "../normalise/countries.js";
import { foldName, squashName } from "../normalise/fold.js";
import { Memo } from "../normalise/memo.js";
import { findExplained, listExplained, shareOfInitials } from "./acronym-with-words.js";
import { hostOf, labelOf } from "./join-registrations.js";
import { type KnownNames, knownNamesOf } from "./known-names.js";
import { type Candidate, MatchIndex } from "./match-index.js";
import { type MatchTables, makeMatchTables, matchLineCount, matchTablesOfLines, matchTablesToLines, type NamedOrganisation } from "./match-tables.js";
import { addId, type Ids, type KnownKeys, ordinaryWords } from "./name-keys.js";
import { partsOf } from "./name-parts.js";
import { contentWords, isContent, readWords } from "./name-words.js";
import { type NamedInSubject, NamedInSubjects } from "./named-in-subjects.js";
import { isPublicAcronym, tellsPublicBody } from "./public-bodies.js";
import { kindOfCategory, type RegisteredOrganisation, type Registrant, type RegistrantKind, type Respondent } from "./registrants.js";
import { explainedScore, featuresOf, homeEvidence, initialsEvidence, isDoubtful, logisticOf, matchedFrom, pieceScore, suggestedFrom, sumOf, websiteEvidence } from "./score.js";
import { type CellMention, segmentCell } from "./segment-cell.js";
import { mayMeanOneOf } from "./typed-number.js";
import { websiteName } from "./website-name.js";
import { tellsBranch } from "./word-families.js";

export interface Link {
  organisationId: string;
  link: LinkKind;
  method: LinkMethod;
  /** For *matched* and *suggested*: how likely the link is right, 0 to 1. */
  score?: number;
}

/** Words that many organisations share and that therefore prove nothing; the index adds those that are common in its own names. */
const commonWords = new Set(
  "association european europe group international federation of the and for institute council union company limited national verband der die das und fur e v gmbh sa nv bv ltd asbl aisbl de des du la le les et pour foundation fondation stiftung industry industries business network alliance forum office brussels eu global services energy".split(
    " ",
  ),
);
const shortestSquashed = 8;
const trailingBracket = /^(.*\S)\s*[([]\s*([^()[\]]{2,20})\s*[)\]]\s*$/s;

const words = (name: string): string[] => foldName(name).split(" ");
type IsCommon = (word: string) => boolean;
const distinctive = (name: string, isCommon: IsCommon): string[] => words(name).filter((word) => word.length >= 4 && !commonWords.has(word) && !isCommon(word));
const initials = (name: string): string =>
  words(name)
    .filter((word) => !["of", "the", "and", "for", "de", "des", "du", "la", "le", "les", "et", "der", "die", "das", "und"].includes(word))
    .map((word) => word[0] ?? "")
    .join("");

/** Whether the letters of one text stand in another in the same order, all of three or more: "rctp" in "rrctp". */
function isWithin(letters: string, text: string): boolean {
  if (letters === text) return true;
  if (letters.length < 3) return false;
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** Whether two names can belong to one organisation: the same squashed, a distinctive word in common, or one the acronym of the other. */
export function namesFit(a: string, b: string, isCommon: IsCommon = () => false): boolean {
  const [squashedA, squashedB] = [squashName(a), squashName(b)];
  if (!squashedA || !squashedB) return false;
  if (squashedA === squashedB) return true;
  const ofB = new Set(distinctive(b, isCommon));
  if (distinctive(a, isCommon).some((word) => ofB.has(word))) return true;
  const shorter = squashedA.length <= squashedB.length ? squashedA : squashedB;
  const longer = shorter === squashedA ? squashedB : squashedA;
  if (shorter.length >= 4 && longer.startsWith(shorter)) return true;
  return (squashedA.length >= 2 && initials(b) === squashedA) || (squashedB.length >= 2 && initials(a) === squashedB) || words(b).includes(squashedA) || words(a).includes(squashedB);
}

/** "Crédit Agricole S.A." → "creditagricole". */
const coreOf = (name: string): string =>
  readWords(name)
    .map(({ fold }) => fold)
    .filter(isContent)
    .join("");

/** What the website calls an entry, in capitals as acronyms stand; none where it says nothing beside the name. */
function listWebsiteNames({ website, names, latinNames, category }: Registrant): string[] {
  const label = websiteName(website, [...names.flatMap(({ name }) => [name, ...partsOf(name).parts]), ...latinNames], kindOfCategory(category) === "company");
  return label && !names.some(({ name }) => contentWords(name).join("") === label) ? [label] : [];
}

/** All in capitals, without a space. */
const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}&-]{2,12}$/u.test(name);

const keptMaps = ["byNumber", "current", "latin", "former", "squashed", "withoutAcronym", "acronyms", "listed", "names", "holders", "facts"] as const;

/** What else of an organisation decides about links. */
type Facts = Pick<NamedOrganisation, "country" | "kind" | "passes">;

/** All keys under which registered organisations are found. Made once for a set of register entries, and kept with an edition as JSON. */
export class NameTables implements KnownKeys {
  readonly byNumber: Ids = new Map();
  readonly current: Ids = new Map();
  readonly latin: Ids = new Map();
  readonly former: Ids = new Map();
  readonly squashed: Ids = new Map();
  readonly withoutAcronym: Ids = new Map();
  readonly acronyms: Ids = new Map();
  /** Names of the list that people edit. */
  readonly listed: Ids = new Map();
  /** Names of an organisation, current ones first. */
  readonly names = new Map<string, string[]>();
  /** In how many organisations' names a word stands. */
  readonly holders = new Map<string, number>();
  /** Of organisations of which something is known. */
  readonly facts = new Map<string, Facts>();
  private madeMatchTables: MatchTables | undefined;

  private constructor(private makeMatchTables: () => MatchTables) {}

  /** What candidates are found by; made when a name is first asked for that is no register name. */
  get matchTables(): MatchTables {
    if (!this.madeMatchTables) {
      this.madeMatchTables = this.makeMatchTables();
      // What they were made from may go.
      this.makeMatchTables = () => this.matchTables;
    }
    return this.madeMatchTables;
  }

  static of(organisations: readonly RegisteredOrganisation[], otherNames: readonly OtherName[] = []): NameTables {
    const named = new Map<string, NamedOrganisation>();
    const tables = new NameTables(() => makeMatchTables([...named.values()]));
    for (const { id, registrants } of organisations) {
      const all: string[] = [];
      for (const registrant of registrants) {
        tables.byNumber.set(registrant.registerNumber, id);
        registrant.names.forEach(({ name }, i) => {
          all.push(name);
          addId(i === 0 ? tables.current : tables.former, foldName(name), id);
          if (i > 0) return;
          addId(tables.squashed, squashName(name), id);
          const bracket = trailingBracket.exec(name);
          if (bracket) addId(tables.withoutAcronym, foldName(bracket[1] as string), id);
          // "SSE plc (SSE)" is a name and no acronym of another one.
          const core = contentWords(bracket?.[1] ?? name).join("");
          for (const acronym of partsOf(name).acronyms) if (squashName(acronym) !== core) addId(tables.acronyms, squashName(acronym), id);
        });
        for (const name of registrant.latinNames) {
          all.push(name);
          addId(tables.latin, foldName(name), id);
        }
        for (const acronym of registrant.acronyms) {
          all.push(acronym);
          addId(tables.acronyms, squashName(acronym), id);
        }
      }
      tables.names.set(id, all);
      const country = registrants.map((one) => one.country).find(Boolean);
      const host = hostOf(registrants.map((one) => one.website).find(Boolean));
      const kind = kindOfCategory(registrants.map((one) => one.category).find(Boolean));
      const passes = Math.max(...registrants.map((one) => one.passes ?? 0));
      if (country || kind || passes) tables.facts.set(id, { ...(country && { country }), ...(kind && { kind }), ...(passes && { passes }) });
      named.set(id, {
        id,
        names: [...new Set(registrants.flatMap(({ names, latinNames }) => [...names.slice(0, 1).map(({ name }) => name), ...latinNames]))],
        former: [...new Set(registrants.flatMap(({ names }) => names.slice(1).map(({ name }) => name)))],
        acronyms: [...new Set(registrants.flatMap(({ acronyms }) => acronyms))],
        ...(country && { country }),
        ...(kind && { kind }),
        ...(host && { site: squashName(labelOf(host)) }),
        passes,
      });
      for (const word of new Set(all.flatMap(words))) tables.holders.set(word, (tables.holders.get(word) ?? 0) + 1);
    }
    tables.addWebsiteNames(organisations, named);
    tables.addOtherNames(otherNames, named);
    return tables;
  }

  /** The list's names of organisations that an export has. */
  private addOtherNames(otherNames: readonly OtherName[], organisations: Map<string, NamedOrganisation>): void {
    for (const { registerNumber, name } of otherNames) {
      const id = this.byNumber.get(registerNumber);
      const named = id && organisations.get(id);
      if (!named) continue;
      addId(this.listed, isAcronym(name) ? name : foldName(name), id);
      this.names.get(id)?.push(name);
      const list = isAcronym(name) ? "acronyms" : "former";
      organisations.set(id, { ...named, [list]: [...new Set([...named[list], name])] });
    }
  }

  /** What websites call organisations goes with their acronyms, unless another organisation is called so by the register. */
  private addWebsiteNames(organisations: readonly RegisteredOrganisation[], byId: Map<string, NamedOrganisation>): void {
    const cores: Ids = new Map();
    for (const { id, registrants } of organisations) for (const { names } of registrants) addId(cores, coreOf(names[0]?.name ?? ""), id);
    for (const { id, registrants } of organisations) {
      const named = byId.get(id) as NamedOrganisation;
      const isOthers = (label: string) => [this.acronyms, cores].some((map) => map.get(label) !== undefined && map.get(label) !== id);
      const labels = registrants.flatMap(listWebsiteNames).filter((label) => !isOthers(label));
      if (labels.length) byId.set(id, { ...named, acronyms: [...new Set([...named.acronyms, ...labels])] });
    }
  }

  /** One JSON text a line: the maps, then what candidates are found by. */
  *toLines(): Generator<string> {
    for (const name of keptMaps) yield JSON.stringify([...this[name]]);
    yield* matchTablesToLines(this.matchTables);
  }

  /** How many lines the tables are. */
  static readonly lineCount = keptMaps.length + matchLineCount;

  static ofLines(lines: readonly string[]): NameTables {
    const tables = new NameTables(() => matchTablesOfLines(lines.slice(keptMaps.length)));
    keptMaps.forEach((name, i) => {
      for (const [key, value] of JSON.parse(lines[i] as string) as [string, never][]) tables[name as "holders"].set(key, value);
    });
    return tables;
  }
}

/** Answers that are remembered: one for each name of a year or two, at ten times today's meetings too. */
const mostRemembered = 200_000;
const mostCells = 20_000;
/** Stands for no link, among answers that are remembered. */
const nobody = Symbol("nobody");
type Answer = Link | typeof nobody;
const answerOf = (link: Link | undefined): Answer => link ?? nobody;
const linkOf = (answer: Answer): Link | undefined => (answer === nobody ? undefined : answer);
/** An acronym stands for words that begin with so many of its letters. */
const mostInitials = 0.75;
/** A candidate of the respondent's country counts when it is hardly worse than the best of all. */
const isNear = (atHome: Candidate, best: Candidate): boolean => atHome.rank > best.rank - 0.15 && atHome.coveredMention > best.coveredMention - 0.15 && atHome.coveredName > best.coveredName - 0.15;
/** How many candidates are looked at for those of one country. */
const mostAtHome = 24;

const methodOf = ({ kind, likened }: Candidate): LinkMethod => (kind === "acronym" ? "scored-acronym" : likened ? "scored-spelling" : "scored-words");
const rounded = (score: number): number => Math.round(score * 1000) / 1000;
/** "Kingdom of Saudi Arabia" is the country. */
const statesForm = /^(?:the\s+)?(?:kingdom|republic|state)\s+of\s+(?:the\s+)?/i;
/** Two names that share words of so much weight may be one organisation's in two languages. */
const leastShared = 1.2;

export class NameIndex {
  /** What the cutting of cells knows of names. */
  readonly names: KnownNames;
  private readonly unlistedNames = new Map<string, string[]>();
  private readonly certain = new Memo<Answer>(mostRemembered);
  private readonly likely = new Memo<Answer>(mostRemembered);
  private readonly cells = new Memo<readonly CellMention[]>(mostCells);
  private readonly mostHolders: number;
  /** A word that more than five organisations, and more than one in 490, have in their names. */
  private readonly isCommon: IsCommon = (word) => (this.tables.holders.get(word) ?? 0) > this.mostHolders;

  /** `unlisted` are numbers that no export holds, with the name that meetings give: found by number, never by name. */
  constructor(
    private readonly tables: NameTables,
    unlisted: Iterable<{ registerNumber: string; name: string }> = [],
    /** Register number → rows in which a source gives it: who of two namesakes is met at all. */
    private readonly declaredRows: ReadonlyMap<string, number> = new Map(),
    private readonly judgements: Judgements = Judgements.none,
    givenNames: ReadonlySet<string> = new Set(),
  ) {
    this.names = knownNamesOf(this, givenNames);
    for (const { registerNumber, name } of unlisted) this.unlistedNames.set(registerNumber, [name]);
    this.mostHolders = Math.max(5, tables.names.size / 490);
  }

  /** The organisation that holds this register number, if an export that we hold has it. */
  organisationOf(registerNumber: string): string | undefined {
    return this.tables.byNumber.get(registerNumber) ?? (this.unlistedNames.has(registerNumber) ? registerNumber : undefined);
  }

  /** Whether `name` can be this organisation's: a name known for it, or one that fits. */
  fits(organisationId: string, name: string): boolean {
    return this.namesOf(organisationId).some((known) => namesFit(known, name, this.isCommon));
  }

  /** Whether a name may be this organisation's at all: it fits, says some of the same in another language, or is nearly one of its names. */
  private isCompatible(organisationId: string, name: string): boolean {
    if (this.fits(organisationId, name)) return true;
    const names = this.namesOf(organisationId);
    const known = new Set(names.flatMap((one) => this.candidates.wordsOf(one)));
    const shared = this.candidates.wordsOf(name).reduce((sum, word) => sum + (known.has(word) ? this.candidates.weightOf(word) : 0), 0);
    return shared >= leastShared || this.candidates.acronymsIn(name).some((acronym) => names.some((one) => squashName(one) === acronym)) || mayMeanOneOf(name, names);
  }

  /** Whether `name` means another organisation and does not fit this one. A likeness says less than a number beside words that go with it. */
  contradicts(organisationId: string, name: string, source = ""): boolean {
    const other = this.link(name, source);
    if (!other || other.link === "suggested" || other.organisationId === organisationId || this.fits(organisationId, name)) return false;
    if (!this.isNameOf(name, other)) return !this.isCompatible(organisationId, name);
    // One body may be registered twice, in two languages: its acronym then stands in both names.
    return !this.namesOf(other.organisationId).some((one) => this.fits(organisationId, one));
  }

  /** Whether a number typed with a name is another organisation's: the name means another one, or has nothing in common with any name of it. */
  refuses(organisationId: string, name: string, source = ""): boolean {
    return this.contradicts(organisationId, name, source) || !this.isCompatible(organisationId, name);
  }

  /** Whether a name is an organisation's own, legal forms aside: "Vaisala" is that of Vaisala Oyj. */
  private isNameOf(name: string, { organisationId, link, method }: Link): boolean {
    if (link === "exact" || method === "decided-by-person") return true;
    const words = this.candidates.wordsOf(name).join(" ");
    return link === "matched" && this.namesOf(organisationId).some((known) => this.candidates.wordsOf(known).join(" ") === words);
  }

  /** The organisation that a name means where a number beside it says another one: counted only by its very name, else proposed. */
  linkAgainstNumber(link: Link | undefined, name: string): Link | undefined {
    return link && link.link === "matched" && !this.isNameOf(name, link) ? { ...link, link: "suggested" } : link;
  }

  /** Names known for an organisation, current ones first. */
  namesOf(organisationId: string): readonly string[] {
    return this.tables.names.get(organisationId) ?? this.unlistedNames.get(organisationId) ?? [];
  }

  private matchIndex: MatchIndex | undefined;
  private readonly cutElsewhere = new Map<string, readonly CellMention[]>();
  /** Is told every link by score that is made, none where a name has none. */
  tellScored?: (name: string, link: Link | undefined) => void;

  /** Links by score that were asked for so far, none where a name has none. */
  get scored(): ReadonlyMap<string, Link | undefined> {
    return new Map([...this.likely.entries()].map(([name, answer]) => [name, linkOf(answer)]));
  }

  /** Takes over links that were scored before and still stand. */
  keep(links: ReadonlyMap<string, Link | undefined>): void {
    for (const [name, link] of links) this.likely.set(name, answerOf(link));
  }

  /** Takes over the mentions of cells that another index, of the same tables, has cut. */
  keepCells(cells: Iterable<readonly [cell: string, mentions: readonly CellMention[]]>): void {
    for (const [cell, mentions] of cells) this.cutElsewhere.set(cell, mentions);
  }

  private takeCut(cell: string): readonly CellMention[] | undefined {
    const mentions = this.cutElsewhere.get(cell);
    if (mentions) this.cutElsewhere.delete(cell);
    return mentions;
  }

  /** Candidates by their words; made when a name is first asked for that is no register name. */
  get candidates(): MatchIndex {
    this.matchIndex ??= new MatchIndex(this.tables.matchTables);
    return this.matchIndex;
  }

  /** The mentions of a cell, to be changed at will. Every second cell has been cut before. */
  cut(cell: string): CellMention[] {
    return this.cells.of(cell, () => this.takeCut(cell) ?? segmentCell(cell, this.names)).map((mention) => ({ ...mention, typedNumbers: [...mention.typedNumbers] }));
  }

  /** The organisation that a name means in a source: as a person decided, for certain, or by its score; a *suggested* one is only proposed. */
  link(name: string, source = ""): Link | undefined {
    const found = this.findByName(name) ?? this.findLikely(name);
    const decided = this.judgements.forName(source, foldName(name));
    if (!decided.length) return found;
    const same = decided.find((one) => one.verdict === "same");
    if (same) return { organisationId: this.tables.byNumber.get(same.target) ?? same.target, link: "matched", method: "decided-by-person" };
    const refused = new Set(decided.filter((one) => one.verdict !== "unsure").map((one) => this.tables.byNumber.get(one.target) ?? one.target));
    return found && refused.has(found.organisationId) ? undefined : found;
  }

  /**
   * The organisation that a respondent of this country means. An entry of the country goes before one of another country that is no better, and what
   * several entries may be called in the Union may be one entry's name in a country ("CNA" in Italy).
   */
  linkRespondent(name: string, source: string, { country, kind }: Respondent): Link | undefined {
    const byName = this.link(name, source);
    if (byName?.method === "decided-by-person") return byName;
    const isOther = byName?.method === "scored-acronym" && words(name).length === 1 && this.isOtherKind(byName.organisationId, kind);
    const plain: Link | undefined = isOther ? { ...byName, link: "suggested" } : byName;
    if (!country) return plain;
    const found = plain && plain.link !== "suggested" ? this.countryOf(plain.organisationId) : undefined;
    if (plain && plain.link !== "suggested" && (found === undefined || found === country)) return plain;
    const atHome = this.scoreAtHome(name, country, kind);
    if (!atHome) return plain;
    const isFree = !this.judgements.forName(source, foldName(name)).length;
    if (!plain || plain.link === "suggested") return isFree ? atHome : plain;
    return isFree && atHome.isSame ? atHome : plain;
  }

  /** Whether the entry says of itself that it is something else than the respondent: an acronym alone is then no proof. */
  private isOtherKind(organisationId: string, kind: RegistrantKind | undefined): boolean {
    const own = this.tables.facts.get(organisationId)?.kind;
    return kind !== undefined && own !== undefined && own !== kind;
  }

  private countryOf(organisationId: string): string | undefined {
    return this.tables.facts.get(organisationId)?.country;
  }

  /** The likeliest organisation of a country when it is likely enough to be matched; `isSame` where the words are those of its name. */
  private scoreAtHome(name: string, country: string, kind: RegistrantKind | undefined): (Link & { isSame: boolean }) | undefined {
    const fold = foldName(name);
    if (fold.length < 2 || ordinaryWords.has(fold) || isPublicAcronym(name)) return undefined;
    const { candidates: index } = this;
    const isBody = (id: string) => tellsPublicBody(name, this.namesOf(id));
    const all = index.findCandidates(name, mostAtHome);
    const candidates = all.filter(({ organisation }) => index.countries[organisation] === country);
    const [first] = candidates;
    if (
      first &&
      isNear(first, all[0] as Candidate) &&
      !isDoubtful(name, candidates, index, country) &&
      !(first.kind === "acronym" && this.isOtherKind(index.ids[first.organisation] as string, kind))
    ) {
      const score = logisticOf(sumOf(featuresOf(name, candidates, index, country)) + homeEvidence(country));
      if (score >= matchedFrom) {
        const isSame = first.same || (first.coveredMention > 0.99 && first.coveredName > 0.99);
        const organisationId = index.ids[first.organisation] as string;
        return isBody(organisationId) ? undefined : { organisationId, link: "matched", method: methodOf(first), score: rounded(score), isSame };
      }
    }
    const explained = this.linkExplained(name, country);
    return explained && !isBody(explained.organisationId) ? { ...explained, isSame: false } : undefined;
  }

  private namedInSubjects: NamedInSubjects | undefined;

  /** Organisations that a subject names without doubt, unless a person decided that the name is not theirs. */
  listNamed(subject: string, source = ""): NamedInSubject[] {
    this.namedInSubjects ??= new NamedInSubjects(this.tables, this.names.isPerson);
    return this.namedInSubjects.find(subject).filter(({ organisationId, text }) => this.link(text, source)?.organisationId === organisationId);
  }

  /** The likeliest organisation, when it is likely enough to be at least suggested. */
  findLikely(name: string): Link | undefined {
    const make = (): Answer => {
      const link = this.score(name);
      this.tellScored?.(name, link);
      return answerOf(link);
    };
    return linkOf(this.likely.of(name, make));
  }

  private score(name: string): Link | undefined {
    // A country is nobody, whatever chamber has it in its name.
    if (readCountry(name.replace(statesForm, "")) !== undefined) return undefined;
    const link = this.scoreByLikeness(name);
    return link && tellsPublicBody(name, this.namesOf(link.organisationId)) ? undefined : link;
  }

  private scoreByLikeness(name: string): Link | undefined {
    const fold = foldName(name);
    if (fold.length < 2 || ordinaryWords.has(fold)) return undefined;
    if (isPublicAcronym(name)) return undefined;
    const candidates = this.candidates.findCandidates(name);
    const [first] = candidates;
    const byParts = () => this.linkPieces(name) ?? this.linkExplained(name);
    if (!first) return byParts();
    const score = logisticOf(sumOf(featuresOf(name, candidates, this.candidates)) + this.weighAcronym(first, name));
    if (score < suggestedFrom) return byParts();
    const organisationId = this.candidates.ids[first.organisation] as string;
    const matched = score >= matchedFrom && !isDoubtful(name, candidates, this.candidates);
    if (!matched) {
      const found = byParts();
      if (found) return found;
    }
    return { organisationId, link: matched ? "matched" : "suggested", method: methodOf(first), score: rounded(score) };
  }

  /** "DGB" of the Deutscher Gewerkschaftsbund, "E3G" at e3g.org: an acronym that is no one else's is surer when it is made of the first letters of the name, or is the website's. */
  private weighAcronym({ kind, organisation }: Candidate, name: string): number {
    const squashed = squashName(name);
    const id = this.candidates.ids[organisation] as string;
    if (kind !== "acronym" || this.candidates.acronyms.get(squashed)?.length !== 1) return 0;
    const isInitials = this.namesOf(id).some((known) => squashName(known) !== squashed && shareOfInitials(squashed, known) === 1);
    return (isInitials ? initialsEvidence : 0) + (this.candidates.sites[organisation] === squashed ? websiteEvidence : 0);
  }

  /** An acronym whose owner the words beside it tell; no other organisation may bear these words as its name. */
  private linkExplained(name: string, country?: string): Link | undefined {
    const { candidates: index } = this;
    // "T&E VDA", "Association of Commercial Television in Europe, BEUC": two organisations, of which the acronym is one.
    const isOthers = (rest: string, owner: number) =>
      rest.split(/[,;|]/).some((piece) => {
        const found = this.findByName(piece.trim());
        if (found) return found.organisationId !== index.ids[owner];
        const owners = isAcronym(piece.trim()) ? index.acronyms.get(squashName(piece)) : undefined;
        return owners !== undefined && !owners.includes(owner);
      });
    // "WSM Wirtschaftsverband Stahl- und Metallverarbeitung": the register's words, with their initials before or behind them.
    for (const { acronym, rest } of listExplained(name)) {
      const found = words(rest).length >= 3 && shareOfInitials(acronym, rest) >= mostInitials ? (this.findByName(rest) ?? this.findLikely(rest)) : undefined;
      if (found && (found.score ?? 1) >= pieceScore) return { organisationId: found.organisationId, link: "matched", method: "scored-piece", score: pieceScore };
    }
    const owner = findExplained(name, index, isOthers, country);
    return owner === undefined ? undefined : { organisationId: index.ids[owner] as string, link: "matched", method: "scored-acronym", score: explainedScore };
  }

  /**
   * A name in two languages or with an addition, of which one piece is an organisation's own name: "Austrian Trade Union Federation /
   * Österreichischer Gewerkschaftsbund". The other pieces must speak of no other organisation, and of no branch of this one.
   */
  private linkPieces(name: string): Link | undefined {
    const { parts, acronyms } = partsOf(name);
    const pieces = parts.flatMap((part) => part.split(/\s*\/\s*/)).filter((piece) => piece !== name);
    const found = new Set<string>();
    const rest: string[] = [];
    for (const piece of new Set(pieces)) {
      const exact = words(piece).length >= 2 && piece.length >= 8 ? this.findByName(piece) : undefined;
      if (exact) found.add(exact.organisationId);
      else if (!pieces.some((other) => other !== piece && piece.includes(other))) rest.push(piece);
    }
    const [organisationId] = found;
    if (!organisationId || found.size > 1) return undefined;
    const own = new Set(this.namesOf(organisationId).flatMap((known) => this.candidates.wordsOf(known)));
    const place = this.candidates.placeOf(organisationId);
    const country = this.candidates.countries[place];
    const tellsOther = rest.some((piece) => this.candidates.wordsOf(piece).some((word) => !own.has(word) && word !== `@${country?.toLowerCase()}` && word !== "@eu" && tellsBranch(word)));
    const othersAcronym = acronyms.some((acronym) => this.candidates.passesOfOthers(squashName(acronym), place) >= 0 && !this.candidates.hasAcronym(place, squashName(acronym)));
    return tellsOther || othersAcronym ? undefined : { organisationId, link: "matched", method: "scored-piece", score: pieceScore };
  }

  /** The one organisation whose name this is in the certain cases; `undefined` when none or more than one. */
  findByName(name: string): Link | undefined {
    return linkOf(this.certain.of(name, () => answerOf(this.lookUp(name))));
  }

  private lookUp(name: string): Link | undefined {
    const fold = foldName(name);
    if (fold.length < 2 || ordinaryWords.has(fold)) return undefined;
    const only = (map: Ids, key: string): string | undefined => {
      const ids = map.get(key);
      return ids?.includes(" ") ? undefined : ids;
    };
    const { tables } = this;
    const exact = (organisationId: string | undefined, method: LinkMethod): Link | undefined => (organisationId ? { organisationId, link: "exact", method } : undefined);

    // "ACEA" in capitals is the acronym that the list tells; "Acea" may be somebody's name.
    const byAcronym = isAcronym(name) ? exact(only(tables.listed, name), "listed-name") : undefined;
    if (byAcronym) return byAcronym;
    const holders = tables.current.get(fold);
    // Two letters are many organisations' initials.
    if (holders && squashName(name).length <= 2 && !(tables.facts.get(holders)?.passes ?? 0)) return undefined;
    if (holders) {
      const holder = only(tables.current, fold);
      return holder && this.isOthersAcronym(holder, squashName(name)) ? undefined : exact(holder, "exact-name");
    }
    const byList = exact(only(tables.listed, fold), "listed-name");
    if (byList) return byList;
    const byLatin = exact(only(tables.latin, fold), "exact-latin-name");
    if (byLatin) return byLatin;

    const stripped = exact(only(tables.withoutAcronym, fold), "exact-without-acronym");
    if (stripped && words(name).length > 1) return stripped;
    const bracket = trailingBracket.exec(name);
    if (bracket) {
      const [base, inside] = [bracket[1] as string, squashName(bracket[2] as string)];
      // A comma or another bracket before it: a list of several, of which the bracket names the last alone.
      if (/[,;([]/.test(base)) return undefined;
      const byBase = only(tables.current, foldName(base)) ?? only(tables.withoutAcronym, foldName(base));
      // The bracket must be the entry's acronym, its initials, or part of its name; "(Brussels office)" may be another entry.
      if (byBase && (tables.acronyms.get(inside)?.split(" ").includes(byBase) || isWithin(inside, initials(base)) || this.namesOf(byBase).some((known) => words(known).includes(inside))))
        return exact(byBase, "exact-without-acronym");
      const byAcronym = this.ownerOf(inside);
      if (byAcronym && inside.length >= 3 && this.wordsFit(byAcronym, base)) return exact(byAcronym, "acronym-in-brackets");
    }
    const byFormer = exact(only(tables.former, fold), "former-name");
    if (byFormer) return byFormer;
    const squashed = squashName(name);
    return squashed.length >= shortestSquashed ? exact(only(tables.squashed, squashed), "squashed-name") : undefined;
  }

  /** The one organisation that bears an acronym: the only one, or the only one that comes to Parliament. */
  private ownerOf(squashed: string): string | undefined {
    const owners = this.tables.acronyms.get(squashed)?.split(" ") ?? [];
    if (owners.length === 1) return owners[0];
    const present = owners.filter((id) => (this.tables.facts.get(id)?.passes ?? 0) > 0);
    return present.length === 1 ? present[0] : undefined;
  }

  /** "IMPALA" is one entry's whole name and the acronym of another that meets more often: which of them is meant is not certain. */
  private isOthersAcronym(holder: string, squashed: string): boolean {
    const others = this.tables.acronyms
      .get(squashed)
      ?.split(" ")
      .filter((other) => other !== holder);
    if (!others?.length) return false;
    const most = Math.max(...others.map((other) => this.declaredRows.get(other) ?? 0));
    if (most > (this.declaredRows.get(holder) ?? 0)) return true;
    // Who comes to Parliament is likelier to be met than who only has the shorter name.
    const passes = (id: string) => this.tables.facts.get(id)?.passes ?? 0;
    return passes(holder) === 0 && others.some((other) => passes(other) > 0);
  }

  /**
   * The names of one entry that count as another's acronym by the rows in which the two are declared: the one answer of this index that
   * meetings can change while the register stays. A text to be compared.
   */
  listContested(): string {
    const contested: string[] = [];
    for (const squashed of this.tables.acronyms.keys()) {
      for (const holder of this.tables.squashed.get(squashed)?.split(" ") ?? []) if (this.isOthersAcronym(holder, squashed)) contested.push(`${squashed}:${holder}`);
    }
    return contested.sort().join(" ");
  }

  /** All distinctive words of `base`, or all but one of three or more, stand in one of the organisation's names, the rarest of them included. */
  private wordsFit(organisationId: string, base: string): boolean {
    const wanted = distinctive(base, this.isCommon);
    if (!wanted.length) return false;
    const rarest = [...wanted].sort((a, b) => (this.tables.holders.get(a) ?? 0) - (this.tables.holders.get(b) ?? 0))[0] as string;
    return this.namesOf(organisationId).some((known) => {
      const have = new Set(words(known));
      const found = wanted.filter((word) => have.has(word)).length;
      return have.has(rarest) && (found === wanted.length || (wanted.length >= 3 && found === wanted.length - 1));
    });
  }
}

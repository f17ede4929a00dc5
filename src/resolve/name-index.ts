/**
 * First linking, certain cases only: numbers that the name does not contradict, and names that are the register's own words.
 * Everything else stays text. Measured linking will take its place behind the same two questions: `findByNumber`, `findByName`.
 */
import { Judgements } from "../curation/judgements.js";
import type { LinkKind, LinkMethod } from "../model/index.js";
import { foldName, squashName } from "../normalise/fold.js";
import { publicAcronyms } from "./cell-words.js";
import { type KnownNames, knownNamesOf } from "./known-names.js";
import { MatchIndex, type NamedOrganisation } from "./match-index.js";
import { partsOf } from "./name-parts.js";
import { contentWords } from "./name-words.js";
import type { RegisteredOrganisation } from "./registrants.js";
import { featuresOf, isDoubtful, logistic, matchedFrom, pieceScore, suggestedFrom } from "./score.js";
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
/** Registered names that are ordinary words where they stand in an attendee cell. */
const ordinaryWords = new Set([
  "others",
  "other",
  "west",
  "various",
  "womens lobby",
  "human rights defenders",
  "digital policy",
  "digital society",
  "civil society",
  "citizens",
  "staff",
  "stakeholders",
  "ngos",
  "companies",
]);
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

/** Organisation ids by some key; several stand in one text with a space between. */
type Ids = Map<string, string>;

function addId(map: Ids, key: string, id: string): void {
  if (!key) return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, id);
  else if (ids !== id && !ids.split(" ").includes(id)) map.set(key, `${ids} ${id}`);
}

const idMaps = ["byNumber", "current", "latin", "former", "squashed", "withoutAcronym", "acronyms"] as const;

/** All keys under which registered organisations are found. Made once for a set of register entries, and kept with an edition as JSON. */
export class NameTables {
  readonly byNumber: Ids = new Map();
  readonly current: Ids = new Map();
  readonly latin: Ids = new Map();
  readonly former: Ids = new Map();
  readonly squashed: Ids = new Map();
  readonly withoutAcronym: Ids = new Map();
  readonly acronyms: Ids = new Map();
  /** Names of an organisation, current ones first. */
  readonly names = new Map<string, string[]>();
  /** In how many organisations' names a word stands. */
  readonly holders = new Map<string, number>();
  /** What candidates are found by. */
  readonly named = new Map<string, Omit<NamedOrganisation, "id">>();

  static of(organisations: readonly RegisteredOrganisation[]): NameTables {
    const tables = new NameTables();
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
      tables.named.set(id, {
        names: [...new Set(registrants.flatMap(({ names, latinNames }) => [...names.slice(0, 1).map(({ name }) => name), ...latinNames]))],
        former: [...new Set(registrants.flatMap(({ names }) => names.slice(1).map(({ name }) => name)))],
        acronyms: [...new Set(registrants.flatMap(({ acronyms }) => acronyms))],
        ...(country && { country }),
        passes: Math.max(...registrants.map((one) => one.passes ?? 0)),
      });
      for (const word of new Set(all.flatMap(words))) tables.holders.set(word, (tables.holders.get(word) ?? 0) + 1);
    }
    return tables;
  }

  /** One JSON text a line: the maps of ids, the names, the words. */
  *toLines(): Generator<string> {
    for (const name of [...idMaps, "names", "holders", "named"] as const) yield JSON.stringify([...this[name]]);
  }

  /** How many lines the tables are. */
  static readonly lineCount = idMaps.length + 3;

  static ofLines(lines: readonly string[]): NameTables {
    const tables = new NameTables();
    [...idMaps, "names", "holders", "named"].forEach((name, i) => {
      for (const [key, value] of JSON.parse(lines[i] as string) as [string, never][]) tables[name as "holders"].set(key, value);
    });
    return tables;
  }
}

const mostCached = 200_000;
/** Two names that share words of so much weight may be one organisation's in two languages. */
const leastShared = 1.2;

export class NameIndex {
  /** What the cutting of cells knows of names. */
  readonly names: KnownNames;
  private readonly unlistedNames = new Map<string, string[]>();
  private readonly cache = new Map<string, Link | undefined>();
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

  /** Whether a name may be this organisation's at all: it fits, or says some of the same in another language. */
  isCompatible(organisationId: string, name: string): boolean {
    if (this.fits(organisationId, name)) return true;
    const known = new Set(this.namesOf(organisationId).flatMap((one) => this.candidates.wordsOf(one)));
    const shared = this.candidates.wordsOf(name).reduce((sum, word) => sum + (known.has(word) ? this.candidates.weightOf(word) : 0), 0);
    return shared >= leastShared || this.candidates.acronymsIn(name).some((acronym) => this.namesOf(organisationId).some((one) => squashName(one) === acronym));
  }

  /** Whether `name` is the name of another organisation and does not fit this one. */
  contradicts(organisationId: string, name: string, source = ""): boolean {
    const other = this.link(name, source);
    return other !== undefined && other.link !== "suggested" && other.organisationId !== organisationId && !this.fits(organisationId, name);
  }

  /** Whether a number typed with a name is another organisation's: the name means another one, or has nothing in common with any name of it. */
  refuses(organisationId: string, name: string, source = ""): boolean {
    return this.contradicts(organisationId, name, source) || !this.isCompatible(organisationId, name);
  }

  /** Names known for an organisation, current ones first. */
  namesOf(organisationId: string): readonly string[] {
    return this.tables.names.get(organisationId) ?? this.unlistedNames.get(organisationId) ?? [];
  }

  private matchIndex: MatchIndex | undefined;
  private readonly likelies = new Map<string, Link | undefined>();

  /** Links by score that were asked for so far, none where a name has none. */
  get scored(): ReadonlyMap<string, Link | undefined> {
    return this.likelies;
  }

  /** Takes over links that were scored before and still stand. */
  keep(links: ReadonlyMap<string, Link | undefined>): void {
    for (const [name, link] of links) this.likelies.set(name, link);
  }

  /** Candidates by their words; made when a name is first asked for that is no register name. */
  get candidates(): MatchIndex {
    this.matchIndex ??= new MatchIndex([...this.tables.named].map(([id, one]) => ({ id, ...one })));
    return this.matchIndex;
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

  /** The likeliest organisation, when it is likely enough to be at least suggested. */
  findLikely(name: string): Link | undefined {
    const known = this.likelies.get(name);
    if (known !== undefined || this.likelies.has(name)) return known;
    if (this.likelies.size >= mostCached) this.likelies.clear();
    const found = this.score(name);
    this.likelies.set(name, found);
    return found;
  }

  private score(name: string): Link | undefined {
    const fold = foldName(name);
    if (fold.length < 2 || ordinaryWords.has(fold)) return undefined;
    if (publicAcronyms.has(squashName(name))) return undefined;
    const candidates = this.candidates.findCandidates(name);
    const [first] = candidates;
    if (!first) return this.linkPieces(name);
    const score = logistic(featuresOf(name, candidates, this.candidates));
    if (score < suggestedFrom) return this.linkPieces(name);
    const organisationId = this.candidates.ids[first.organisation] as string;
    const matched = score >= matchedFrom && !isDoubtful(name, candidates, this.candidates);
    if (!matched) {
      const byPieces = this.linkPieces(name);
      if (byPieces) return byPieces;
    }
    const method: LinkMethod = first.kind === "acronym" ? "scored-acronym" : first.likened ? "scored-spelling" : "scored-words";
    return { organisationId, link: matched ? "matched" : "suggested", method, score: Math.round(score * 1000) / 1000 };
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
    const known = this.cache.get(name);
    if (known !== undefined || this.cache.has(name)) return known;
    if (this.cache.size >= mostCached) this.cache.clear();
    const found = this.lookUp(name);
    this.cache.set(name, found);
    return found;
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

    const holders = tables.current.get(fold);
    // Two letters are many organisations' initials.
    if (holders && squashName(name).length <= 2 && !(tables.named.get(holders)?.passes ?? 0)) return undefined;
    if (holders) {
      const holder = only(tables.current, fold);
      return holder && this.isOthersAcronym(holder, squashName(name)) ? undefined : exact(holder, "exact-name");
    }
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
    const present = owners.filter((id) => (this.tables.named.get(id)?.passes ?? 0) > 0);
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
    const passes = (id: string) => this.tables.named.get(id)?.passes ?? 0;
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

/**
 * One attendee cell to mentions. Names contain every separator that cells use, so the cell is cut against what is known: the way of cutting
 * that costs least wins, where a known name costs little, an unknown stretch more, and every separator inside a name a little.
 */
import { foldName, foldSpace } from "../normalise/fold.js";
import { showsOrganisation } from "../normalise/organisation-words.js";
import { andWords, formAlone, fromWords, isEvent, isPublicBody, isRole, isStrongRole, personTitles } from "./cell-words.js";
import type { KnownNames } from "./known-names.js";
import { readWords, type TextWord } from "./name-words.js";
import { readLeftovers, readTypedNumbers } from "./read-numbers.js";
import { matchedFrom } from "./score.js";
import { countryOfWord } from "./word-families.js";

export type MentionKind = "organisation" | "public body" | "country" | "person" | "unclear" | "event" | "noise";

/** One name in a cell. Offsets are UTF-16 units of the raw cell. */
export interface CellMention {
  kind: MentionKind;
  /** `[start, end)` of the name alone. */
  start: number;
  end: number;
  /** The name, its white space folded. */
  name: string;
  /** What stands in the cell for it: the name with its role and numbers, white space folded. */
  text: string;
  /** `[textStart, textEnd)` of that. */
  textStart: number;
  textEnd: number;
  /** Register numbers typed with the name. */
  typedNumbers: string[];
  /** Whether these very words are a known name. */
  known: boolean;
  /** A number without a name, between bars of its own. */
  alone?: true;
}

type Gap = "hard" | "comma" | "slash" | "dash" | "colon" | "open" | "close" | "plus" | "space";

const hardGap = /(?<!\\)[|;\n\r\t•·]|_x000[dD]_|(?<=\S)[^\S\ue000]{12,}(?=\S)|\.\s*\||\s[-–—]{2,}\s/;
function gapOf(text: string): Gap {
  if (hardGap.test(text.replace("\\|", " / "))) return "hard";
  if (/[([]/.test(text)) return "open";
  if (/[)\]]/.test(text)) return text.includes(",") ? "comma" : "close";
  if (text.includes(",")) return "comma";
  if (text.includes("/")) return "slash";
  if (/\s[-–—]|[–—]\s|\s-/.test(text) || /[–—]/.test(text) || /\p{L}?-\s/u.test(text)) return "dash";
  if (text.includes(":") && /:\s/.test(text)) return "colon";
  if (text.includes("+")) return "plus";
  return "space";
}

/** What a separator inside a name costs. */
const insideCost: Record<Gap, number> = { hard: Number.POSITIVE_INFINITY, comma: 1.15, slash: 0.75, dash: 0.2, colon: 0.6, open: 0.05, close: 0.25, plus: 0.7, space: 0 };
const unknownCost = 1;
const knownCost = 0.25;
const publicCost = 0.6;
const personCost = 0.2;
const roleCost = 0.15;
/** A cut where no separator stands. */
const bareCut = 0.5;
const longestSpan = 40;
const pointedTitles = new Set(["ing", "mag", "dipl", "h", "m", "he", "don", "pan", "pani", "sig", "avv", "ms"]);

interface Span {
  kind: MentionKind | "role" | "glue";
  from: number;
  to: number;
  known: boolean;
  cost: number;
}

class Piece {
  readonly gaps: Gap[];

  constructor(
    private readonly cell: string,
    private readonly words: readonly TextWord[],
    private readonly names: KnownNames,
  ) {
    this.gaps = words.slice(1).map((word, i) => gapOf(cell.slice((words[i] as TextWord).end, word.start)));
  }

  private raw(from: number, to: number): string {
    return this.cell.slice((this.words[from] as TextWord).start, (this.words[to - 1] as TextWord).end);
  }

  private folds(from: number, to: number): string {
    let folds = (this.words[from] as TextWord).fold;
    for (let i = from + 1; i < to; i += 1) folds += ` ${(this.words[i] as TextWord).fold}`;
    return folds;
  }

  /** Whether a name may begin or end between words `at - 1` and `at` for its separators alone. */
  private isEdge(at: number): boolean {
    return at === 0 || at === this.words.length || this.gaps[at - 1] !== "space";
  }

  private isCapital(at: number): boolean {
    return /^[\p{Lu}\p{N}]/u.test(this.cell.slice((this.words[at] as TextWord).start, (this.words[at] as TextWord).end));
  }

  /** Cheapest cutting, as spans in order. */
  cut(): Span[] {
    const n = this.words.length;
    const totals = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const chosen: (Span | undefined)[] = new Array(n + 1);
    // Whether what ends here was a role or a person, after which a name may begin without a separator.
    totals[0] = 0;
    for (let from = 0; from < n; from += 1) {
      const before = totals[from] as number;
      if (before === Number.POSITIVE_INFINITY) continue;
      const last = chosen[from]?.kind;
      for (const span of this.spansFrom(from, last)) {
        const total = before + span.cost;
        if (total < (totals[span.to] as number) - 1e-9) {
          totals[span.to] = total;
          chosen[span.to] = span;
        }
      }
    }
    const spans: Span[] = [];
    for (let to = n; to > 0; ) {
      const span = chosen[to] as Span;
      spans.unshift(span);
      to = span.from;
    }
    return spans;
  }

  private *spansFrom(from: number, last: Span["kind"] | undefined): Generator<Span> {
    const n = this.words.length;
    const first = this.words[from] as TextWord;
    const afterRole = last === "role" || last === "glue" || last === "person";
    const startsAtEdge = this.isEdge(from);
    const startCost = startsAtEdge || last === "glue" ? 0 : last === "role" ? 0.05 : last === "person" ? 0.35 : bareCut;
    // A word between names, or between a role and a name.
    if (andWords.has(first.fold) || first.fold === "with") yield { kind: "glue", from, to: from + 1, known: false, cost: from === 0 ? 0.4 : 0.05 };
    if (afterRole && fromWords.has(first.fold)) yield { kind: "glue", from, to: from + 1, known: false, cost: 0.02 };
    if (!startsAtEdge && !afterRole && last === undefined) return;
    const longest = Math.min(n, from + longestSpan);
    let inside = 0;
    let roles = 0;
    let strong = 0;
    let firstSeparator = n;
    const longestKnown = this.names.longestFrom(first.fold);
    for (let to = from + 1; to <= longest; to += 1) {
      const word = this.words[to - 1] as TextWord;
      const size0 = to - 1 - from;
      if (to > from + 1) {
        const gap = this.gaps[to - 2] as Gap;
        inside += this.costInside(gap, from, to - 1);
        if (inside === Number.POSITIVE_INFINITY) return;
        if (gap !== "space" && firstSeparator === n) firstSeparator = to - 1;
        if (andWords.has(word.fold)) inside += size0 === 1 && /^[\p{Lu}\p{N}-]{2,}$/u.test(this.raw(from, from + 1)) ? 0.6 : 0.25;
      }
      if (isRole(word.fold)) roles += 1;
      if (isStrongRole(word.fold)) strong += 1;
      const edge = this.isEdge(to);
      const size = to - from;
      const endCost = edge ? 0 : bareCut;
      const followedByAnd = to < n && andWords.has((this.words[to] as TextWord).fold);
      const followedByRole =
        to < n && (isStrongRole((this.words[to] as TextWord).fold) || (to + 1 < n && isRole((this.words[to] as TextWord).fold) && isStrongRole((this.words[to + 1] as TextWord).fold)));
      // Known names.
      if (size <= longestKnown) {
        const known = this.names.isName(this.folds(from, to));
        if (known && this.nameStands(from, to, known, startsAtEdge && (edge || followedByRole), afterRole)) {
          yield { kind: "organisation", from, to, known: true, cost: knownCost + startCost + (followedByRole ? 0.1 : endCost * (size > 2 ? 0.8 : 1.2)) };
          // Its acronym belongs to a name: in brackets, behind a dash, bare.
          const after = to < n ? this.endOfAcronym(to, from) : 0;
          if (after) yield { kind: "organisation", from, to: after, known: true, cost: knownCost + startCost - 0.05 };
        }
      }
      // Nobody's name that we know, but somebody who comes "from" an organisation.
      if (startsAtEdge && to < n && (size === 2 || size === 3) && inside === 0 && /^(?:from|vom|chez|fra|fran)$/.test((this.words[to] as TextWord).fold) && this.looksNamed(from, to))
        yield { kind: "person", from, to, known: false, cost: 0.4 };
      // Roles: words of no name, up to where a name may begin.
      if (roles === size && strong > 0 && inside < 0.5) yield { kind: "role", from, to, known: false, cost: roleCost + (startsAtEdge ? 0 : 0.1) };
      // A role with what it is about: "Director Green Transformation of Industries".
      if (strong > 0 && isStrongRole(first.fold) && inside < 0.8 && size > 1) {
        const next = to < n ? (this.words[to] as TextWord).fold : "";
        if (/^(?:beim|bei|at|chez|vom|presso|bij)$/.test(next)) yield { kind: "role", from, to, known: false, cost: 0.4 };
        else if (edge && !fromWords.has((this.words[from + 1] as TextWord).fold) && !showsOrganisation(this.raw(from + 1, to))) yield { kind: "role", from, to, known: false, cost: 0.9 };
      }
      if (size <= 7 && (edge || (to < n && (fromWords.has((this.words[to] as TextWord).fold) || followedByAnd || followedByRole || size <= 4))) && inside < 0.3 && this.isPerson(from, to)) {
        yield {
          kind: "person",
          from,
          to,
          known: false,
          cost: personCost + (startsAtEdge || last === "glue" || last === "role" ? 0 : 0.5) + (edge || followedByAnd || (to < n && fromWords.has((this.words[to] as TextWord).fold)) ? 0 : 0.6),
        };
      }
      if (!edge && to < longest && !followedByAnd && !(followedByRole && !isStrongRole(word.fold))) continue;
      yield* this.unknown(from, to, inside, startCost, followedByAnd && !edge ? 0.2 : followedByRole && !edge ? 0.3 : 0, roles === size && strong > 0, strong);
    }
  }

  private *unknown(from: number, to: number, inside: number, startCost: number, endCost: number, allRoles: boolean, strong: number): Generator<Span> {
    const name = this.raw(from, to);
    const fold = this.folds(from, to);
    const size = to - from;
    const isPublic = isPublicBody(fold);
    const country = size <= 2 && countryOfWord(fold) !== undefined;
    // People inside a name make it a list.
    const people = inside > 0 ? this.countPeople(from, to) * 1.1 : 0;
    // Where there is nothing to choose, nothing is asked.
    const choice = inside > 0 || from > 0 || to < this.words.length;
    const like = choice && size <= 14 && !isPublic && inside < 2.5 ? this.names.likeness(name) : 0;
    const base = isPublic || country ? publicCost : like >= 0.8 ? unknownCost - (like - 0.6) * 1.2 : unknownCost;
    // "of Greenpeace" behind a role: the name begins after the little word.
    const little = startCost > 0 || from > 0 ? (/^(?:of|from|von|vom|der|des|de|du|beim|at|bei|z|van|fur|for|di|del|della)$/.test((this.words[from] as TextWord).fold) ? 0.3 : 0) : 0;
    const cost = little + base + inside * (isPublic ? 0.7 : like >= 0.9 ? 0.85 : 1) + startCost + endCost + people + (allRoles ? 0.6 : 0) + (like < 0.9 ? Math.min(strong, 2) * 0.3 : 0);
    yield { kind: country ? "country" : isPublic ? "public body" : "organisation", from, to, known: false, cost };
  }

  /** A separator inside a name: less where the words go on in small letters or with a legal form, or an acronym stands beside its name. */
  private costInside(gap: Gap, from: number, at: number): number {
    if (gap === "space") return 0;
    const cost = insideCost[gap];
    if (gap === "hard") return cost;
    const raw = this.cell.slice((this.words[at] as TextWord).start, (this.words[at] as TextWord).end);
    if (gap === "comma") {
      const next = this.gaps.findIndex((one, i) => i >= at && one !== "space");
      const piece = this.raw(at, next === -1 ? this.words.length : next + 1);
      if (formAlone.test(piece.trim()) || formAlone.test(raw)) return 0.02;
      if (/^\p{Ll}/u.test(raw)) return 0.35;
      // "Verband der Teekannen, Kessel und Tassen": a list of things that ends with "and".
      if (/^(?:\S+\s+){0,3}(?:and|und|et|y|e|en|och|og|ja|&)\s+\S+/iu.test(piece) && this.hasLinkWord(from, at) && at - from >= 3) return 0.6;
      return this.hasLinkWord(from, at) && at - from >= 3 && !this.isPersonAt(at) ? 0.95 : cost;
    }
    if (gap === "slash" && !/\s/.test(this.cell.slice((this.words[at - 1] as TextWord).end, (this.words[at] as TextWord).start))) return 1.05;
    if (gap === "dash" || gap === "slash") {
      const [left, right] = [this.folds(from, at), raw];
      if (gap === "dash" && (isInitials(right, left) || (at - from === 1 && /^[\p{Lu}\p{N}&-]{2,}$/u.test(this.raw(from, at))))) return 0.05;
    }
    return cost;
  }

  private hasLinkWord(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (/^(?:of|for|der|des|de|du|fur|pour|van|voor|per|para|dei|delle|degli|von|di|do|das|dos|av|for)$/.test((this.words[i] as TextWord).fold)) return true;
    return false;
  }

  private isPersonAt(at: number): boolean {
    const next = this.gaps.findIndex((one, i) => i >= at && one !== "space");
    return this.isPerson(at, next === -1 ? this.words.length : next + 1);
  }

  /** Words in capitals of which none is an organisation's. */
  private looksNamed(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (!this.isCapital(i) || isRole((this.words[i] as TextWord).fold) || /\d/.test((this.words[i] as TextWord).fold)) return false;
    return !this.names.isName(this.folds(from, to)) && !isPublicBody(this.folds(from, to));
  }

  private countPeople(from: number, to: number): number {
    let count = 0;
    let start = from;
    for (let at = from + 1; at <= to; at += 1) {
      const cutHere = at === to || this.gaps[at - 1] !== "space" || andWords.has((this.words[at] as TextWord).fold);
      if (!cutHere) continue;
      if (at - start <= 6 && at > start && this.isPerson(start, at)) count += 1;
      start = at < to && andWords.has((this.words[at] as TextWord).fold) ? at + 1 : at;
    }
    return count;
  }

  private isTitle(at: number): boolean {
    const { fold, end } = this.words[at] as TextWord;
    if (!personTitles.has(fold)) return false;
    // "ING Group", "Mag": short ones are titles with a point, or before another title.
    return !pointedTitles.has(fold) || this.cell[end] === ".";
  }

  private isPerson(from: number, to: number): boolean {
    let start = from;
    let titled = false;
    while (start < to && this.isTitle(start)) {
      titled = true;
      start += 1;
    }
    const size = to - start;
    if (size < 1 || size > 5) return false;
    if (this.names.isName(this.folds(start, to)) === "name") return false;
    const name = this.raw(start, to);
    if (/[\d&/]/.test(this.raw(from, to))) return false;
    if (
      titled &&
      size <= 3 &&
      this.isCapital(start) &&
      !isPublicBody(this.folds(start, to)) &&
      this.words.slice(start, to).every((word) => !fromWords.has(word.fold) || /^(?:von|van|de|der|du|di|del|la|le)$/.test(word.fold))
    )
      return true;
    return size >= 2 && this.names.isPerson(name) && this.names.likeness(name) < 0.95;
  }

  /** Where a name ends with the acronym that stands beside it from word `at` on: in brackets, behind a dash, bare; 0 when none does. */
  private endOfAcronym(at: number, from: number): number {
    const gap = this.gaps[at - 1] as Gap;
    if (gap !== "open" && gap !== "dash" && gap !== "space") return 0;
    let to = at + 1;
    if (gap === "open") while (to < this.words.length && to < at + 3 && this.gaps[to - 1] === "space") to += 1;
    if (to < this.words.length && this.gaps[to - 1] === "space") return 0;
    const raw = this.raw(at, to);
    if (gap === "open") return raw.length <= 18 && /\p{Lu}/u.test(raw) && !this.isPersonAt(at) && !isStrongRole((this.words[at] as TextWord).fold) ? to : 0;
    return isInitials(raw, this.folds(from, at)) ? to : 0;
  }

  /** Whether a known name may stand here: short ones and acronyms only where separators or roles set them off. */
  private nameStands(from: number, to: number, known: "name" | "acronym", set: boolean, afterRole: boolean): boolean {
    const raw = this.raw(from, to);
    const capitals = /\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u.test(raw) && !/\p{Ll}{3}/u.test(raw);
    if (known === "acronym" && !capitals) return set && raw.length >= 4;
    if (set) return true;
    if (to - from >= 2) return raw.length >= 8 && this.isCapital(from);
    return (afterRole || capitals) && raw.length >= 3 && this.isCapital(from) && countryOfWord((this.words[from] as TextWord).fold) === undefined && !isRole((this.words[from] as TextWord).fold);
  }
}

/** "LiU" and "linkopings universitet": the letters begin its words, in order. */
function isInitials(acronym: string, folds: string): boolean {
  const letters = foldName(acronym).replace(/ /g, "");
  if (letters.length < 2 || letters.length > 8 || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return false;
  const initials = folds
    .split(" ")
    .map((word) => word[0])
    .join("");
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at += 1;
  return at >= letters.length - 1;
}

/** The look back keeps a run that does not end the text from being read once for each of its signs. */
const trimmed = /^[\s,;:|/+&–—.)\]"'“”„«»-]+|(?<![\s,;:|/+&–—([-])[\s,;:|/+&–—([-]+$/gu;
const foldText = (text: string): string => foldSpace(text).replaceAll("\\|", "|");

/** The bounds of a name with a closing bracket or quotation mark that belongs to it. */
function boundsOf(cell: string, start: number, end: number): [number, number] {
  let to = end;
  const name = cell.slice(start, end);
  const opened = (name.match(/[([]/g) ?? []).length - (name.match(/[)\]]/g) ?? []).length;
  if (opened > 0) {
    const closing = /^[^\p{L}\p{N}|;,([]{0,3}?[)\]]/u.exec(cell.slice(end));
    if (closing) to = end + closing[0].length;
  }
  // "e.V." and "Inc." end with their point.
  if (cell[to] === "." && /(?:\.\s?\p{L}{1,3}|\b(?:Inc|Ltd|Co|Corp|spol|ltd|inc|plc|Soc|Coop|Int|e ?V|eV))$/u.test(cell.slice(start, to))) to += 1;
  return [start, to];
}

/** Stands where a number stood; a letter of no script. */
const blank = "\ue000";

/** Cuts a cell. The mentions stand in the order of the cell and do not overlap. */
export function segmentCell(cell: string, names: KnownNames): CellMention[] {
  const numbers = readTypedNumbers(cell);
  // Numbers are blanked out, so that offsets stay; other numbers of that look (company registers) are no names either.
  let text = cell;
  for (const { start, end } of readLeftovers(cell)) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  for (const { start, end } of numbers) text = text.slice(0, start) + blank.repeat(end - start) + text.slice(end);
  const pieces: { words: TextWord[]; start: number; end: number }[] = [];
  let at = 0;
  for (const match of [...text.matchAll(/(?<!\\)[|;\n\r\t•·]|_x000[dD]_|(?<=\S)[^\S\ue000]{12,}(?=\S)|\ue000+/gu), undefined]) {
    const end = match ? match.index : text.length;
    const words = readWords(text.slice(at, end)).map((word) => ({ ...word, start: word.start + at, end: word.end + at }));
    if (words.some((word) => /\p{L}/u.test(word.fold))) pieces.push({ words, start: at, end });
    if (match) at = match.index + match[0].length;
  }
  // A name that holds bars or semicolons and is known whole.
  const all = pieces.flatMap((piece) => piece.words);
  const wholeKnown = pieces.length > 1 && all.length <= 14 && names.isName(all.map((word) => word.fold).join(" ")) === "name";
  const cutPieces = wholeKnown ? [{ words: all, start: 0, end: cell.length }] : pieces;
  const mentions: CellMention[] = [];
  for (const { words, start, end } of cutPieces) {
    const spans = wholeKnown ? [{ kind: "organisation" as const, from: 0, to: words.length, known: true, cost: 0 }] : new Piece(cell, words, names).cut();
    mentions.push(...mentionsOf(cell, words, spans, start, end, names));
  }
  attachNumbers(cell, mentions, numbers);
  for (const mention of mentions) if (mention.name) mention.text = foldText(cell.slice(mention.textStart, mention.textEnd).replace(trimmed, "")) || mention.name;
  return mentions;
}

/** Spans to mentions: words of roles and glue go with the name after them, else with the one before. */
function mentionsOf(cell: string, words: readonly TextWord[], spans: readonly Span[], start: number, end: number, names: KnownNames): CellMention[] {
  const mentions: CellMention[] = [];
  let textStart = start;
  const named = spans.filter((span) => span.kind !== "role" && span.kind !== "glue");
  for (const span of named) {
    const [from, to] = boundsOf(cell, (words[span.from] as TextWord).start, (words[span.to - 1] as TextWord).end);
    const name = foldText(cell.slice(from, to));
    const next = named[named.indexOf(span) + 1];
    const lead = spans.find((one) => one.from >= span.to && one.kind === "role");
    const textEnd = next ? Math.max(to, Math.min((words[lead && lead.from < next.from ? lead.from : next.from] as TextWord).start, (words[next.from] as TextWord).start)) : end;
    const fold = foldName(name);
    const kind =
      span.kind === "organisation" && !span.known && isEvent(fold)
        ? "event"
        : span.kind === "organisation" && !span.known && names.mayBePerson(name) && names.likeness(name) < matchedFrom
          ? "unclear"
          : (span.kind as MentionKind);
    mentions.push({ kind, start: from, end: to, name, text: name, textStart, textEnd, typedNumbers: [], known: span.known });
    textStart = textEnd;
  }
  if (!named.length && words.length) {
    const [from, to] = [(words[0] as TextWord).start, (words.at(-1) as TextWord).end];
    const name = foldText(cell.slice(from, to));
    mentions.push({ kind: "noise", start: from, end: to, name, text: name, textStart: from, textEnd: to, typedNumbers: [], known: false });
  }
  return mentions;
}

/** Typed numbers go to the name that ends before them in the same stretch between bars, else to one that begins after; others stay alone. */
function attachNumbers(cell: string, mentions: CellMention[], numbers: readonly { number: string; start: number; end: number }[]): void {
  for (const { number, start, end } of numbers) {
    const carries = (one: CellMention) => one.kind !== "person" && one.kind !== "noise";
    const before = mentions.filter((one) => one.end <= start && !/[|\n]/.test(cell.slice(one.end, start)));
    const after = mentions.filter((one) => one.start >= end && !/[|\n]/.test(cell.slice(end, one.start)));
    const target = before.filter(carries).at(-1) ?? after.find(carries) ?? undefined;
    if (target) {
      if (!target.typedNumbers.includes(number)) target.typedNumbers.push(number);
      // The number is a part of what is shown, where no other name stands between.
      if (!mentions.some((one) => one !== target && (target.end <= start ? one.start >= target.end && one.end <= start : one.start >= end && one.end <= target.start))) {
        target.textStart = Math.min(target.textStart, start);
        target.textEnd = Math.max(target.textEnd, end);
      }
      continue;
    }
    const person = before.at(-1) ?? after[0];
    if (person) person.typedNumbers.push(number);
    // Alone between bars: whose it is, the names must tell.
    else mentions.push({ kind: "noise", start, end, name: "", text: number, textStart: start, textEnd: end, typedNumbers: [number], known: false, alone: true });
  }
  mentions.sort((a, b) => a.start - b.start);
}

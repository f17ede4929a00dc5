/** Answers searches from the files of one edition: a class without waiting, for the thread that it runs in. */
import { searchedKinds } from "../../edition/search-day.js";
import { dayOf } from "../../edition/tables.js";
import { type Activity, type EntityKind, type PublishedPaper, positionAnswers } from "../../model/index.js";
import type { Statement } from "../../sqlite/database.js";
import { UnreadableCursor } from "../cursor.js";
import type { EntityLine } from "../entity-line.js";
import { type ColumnData, entityKinds, loadColumns, Places } from "./columns.js";
import { codeFilter, type FacetCounts, narrow } from "./facets.js";
import { type FoundNames, NameFinder } from "./find-names.js";
import { HiddenFinder } from "./hidden.js";
import { textColumns, wordTest, writeMatch } from "./match.js";
import { isTooShort, type ParsedQuery, parseQuery } from "./parse-query.js";
import { cutPassage } from "./passages.js";
import type { FacetValue, FoundItem, ResultKind, SearchFacets, SearchFound, SearchQuestion } from "./question.js";
import type { TextShards } from "./text-shards.js";
import { loadVocabulary, Vocabulary, type VocabularyData } from "./vocabulary.js";

const usualLimit = 20;
const mostPerPage = 100;
/** Names above what was found in texts. */
const namesBeside = 6;
/** Of more hits than this the newest are ranked by how well they fit, the others follow by date: among so many, newness is what tells. */
const mostRanked = 1_000;
/** A file, a country: so many values of a facet are told. */
const mostValues = { country: 12, category: 12, file: 10, language: 24, year: 30, institution: 2 } as const;
const millisecondsPerYear = 31_557_600_000;

interface Attempt {
  parsed: ParsedQuery;
  match: string;
  names: FoundNames;
  places: Uint32Array;
  kept: number;
  facets: FacetCounts;
  /** Something holds the words, whatever the filters. */
  anywhere: boolean;
}

const isEntityKind = (kind: ResultKind | undefined): kind is EntityKind => entityKinds.includes(kind as EntityKind);

function readCursor(cursor: string | undefined): { by: "rank" | "place"; at: number } | undefined {
  if (!cursor) return undefined;
  const [, by, at] = /^([rp])(\d{1,9})$/.exec(cursor) ?? [];
  if (!by) throw new UnreadableCursor(`"${cursor}" is no cursor of a search.`);
  return { by: by === "r" ? "rank" : "place", at: Number(at) };
}

/** What search reads once, in memory that threads share. */
export interface SearchData {
  columns: ColumnData;
  nameWords: VocabularyData;
  allWords: VocabularyData;
}

export class SearchIndex {
  private readonly places: Places;
  private readonly names: NameFinder;
  private readonly hidden: HiddenFinder;
  private readonly hits: Uint32Array;
  private nameWords: Vocabulary | undefined;
  private allWords: Vocabulary | undefined;

  /** `sql` gives a prepared statement over the head; `readActivity` an activity by its number, nothing where it is that of a paper; `data` where another thread has loaded it already. */
  constructor(
    private readonly sql: (text: string) => Statement,
    private readonly shards: TextShards,
    private readonly readActivity: (activityNo: number) => Activity | undefined,
    data?: SearchData,
  ) {
    this.places = new Places(data?.columns ?? loadColumns(sql));
    this.hits = new Uint32Array(this.places.length);
    this.names = new NameFinder(sql, this.places.data);
    this.hidden = new HiddenFinder(sql, this.places, readActivity);
    this.nameWords = data && new Vocabulary(data.nameWords);
    this.allWords = data && new Vocabulary(data.allWords);
  }

  /** Everything that is read once; the words, too, for which otherwise the first that is typed wrong has to wait. */
  get data(): SearchData {
    return { columns: this.places.data, nameWords: this.ofNames().data, allWords: this.ofAll().data };
  }

  private ofNames(): Vocabulary {
    this.nameWords ??= new Vocabulary(loadVocabulary([this.readNameWords()]));
    return this.nameWords;
  }

  private ofAll(): Vocabulary {
    this.allWords ??= new Vocabulary(loadVocabulary([this.readNameWords(), ...this.shards.listVocabularies()]));
    return this.allWords;
  }

  private readNameWords(): string {
    return this.sql("SELECT words FROM vocabulary").get<{ words: string }>()?.words ?? "";
  }

  search(question: SearchQuestion): SearchFound {
    const parsed = parseQuery(question.query);
    if (isTooShort(parsed)) return { ...this.describe(question, this.attempt(question, { wanted: [], left: [], words: [] })), state: "short" };
    const asked = this.attempt(question, parsed);
    if (asked.anywhere) {
      const found = this.describe(question, asked);
      const like = !asked.names.total && !isNarrowed(question) && !question.asTyped && !question.cursor ? this.correct(question.query, parsed, "names") : undefined;
      const alike = like === undefined ? undefined : this.names.find(parseQuery(like), { hidden: this.hidden.find(question.without).entities }, true);
      if (alike?.total && like !== undefined) found.names = { items: this.names.readLines(alike.numbers.slice(0, namesBeside)), total: 0, like };
      const meant = question.asTyped || found.names.like ? undefined : this.findMeant(question.query, parsed, asked);
      return { ...found, ...(meant && { meant }) };
    }
    if (question.asTyped) return this.describe(question, asked);
    const corrected = this.correct(question.query, parsed, "all");
    const better = corrected === undefined ? undefined : this.attempt({ ...question, query: corrected }, parseQuery(corrected));
    if (better?.anywhere && corrected !== undefined) return { ...this.describe(question, better), corrected };
    const loose = parsed.wanted.length > 1 ? this.attempt(question, parseQuery(corrected ?? question.query), true) : undefined;
    if (loose?.anywhere) return { ...this.describe(question, loose), loosened: true, ...(corrected !== undefined && { corrected }) };
    return this.describe(question, asked);
  }

  /** Names that fit what was typed so far. */
  suggest(query: string, limit: number, without?: readonly string[]): { items: EntityLine[]; like?: string } {
    const parsed = parseQuery(query);
    if (isTooShort(parsed)) return { items: [] };
    const filter = { hidden: this.hidden.find(without).entities };
    const found = this.names.find(parsed, filter, true);
    if (found.total) return { items: this.names.readLines(found.numbers.slice(0, limit)) };
    const like = this.correct(query, parsed, "names");
    const others = like ? this.names.find(parseQuery(like), filter, true) : undefined;
    return others?.total && like ? { items: this.names.readLines(others.numbers.slice(0, limit)), like } : { items: [] };
  }

  /** Everything that fits under the question's filters. */
  private attempt(question: SearchQuestion, parsed: ParsedQuery, any = false): Attempt {
    const { data } = this.places;
    const hidden = this.hidden.find(question.without);
    const match = parsed.wanted.length ? writeMatch(parsed, textColumns, { any }) : "";
    const found = match ? this.shards.findPlaces(match, this.places, this.hits) : 0;
    let places = this.hits;
    let count = found;
    if (hidden.places.size) {
      places = this.hits.subarray(0, found).filter((place) => !hidden.places.has(place));
      count = places.length;
    }
    const fileNo = question.file === undefined ? undefined : (this.sql("SELECT entityNo FROM entity WHERE kind = 'file' AND id = ?").get<{ entityNo: number }>(question.file)?.entityNo ?? -1);
    const { kept, facets } = narrow(
      places,
      count,
      {
        ...codeFilter(data, { ...question, kind: isEntityKind(question.kind) ? undefined : question.kind }),
        from: question.from ? this.places.firstFrom(dayOf(question.from)) : 0,
        to: question.to ? this.places.firstFrom(dayOf(question.to) + 1) - 1 : this.places.length,
        ...(fileNo !== undefined && { file: fileNo }),
      },
      this.places,
    );
    for (const entityNo of hidden.entities) facets.files.delete(entityNo);
    const nameFilter = {
      ...(isEntityKind(question.kind) && { kind: question.kind }),
      ...(question.country !== undefined && { country: question.country }),
      ...(question.category !== undefined && { category: question.category }),
      hidden: hidden.entities,
    };
    const goesOn = (parsed.words.at(-1) ?? "").length > 1 && !any;
    const none: FoundNames = { numbers: [], total: 0, anywhere: false, kinds: new Map(), countries: new Map(), categories: new Map(), exact: false };
    const named = any || !parsed.wanted.length ? none : this.names.find(parsed, nameFilter, goesOn);
    // Names have no day, institution, file or language.
    const names = isDated(question) ? none : named;
    return {
      parsed,
      match,
      names: isEntityKind(question.kind) || !question.kind ? names : { ...none, kinds: names.kinds },
      places,
      kept: isEntityKind(question.kind) ? 0 : kept,
      facets,
      anywhere: count > 0 || named.anywhere,
    };
  }

  private describe(question: SearchQuestion, attempt: Attempt): SearchFound {
    const { names, kept, facets } = attempt;
    const limit = Math.min(Math.max(Math.trunc(question.limit ?? usualLimit) || usualLimit, 1), mostPerPage);
    const cursor = readCursor(question.cursor);
    const isNames = isEntityKind(question.kind);
    const offset = cursor?.by === "rank" ? cursor.at : 0;
    const shown = isNames ? names.numbers.slice(offset, offset + limit) : cursor ? [] : names.numbers.slice(0, namesBeside);
    const { items, cursors, next } = isNames ? { items: [], cursors: [], next: offset + limit < names.total ? `r${offset + limit}` : undefined } : this.list(question, attempt, limit);
    const kinds: SearchFound["kinds"] = [
      ...entityKinds.map((kind) => ({ kind: kind as ResultKind, count: names.kinds.get(kind) ?? 0 })),
      ...searchedKinds.map((kind, code) => ({ kind: kind as ResultKind, count: facets.kinds[code] ?? 0 })),
    ];
    return {
      state: names.total || kept ? "found" : "nothing",
      loosened: false,
      names: { items: this.names.readLines(shown), total: names.total },
      items,
      cursors,
      total: kept,
      kinds: kinds.filter(({ count }) => count > 0),
      facets: this.describeFacets(question, names, facets),
      ...(next && { next }),
    };
  }

  private describeFacets(question: SearchQuestion, names: FoundNames, facets: FacetCounts): SearchFacets {
    const { countryNames, categoryNames, languageNames } = this.places.data;
    const isNames = isEntityKind(question.kind);
    const listed = (values: Iterable<[string, number]>, most: number, chosen: string | undefined): FacetValue[] => {
      const sorted = [...values].filter(([value, count]) => value && count > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const kept = sorted.slice(0, most);
      if (chosen && !kept.some(([value]) => value === chosen)) kept.push(sorted.find(([value]) => value === chosen) ?? [chosen, 0]);
      return kept.map(([value, count]) => ({ value, count }));
    };
    const named = (counts: Uint32Array, codes: readonly string[]): [string, number][] =>
      codes.flatMap((name, code) => (isNames || !counts[code] ? [] : [[name, counts[code] as number] as [string, number]]));
    const plus = (values: [string, number][], more: ReadonlyMap<string, number>): [string, number][] => {
      const sums = new Map(values);
      if (isNames || !question.kind) for (const [value, count] of more) sums.set(value, (sums.get(value) ?? 0) + count);
      return [...sums];
    };
    const files = [...facets.files].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostValues.file);
    const findFile = this.sql("SELECT id, detail, name FROM entity WHERE entityNo = ?");
    const years = [...facets.years].sort(([a], [b]) => b - a).map(([year, count]): [string, number] => [String(year), count]);
    return {
      institution: isNames
        ? []
        : listed(
            (["parliament", "commission"] as const).map((one, i): [string, number] => [one, facets.institutions[i] as number]),
            mostValues.institution,
            question.institution,
          ),
      year: isNames ? [] : years.slice(0, mostValues.year).map(([value, count]) => ({ value, count })),
      country: listed(plus(named(facets.countries, countryNames), names.countries), mostValues.country, question.country),
      category: listed(plus(named(facets.categories, categoryNames), names.categories), mostValues.category, question.category),
      file: isNames
        ? []
        : files.flatMap(([entityNo, count]) => {
            const file = findFile.get<{ id: string; detail: string; name: string }>(entityNo);
            return file ? { value: file.id, name: file.detail, title: file.name, count } : [];
          }),
      language: listed(named(facets.languages, languageNames), mostValues.language, question.language),
    };
  }

  /** One page of items in the order asked for. */
  private list(question: SearchQuestion, attempt: Attempt, limit: number): { items: FoundItem[]; cursors: string[]; next: string | undefined } {
    const { places, kept } = attempt;
    const cursor = readCursor(question.cursor);
    let page: number[];
    let cursors: string[];
    let more: boolean;
    if (question.order === "date") {
      const before = cursor?.by === "place" ? cursor.at : Number.POSITIVE_INFINITY;
      let end = kept;
      while (end > 0 && (places[end - 1] as number) >= before) end -= 1;
      page = [...places.subarray(Math.max(0, end - limit), end)].reverse();
      cursors = page.map((place) => `p${place}`);
      more = end > limit;
    } else {
      const offset = cursor?.by === "rank" ? cursor.at : 0;
      page = this.rank(attempt, offset + limit).slice(offset);
      cursors = page.map((_, i) => `r${offset + i + 1}`);
      more = kept > offset + limit;
    }
    const isHit = wordTest(attempt.parsed);
    const read = page.flatMap((place, i) => {
      const item = this.readItem(this.places.numberAt(place), isHit);
      return item ? [{ item, cursor: cursors[i] as string }] : [];
    });
    return { items: read.map(({ item }) => item), cursors: read.map(({ cursor: behind }) => behind), next: more ? cursors.at(-1) : undefined };
  }

  /** The first places by how well they fit and how new they are. */
  private rank({ places, kept, match }: Attempt, wanted: number): number[] {
    const ranked = Math.min(kept, mostRanked);
    const newest = places.slice(kept - ranked, kept);
    const points = new Map<number, number>();
    for (const place of newest) points.set(place, 0);
    if (ranked > 1)
      this.shards.rankPlaces(match, this.places, newest[0] as number, newest[ranked - 1] as number, 4 * mostRanked, (place, found) => {
        if (points.has(place)) points.set(place, found);
      });
    const { days, dayAt } = this.places.data;
    const today = timeOf(days[days.length - 1] ?? 0);
    const score = (place: number): number => (points.get(place) as number) * newnessAt((today - timeOf(days[dayAt[place] as number] as number)) / millisecondsPerYear);
    const scored = [...newest].map((place) => ({ place, score: score(place) })).sort((a, b) => b.score - a.score || b.place - a.place);
    const first = scored.slice(0, wanted).map(({ place }) => place);
    if (first.length < wanted && kept > ranked) first.push(...[...places.subarray(Math.max(0, kept - ranked - (wanted - first.length)), kept - ranked)].reverse());
    return first;
  }

  private readItem(no: number, isHit: (written: string, word: string) => boolean): FoundItem | undefined {
    const activity = this.readActivity(no);
    if (!activity) return this.readPaper(no, isHit);
    const { passage, hits } = cutPassage(wordsOf(activity, this.shards.readText(no)), isHit);
    return { activityNo: no, passage: hits ? passage : [] };
  }

  /** A paper's own best passage, among those that its page shows. */
  private readPaper(no: number, isHit: (written: string, word: string) => boolean): FoundItem | undefined {
    const row = this.sql("SELECT activityNo, doc FROM paper WHERE searchNo = ?").get<{ activityNo: number; doc: string }>(no);
    if (!row) return undefined;
    const { id, fileName, language, excerpts } = JSON.parse(row.doc) as PublishedPaper;
    const cuts = excerpts.map((excerpt) => ({ excerpt, ...cutPassage(excerpt.text, isHit) })).sort((a, b) => b.hits - a.hits);
    const [best] = cuts;
    if (!best) return undefined;
    const mark = best.excerpt.marks.find(({ end }) => end > best.excerpt.start + best.start) ?? best.excerpt.marks[0];
    return { activityNo: row.activityNo, paper: { id, fileName, language, start: mark?.start ?? best.excerpt.start, page: best.excerpt.page }, passage: best.passage };
  }

  /** The query with every word that stands nowhere in the place of its likeliest neighbour; nothing where there is none. */
  private correct(query: string, parsed: ParsedQuery, among: "names" | "all"): string | undefined {
    const nameWords = this.ofNames();
    let text = query;
    let changed = false;
    for (const part of parsed.wanted) {
      if (part.quoted || part.prefix) continue;
      part.words.forEach((word, i) => {
        if (word.length < 4 || (among === "names" ? nameWords.weightOf(word) : this.isFound(part.written[i] as string)) > 0) return;
        const near = nameWords.listNear(word, 1)[0] ?? (among === "all" ? this.ofAll().listNear(word, 1)[0] : undefined);
        if (!near) return;
        text = text.replace(part.written[i] as string, near.word);
        changed = true;
      });
    }
    return changed ? text : undefined;
  }

  /** How often a word stands in names and texts, as far as it has to be known: 0 or more. What was found before is found no more. */
  private isFound(written: string): number {
    const parsed = parseQuery(written.replace(/["*-]/g, " "));
    if (!parsed.wanted.length) return 0;
    return this.names.find(parsed, { hidden: new Set() }, false).total || this.shards.findPlaces(writeMatch(parsed, textColumns), this.places, this.hits);
  }

  /** Few results, and a word that is written much like one of those asked for and stands in far more names. */
  private findMeant(query: string, parsed: ParsedQuery, { names, kept }: Attempt): string | undefined {
    if (names.total + kept > 10 || names.exact) return undefined;
    const nameWords = this.ofNames();
    let text = query;
    for (const part of parsed.wanted) {
      if (part.quoted || part.prefix) continue;
      part.words.forEach((word, i) => {
        const [near] = nameWords.listNear(word, 1);
        if (near && near.distance === 1 && near.weight > 50 * (nameWords.weightOf(word) + 1)) text = text.replace(part.written[i] as string, near.word);
      });
    }
    return text === query ? undefined : text;
  }
}

/** 20251120 → milliseconds. */
const timeOf = (day: number): number => Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
/** 1 for today, a half after three years, a third in the end. */
const newnessAt = (years: number): number => 0.33 + 0.67 * 2 ** (-Math.max(0, years) / 1.5);

const isDated = ({ from, to, institution, file, language }: SearchQuestion): boolean => [from, to, institution, file, language].some((one) => one !== undefined);
const isNarrowed = (question: SearchQuestion): boolean => isDated(question) || [question.kind, question.country, question.category].some((one) => one !== undefined);

/** What an activity says in its own words, whole. */
function wordsOf(activity: Activity, longText: string | undefined): string {
  if (activity.kind === "meeting") return [...new Set([activity.subject, ...activity.declarations.map(({ subject }) => subject)])].join(" · ");
  if (activity.kind === "position") return positionAnswers.flatMap((answer) => activity[answer].map((sentence) => sentence.text)).join(" ");
  return longText === undefined ? activity.text : (JSON.parse(longText) as { text: string }).text;
}

/**
 * Names of private people within a text, so that search knows nothing of them: a given name beside a family name, or a title before one,
 * unless it is the name of a decision-maker or an organisation. Better one word too many left out than a person found by name.
 */
import { readCountry } from "../normalise/countries.js";
import { japaneseGivenNames } from "../normalise/japanese-names.js";
import { showsOrganisation } from "../normalise/organisation-words.js";
import { foldWord, type Word, type WordForm } from "./words.js";

export interface KnownNames {
  /** Given names, under the fold. */
  givenNames: ReadonlySet<string>;
  /** Whether words are the name of a decision-maker or of an organisation; `key` is under the fold, with single spaces. */
  isKnown: (key: string) => boolean;
}

const particles = new Set("de da do dos das del della di van von der den ter ten la le zu af av du bin al el y e i".split(" "));
/** Titles before a name that make it a person's. */
const titles = new Set("mr mrs ms miss mme mlle herr frau hr fr sig signor signora sr sra dr prof monsieur madame".split(" "));
const startsWithCapital = /^\p{Lu}/u;
/** Between the words of one name: spaces, the point of an initial or a title, a hyphen, an apostrophe. */
const within = /^(?:\.? ?|\.?[ \u00a0]{1,2}|[-‐'’])$/;
/** Between a family name and the given name behind it. */
const turned = /^, ?$/;

/** Words that begin a subject or stand in names of laws and places, and are given names too. */
const notGiven = new Set(
  "will may june april august mark rose grant iris max christian victoria florence paris santiago san horizon chance faith hope joy art bill drew frank guy jack rich rob sue ray dawn pat".split(" "),
);

/** Whether a person's name may begin with the word: remembered, as nearly none may. */
function beginsName(form: WordForm, givenNames: ReadonlySet<string>): boolean {
  if (form.givenNames !== givenNames) {
    form.givenNames = givenNames;
    form.beginsName = titles.has(form.word) || givenNames.has(form.word) || japaneseGivenNames.has(form.word);
  }
  return form.beginsName;
}

interface Piece extends Word {
  text: string;
  capital: boolean;
}

/** Words of `text` that stand next to each other as the parts of a name do. */
const joins = (text: string, left: Word, right: Word): boolean => within.test(text.slice(left.end, right.start));

/** Places in `words` (of `text`, in their order) that belong to the name of a person who may be a private one. */
export function findPeople(text: string, words: readonly Word[], { givenNames, isKnown }: KnownNames): ReadonlySet<number> {
  const hidden = new Set<number>();
  const pieceAt = (i: number): Piece | undefined => {
    const word = words[i];
    if (!word) return undefined;
    const raw = text.slice(word.start, word.end);
    return { word: word.word, start: word.start, end: word.end, form: word.form, text: raw, capital: startsWithCapital.test(raw) };
  };
  /** Places of a name that goes on from `i`: particles, then a word with a capital. */
  const familyFrom = (i: number): number[] => {
    const places: number[] = [];
    for (let at = i; places.length < 4; at += 1) {
      const [before, piece] = [words[at - 1] as Word, pieceAt(at)];
      if (!piece || !joins(text, before, piece)) return [];
      places.push(at);
      if (piece.capital && !particles.has(piece.word)) return places;
      // An initial goes on, as a particle does.
      if (!particles.has(piece.word) && piece.text.length > 1) return [];
    }
    return [];
  };
  const nameOf = (places: readonly number[]): string => places.map((place) => (words[place] as Word).word).join(" ");
  const isOfOrganisation = (places: readonly number[]): boolean => {
    const last = places.at(-1) as number;
    const next = pieceAt(last + 1);
    const shown = text.slice((words[places[0] as number] as Word).start, (words[last] as Word).end);
    if (showsOrganisation(shown)) return true;
    return Boolean(next?.capital && joins(text, words[last] as Word, next) && showsOrganisation(`${shown} ${next.text}`));
  };
  const hide = (places: readonly number[]): void => {
    const family = places.filter((place) => !particles.has((words[place] as Word).word));
    const backwards = [...places].reverse();
    if (isKnown(nameOf(places)) || isKnown(nameOf(family)) || isKnown(nameOf(backwards))) return;
    if (isOfOrganisation(places)) return;
    for (const place of places) hidden.add(place);
    // "Anna Maria Example-Smith": what goes on with a hyphen, or with one more capital that is no word of its own.
    for (let at = (places.at(-1) as number) + 1; ; at += 1) {
      const piece = pieceAt(at);
      if (!piece?.capital || !/^[-‐]$/.test(text.slice((words[at - 1] as Word).end, piece.start))) break;
      hidden.add(at);
    }
  };
  for (let i = 0; i < words.length; i += 1) {
    // Looking closer costs more.
    if (!beginsName((words[i] as Word).form, givenNames) || hidden.has(i)) continue;
    const piece = pieceAt(i) as Piece;
    if (titles.has(piece.word) && (piece.capital || piece.word.length > 2)) {
      // "Frau Dr.": the second title is followed by the name.
      if (titles.has(pieceAt(i + 1)?.word ?? "")) continue;
      const family = familyFrom(i + 1);
      const second = family.length ? familyFrom((family.at(-1) as number) + 1) : [];
      // A title says enough: "Ms Example", "Mr Jo Example".
      if (family.length) hide(second.length && givenNames.has(foldWord((pieceAt(family.at(-1) as number) as Piece).text)) ? [...family, ...second] : family);
      continue;
    }
    const isJapanese = japaneseGivenNames.has(piece.word);
    if (!piece.capital || !(isJapanese || givenNames.has(piece.word)) || notGiven.has(piece.word) || readCountry(piece.text) !== undefined) continue;
    // A second given name belongs to the first.
    const middle = pieceAt(i + 1);
    const hasMiddle = middle?.capital && (givenNames.has(middle.word) || middle.text.length === 1) && joins(text, piece, middle) && familyFrom(i + 2).length > 0;
    const start = hasMiddle ? i + 1 : i;
    const family = familyFrom(start + 1);
    if (family.length && readCountry((pieceAt(family.at(-1) as number) as Piece).text) === undefined) {
      hide(hasMiddle ? [i, start, ...family] : [i, ...family]);
      continue;
    }
    // "EXAMPLE Anna", "Example, Anna", "Reikawa Shuhei": the family name stands first.
    const before = pieceAt(i - 1);
    if (
      before?.capital &&
      before.text.length > 1 &&
      !hidden.has(i - 1) &&
      (turned.test(text.slice(before.end, piece.start)) || (joins(text, before, piece) && (isJapanese || before.text === before.text.toUpperCase())))
    )
      hide([i - 1, i]);
  }
  return hidden;
}

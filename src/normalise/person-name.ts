/** Names of people as Parliament and the Commission write them. */

const particles = new Set([
  "de",
  "da",
  "do",
  "dos",
  "das",
  "del",
  "della",
  "di",
  "van",
  "von",
  "der",
  "den",
  "ter",
  "ten",
  "la",
  "le",
  "las",
  "los",
  "el",
  "y",
  "e",
  "zu",
  "zum",
  "af",
  "av",
  "du",
  "des",
  "dalla",
  "dal",
  "lo",
  "in",
  "'t",
]);
/** Small even where the name begins with them and capitals hide it: von Cramon-Taubadel, in 't Veld, dos Santos. */
const alwaysSmall = new Set(["von", "af", "av", "zu", "zum", "dos", "das", "in", "'t", "y", "e", "i", "und"]);

/** Names with a second capital that capitals hide. */
const innerCapital = new Map([
  ["macmanus", "MacManus"],
  ["macdonald", "MacDonald"],
  ["mackenzie", "MacKenzie"],
  ["maclean", "MacLean"],
  ["macleod", "MacLeod"],
]);

function recaseWord(word: string): string {
  const known = innerCapital.get(word.toLocaleLowerCase("en"));
  if (known) return known;
  if (/\p{Ll}/u.test(word) && !/^(Mc|Mac)\p{Lu}+$/u.test(word)) return word;
  const lower = word.toLocaleLowerCase("en");
  const cased = lower.replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("en"));
  // "MCGUINNESS" → "McGuinness"; "MACHADO" is no Mac, so only what is published as "Mac…" in mixed case keeps it.
  if (/^Mc\p{L}/u.test(cased)) return `Mc${(cased[2] ?? "").toLocaleUpperCase("en")}${cased.slice(3)}`;
  if (/^Mac\p{Lu}+$/u.test(word)) return `Mac${(cased[3] ?? "").toLocaleUpperCase("en")}${cased.slice(4)}`;
  return cased;
}

/**
 * "DE LA PISA CARRIÓN" → "de la Pisa Carrión", "McGUINNESS" → "McGuinness", "O'SULLIVAN" → "O'Sullivan".
 * A particle published in small letters stays small. In capitals, one alone at the start is a capital (De Meo, Van Brempt, La Via),
 * several in a row are small (de la Pisa, van der Burg), and so are those inside a name (Oetjen von der Marwitz).
 */
export function recaseFamilyName(family: string): string {
  const words = family.split(" ");
  const small = words.map((word) => word.toLocaleLowerCase("en"));
  let leading = 0;
  while (leading < words.length - 1 && particles.has(small[leading] as string)) leading += 1;
  return words
    .map((word, i) => {
      const lower = small[i] as string;
      if (!particles.has(lower) || i === words.length - 1) return recaseWord(word);
      if (word === lower || alwaysSmall.has(lower) || i >= leading || leading > 1) return lower;
      return recaseWord(word);
    })
    .join(" ");
}

const upperWord = (word: string): boolean => {
  const letters = word.replace(/^(Mc|Mac)(?=\p{Lu}{2})/u, "");
  return /\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters);
};

interface MemberName {
  readonly family: string;
  readonly given: string;
  readonly full: string;
}

/** A few hundred Members stand in tens of thousands of rows; a full memory is emptied rather than managed. */
const known = new Map<string, MemberName>();
const mostKept = 10_000;

/**
 * Parliament's `FAMILY Given` → `{ family, given, full }` with given name first: "van DALEN Peter" → "Peter van Dalen".
 * Family name: leading particles and words in capitals, as long as one word is left for the given name.
 */
export function readMemberName(published: string): MemberName {
  const before = known.get(published);
  if (before) return before;
  if (known.size >= mostKept) known.clear();
  const name = splitMemberName(published);
  known.set(published, name);
  return name;
}

function splitMemberName(published: string): MemberName {
  const words = published.trim().split(/\s+/);
  let end = 0;
  while (end < words.length - 1) {
    const word = words[end] as string;
    const isParticle = particles.has(word.toLocaleLowerCase("en")) && words.slice(end + 1, -1).some(upperWord);
    // An initial ("G.") closes a given name, never a family name.
    if (!isParticle && !(upperWord(word) && !/^\p{Lu}\.$/u.test(word))) break;
    end += 1;
  }
  if (end === 0) return { family: "", given: words.join(" "), full: words.join(" ") };
  const family = recaseFamilyName(words.slice(0, end).join(" "));
  const given = words
    .slice(end)
    .map((word) => (word.length > 2 && upperWord(word) ? recaseWord(word) : word))
    .join(" ");
  return { family, given, full: `${given} ${family}` };
}

/** Parliament's label with given name first, "Peter VAN DALEN" → "Peter Van Dalen": the words in capitals at the end are the family name. */
export function recaseFullName(label: string): string {
  const words = label.trim().split(/\s+/);
  let start = words.length;
  while (start > 1) {
    const word = words[start - 1] as string;
    if (!upperWord(word) && !(particles.has(word) && start < words.length)) break;
    if (/^\p{Lu}\.$/u.test(word)) break;
    start -= 1;
  }
  const family = recaseFamilyName(words.slice(start).join(" "));
  const given = words
    .slice(0, start)
    .map((word) => (word.length > 3 && upperWord(word) ? recaseWord(word) : word))
    .join(" ");
  return family ? `${given} ${family}` : given;
}

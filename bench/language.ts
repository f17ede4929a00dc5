/** Which language a text is in, by its commonest words alone: cheap, the same for every input, and good enough to compare two inputs. */

const commonest: Record<string, string> = {
  bg: "и на за от да се по със при ще или което",
  cs: "a v na se je pro ve že jako nebo které podle české",
  da: "og af til det der på for med som ikke den være",
  de: "und der die das den des für mit von zur zum im ist eine auf über dem bei",
  el: "και του της το των για με την στο από είναι στην",
  en: "the of and to in for on with by is are at from as meeting this that",
  es: "el los las y en del para con por una que sobre como su al más reunión",
  et: "ja on ning et ei kui või mis ka eesti seaduse",
  fi: "ja on sekä että ei ovat tai myös suomen kanssa tapaaminen joka",
  fr: "le les des et du pour dans une sur au aux est avec par que la réunion",
  hr: "i u na za od je su se kao koji te hrvatske",
  hu: "és az hogy nem egy vagy mint magyar valamint által illetve",
  it: "il gli e di della del per nel che una con dei delle alla sono incontro",
  lt: "ir į kad su dėl ar apie lietuvos susitikimas iš yra",
  lv: "un ar par no ir kas kā latvijas vai uz tikšanās",
  nl: "het een van en voor met op in de zijn aan door bij overleg gesprek",
  pl: "i w na z do się oraz dla jest przez spotkanie polskiej że jako",
  pt: "o os as e da do das dos em para uma com que no na ao reunião",
  ro: "și în de la cu pentru din sau care este prin românia întâlnire",
  sk: "a v na sa je pre vo že ako alebo ktoré slovenskej",
  sl: "in na za je ki so se v pri ali slovenije kot srečanje",
  sv: "och att för med som på av en ett till den är om möte i",
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonest)) {
  for (const word of words.split(" ")) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** Every word of the lists above: they are never replaced, so that a derived text keeps its language. */
export const isCommonest = (word: string): boolean => languagesOf.has(word);

/** A long text shows its language early. */
const enough = 400;

/** ISO 639-1 of a text; "?" when no language has more of its commonest words in it than any other. */
export function guessLanguage(text: string): string {
  const votes = new Map<string, number>();
  for (const [word] of text
    .slice(0, enough)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    for (const language of languagesOf.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  let best = "?";
  let most = 0;
  for (const [language, count] of votes) {
    if (count === most) best = "?";
    else if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** The stemmers that `stems.ts` takes, one module a language, each with this one function: known to the compiler before `npm ci` has brought the package. */
declare module "@orama/stemmers/*" {
  export function stemmer(word: string): string;
}

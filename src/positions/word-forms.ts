/** English words as they are compared: without endings, and without the words that say nothing of their own. */

/** Words of grammar, and words with which any paper's request can be told. */
const emptyWords = new Set(
  (
    "a an the and or but nor so yet if then than that this these those there here it its they them their theirs he she his her we us our ours you your i me my " +
    "is are was were be been being am do does did done have has had having will would shall should can could may might must ought need " +
    "of in on at by for with from to into onto over under between among through during before after about against within without as per via upon across towards toward up down out off " +
    "not no also too very more most less least much many few some any each every all both either other others another such own same only just even still already again further furthermore moreover therefore thus hence however while when where which who whom whose what how why because since although though whether " +
    "s t one ones two three four five six seven eight nine ten eleven twelve twenty thirty least at per each year years month months group says said say organisation organization company association paper position author authors it's that's according make makes made making way ways thing things well get gets give gives become becomes take takes used use uses using"
  ).split(" "),
);

/** Whether a word says nothing of its own. */
export const isEmptyWord = (word: string): boolean => emptyWords.has(word);

/** The word without the endings that grammar gives it: "refurbishers" and "refurbishment" are both "refurbish". */
export function stemWord(word: string): string {
  let stem = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  for (const ending of [
    /(?:'s|s')$/,
    /(?<=[^s])s$/,
    /(?<=.{4})(?:isation|ization)$/,
    /(?<=.{4})(?:ibility|ability|iveness|fulness|ements?|ments?|ations?|itions?|ingly|edly)$/,
    /(?<=.{3})(?:ies|ied)$/,
  ]) {
    stem = stem.replace(ending, ending.source.includes("ies|ied") ? "y" : "");
  }
  stem = stem.replace(/(?<=.{3})(?:ing|ers?|ors?|ed|ion|ive|able|ible|ity|ness|ally|ly|al|est|es)$/, "");
  stem = stem.replace(/(?<=.{3})(.)\1$/, "$1");
  return stem.replace(/(?<=.{3})[eyi]$/, "");
}

/** Stems of the words of a text that carry meaning, each once. */
export function listContentStems(text: string): string[] {
  const words = text.replace(/\u00AD/g, "").match(/[\p{L}\p{M}][\p{L}\p{M}'\u2019]*/gu) ?? [];
  const stems = new Set<string>();
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\u2019/g, "'");
    if (plain.length > 1 && !emptyWords.has(plain)) stems.add(stemWord(plain));
  }
  return [...stems];
}

/** Whether two stems are forms of one word: the same, or one begins with the other and both are long enough to mean it. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short);
}

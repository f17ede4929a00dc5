/** Where the body of a paper ends and its notes begin. */
import type { PaperText } from "../model/index.js";

/** Where the footnotes begin: they come after the body, from an earlier page again. */
export function endOfBody({ pages, text }: PaperText): number {
  const again = pages.findIndex(({ number }, i) => i > 0 && number <= (pages[i - 1]?.number ?? 0));
  return again < 0 ? text.length : (pages[again]?.start ?? text.length);
}

/** The words around quoted passages: enough to judge them by, and never a whole paper. */
import type { PaperExcerpt, PaperPassage, PaperText, Span } from "../model/index.js";

/** Of one paper no more than so many characters are shown, quotes and the words around them together. */
const mostShown = 1_500;
const mostEachWay = 240;

/** Page on which a place stands. */
export const pageAt = ({ pages }: PaperText, at: number): number => pages.find(({ start, end }) => at >= start && at < end)?.number ?? pages.at(-1)?.number ?? 1;

export const passageAt = (paper: PaperText, { start, end }: Span): PaperPassage => ({ start, end, text: paper.text.slice(start, end), page: pageAt(paper, start) });

/** As many whole words as fit, from `at` back or on. */
function reachBack(text: string, at: number, length: number): number {
  const from = Math.max(0, at - length);
  if (from === 0) return 0;
  const space = text.slice(from, at).search(/\s/);
  return space < 0 ? at : from + space + 1;
}

function reachOn(text: string, at: number, length: number): number {
  const to = Math.min(text.length, at + length);
  if (to === text.length) return to;
  const piece = text.slice(at, to);
  return at + Math.max(0, piece.search(/\s\S*$/));
}

/** Spans in order, those that overlap or touch made one. */
function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Excerpts of a paper around `quotes`, the most important first: those that would be too much together are left out. */
export function quotePaper(paper: PaperText, quotes: readonly Span[]): PaperExcerpt[] {
  const kept: Span[] = [];
  for (const quote of quotes) {
    const valid = quote.start >= 0 && quote.end > quote.start && quote.end <= paper.text.length;
    if (valid && lengthOf(unite([...kept, quote])) <= mostShown) kept.push(quote);
  }
  const marked = unite(kept);
  const eachWay = Math.min(mostEachWay, Math.floor((mostShown - lengthOf(marked)) / (2 * Math.max(1, marked.length))));
  const around = unite(marked.map(({ start, end }) => ({ start: reachBack(paper.text, start, eachWay), end: reachOn(paper.text, end, eachWay) })));
  return around.map((span) => ({
    ...passageAt(paper, span),
    page: pageAt(
      paper,
      kept.filter(({ start }) => start >= span.start && start < span.end).reduce((first, { start }) => Math.min(first, start), span.end),
    ),
    marks: kept.filter(({ start, end }) => start >= span.start && end <= span.end).sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}

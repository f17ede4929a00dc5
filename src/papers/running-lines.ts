/** Headers, footers and page numbers: what stands at the same place on page after page is no part of the text. */
import type { Segment } from "./segments.js";

export interface PageSegments {
  width: number;
  height: number;
  segments: Segment[];
}

/** Share of the page's height in which headers and footers stand. */
const marginShare = 0.14;
const pageNumber = /^(?:page|pag\.?|seite|página|pagina|strona|sida|side|sivu|str\.|oldal|lk)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:\/|of|von|de|di|sur|z|av|van|af|su|\|)\s*\d{1,4})?\s*[-–—|]?$/i;

const isMarginal = ({ y }: Segment, height: number): boolean => y < marginShare * height || y > (1 - marginShare) * height;

/** Words with their numbers taken out: "Page 3 of 9" is the same line as "Page 4 of 9". */
const keyOf = ({ text }: Segment): string => text.replace(/\d+/g, "#").replace(/\s+/g, "").toLowerCase();

/** The pages without their running lines. */
export function dropRunningLines(pages: readonly PageSegments[]): PageSegments[] {
  const places = new Map<string, Set<number>>();
  pages.forEach(({ height, segments }, page) => {
    for (const segment of segments) {
      if (!isMarginal(segment, height)) continue;
      // A line may sit a little higher or lower from page to page.
      for (const slot of [-1, 0, 1]) {
        const key = `${keyOf(segment)} ${Math.round(segment.y / 6) + slot}`;
        const found = places.get(key);
        if (found) found.add(page);
        else places.set(key, new Set([page]));
      }
    }
  });
  const enough = Math.max(2, Math.ceil(0.3 * pages.length));
  return pages.map((page) => {
    const outermost = { top: Math.min(...page.segments.map(({ y }) => y)), bottom: Math.max(...page.segments.map(({ y }) => y)) };
    return {
      ...page,
      segments: page.segments.filter((segment) => {
        if (!isMarginal(segment, page.height)) return true;
        const isNumber = pageNumber.test(segment.text) && (segment.y <= outermost.top + 12 || segment.y >= outermost.bottom - 12);
        return !isNumber && (places.get(`${keyOf(segment)} ${Math.round(segment.y / 6)}`)?.size ?? 0) < enough;
      }),
    };
  });
}

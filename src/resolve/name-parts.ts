/** Legal forms that stand before a name: "Stichting Free Press Unlimited" is called Free Press Unlimited. */
const leadingForm = /^\s*(?:Stichting|Stiftelsen|Vereniging|Stowarzyszenie|Asociația|Udruga|Združenie|Sdružení|Zapsaný spolek|Koninklijke)\s+(?:(?:The|De)\s+)?(?=\p{Lu}\S*\s+\p{L}|\p{Lu}\p{L}{4})/iu;

/** The pieces of a name that may stand for it: without its brackets, what stands in them, what stands between dashes and bars. */

/** What stands in brackets. */
export const bracketed = /[([]([^()[\]]*)[)\]]/g;
const parting = /\s[|/–—-]\s|\s[|–—]|[|–—]\s|\s-(?=\p{Lu})|:\s/u;
const looksLikeAcronym = (text: string): boolean => /^[\p{L}\p{N}&.+°-]{2,12}$/u.test(text) && /\p{Lu}.*\p{Lu}|\p{Lu}\d|\d\p{Lu}/u.test(text);

/** Words with a single space between them: such a name has no pieces. */
const plainName = /^[\p{L}\p{M}\p{N}&'’+]+(?: [\p{L}\p{M}\p{N}&'’+]+)*$/u;

export function partsOf(name: string): { parts: string[]; acronyms: string[] } {
  if (plainName.test(name) && !leadingForm.test(name)) return { parts: [], acronyms: [] };
  const parts = new Set<string>();
  const acronyms = new Set<string>();
  const add = (piece: string) => {
    const text = piece.replace(/\s+/g, " ").replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, "");
    if (!text || text === name) return;
    if (looksLikeAcronym(text)) acronyms.add(text);
    else parts.add(text);
  };
  const base = name.replace(bracketed, " ");
  add(base);
  for (const match of name.matchAll(bracketed)) add(match[1] as string);
  const pieces = base.split(parting).filter(Boolean);
  if (pieces.length > 1) for (const piece of pieces) add(piece);
  const bare = base.replace(leadingForm, "");
  if (bare !== base) add(bare);
  return { parts: [...parts], acronyms: [...acronyms] };
}

/** Terms that the edition holds in English (roles, categories, names of departments), said in the language of the page. */
import { renderDate } from "./dates.js";
import { type Html, html } from "./html.js";
import { plainLanguage, spokenLanguage } from "./language.js";
import { words } from "./words.js";

const find = (term: string): string | undefined => {
  const known: Record<string, string> = words.terms;
  return Object.hasOwn(known, term) ? known[term] : undefined;
};

const cabinet = /^Cabinet of (Commissioner|President|Vice-President|Executive Vice-President|High Representative) (.+)$/;
const byCode = /^(Committee|Group) ([A-Z][A-Z+-]+)$/;
const since = /^not in the list of current Members since (\d{4}-\d\d-\d\d)$/;
const ofTerm = /^in the list of Members of term (\d+)$/;

/** One term, or one of the few forms that hold a name, a code or a day. */
function sayTerm(term: string): string | undefined {
  const known = find(term);
  if (known !== undefined) return known;
  const [, title, name] = cabinet.exec(term) ?? [];
  if (title && name) return words.cabinetOf(find(title) ?? title, name);
  const [, kind, code] = byCode.exec(term) ?? [];
  if (code) return kind === "Committee" ? words.committeesOf(code) : words.groupOf(code);
  const [, day] = since.exec(term) ?? [];
  if (day) return words.notMemberSince(renderDate(day));
  const [, number] = ofTerm.exec(term) ?? [];
  return number && words.memberOfTerm(number);
}

/** "Acting Head of Unit, DG Taxation and Customs Union": title and body each; the comma of a body's own name parts nothing. */
export function findTerm(text: string): string | undefined {
  const whole = sayTerm(text);
  if (whole !== undefined) return whole;
  for (let comma = text.indexOf(", "); comma >= 0; comma = text.indexOf(", ", comma + 1)) {
    const first = sayTerm(text.slice(0, comma));
    const rest = first === undefined ? undefined : findTerm(text.slice(comma + 2));
    if (rest !== undefined) return `${first}, ${rest}`;
  }
  return undefined;
}

/** The term in words alone, for titles and attributes; as it is where the language has none for it. */
export const termText = (text: string): string => (spokenLanguage() === plainLanguage ? text : (findTerm(text) ?? text));

/** The same for a page: what stays in English says so. */
export function renderTerm(text: string): Html {
  if (spokenLanguage() === plainLanguage) return html`${text}`;
  const said = findTerm(text);
  return said === undefined ? inEnglish(text) : html`${said}`;
}

/** Words of ours that are English in every language. */
export const inEnglish = (text: string): Html => (spokenLanguage() === plainLanguage ? html`${text}` : html`<span lang="en">${text}</span>`);

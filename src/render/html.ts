/**
 * HTML written as text, for what stands on a page by the hundred: items of a feed, names, sources. Four times as quick as JSX there
 * (600 links: 0.12 against 0.52 ms) and as safe: every value is escaped unless `html` made it. JSX takes the result as a child.
 */
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString;

type Value = string | number | boolean | null | undefined | readonly Value[];

const special = /[&<>"]/;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Safe in text and in an attribute between double quotes: an apostrophe stays one, as names are full of them. */
const escapeText = (text: string): string => (special.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] as string) : text);

function textOf(value: Value): string {
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean" || value === null || value === undefined) return "";
  // What `html` and JSX made is a String object that says so.
  if ("isEscaped" in value) return String(value);
  let text = "";
  for (const one of value) text += textOf(one);
  return text;
}

/** What `raw` of Hono makes, with less work: a page is put together from a thousand of them. */
class Markup extends String {
  readonly isEscaped = true;
}

const markUp = (text: string): Html => new Markup(text) as unknown as Html;

/** html`<a href="${path}">${name}</a>`: attributes stand between double quotes; `false` and nothing leave no trace; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let text = parts[0] as string;
  for (let i = 0; i < values.length; i += 1) text += textOf(values[i]) + (parts[i + 1] as string);
  return markUp(text);
}

export const noHtml: Html = markUp("");

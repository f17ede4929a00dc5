/** What a field held before or after a change: amounts and terms in the language of the page, anything else in its own words. */
import { type Html, html } from "../html.js";
import { plainLanguage, spokenLanguage } from "../language.js";
import { renderNumber } from "../numbers.js";
import { findTerm } from "../terms.js";
import { words } from "../words.js";
import { ownWords } from "./own-words.js";

/** As the history of an entry writes amounts: "€25,000–€49,999", "under €10,000", "€10,000,000 or more". */
const amount = /^(under )?€([\d,]+)(?:–€([\d,]+))?( or more)?$/;
const inFigures = (text: string): string => renderNumber(Number(text.replaceAll(",", "")));

function sayAmount(text: string): string | undefined {
  const [, under, from, to, open] = amount.exec(text) ?? [];
  if (!from) return undefined;
  const { euro, euroUnder, euroOrMore } = words.amounts;
  if (under) return euroUnder(inFigures(from));
  return open ? euroOrMore(inFigures(from)) : euro(to ? `${inFigures(from)}–${inFigures(to)}` : inFigures(from));
}

/** A list that was cut has lost the beginning of its first term, or the end of its last one: these are left out. */
function sayTerms(text: string): string | undefined {
  const terms = text.split("; ");
  const before = text.startsWith("… ") && terms.shift() ? ["…"] : [];
  const after = text.endsWith(" …") && terms.pop() ? ["…"] : [];
  const said = terms.map(findTerm);
  return !said.length || said.some((term) => term === undefined) ? undefined : [...before, ...said, ...after].join("; ");
}

export function renderValue(text: string | undefined): Html {
  if (!text) return html`—`;
  if (/^\d+(?:\.\d+)?$/.test(text)) return html`${renderNumber(Number(text))}`;
  const said = sayAmount(text) ?? sayTerms(text);
  if (said === undefined) return ownWords(text);
  // The edition writes it in English.
  return html`${spokenLanguage() === plainLanguage ? text : said}`;
}

/**
 * Ministries, embassies, permanent representations and missions of states, by how their names begin. Only for names that lead to nobody:
 * no link rests on it. Ministers and ambassadors are people, and a name that merely holds such a word ("Embassy Suites") may be anybody's.
 */
import { readCountry } from "../normalise/countries.js";
import { foldName } from "../normalise/fold.js";
import { countryOfWord } from "./word-families.js";

/** What stands before the word, where its language puts the country or the subject there: "the Federal", "Niedersächsisches". */
const before = new Set("the der die das het eu federal royal state bavarian".split(" "));
const isBefore = (word: string): boolean => before.has(word) || tellsCountry([word]) || /^\w{3,}sche[rs]?$/.test(word);
const mostBefore = 4;

/** "Finnish", "Sveriges", "U.S.", "United States". */
const tellsCountry = (words: readonly string[]): boolean => {
  const text = words.join(" ");
  return /^(?:us|u s|uk|swiss|kazakh|palestinian)$/.test(text) || [text, text.replace(/s$/, "")].some((one) => countryOfWord(one) !== undefined || readCountry(one) !== undefined);
};

/** Of the name from its first word on, or from behind what may stand before it. Under the fold: no accents, no capitals. */
const beginnings = [
  // Ministries
  "ministry (?:of|for)",
  "l?e? ?ministere",
  "\\w*ministerium",
  "ministerio",
  "ministero",
  "ministerul",
  "ministeru",
  "ministerie",
  "ministerstw[ao]",
  "ministerstv[ao]",
  "mini(?:sta|st)rstvo",
  "\\w{4,}ministeriet",
  "\\w{4,}ministerio",
  "\\w*ministeerium",
  "\\w* ?ministrija",
  "\\w* ?ministerija",
  "\\w{4,}miniszterium",
  "ypourgeio",
  // Embassies
  "embassy (?:of|to)",
  "l?ambassade",
  "botschaft (?:von|der|des)",
  "embajada",
  "embaixada",
  "ambasciata",
  "ambasad(?:a|ei)",
  "velvyslanectv[io]",
  "veleposlanis?tvo",
  // Permanent representations
  "permanent representation",
  "permanent mission (?:of|to)",
  "representation permanente",
  "standige vertretung",
  "representacion permanente",
  "rappresentanza permanente",
  "representacao permanente",
  "permanente vertegenwoordiging",
  "stale (?:przedstawicielstwo|zastoupeni|zastupenie)",
  "standiga representation(?:en)?",
  "faste repraesentation",
  "pysyva edustusto",
  "allando kepviselet",
  "reprezentanta permanenta",
  "stalno predstavnistvo",
  "alaline esindus",
  // Missions to the Union, offices of the German states
  "mission of .+ to the (?:eu|european union)",
  "landesvertretung",
  "vertretung des (?:landes|freistaate?s)",
];
const begins = new RegExp(`^(?:${beginnings.join("|")})\\b`);

/** Words that mean one only behind a country: an embassy may also be a hotel's, a mission anybody's. */
const behindCountry = /^(?:embassy|botschaft|ambassade?|(?:permanent )?mission to the (?:eu|european union))\b/;
const missionOfCountry = /^mission of (?:the )?(.+)$/;

/** Somebody else stands beside it, or it is no state's: "Embassy of Uzbekistan, SCHNEIDER GROUP GmbH", "Représentation permanente des caisses de sécurité sociale". */
const tellsOthers = /\b(?:gmbh|ltd|group|alliance|associations?|(?<!russian )federation|verband|unions|caisses|researchers)\b/;

/** "Permanent Representation of Finland to the EU", "German Federal Ministry of Finance", "Ambassade de France en Pologne". */
export function isStateBodyName(name: string): boolean {
  const words = foldName(name).split(" ");
  const whole = words.join(" ");
  if (tellsOthers.test(whole)) return false;
  for (let from = 0; from <= mostBefore && from < words.length; from += 1) {
    const ahead = words.slice(0, from);
    const isOfCountry = tellsCountry(ahead) || ahead.some((word) => tellsCountry([word]));
    if (!ahead.every(isBefore) && !tellsCountry(ahead)) continue;
    const rest = words.slice(from).join(" ");
    if (begins.test(rest) || (isOfCountry && behindCountry.test(rest))) return true;
  }
  const [, country] = missionOfCountry.exec(whole) ?? [];
  return country !== undefined && tellsCountry([country]);
}

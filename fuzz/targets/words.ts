/** Functions from text to value: dates, numbers, names, lists, masks. */
import { countryName, countryOfAlpha3, readCountry } from "../../src/normalise/countries.js";
import { readDate } from "../../src/normalise/dates.js";
import { fileIdOf, readFileReference } from "../../src/normalise/file-reference.js";
import { foldName, foldSpace, slugOf, squashName } from "../../src/normalise/fold.js";
import { splitListCell } from "../../src/normalise/list-cell.js";
import { maskContacts } from "../../src/normalise/mask-contacts.js";
import { showsOrganisation } from "../../src/normalise/organisation-words.js";
import { readMemberName, recaseFamilyName, recaseFullName } from "../../src/normalise/person-name.js";
import { findRegisterNumbers, isRegisterNumber, readRegisterNumber } from "../../src/normalise/register-number.js";
import { chooseOwnSentence } from "../../src/publish/own-sentence.js";
import { looksLikePerson, mayBePrivatePerson } from "../../src/publish/private-person.js";
import { bodyName, describeRole, isDecisionMaker } from "../../src/publish/roles.js";
import { readTags } from "../../src/publish/tags.js";
import { joinRegistrations } from "../../src/resolve/join-registrations.js";
import { NameIndex, NameTables, namesFit } from "../../src/resolve/name-index.js";
import { segmentCell } from "../../src/resolve/segment-cell.js";
import { readMention, splitAlongNumbers } from "../../src/resolve/split-cell.js";
import { setOfFileName } from "../../src/sources/commission-meetings/set.js";
import { pairParticipants } from "../../src/sources/commission-meetings/participants.js";
import { mutateText, oddText } from "../odd-text.js";
import type { Random } from "../random.js";
import { ensure, repeated, type Target, textCase, textOf } from "../target.js";

const seeds = [
  "2023-09-06",
  "06/09/2023",
  "GLAVAK Sunčana",
  "Peter VAN DALEN",
  "DE LA PISA CARRIÓN Margarita",
  "Back Market|Lenovo Group Limited",
  "Transport & Environment (ID 58744833263-19)",
  "Beko Europe Management S.r.l.,APPLiA (Home Appliance Europe)",
  "Bosch, Mitsubishi Power Co., Ltd., Siemens",
  "TR 535 183 0264 - 31",
  "699006341748-20 217499944538-05",
  "Write to a.b@c.eu or call tel. +32 2 123 45 67",
  "Verband der Chemischen Industrie e.V.",
  "Союз производителей чайников",
  "Médecins du Monde (MdM)",
  "Repair of goods - meeting with assistant (staff level)",
  "Kettle Makers' Alliance is the voice of makers of kettles in Europe. We make kettles.",
  "KOREA, REPUBLIC OF",
  "meetingscommissionrepresentatives1924_generated-2024-02-26.xlsx",
  "2018/0216A (COD)",
];

/** A target over one text. `pieces` are what its time is tried on, repeated. */
function wordsTarget(name: string, pieces: readonly string[], run: (text: string) => void): Target {
  return {
    name,
    make: (random) => textCase(random.chance(0.2) ? oddText(random) : mutateText(random, random.pick(seeds), seeds)),
    run: (one) => run(textOf(one)),
    stretch(random: Random) {
      const short = () => (random.chance(0.7) ? random.pick(pieces) : oddText(random).slice(0, 1 + random.small(12)) || " ");
      const [before, piece, after] = [random.chance(0.5) ? short() : "", short() + (random.chance(0.3) ? short() : ""), random.chance(0.5) ? short() : ""];
      return (length) => textCase(repeated(before, piece, after, length));
    },
  };
}

const isTrimmed = (text: string): boolean => text === text.trim();

const dates = wordsTarget("dates", ["1", "-", "/", "T", " ", "2024-01-01 "], (text) => {
  const date = readDate(text);
  if (date === undefined) return;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  ensure(/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(date) && real.getUTCMonth() === month - 1 && real.getUTCDate() === day && year >= 1900 && year <= 2100, () => `${JSON.stringify(text)} is read as "${date}"`);
  ensure(readDate(date) === date, () => `"${date}" is not read as itself`);
});

const registerNumbers = wordsTarget("register numbers", ["1", " ", "-", "1 ", "00000000001-01 ", "12345-", "‐"], (text) => {
  let end = 0;
  for (const found of findRegisterNumbers(text)) {
    ensure(isRegisterNumber(found.number), () => `"${found.number}" out of ${JSON.stringify(text)} is none`);
    ensure(found.start >= end && found.end > found.start && found.end <= text.length, () => `places ${JSON.stringify(found)} in ${JSON.stringify(text)}`);
    ensure(text.slice(found.start, found.end).replace(/\D/g, "") === found.number.replace(/\D/g, ""), () => `"${found.number}" does not stand in ${JSON.stringify(text)}`);
    end = found.end;
  }
  const one = readRegisterNumber(text);
  ensure(one === undefined || isRegisterNumber(one), () => `"${one}"`);
});

const fold = wordsTarget("fold", ["a", " ", "&", "'", "é", "的", "_x000D_", "-", "\u0301"], (text) => {
  const folded = foldName(text);
  ensure(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(folded), () => `${JSON.stringify(text)} folds to ${JSON.stringify(folded)}`);
  ensure(foldName(folded) === folded, () => `${JSON.stringify(folded)} folds to something else`);
  ensure(squashName(text) === folded.replaceAll(" ", ""), () => "squashed is not the fold without spaces");
  const spaced = foldSpace(text);
  ensure(foldSpace(spaced) === spaced && isTrimmed(spaced) && !/\s\s/.test(spaced), () => `${JSON.stringify(text)} spaced is ${JSON.stringify(spaced)}`);
  const slug = slugOf(text);
  ensure(/^(?:-|[a-z0-9]+(?:-[a-z0-9]+)*)$/.test(slug) && slug.length <= 60, () => `slug of ${JSON.stringify(text)} is ${JSON.stringify(slug)}`);
});

const people = wordsTarget("names of people", ["A", "A ", "de ", "A.", "van ", "Mc", "-", "'", "é "], (text) => {
  const { family, given, full } = readMemberName(text);
  for (const name of [family, given, full, recaseFamilyName(text), recaseFullName(text)]) ensure(typeof name === "string" && (!/undefined|\[object/.test(name) || /undefined|\[object/i.test(text)), () => `${JSON.stringify(text)} becomes ${JSON.stringify(name)}`);
  const letters = (name: string) => [...name.toLocaleLowerCase("en").replace(/\s/g, "")].sort().join("");
  ensure(letters(full).length === letters(text).length || letters(full).normalize("NFKD").length > 0 || text.trim() === "", () => `${JSON.stringify(text)} becomes ${JSON.stringify(full)}`);
  if (text.trim()) ensure(full.trim() !== "" && recaseFullName(text).trim() !== "", () => `nothing is left of ${JSON.stringify(text)}`);
  // Names of the register come with their white space folded.
  looksLikePerson(foldSpace(text), new Set(["anna", "peter"]));
  mayBePrivatePerson(foldSpace(text), undefined, new Set(["anna", "peter"]));
});

const masks = wordsTarget("masked contacts", ["a", "a.", "@", "a@", "1", "1 ", "+", "tel. ", "(", "00", "+32 "], (text) => {
  const masked = maskContacts(text);
  ensure(!/[a-z0-9]{2,30}@[a-z0-9]{2,30}\.[a-z]{2,10}/i.test(masked), () => `an address is left in ${JSON.stringify(masked)}`);
  // In a text of its own, whatever stands before it.
  ensure(!maskContacts(`${text}\nWrite to ada.example@kettles.eu, tel. +32 2 123 45 67.`).endsWith("67."), () => `a phone number after ${JSON.stringify(text)} is not masked`);
});

const organisations = wordsTarget("words of organisations", ["a ", "S. ", "e. ", "(", ",", "A", "verband", "AG "], (text) => {
  showsOrganisation(text);
  const country = readCountry(text);
  ensure(country === undefined || /^[A-Z]{2}$/.test(country), () => `country ${country}`);
  countryOfAlpha3(text);
  countryName(text);
  namesFit(text, text.split(" ").reverse().join(" "));
});

const fileReferences = wordsTarget("file references", ["2023/0083", "(", " ", "0", "/", "2023/", "COD)"], (text) => {
  const reference = readFileReference(text);
  if (reference === undefined) return;
  ensure(/^\d{4}\/\d{4}[A-Z]?\([A-Z]{3}\)$/.test(reference) && readFileReference(reference) === reference, () => `${JSON.stringify(text)} is read as ${reference}`);
  ensure(/^[0-9A-Z-]+$/.test(fileIdOf(reference)), () => `id ${fileIdOf(reference)}`);
});

const listCells = wordsTarget("list cells", [",", "a,", ", Inc.", "a", " ,", ", Ltd", "_x000D_"], (text) => {
  for (const piece of splitListCell(text)) ensure(piece !== "" && isTrimmed(piece), () => `${JSON.stringify(text)} gives the piece ${JSON.stringify(piece)}`);
  setOfFileName(text);
});

/** A few names to cut against; cells are made of them too. */
const knownNames = ["Kettles (invented)", "Teapots, Lids and Spouts e.V. (TLS)", "Back Market", "Verband der Teekannen und Kessel", "Dorf & Stadt"];
const index = new NameIndex(
  NameTables.of(
    joinRegistrations(
      knownNames.map((name, i) => ({
        ...{ registerNumber: `${100_000 + i}-01`, names: [{ name, from: "2025-01-01", to: "2025-01-01" }], latinNames: [], acronyms: i === 1 ? ["TLS"] : [], country: "BE", passes: 0, from: "2025-01-01" },
      })),
    ),
  ),
);

const mentions = wordsTarget("mentions", ["|", "a|", " ", ",", ":", "in the ", "TR: ", ";", "(", ")", "()", "ID ", "tr ", "12345-67 ", "(12345-67) ", "transparency register ", "–", "[", "n°", "Back Market ", " and ", " und ", "Ada Specimen, ", "TLS "], (text) => {
  const found = [...segmentCell(text, index.names)];
  for (const { name, start, end, textStart, textEnd, typedNumbers } of found) {
    ensure(typedNumbers.every(isRegisterNumber), () => `${JSON.stringify(text)} gives the numbers ${JSON.stringify(typedNumbers)}`);
    ensure(textStart >= 0 && textStart <= start && start <= end && end <= textEnd && textEnd <= text.length, () => `${JSON.stringify(text)} gives offsets ${[textStart, start, end, textEnd]}`);
    ensure(name === "" || foldSpace(text.slice(start, end)) === name, () => `${JSON.stringify(text)}: ${JSON.stringify(name)} does not stand at ${start} to ${end}`);
  }
  ensure(readMention(text).typedNumbers.every(isRegisterNumber), () => `${JSON.stringify(text)} holds other numbers`);
});

/** One text as a cell of names and its numbers, as many as its "#" say, or half as many as it has commas. */
const alongNumbers = wordsTarget("names along numbers", [",", "a,", "#", "a, b,", ", Inc.,", "#,", "a b c,"], (text) => {
  const commas = text.split(",").length;
  const count = (text.match(/#/g)?.length ?? 0) || Math.ceil(commas / 2);
  const numbers = Array.from({ length: count }, (_, i) => `${100_000 + i}-01`);
  const names = splitAlongNumbers(text, numbers, (number) => (Number(number.slice(0, 6)) % 3 ? [text.slice(0, 40), "Kettles (invented)"] : []));
  ensure(names === undefined || names.length === numbers.length, () => `${numbers.length} numbers and ${names?.length} names`);
  const { numbers: found, names: paired } = pairParticipants([{ name: text, id: numbers.join(",") }]);
  ensure(found.length === numbers.length && (paired === undefined || paired.length === found.length), () => `${numbers.length} numbers become ${found.length}`);
});

const publishing = wordsTarget("words of pages", ["a", " ", ".", ". ", "(", "with ", "mes ", "- ", "staff ", "assistant ", "cancelled ", "et ", "[", "A. "], (text) => {
  readTags(text);
  const sentence = chooseOwnSentence(text, ["Kettle Makers' Alliance", "KMA"]);
  ensure(sentence === undefined || sentence.length > 0, () => "an empty sentence");
  isDecisionMaker(text);
  ensure(describeRole({ institution: "commission", title: text, body: { kind: "directorate-general", name: text, acronym: "TEA" } }) !== "", () => "no role");
  bodyName({ kind: "directorate-general", name: text });
});

export const wordTargets: readonly Target[] = [dates, registerNumbers, fold, people, masks, organisations, fileReferences, listCells, mentions, alongNumbers, publishing];

/** Words as search knows them. */
import { describe, expect, it } from "vitest";
import { commonGivenNames, rarerGivenNames } from "../normalise/given-names.js";
import { analyseText } from "./analyse-text.js";
import { guessLanguages } from "./guess-language.js";
import { findPeople, type KnownNames } from "./mask-people.js";
import { stemWord } from "./stems.js";
import { foldWords, readWords, squashWords } from "./words.js";

const inPublic = new Set(["frans timmermans", "thomas cook", "jourova"]);
const known: KnownNames = { givenNames: new Set([...commonGivenNames, ...rarerGivenNames]), isKnown: (key) => inPublic.has(key) };

describe("words", () => {
  it("are folded to Latin letters without accents, whatever their script", () => {
    expect(foldWords("l’Énergie (5G), T&E; 2022/0396(COD)")).toBe("l energie 5g t and e 2022 0396 cod");
    expect(foldWords("Straße, Łódź, Ștefan, Ångström, Ærø")).toBe("strasse lodz stefan angstrom aero");
    expect(foldWords("Διαβούλευση με φορείς")).toBe("diavoyleysi me foreis");
    expect(foldWords("Регламент за батериите")).toBe("reglament za bateriite");
    expect(foldWords("e\u0301nergie")).toBe("energie");
    expect(foldWords("🙂 — …")).toBe("");
  });

  it("keep their places in the text", () => {
    const text = "Règlement 🙂 « emballages »";
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Règlement", "emballages"]);
  });

  it("are one word for a name that is typed as one", () => {
    expect(squashWords("Back Market")).toBe(squashWords("back-market"));
  });
});

describe("stems", () => {
  it.each([
    ["en", "regulations", "regulation"],
    ["de", "Verordnungen", "Verordnung"],
    ["fr", "représentants", "représentant"],
    ["it", "residui", "residuo"],
    ["es", "reglamentos", "reglamento"],
    ["sv", "förpackningar", "förpackning"],
    ["fi", "ennakointiraporttia", "ennakointiraportti"],
    ["nl", "verordeningen", "verordening"],
    ["pt", "regulamentos", "regulamento"],
  ])("are the same in %s for %s and %s", (language, one, other) => {
    expect(stemWord(one, language)).toBe(stemWord(other, language));
  });

  it("are the word itself where no stemmer exists, and for numbers", () => {
    expect(stemWord("rozporządzenia", "pl")).toBe("rozporzadzenia");
    expect(stemWord("2022s", "en")).toBe("2022s");
  });
});

describe("the language of a subject", () => {
  it.each([
    ["Exchange of views on the Media Freedom Act", "en"],
    ["Austausch zur Verkehrspolitik", "de"],
    ["Règlement sur la liberté des médias", "fr"],
    ["Situación del turismo", "es"],
    ["Autoutilizzo energetico dei residui di biomassa", "it"],
    ["Möte med Naturskyddsföreningen", "sv"],
    ["Metsäteollisuuden rooli EU:n vihreän kehityksen ohjelmassa", "fi"],
    ["Overleg over het pakket voor de landbouw", "nl"],
    ["PPWR", "en"],
  ])("%s is %s", (text, language) => {
    expect(guessLanguages(text, readWords(text))[0]).toBe(language);
  });
});

describe("names of private people in a text", () => {
  const hiddenIn = (text: string): string => {
    const words = readWords(text);
    const hidden = findPeople(text, words, known);
    return words
      .filter((_, i) => hidden.has(i))
      .map(({ start, end }) => text.slice(start, end))
      .join(" ");
  };

  it.each([
    ["Meeting with Anna Example from a company", "Anna Example"],
    ["Mr Example on energy", "Example"],
    ["Mr Peter Example, Executive Vice President", "Peter Example"],
    ["Frau Dr. Example", "Example"],
    ["Introductory meeting EXAMPLE Anna", "EXAMPLE Anna"],
    ["Example, Anna", "Example Anna"],
    ["Anna Maria Example-Sample on energy", "Anna Maria Example Sample"],
    ["Maria de la Example", "Maria de la Example"],
    ["Anna Ågren-Ödegård", "Anna Ågren Ödegård"],
    ["Anna van der Example, Peter O'Example", "Anna van der Example Peter O Example"],
    ["Anna M. Example", "Anna M Example"],
    ["Akiko Example", "Akiko Example"],
    ["Reikawa Shuhei", "Reikawa Shuhei"],
    ["Shuhei Reikawa, Reikawa Akiko", "Shuhei Reikawa Reikawa Akiko"],
    ["Sample Company Casper Example", "Casper Example"],
  ])("are found in %j", (text, name) => expect(hiddenIn(text)).toBe(name));

  it.each([
    "Meeting with Executive Vice-President Frans Timmermans",
    "Ms Jourova on the rule of law",
    "Thomas Cook: insolvency",
    "Konrad Adenauer Stiftung",
    "Robert Bosch GmbH on batteries",
    "Jacques Delors Institute",
    "Horizon Europe and the Green Deal",
    "Right to repair",
    "WWF FRANCE",
    "MARIKO GmbH on shipping",
    "the letter of Shuhei",
    "anna example in small letters is no name we can tell",
  ])("are not taken from %j", (text) => expect(hiddenIn(text)).toBe(""));

  it("are told by given names that stand in one list alone", () => {
    expect([...rarerGivenNames].filter((name) => commonGivenNames.has(name) || foldWords(name) !== name)).toEqual([]);
  });

  it("leave neither word nor stem", () => {
    expect(analyseText("Repairs, with Anna Example", known, "en")).toEqual({ words: "repairs with", stems: ["repair"] });
  });

  it("leave compounds as one word", () => {
    expect(analyseText("e-commerce", known, "en").stems).toContain("ecommerce");
  });
});

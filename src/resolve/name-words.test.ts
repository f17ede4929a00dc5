import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentWords, readByPattern, readWords } from "./name-words.js";

const folds = (text: string): string[] => readWords(text).map(({ fold }) => fold);

describe("name-words: reading", () => {
  it("reads letters and digits, with where they stand", () => {
    expect(readWords("Back Market, S.A.")).toEqual([
      { fold: "back", start: 0, end: 4 },
      { fold: "market", start: 5, end: 11 },
      { fold: "sa", start: 13, end: 16 },
    ]);
  });

  it("keeps names with an ampersand in one word", () => {
    expect(folds("T&E and AT&T, 1&1, H&M Group, Johnson&Johnson, A&BCD")).toEqual(["tande", "and", "atandt", "1and1", "handm", "group", "johnson", "johnson", "a", "bcd"]);
  });

  it("puts single letters with points between them together", () => {
    expect(folds("Verband e. V.")).toEqual(["verband", "ev"]);
    expect(folds("A. B Sides")).toEqual(["ab", "sides"]);
  });

  it("leaves an elided article aside", () => {
    expect(folds("d'Azur l`Union O'Neill dell'arte")).toEqual(["azur", "union", "oneill", "arte"]);
  });

  it("reads ASCII letter by letter as it reads any text by pattern", () => {
    const piece = fc.oneof(fc.constantFrom("d'", "l`", "A.", " e. V.", "T&E", "&", "'", "`", ". ", ".", "S.p.A", "1&1", "unions", "trade "), fc.string({ unit: "grapheme-ascii", maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(readWords(pieces.join(""))).toEqual(readByPattern(pieces.join("")));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("name-words: content", () => {
  it("reads families in place of words of one meaning", () => {
    expect(contentWords("Deutscher Gewerkschaftsbund")).toEqual(["@de", "~tradeunion", "~association"]);
    expect(contentWords("The German Trade Union Federation")).toEqual(["@de", "~tradeunion", "~association"]);
  });

  it("keeps empty words and legal forms when a name has no others", () => {
    expect(contentWords("SE")).toEqual(["se"]);
    expect(contentWords("Of And")).toEqual(["of", "and"]);
  });
});

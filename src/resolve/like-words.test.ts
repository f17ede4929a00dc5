import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLike, LikeWords, within } from "./like-words.js";

describe("like-words", () => {
  const words = ["federation", "feder", "federations", "fedration", "federal", "fenestration", "~federation", "lobby2", "lobby", "lobbies"];
  const like = (word: string) => new LikeWords(words).find(word).map((number) => words[number]);

  it("finds words with a letter or two put in, left out, changed or swapped", () => {
    expect(like("federation")).toEqual(["federation", "federations", "fedration"]);
    expect(like("fedreation")).toEqual(["federation", "federations", "fedration"]);
  });

  it("allows one letter in words of six to eight", () => {
    expect(like("lobbys")).toEqual(["lobby", "lobby2"].sort((a, b) => words.indexOf(a) - words.indexOf(b)));
    expect(like("fedral")).toEqual(["federal"]);
  });

  it("says nothing of short words and of words with digits", () => {
    expect(like("feder")).toEqual([]);
    expect(like("lobby2")).toEqual([]);
  });

  it("finds exactly the words that comparing all of them would find", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "1"), minLength: 1, maxLength: 12 }).map((rest) => `ab${rest}`);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, (known, asked) => {
        const expected = known.flatMap((one, number) => (asked.length >= 6 && !/\d/.test(asked) && one.length >= 5 && within(asked, one, asked.length >= 9 ? 2 : 1) ? [number] : []));
        expect(new LikeWords(known).find(asked)).toEqual(expected);
        expect(known.flatMap((one, number) => (isLike(asked, one) ? [number] : []))).toEqual(expected);
      }),
    );
  });
});

describe("like-words: within", () => {
  it("counts two neighbours swapped as one difference", () => {
    expect(within("abcdef", "abdcef", 1)).toBe(true);
    expect(within("abcdef", "abdcfe", 1)).toBe(false);
    expect(within("abcdef", "abdcfe", 2)).toBe(true);
  });

  it("compares words of any length", () => {
    const long = "ab".repeat(60);
    expect(within(long, `${long}c`, 1)).toBe(true);
    expect(within(long, `x${long}cc`, 2)).toBe(false);
  });
});

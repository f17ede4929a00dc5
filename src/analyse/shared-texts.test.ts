import { describe, expect, it } from "vitest";
import { SharedTexts } from "./shared-texts.js";

describe("texts that threads share", () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `example organisation ${i}`);
  const shared = SharedTexts.of([new Set(names)]);

  it("has every text that was put in, and no other", () => {
    expect(names.filter((name) => !shared.has(name))).toEqual([]);
    expect(names.filter((_, i) => shared.has(`example organisation ${i} `) || shared.has(`example organisation${i}`))).toEqual([]);
  });

  it("is the same where only its table is known", () => {
    expect(new SharedTexts(shared.table).has("example organisation 19999")).toBe(true);
    expect(shared.table.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("takes the same text twice, and none at all", () => {
    expect(SharedTexts.of([new Set(["a"]), new Map([["a", 1]])]).has("a")).toBe(true);
    expect(SharedTexts.of([]).has("")).toBe(false);
    expect(SharedTexts.of([new Set([""])]).has("")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { Memo } from "./memo.js";

describe("memo", () => {
  it("makes an answer once", () => {
    const memo = new Memo<string>(10);
    const made: string[] = [];
    const make = (key: string) => {
      made.push(key);
      return key.toUpperCase();
    };
    expect([memo.of("a", make), memo.of("b", make), memo.of("a", make)]).toEqual(["A", "B", "A"]);
    expect(made).toEqual(["a", "b"]);
  });

  it("keeps what was asked for lately when it is full, and never more than it may", () => {
    const memo = new Memo<number>(4);
    for (const key of ["a", "b", "c"]) memo.of(key, () => 1);
    memo.of("a", () => 2);
    memo.of("d", () => 1);
    expect([...memo.entries()].map(([key]) => key).sort()).toEqual(["a", "c", "d"]);
    expect(memo.of("a", () => 3)).toBe(1);
  });

  it("lists every answer once", () => {
    const memo = new Memo<number>(4);
    for (const key of ["a", "b", "c", "a"]) memo.of(key, () => 1);
    expect([...memo.entries()].map(([key]) => key)).toEqual(["b", "c", "a"]);
  });
});

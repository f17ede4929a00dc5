import { describe, expect, it } from "vitest";
import { RecentlyUsed } from "./recently-used.js";

describe("RecentlyUsed", () => {
  it("forgets what was not asked for longest, and no more than it has to", () => {
    const memory = new RecentlyUsed<string, number>(30);
    for (const [key, value] of Object.entries({ a: 1, b: 2, c: 3 })) for (let i = 0; i < 3; i += 1) memory.set(`${key}${i}`, value, 3);
    memory.set("x", 9, 3);
    expect([memory.get("a0"), memory.get("x")]).toEqual([1, 9]);
    // a1 is the oldest now: a0 was asked for.
    memory.set("y", 9, 3);
    expect([memory.get("a1"), memory.get("a0"), memory.get("a2")]).toEqual([undefined, 1, 1]);
  });

  it("weighs a value that came again once", () => {
    const memory = new RecentlyUsed<string, string>(20);
    for (let i = 0; i < 50; i += 1) memory.set("same", `value ${i}`, 2);
    memory.set("other", "kept", 2);
    expect([memory.get("same"), memory.get("other")]).toEqual(["value 49", "kept"]);
  });

  it("does not keep what would push out most of the rest", () => {
    const memory = new RecentlyUsed<string, number>(20);
    memory.set("light", 1, 1);
    memory.set("heavy", 2, 19);
    expect([memory.get("light"), memory.get("heavy")]).toEqual([1, undefined]);
  });

  it("forgets the old value when the new one is too heavy to keep", () => {
    const memory = new RecentlyUsed<string, number>(20);
    memory.set("same", 1, 1);
    memory.set("same", 2, 19);
    expect(memory.get("same")).toBeUndefined();
  });
});

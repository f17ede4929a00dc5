import { describe, expect, it } from "vitest";
import { shortenField } from "./changes.js";

const shorten = (before: string, after: string) => {
  const { before: was, after: is } = shortenField({ field: "subject", before, after });
  return [was, is];
};

describe("changed fields", () => {
  it("stay whole where they are short", () => {
    expect(shorten("Right to repair", "Right to repair, ENVI")).toEqual(["Right to repair", "Right to repair, ENVI"]);
    expect(shorten("", "x".repeat(50))).toEqual(["", "x".repeat(50)]);
  });
  it("begin shortly before the difference where they are long", () => {
    const start = "same words again and again ".repeat(20);
    const [was, is] = shorten(`${start}one end of it`, `${start}another end of it`) as [string, string];
    expect([was, is]).toEqual(["… again same words again and again one end of it", "… again same words again and again another end of it"]);
  });
  it("end after a few words, and never inside a character", () => {
    const [was, is] = shorten("a".repeat(159) + "😀".repeat(9), "") as [string, string];
    expect([was, is]).toEqual([`${"a".repeat(159)} …`, ""]);
  });
});

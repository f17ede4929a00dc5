import { describe, expect, it } from "vitest";
import { inputFileOf } from "../fetch/input-file.js";
import { readJson } from "./read-json.js";

const read = (text: string | Uint8Array) => readJson(inputFileOf("x.json", typeof text === "string" ? new TextEncoder().encode(text) : text));

describe("read JSON", () => {
  it("reads values of every kind, with a byte-order mark too", async () => {
    expect(await read('\ufeff{"a\\"[[": ["é\\\\", 1.5, null, {"b": "}{"}]}')).toEqual({ 'a"[[': ["é\\", 1.5, null, { b: "}{" }] });
  });
  it("reads 100 levels and stops at 101, where they begin", async () => {
    expect(JSON.stringify(await read(`${"[".repeat(100)}${"]".repeat(100)}`))).toHaveLength(200);
    await expect(read(`{"a": "[[[[", "b": ${"[".repeat(100)}${"]".repeat(100)}}`)).rejects.toThrow(
      "x.json: position 118: is nested more than 100 levels deep. File skipped: no document of these sources is.",
    );
    await expect(read(`${"[".repeat(500)}${"]".repeat(500)}`)).rejects.toThrow("x.json: position 100: is nested more than 100 levels deep.");
  });
  it("stops at more values than the memory should hold", async () => {
    await expect(read(`[${"{},".repeat(2_500_001)}1]`)).rejects.toThrow("x.json: holds more than 5000000 values. File skipped: ask for it in parts.");
  });
  it("says where it is cut, or holds what JSON forbids", async () => {
    await expect(read('{"content": [{"feedback": "Open hard')).rejects.toThrow("x.json: is not JSON (Unterminated string in JSON at position 36). File skipped: download it again.");
    await expect(read('{"a": "b\0c"}')).rejects.toThrow(/^x\.json: is not JSON \(Bad control character in string literal in JSON at position 8.*\)\. File skipped: download it again\.$/);
  });
  it("stops at another encoding", async () => {
    await expect(read(Buffer.from('{"a": "Caf\xe9"}', "latin1"))).rejects.toThrow('x.json: line 1: "{"a": "Caf<E9>"}" holds the byte E9, which is not UTF-8.');
  });
});

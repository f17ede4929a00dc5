import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OtherNames, readOtherNames } from "./other-names.js";

describe("other names of organisations", () => {
  it("are read with their register number", () => {
    expect(readOtherNames("number,name,note\n28666427835-74,Facebook,Renamed\n", "other-names.csv")).toEqual([{ registerNumber: "28666427835-74", name: "Facebook" }]);
  });
  it("say where a number or a name cannot be one", () => {
    expect(() => readOtherNames("number,name,note\n28,Facebook,\n", "other-names.csv")).toThrow(
      'other-names.csv: line 2: number "28". Expected a register number such as 699006341748-20, or nothing.',
    );
    expect(() => readOtherNames("number,name,note\n28666427835-74,-,\n", "other-names.csv")).toThrow('other-names.csv: line 2: name "-".');
  });
  it("of the home take the place of the package's, or take them away", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "antechamber-names-"));
    writeFileSync(path.join(folder, "other-names.csv"), "number,name,note\n1234567890-11,Facebook,\n,Inditex,\n1234567890-22,Teapot,\n");
    const names = new Map(OtherNames.read(folder).names.map(({ registerNumber, name }) => [name, registerNumber]));
    expect(names.get("Facebook")).toBe("1234567890-11");
    expect(names.get("Teapot")).toBe("1234567890-22");
    expect(names.has("Inditex")).toBe(false);
    expect(OtherNames.read(folder).checksum).not.toBe(OtherNames.read().checksum);
  });
});

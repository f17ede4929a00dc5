import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { chooseEncoding, pack } from "./packing.js";

describe("chooseEncoding", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["BR", "br"],
    ["*", "br"],
    ["br;q=0, *;q=0.1", "gzip"],
    ["gzip;q=0", undefined],
    ["identity", undefined],
    ["gzip;q=nonsense", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s → %s", (accepted, chosen) => {
    expect(chooseEncoding(accepted)).toBe(chosen);
  });

  it("chooses among those offered alone", () => {
    expect(chooseEncoding("br, gzip;q=0.5", ["gzip"])).toBe("gzip");
    expect(chooseEncoding("br", ["gzip"])).toBeUndefined();
  });
});

describe("pack", () => {
  const text = Buffer.from("Réunion avec le cabinet. ".repeat(200));

  it("gives the same bytes back", async () => {
    expect(brotliDecompressSync((await pack(text, "br")) as Uint8Array).equals(text)).toBe(true);
    expect(gunzipSync((await pack(text, "gzip")) as Uint8Array).equals(text)).toBe(true);
  });

  it("leaves alone what fits one packet", async () => {
    expect(await pack(Buffer.from("short"), "br")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { readFeedFilter, withoutEmpty, writeFeedFilter } from "./feed-filter.js";

const read = (query: string) => readFeedFilter(new URLSearchParams(query));

describe("filters of a feed", () => {
  it("are read from the address", () => {
    expect(
      read("kind=meeting&institution=parliament&from=2024-01-01&to=2024-12-31&with=mep-197697&with=&with=2023-0083-COD&as=Backmarket&country=FR&category=Trade+unions&parties=up-to-10&other=x"),
    ).toEqual({
      kind: "meeting",
      institution: "parliament",
      from: "2024-01-01",
      to: "2024-12-31",
      withIds: ["mep-197697", "2023-0083-COD"],
      spelling: "Backmarket",
      country: "FR",
      category: "Trade unions",
      upToTen: true,
    });
  });

  it("take empty fields of a form as not given", () => {
    expect(read("kind=&from=&to=")).toEqual({});
  });

  it("leave an address to share behind, without the fields that were left empty", () => {
    expect(withoutEmpty(new URLSearchParams("kind=&with=&with=mep-1&from="))).toBe("?with=mep-1");
    expect(withoutEmpty(new URLSearchParams("kind=&from="))).toBe("");
    expect(withoutEmpty(new URLSearchParams("with=mep-1"))).toBeUndefined();
  });

  it("are refused in words when they cannot be read", () => {
    expect(() => read("kind=lobbying")).toThrow('"lobbying" is not a value of kind. Known: meeting, response, position.');
    expect(() => read("from=2025-02-30")).toThrow('"2025-02-30" is not a calendar day. Write it as 2025-01-31.');
    expect(() => read("from=2025-02-03&to=2025-02-01")).toThrow('"2025-02-03" is after "2025-02-01". The first day comes first.');
  });

  it("are written back to the address", () => {
    expect(writeFeedFilter({})).toBe("");
    expect(writeFeedFilter({ kind: "response", from: "2024-01-01", withIds: ["mep-1", "2023-0083-COD"], upToTen: true }, "abc")).toBe(
      "?kind=response&from=2024-01-01&with=mep-1&with=2023-0083-COD&parties=up-to-10&cursor=abc",
    );
  });
});

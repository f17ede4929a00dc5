import { describe, expect, it } from "vitest";
import { readFeedFilter, writeFeedFilter } from "./feed-filter.js";

const read = (query: string) => readFeedFilter(new URLSearchParams(query));

describe("filters of a feed", () => {
  it("are read from the address", () => {
    expect(read("kind=meeting&institution=parliament&from=2024-01-01&to=2024-12-31&with=mep-197697&other=x")).toEqual({
      kind: "meeting",
      institution: "parliament",
      from: "2024-01-01",
      to: "2024-12-31",
      withId: "mep-197697",
    });
  });

  it("take empty fields of a form as not given", () => {
    expect(read("kind=&from=&to=")).toEqual({});
  });

  it("are refused in words when they cannot be read", () => {
    expect(() => read("kind=lobbying")).toThrow('"lobbying" is not a value of kind. Known: meeting, response, position.');
    expect(() => read("from=2025-02-30")).toThrow('"2025-02-30" is not a calendar day. Write it as 2025-01-31.');
    expect(() => read("from=2025-02-03&to=2025-02-01")).toThrow('"2025-02-03" is after "2025-02-01". The first day comes first.');
  });

  it("are written back to the address", () => {
    expect(writeFeedFilter({})).toBe("");
    expect(writeFeedFilter({ kind: "response", from: "2024-01-01", withId: "2023-0083-COD" }, "abc")).toBe("?kind=response&from=2024-01-01&with=2023-0083-COD&cursor=abc");
  });
});

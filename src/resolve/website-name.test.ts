import { describe, expect, it } from "vitest";
import { websiteName } from "./website-name.js";

describe("what a website calls an organisation", () => {
  it("is a word of its name, words run together, or its initials", () => {
    expect(websiteName("http://www.hydro.com", ["Norsk Hydro"], true)).toBe("hydro");
    expect(websiteName("https://www.viforpharma.com/en", ["Vifor Pharma Participations AG"])).toBe("viforpharma");
    expect(websiteName("kth.se", ["Kungliga Tekniska Hoegskolan"])).toBe("kth");
  });
  it("is nothing where the address says something else, or a word that many share", () => {
    expect(websiteName("https://www.example.org", ["Norsk Hydro"])).toBeUndefined();
    expect(websiteName("https://energy.example", ["Teapot Energy"])).toBeUndefined();
    expect(websiteName("https://www.energy.com", ["Teapot Energy"])).toBeUndefined();
    expect(websiteName("https://www.transportenvironment.org", ["Transport and Environment"])).toBe("transportenvironment");
    expect(websiteName(undefined, ["Norsk Hydro"])).toBeUndefined();
  });
  it("is not what a branch and its parent share, unless it is a company's", () => {
    expect(websiteName("https://www.christianaid.ie", ["Christian Aid Ireland"])).toBeUndefined();
  });
  it("is not the place that a body is named after", () => {
    expect(websiteName("https://www.leeds.ac.uk", ["University of Leeds"])).toBeUndefined();
  });
});

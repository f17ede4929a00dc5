import { describe, expect, it } from "vitest";
import { commonGivenNames } from "../normalise/given-names.js";
import { looksLikePerson, mayBePrivatePerson } from "./private-person.js";

describe("publish: names that may be private persons", () => {
  it.each([
    ["Erika Mustermann", true],
    ["Dr. Erika Mustermann", true],
    ["Mustermann Erika", true],
    ["Jan de Vries", true],
    ["Erika Mustermann Consulting", false],
    ["John Deere GmbH", false],
    ["Back Market", false],
    ["WWF FRANCE", false],
    ["Avv. Dr. Erika Mustermann", true],
    ["Teapot Alliance", false],
  ])("%j looks like a person: %j", (name, person) => {
    expect(looksLikePerson(name, commonGivenNames)).toBe(person);
  });
  it.each([
    ["Erika Mustermann", "Self-employed individuals", true],
    ["Erika Mustermann (EM CONSULTING)", "Self-employed individuals", true],
    ["Mustermann Consulting", "Self-employed individuals", false],
    ["RIVAS", "Self-employed individuals", true],
    ["Erika Mustermann", undefined, true],
    ["Erika Mustermann", "Companies & groups", false],
    ["Erika Mustermann", "Law firms", true],
    ["Dr. Mustermann", "Law firms", true],
    ["Teapot Alliance", undefined, false],
  ])("%j in category %j stays without a page: %j", (name, category, hidden) => {
    expect(mayBePrivatePerson(name, category, commonGivenNames)).toBe(hidden);
  });
});

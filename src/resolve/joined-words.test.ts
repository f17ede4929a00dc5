import { describe, expect, it } from "vitest";
import { JoinedWords } from "./joined-words.js";
import { readWords } from "./name-words.js";

function joinedOf(...names: string[]): JoinedWords {
  const joined = new JoinedWords();
  for (const name of names) joined.add(readWords(name));
  joined.finish();
  return joined;
}

describe("joined-words", () => {
  it("splits a word as other names write it apart", () => {
    expect(joinedOf("European Cyber Security Organisation").split("cybersecurity")).toEqual(["cyber", "security"]);
  });

  it("splits nothing that no name writes apart", () => {
    expect(joinedOf("Cyber and Security", "Security Cyber").split("cybersecurity")).toBeUndefined();
  });

  it("takes the shorter first word where there are two ways", () => {
    expect(joinedOf("Abcdef Ghi", "Abc Defghi").split("abcdefghi")).toEqual(["abc", "defghi"]);
  });

  it("leaves short words, numbers and words that add nothing joined", () => {
    const joined = joinedOf("Wind Eur", "Agenda 2030", "Bank und Geld", "Eu Energycity");
    for (const word of ["windeur", "agenda2030", "undgeld", "euenergycity"]) expect(joined.split(word)).toBeUndefined();
  });
});

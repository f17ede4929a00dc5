import { describe, expect, it } from "vitest";
import { unscramble } from "./scrambled.js";

describe("scrambled letters", () => {
  it.each([
    ["Staff level meeting - situation with the TurÃ³w coal mine", "Staff level meeting - situation with the Turów coal mine"],
    ["MetsÃ¤ Group", "Metsä Group"],
    ["Bureau EuropÃ©en des Unions de Consommateurs (BEUC)", "Bureau Européen des Unions de Consommateurs (BEUC)"],
    ["Confédération, MetsÃ¤ and Łódź", "Confédération, Metsä and Łódź"],
    ["lâ€™industrie â€“ Å»ywiec", "l’industrie – Żywiec"],
    ["Ð–", "Ж"],
  ])("reads what %s was meant to say", (text, meant) => {
    expect(unscramble(text)).toBe(meant);
  });
  it.each(["Turów", "Médecins du Monde", "SÃO PAULO", "À la carte", "Ârö", "naïve façade", "100 €–200 €", "", "plain"])("leaves %s alone", (text) => {
    expect(unscramble(text)).toBeUndefined();
  });
});

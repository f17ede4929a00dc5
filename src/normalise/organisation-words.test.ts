import { describe, expect, it } from "vitest";
import { showsOrganisation } from "./organisation-words.js";

describe("organisation words", () => {
  it.each([
    ["Verband der Chemischen Industrie e.V."],
    ["VIK. - Verband der Industriellen Energie- und Kraftwirtschaft e.V.."],
    ["Enel SpA"],
    ["Fortum Oy"],
    ["HEP d.d."],
    ["U. S. Steel Košice, s.r.o."],
    ["Adeon Technologies B.V."],
    ["Trexcare UG (haftungsbeschränkt)"],
    ["Teknologiateollisuus ry"],
  ])("sees the legal form of %s", (name) => {
    expect(showsOrganisation(name)).toBe(true);
  });
  it.each([
    ["Egmont Institute"],
    ["Republiková únia zamestnávateľov"],
    ["Asociatia CBAM ROMANIA"],
    ["Union des industries utilisatrices d'énergie"],
    ["Associação para a Promoção e Desenvolvimento da Sociedade da Informação"],
    ["Svenska Naturskyddsföreningen"],
    ["Deutscher Bauernverband"],
    ["Magyar Kereskedelmi és Iparkamarák Szövetsége"],
    ["Związek Przedsiębiorców i Pracodawców"],
    ["Σύνδεσμος Βιομηχανιών Αττικής"],
    ["Българска асоциация"],
  ])("sees the word of %s in its language", (name) => {
    expect(showsOrganisation(name)).toBe(true);
  });
  it.each([
    ["Douglas Johnson"],
    ["Maria Sá"],
    ["MARIA SA"],
    ["Ville Niinistö"],
    ["Robert E.V. Hersant"],
    ["Petra Kammerevert"],
    ["James Bond"],
    ["Charlotte Church"],
    ["Tony Banks"],
    ["Aïssata Camara"],
    ["Adrien Cadiot EI"],
    [""],
  ])("sees nothing in %s", (name) => {
    expect(showsOrganisation(name)).toBe(false);
  });
  it("sees nothing in a bare brand, which proves nothing", () => {
    expect(["Back Market", "essenscia", "UPRIGAZ"].filter(showsOrganisation)).toEqual([]);
  });
});

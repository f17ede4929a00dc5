/**
 * Forty things that readers look for, in ten languages and more: written down before search was tuned for any of them. Each says what has
 * to stand among the first three of its list: of the names, or of what was found in subjects and texts. All are public facts of the real input.
 */
export interface SearchTask {
  /** ISO 639-1 of what is typed. */
  language: string;
  /** What the reader has in mind. */
  what: string;
  query: string;
  /** Any of these ids: of an entity, an activity or a paper. */
  expect: readonly string[];
}

export const searchTasks: readonly SearchTask[] = [
  { language: "en", what: "an organisation by its acronym", query: "BEUC", expect: ["9505781573-45"] },
  { language: "en", what: "an acronym with a sign in it", query: "T&E", expect: ["58744833263-19"] },
  { language: "en", what: "an acronym in other capitals than the register's", query: "cefic", expect: ["64879142323-90"] },
  { language: "en", what: "a company with a letter left out", query: "Gogle", expect: ["03181945560-59"] },
  { language: "en", what: "an association with two letters exchanged, in two words", query: "Buisness Europe", expect: ["3978240953-79"] },
  { language: "en", what: "a company by the name before the last", query: "Facebook", expect: ["28666427835-74"] },
  { language: "en", what: "an association by its former name", query: "European Telecommunications Network Operators", expect: ["08957111909-85"] },
  { language: "en", what: "a French association by its English name", query: "French Banking Federation", expect: ["09245221105-30"] },
  { language: "en", what: "a Commissioner with a letter too few", query: "Mairead McGuiness", expect: ["mep-28115"] },
  { language: "en", what: "a body by its short name", query: "DG GROW", expect: ["ec-dg-grow"] },
  { language: "en", what: "a cabinet by the Commissioner's family name", query: "cabinet Breton", expect: ["ec-cab-64aq9yg1cg"] },
  { language: "en", what: "a file by its number without the procedure", query: "2022/0396", expect: ["2022-0396-COD"] },
  { language: "en", what: "a file by its number, typed with spaces and a dash", query: "2022-0051 (cod)", expect: ["2022-0051-COD"] },
  { language: "en", what: "a consultation by its title", query: "Chips Act 2", expect: ["14842"] },
  { language: "en", what: "a sentence of a response", query: "EORI number VAT number existing", expect: ["hys-f3497864"] },
  { language: "en", what: "a passage of an attached paper", query: '"Open Source First"', expect: ["p-090166e5192656d4", "hys-f3523103"] },
  { language: "de", what: "an association with other endings than its name has", query: "Bundesverband Deutsche Industrie", expect: ["1771817758-48"] },
  { language: "de", what: "a Member without umlaut, family name first", query: "WOLKEN Tiemo", expect: ["mep-185619"] },
  { language: "de", what: "a Member with the umlaut written out", query: "Woelken", expect: ["mep-185619"] },
  { language: "de", what: "a file by the word of the papers", query: "Verpackungsverordnung", expect: ["2022-0396-COD"] },
  { language: "de", what: "subjects by the word in the singular", query: "Sorgfaltspflicht Lieferkette", expect: ["ep-aazzwm2zgtr1", "ep-n3pxxnqvy6mp", "ep-637t8v3d7bzz"] },
  { language: "fr", what: "an association without accents", query: "Federation bancaire francaise", expect: ["09245221105-30"] },
  { language: "fr", what: "a file by the word of the papers", query: "règlement emballages", expect: ["2022-0396-COD"] },
  { language: "fr", what: "subjects about the freedom of the media", query: "liberté des médias", expect: ["ep-n3n4a15nkh0n", "ep-ms9d8x44yz2w", "ep-t7std7tq5s95"] },
  { language: "fr", what: "a response by what its respondent is", query: "représentant en douane enregistré", expect: ["hys-f3498534", "hys-f3498533"] },
  { language: "it", what: "an association by the name that everybody uses", query: "Confindustria", expect: ["27762251795-15"] },
  { language: "it", what: "a file by the word of the papers", query: "regolamento imballaggi", expect: ["2022-0396-COD"] },
  { language: "it", what: "a subject in the singular", query: "residuo di biomassa", expect: ["ep-qrbg0adskrb6"] },
  { language: "es", what: "a file by the words of its title", query: "envases y residuos de envases", expect: ["2022-0396-COD"] },
  { language: "es", what: "a response about strategy, accents left out", query: "prospectiva estrategica Canarias", expect: ["hys-f3529871"] },
  { language: "pl", what: "a file by its Polish name", query: "akt o sztucznej inteligencji", expect: ["2021-0106-COD"] },
  { language: "pl", what: "an organisation without its accents", query: "Zwiazek Bankow Polskich", expect: ["01623802004-63"] },
  { language: "sv", what: "a subject by the definite form of its word", query: "immateriella rättigheterna", expect: ["ep-enasp6gb9v3k"] },
  { language: "sv", what: "a subject by the word in the singular", query: "värmepump", expect: ["ep-veqqve9msfat"] },
  { language: "fi", what: "a file by its Finnish name", query: "yritysvastuudirektiivi", expect: ["2022-0051-COD"] },
  { language: "fi", what: "a response, in other cases of its words", query: "Kela luottamus strateginen ennakointiraportti", expect: ["hys-f3530043", "p-090166e51a2d9e56"] },
  { language: "nl", what: "a subject by two words of it", query: "duurzaamheid transport", expect: ["ep-76penyvttzd8"] },
  { language: "el", what: "a subject in Greek letters, and typed in Latin ones", query: "foreis Kinimatografou", expect: ["ep-jq6bzrgk81c8"] },
  { language: "pt", what: "a subject, accents left out", query: "situacao politica em Hong Kong", expect: ["ep-fxgqp74k1jvy"] },
  { language: "cs", what: "a Vice-President without accents", query: "Vera Jourova", expect: ["ec-zrzca218cv"] },
];

/** European Parliament: legislative and other procedures, with their steps and rapporteurs, from the Open Data API. */
import { headText } from "../../fetch/input-file.js";
import type { InputFile, Source } from "../../model/index.js";
import { normaliseProcedure } from "./normalise.js";
import { parseProcedures } from "./parse.js";

function recognise(file: InputFile): string | undefined {
  const head = headText(file);
  if (!/^\s*[[{]/.test(head)) return undefined;
  if (/"type"\s*:\s*"Process"/.test(head)) return "api";
  // A busy API's error body says nothing of what was asked; the file's name may.
  return /^\s*\{\s*"error"/.test(head) && /^procedures?\b/.test(file.name) ? "api" : undefined;
}

export const legislativeFiles: Source = {
  id: "legislative-files",
  name: "Legislative files of the European Parliament",
  shortName: "Files",
  publisher: "European Parliament",
  address: "https://data.europarl.europa.eu/api/v2/procedures",
  publicPage: "https://oeil.europarl.europa.eu/oeil/en",
  licence: "CC BY 4.0",
  frequency: "not stated",
  // One record in a document that was asked for by its number; the whole list has about 23,000.
  expectedRecords: { min: 1, max: 40_000 },
  limits: "Procedures are read one by one or in parts of a long list: a file without a record here may well have one at Parliament, and rapporteurs are known only where its record names them.",
  recognise,
  parse: parseProcedures,
  normalise: normaliseProcedure,
};

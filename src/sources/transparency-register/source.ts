/** Transparency Register: every organisation registered to represent interests, as the daily export holds it. */
import { headText } from "../../fetch/input-file.js";
import type { Source } from "../../model/index.js";
import { dropAddresses } from "./minimise.js";
import { normaliseEntry } from "./normalise.js";
import { parseExport } from "./parse.js";

const publicPage = "https://transparency-register.europa.eu/search-register-or-update/organisation-detail_en";

export const transparencyRegister: Source = {
  id: "transparency-register",
  name: "EU Transparency Register",
  shortName: "Register",
  publisher: "Secretariat of the Transparency Register (European Parliament, Council and Commission)",
  address: "https://transparency-register.europa.eu/odplastorganisationxml_en",
  publicPage,
  licence: "CC BY 4.0",
  frequency: "daily",
  // 17,897 organisations in October 2026, 12,468 in January 2024.
  expectedRecords: { min: 9_000, max: 40_000 },
  limits: "Organisations write their entries themselves and give most amounts as ranges of one closed year; the export holds no meetings, and who leaves the register is missing from it.",
  recognise: (file) => (/<(?:\w+:)?ListOfIRPublicDetail[\s>]/.test(headText(file)) ? "export" : undefined),
  parse: parseExport,
  normalise: normaliseEntry,
  minimise: (file) => dropAddresses(file),
};

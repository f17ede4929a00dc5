/** European Parliament: meetings that Members declare, as the search page exports them in CSV. */
import { headText } from "../../fetch/input-file.js";
import type { Source } from "../../model/index.js";
import { normaliseMeeting } from "./normalise.js";
import { columns, parseExport } from "./parse.js";

/** Enough of the columns to know the export by; what is missing is told when it is read. */
const enoughColumns = 4;

export const parliamentMeetings: Source = {
  id: "parliament-meetings",
  name: "Meetings of Members of the European Parliament",
  shortName: "Parliament",
  publisher: "European Parliament",
  address: "https://www.europarl.europa.eu/meps/en/search-meetings?exportFormat=CSV",
  publicPage: "https://www.europarl.europa.eu/meps/en/search-meetings",
  licence: "Reuse with acknowledgement of the source",
  frequency: "daily",
  // One export holds at most 1,000 rows; joined exports of a whole term hold about 66,000.
  expectedRecords: { min: 1, max: 100_000 },
  limits: "Meetings are declared by the Members themselves, often weeks later; until late 2023 only rapporteurs, shadow rapporteurs and committee chairs had to.",
  seriesOf: () => "members",
  recognise(file) {
    const header = new Set((headText(file).split(/\r?\n/, 1)[0] ?? "").split(/[,;\t]/).map((name) => name.replace(/"/g, "").trim().toLowerCase()));
    return columns.filter((column) => header.has(column.name)).length >= enoughColumns ? "export" : undefined;
  },
  parse: parseExport,
  normalise: normaliseMeeting,
};

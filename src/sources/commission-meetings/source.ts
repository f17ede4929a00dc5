/** European Commission: meetings of Commissioners, their cabinets and Directors-General with interest representatives. */
import { headText } from "../../fetch/input-file.js";
import type { Source } from "../../model/index.js";
import { normaliseMeeting } from "./normalise.js";
import { type FileLayout, parseMeetings } from "./parse.js";
import { isOldOffice } from "./read-workbook.js";
import { directoratesGeneral } from "./set.js";

const workbookPart = /xl\/(?:workbook|worksheets|sharedStrings|styles|theme|_rels|printerSettings)/;

export const commissionMeetings: Source = {
  id: "commission-meetings",
  name: "Meetings of Commissioners, cabinets and Directors-General of the European Commission",
  shortName: "Commission",
  publisher: "European Commission",
  address: "https://ec.europa.eu/transparency-initiative/meetings/data/meetings/dataxlsx",
  publicPage: "https://ec.europa.eu/transparency-initiative/meetings/listcommissioners?collegeid=0",
  licence: "Commission reuse decision 2011/833/EU (CC BY 4.0)",
  frequency: "daily",
  // Complete files hold 8,291 rows (Directors-General, March 2025) to 15,709 (the college of 2019–2024); a new college starts with none.
  expectedRecords: { min: 1, max: 60_000 },
  limits: "Subjects are short and name no file number; meetings of officials below Director-General are published since January 2025 only, and rows are added and corrected late.",
  seriesOf: (set) => (set === directoratesGeneral ? "directorates-general" : "cabinets"),
  recognise(file): FileLayout | undefined {
    const isZip = file.head[0] === 0x50 && file.head[1] === 0x4b;
    if (isOldOffice(file.head) && /meetings.*\.xlsx$/i.test(file.name)) return "xlsx";
    if (isZip) return /meetings.*\.xlsx$/i.test(file.name) || workbookPart.test(headText(file)) ? "xlsx" : undefined;
    return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!DOCTYPE\s+meetings|<meetings[\s>/])/i.test(headText(file)) ? "xml" : undefined;
  },
  parse: parseMeetings,
  normalise: normaliseMeeting,
};

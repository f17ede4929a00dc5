/** The Commission publishes the same rows as XLSX and as XML; each has a reader of its own. */
import type { DocumentFacts, InputFile, Report, SourceRecord } from "../../model/index.js";
import { parseWorkbook } from "./parse-workbook.js";
import { parseXml } from "./parse-xml.js";

/** Layout of a file as far as its name and first bytes tell; which of the two workbooks it is, its header decides. */
export type FileLayout = "xlsx" | "xml";

/** Yields one record per row. Each says in `set` to which of the Commission's files it belongs, so that it can be said in our words by itself. */
export const parseMeetings = (file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> =>
  layout === "xml" ? parseXml(file, report) : parseWorkbook(file, report);

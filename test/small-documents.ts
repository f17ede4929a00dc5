/** Small documents in the official layouts, with invented names, for tests that damage them. */
import ExcelJS from "exceljs";

const quoted = (value: string): string => `"${value.replace(/"/g, '""')}"`;

export const csvHeader = ["title", "member_id", "member_name", "meeting_date", "member_capacity", "procedure_reference", "attendees", "lobbyist_id"] as const;
export type CsvRow = Partial<Record<(typeof csvHeader)[number], string>>;

const teapots: Required<CsvRow> = {
  title: "Round table on teapots",
  member_id: "999000001",
  member_name: "EXAMPLE-INVENTED Ada",
  meeting_date: "2025-06-17",
  member_capacity: "Member",
  procedure_reference: "",
  attendees: "Spout Industry Council (invented)",
  lobbyist_id: "000000000007-07",
};

/** One row of Parliament's export, as a line without its end. */
export const csvLine = (row: CsvRow, header: readonly string[] = csvHeader): string => header.map((name) => quoted({ ...teapots, ...row }[name as keyof CsvRow] ?? "")).join(",");
export const csvOf = (rows: readonly CsvRow[], header: readonly string[] = csvHeader): string => `\ufeff${header.map(quoted).join(",")}\n${rows.map((row) => `${csvLine(row, header)}\n`).join("")}`;

/** Entries of the register: number, name, and whatever else as XML. */
export const registerOf = (entries: readonly { number?: string; name?: string; more?: string }[], { day = "2025-11-21", total = entries.length, prolog = "" } = {}): string =>
  `<?xml version='1.1' encoding='UTF-8'?>${prolog}
<ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/odp">
<metaData xmlns=""><exportDate>${day}T20:00:00.000+00:00</exportDate><numberOfIR>${total}</numberOfIR></metaData>
<resultList xmlns="">
${entries
  .map(
    ({ number, name, more = "" }) =>
      `<interestRepresentative>${number === undefined ? "" : `<identificationCode>${number}</identificationCode>`}${name === undefined ? "" : `<name><originalName>${name}</originalName></name>`}${more}</interestRepresentative>\n`,
  )
  .join("")}</resultList>
</ListOfIRPublicDetail>
`;

export const commissionXmlOf = (meetings: readonly string[], prolog = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}\n<meetings>\n${meetings.map((meeting) => `<meeting>${meeting}</meeting>\n`).join("")}</meetings>\n`;
export const commissionMeeting = (date: string, subject = "Teapots", id = "000000000007-07"): string =>
  `<date>${date}</date><cabinet>Cabinet of Commissioner Example (invented)</cabinet><subject>${subject}</subject><location>Brussels</location><entities><entity><name>Spout Industry Council (invented)</name><id>${id}</id></entity></entities><representatives><representative><name>Example Adviser (invented)</name><title>Cabinet member</title></representative></representatives>`;

export const workbookHeader = [
  "Name of cabinet",
  "Name of EC representative",
  "Title of EC representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
];
export const workbookRow = (date: ExcelJS.CellValue, subject: ExcelJS.CellValue = "Teapots"): ExcelJS.CellValue[] => [
  "Cabinet of Commissioner Example (invented)",
  "Example Commissioner (invented)",
  "Commissioner",
  date,
  "Brussels",
  "Spout Industry Council (invented)",
  "000000000007-07",
  subject,
];
export async function workbookOf(rows: readonly ExcelJS.CellValue[][], header: readonly string[] = workbookHeader): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Export Worksheet").addRows([["File generated on : 2025-11-20"], [...header], ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const responseOf = (id: number, change: object = {}): Record<string, unknown> => ({
  id,
  publicationId: 99000077,
  dateFeedback: "2025/09/05 10:00:00",
  feedback: "Teapots should pour.",
  userType: "COMPANY",
  organization: "Spout Industry Council (invented)",
  trNumber: "000000000007-07",
  country: "BEL",
  language: "EN",
  publication: "WITHINFO",
  attachments: [],
  ...change,
});
export const pageOf = (items: readonly unknown[]): string => JSON.stringify({ content: items, number: 0, totalPages: 1, totalElements: items.length });
export const initiativeOf = (id: number): object => ({
  id,
  shortTitle: "Teapots (invented)",
  foreseenActType: "PROP_REG",
  publications: [{ id: id + 1, receivingFeedbackStatus: "CLOSED", totalFeedback: 1 }],
});
export const personOf = (identifier: unknown): object => ({
  id: `person/${String(identifier)}`,
  type: "Person",
  identifier,
  label: "Ada EXAMPLE-INVENTED",
  familyName: "Example-Invented",
  givenName: "Ada",
});
export const bodyOf = (id: string, label: string): object => ({ id, type: "Organization", label, prefLabel: { en: `Committee ${label} (invented)` } });
export const procedureOf = (label: string): object => ({ id: `eli/dl/proc/${label}`, type: "Process", label, process_type: "def/ep-procedure-types/COD", process_title: { en: "Teapots (invented)" } });
export const listOf = (items: readonly unknown[]): string => JSON.stringify({ data: items });
export const directoryOf = (members: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<meps>\n${members.map((member) => `<mep>${member}</mep>\n`).join("")}</meps>\n`;
export const directoryMember = (id: string): string =>
  `<fullName>Ada EXAMPLE-INVENTED</fullName><country>Belgium</country><politicalGroup>Renew Europe Group</politicalGroup><id>${id}</id><nationalPoliticalGroup>Independent</nationalPoliticalGroup>`;
export const manifestOf = (lines: readonly string[], header = "documentId,feedbackId,fileName,path"): string => `${header}\n${lines.join("\n")}\n`;

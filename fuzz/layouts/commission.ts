/** Writes the Commission's lists of meetings: XLSX of a college and of the Directorates-General, and XML. */
import { escapeXml, writeElement, type XmlElement } from "./xml.js";
import { writeZip, type ZipPart } from "./zip.js";

/** One row, lists as lists. */
export interface CommissionRow {
  /** "Cabinet of Commissioner …"; empty in the file of the Directorates-General. */
  cabinet: string;
  dgName: string;
  dgAcronym: string;
  hosts: readonly { name: string; title: string }[];
  date: string;
  place: string;
  participants: readonly { name: string; number: string }[];
  subject: string;
}

export const collegeColumns = [
  "Name of cabinet",
  "Name of EC representative",
  "Title of EC representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
] as const;

export const directoratesColumns = [
  "Name of DG - full name",
  "Name of DG - acronym",
  "Name of EC representative",
  "Title of EC representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
] as const;

/** Cells of a row by the names of both headers; lists are parted by commas. */
export function cellsOf(row: CommissionRow): Record<string, string> {
  return {
    "Name of cabinet": row.cabinet,
    "Name of DG - full name": row.dgName,
    "Name of DG - acronym": row.dgAcronym,
    "Name of EC representative": row.hosts.map((host) => host.name).join(","),
    "Title of EC representative": row.hosts.map((host) => host.title).join(","),
    "Date of meeting": row.date,
    Location: row.place,
    "Name of interest representative": row.participants.map((one) => one.name).join(","),
    "Transparency register ID": row.participants
      .map((one) => one.number)
      .filter(Boolean)
      .join(","),
    "Subject of the meeting": row.subject,
  };
}

const letterOf = (column: number): string => (column < 26 ? "" : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Text, or a number such as Excel's count of days. */
type Cell = string | number;

/** A sheet of cells; `share` gives the number of a shared text, else texts stand in the cells. */
function sheetOf(rows: readonly (readonly Cell[])[], share?: (text: string) => number): string {
  const cell = (text: Cell, column: number, row: number): string => {
    if (text === "") return "";
    const reference = `r="${letterOf(column)}${row + 1}"`;
    if (typeof text === "number") return `<c ${reference}><v>${text}</v></c>`;
    return share ? `<c ${reference} t="s"><v>${share(text)}</v></c>` : `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  };
  const lines = rows.map((cells, i) => `<row r="${i + 1}">${cells.map((text, column) => cell(text, column, i)).join("")}</row>`);
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** A workbook of these sheets, each a list of rows of cells. */
export function writeWorkbook(sheets: readonly (readonly (readonly Cell[])[])[], form: { shared?: boolean; stored?: boolean; from1904?: boolean } = {}): Uint8Array {
  const strings: string[] = [];
  const numberOf = new Map<string, number>();
  const share = (text: string): number => {
    const known = numberOf.get(text) ?? strings.push(text) - 1;
    numberOf.set(text, known);
    return known;
  };
  const written = sheets.map((rows) => sheetOf(rows, form.shared ? share : undefined));
  const listed = sheets.map((_, i) => `<sheet name="Sheet ${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const part = (name: string, text: string): ZipPart => ({ name, content: Buffer.from(text), ...(form.stored && { stored: true }) });
  return writeZip([
    part("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part(
      "xl/workbook.xml",
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${form.from1904 ? ' date1904="1"' : ""}/><sheets>${listed}</sheets></workbook>`,
    ),
    ...written.map((text, i) => part(`xl/worksheets/sheet${i + 1}.xml`, text)),
    ...(form.shared
      ? [
          part(
            "xl/sharedStrings.xml",
            `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join("")}</sst>`,
          ),
        ]
      : []),
  ]);
}

/** The file as it is served: the day in row 1, the header in row 2, a line of SQL on a second sheet. */
export function writeCommissionWorkbook(rows: readonly CommissionRow[], generatedOn: string, columns: readonly string[], form: { shared?: boolean; stored?: boolean } = {}): Uint8Array {
  const body = rows.map((row) => columns.map((column) => cellsOf(row)[column] ?? ""));
  return writeWorkbook([[[`File generated on: ${generatedOn}`], columns, ...body], [["select * from meetings"]]], form);
}

/** The XML file, in which text is encoded twice. */
export function writeCommissionXml(rows: readonly CommissionRow[], generatedOn: string): string {
  const twice = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const meeting = (row: CommissionRow): XmlElement => [
    "meeting",
    [
      ["date", row.date],
      ...((row.cabinet
        ? [["cabinet", twice(row.cabinet)]]
        : [
            ["dgacronym", twice(row.dgAcronym)],
            ["dgname", twice(row.dgName)],
          ]) as XmlElement[]),
      ["subject", twice(row.subject)],
      ["location", twice(row.place)],
      [
        "entities",
        row.participants.map((one): XmlElement => [
          "entity",
          [
            ["name", twice(one.name)],
            ["id", one.number],
          ],
        ]),
      ],
      [
        "representatives",
        row.hosts.map((host): XmlElement => [
          "representative",
          [
            ["name", twice(host.name)],
            ["title", twice(host.title)],
          ],
        ]),
      ],
    ],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(["meetings", rows.map(meeting), { generated: generatedOn }])}`;
}

/** Writes the Transparency Register's export. */
import { writeElement, type XmlElement } from "./xml.js";

export interface RegisterRow {
  registerNumber: string;
  name: string;
  latinName?: string;
  acronym?: string;
  category?: string;
  registeredDate?: string;
  city?: string;
  /** As published: "BELGIUM". */
  country?: string;
  /** Street and phone, which are not kept. */
  address?: string;
  goals?: string;
  interests?: readonly string[];
  costs?: { min: number; max: number };
  clients?: readonly string[];
}

const some = (name: string, text: string | undefined): XmlElement[] => (text ? [[name, text]] : []);

function entryOf(row: RegisterRow): XmlElement {
  const closedYear: XmlElement[] = [
    ...(row.costs
      ? ([
          [
            "costs",
            [
              [
                "range",
                [
                  ["min", String(row.costs.min)],
                  ["max", String(row.costs.max)],
                ],
              ],
            ],
            { currency: "€" },
          ],
        ] as XmlElement[])
      : []),
    ...(row.clients?.length ? ([["clients", row.clients.map((client) => ["client", [["name", client]]] as XmlElement)]] as XmlElement[]) : []),
  ];
  return [
    "interestRepresentative",
    [
      ["identificationCode", row.registerNumber],
      ...some("registrationDate", row.registeredDate && `${row.registeredDate}T00:00:00.000+00:00`),
      ["name", [["originalName", row.name], ...some("nameInLatinAlphabet", row.latinName)]],
      ...some("acronym", row.acronym),
      ...some("registrationCategory", row.category),
      ["headOffice", [...some("address", row.address), ...some("phone", row.address && "+32 2 000 00 00"), ...some("city", row.city), ...some("country", row.country)]],
      ...some("goals", row.goals),
      ...((row.interests?.length ? [["interests", row.interests.map((name) => ["interest", [["name", name]]] as XmlElement)]] : []) as XmlElement[]),
      ["financialData", [["newOrganisation", "false"], ...((closedYear.length ? [["closedYear", closedYear]] : []) as XmlElement[])]],
    ],
  ];
}

/** `total` is the number of entries that the export announces; when it is another than it holds, the export is read as an extract. */
export function writeRegister(rows: readonly RegisterRow[], exportDate: string, total = rows.length): string {
  const root: XmlElement = [
    "ListOfIRPublicDetail",
    [
      [
        "metaData",
        [
          ["exportDate", exportDate],
          ["numberOfIR", String(total)],
        ],
        { xmlns: "" },
      ],
      ["resultList", rows.map(entryOf), { xmlns: "" }],
    ],
    { xmlns: "http://intragate.ec.europa.eu/transparencyregister/odp" },
  ];
  return `<?xml version='1.1' encoding='UTF-8'?>\n${writeElement(root)}`;
}

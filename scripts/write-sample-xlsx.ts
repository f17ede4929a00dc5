/**
 * Writes the Commission's three files of the sample, because a workbook cannot be reviewed line by line and these rows can.
 * Run `npx tsx scripts/write-sample-xlsx.ts` after changing a row; the same rows give the same bytes.
 * Every row is a fact that the Commission publishes; the file names, headers and second sheet are those of its own exports.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";

const generatedOn = "2025-11-20";

const collegeHeader = [
  "Name of cabinet",
  "Name of EC representative",
  "Title of EC representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
];

const directoratesHeader = [
  "Name of DG/EA - full name",
  "Name of DG/EA - acronym",
  "Name of EC/EA representative",
  "Title of EC/EA representative",
  "Date of meeting",
  "Location",
  "Name of interest representative",
  "Transparency register ID",
  "Subject of the meeting",
];

/** Newest first, as published. Hosts, titles, organisations and numbers are parallel lists with commas. */
const college1924 = [
  ["Cabinet of Vice-President Věra Jourová", "Daniel Braun", "Cabinet member", "2024-06-13", "videoconference call", "DOT Europe", "53905947933-43", " disinformation"],
  [
    "Cabinet of Commissioner Thierry Breton",
    "Joan Canton",
    "Cabinet member",
    "2024-04-16",
    "Brussels",
    "Back Market",
    "699006341748-20",
    "Exchange on Back Market activities, role of the single market legislation for refurbishers, promoting circularity in products",
  ],
  [
    "Cabinet of Executive Vice-President Margrethe Vestager",
    "Werner Stengg",
    "Cabinet member",
    "2024-03-11",
    "Brussels",
    "DOT Europe",
    "53905947933-43",
    " the ongoing work and priorities of the next Commission in the field of digital policies",
  ],
  [
    "Cabinet of Commissioner Paolo Gentiloni",
    "Erik Burckhardt,Fabrizio Balassone",
    "Cabinet member,Cabinet member",
    "2024-03-04",
    "Brussels, Belgium",
    "Beko Europe Management S.r.l.,APPLiA (Home Appliance Europe)",
    "249959425421-97,04201463642-88",
    " Outlook of the appliance sector",
  ],
  [
    "Cabinet of Commissioner Didier Reynders",
    "Lucie Rousselle",
    "Cabinet member",
    "2024-01-29",
    "Brussels",
    "European Refurbishment Association",
    "332404341982-26",
    "Backmarket: discussion on the proposal on promoting the repair of goods, currently in trilogues. ",
  ],
  [
    "Cabinet of Commissioner Didier Reynders",
    "Lucie Rousselle",
    "Cabinet member",
    "2024-01-29",
    "Brussels",
    "Swappie",
    "929545245594-24",
    "Discussion on the proposal on promoting the repair of goods, currently in trilogues. Swappie expressed its concerns regarding the lack of ambition in the current Council’s mandate and encouraged the Commission to push for meaningful results, namely.",
  ],
  [
    "Cabinet of Executive Vice-President Frans Timmermans",
    "Helena Braun",
    "Cabinet member",
    "2022-12-07",
    "Brussels",
    "Swappie",
    "929545245594-24",
    "Circular economy transition, right to repair and refurbishing of electronic devices",
  ],
  [
    "Cabinet of Executive Vice-President Margrethe Vestager",
    "Christiane Canenbley,Alejandro Cainzos",
    "Cabinet member,Cabinet member",
    "2022-09-20",
    "Brussels",
    "Lenovo Group Limited",
    "217499944538-05",
    " EU Cyber Resilience Act ",
  ],
  [
    "Cabinet of Commissioner Thierry Breton",
    "Fabrice Comptour,Thierry Breton",
    "Cabinet member,Commissioner",
    "2022-09-12",
    "Strasbourg",
    "OVH Groupe",
    "281155638075-51",
    "Inauguration du nouveau Datacentre Strasbourg ",
  ],
  [
    "Cabinet of Executive Vice-President Margrethe Vestager",
    "Margrethe Vestager,Werner Stengg",
    "Executive Vice-President,Cabinet member",
    "2022-01-10",
    "Online ",
    "OVH Groupe",
    "281155638075-51",
    " DMA, Data Act",
  ],
  ["Cabinet of President Ursula von der Leyen", "Anthony Whelan", "Cabinet member", "2021-12-03", "Brussels", "OVH Groupe", "281155638075-51", " Digital issues"],
  [
    "Cabinet of Commissioner Thierry Breton",
    "Thierry Breton,Joan Canton",
    "Commissioner,Cabinet member",
    "2021-12-01",
    "Brussels, Belgium",
    "APPLiA (Home Appliance Europe)",
    "04201463642-88",
    "Discussion on ecodesign, semiconductors, standardisation and internal market",
  ],
  ["Cabinet of Commissioner Thierry Breton", "Thierry Breton", "Commissioner", "2020-05-05", "videoconference", "OVH Groupe", "281155638075-51", " cloud"],
];

const refurbishmentSubject = "Presentation of Back Market and of the refurbishment sector. Challenges for the sector and the opportunities it offers.";

const college2429 = [
  [
    "Cabinet of Executive Vice-President Stéphane Séjourné",
    "Laia Pinos Mataro",
    "Cabinet member",
    "2025-09-24",
    "Brussels",
    "Back Market,Acumen Public Affairs",
    "699006341748-20,85679286747-21",
    refurbishmentSubject,
  ],
];

const connect = ["Communications Networks, Content and Technology", "CNECT"];
const grow = ["Internal Market, Industry, Entrepreneurship and SMEs", "GROW"];

const directorates = [
  [...grow, "Stefano Soro", "Head of Unit", "2025-09-24", "Brussels", "Back Market,Acumen Public Affairs", "699006341748-20,85679286747-21", refurbishmentSubject],
  [...connect, "Prabhat Agarwal", "Head of Unit", "2025-02-18", "Brussels, Belgium", "DOT Europe", "53905947933-43", "Systemic risk management under the DSA and\r\nAudits under the DSA\r\n"],
  [
    "Taxation and Customs Union",
    "TAXUD",
    "Costantino Lanza",
    "Acting Head of Unit",
    "2025-01-30",
    "TAXUD, Brussels, Belgium",
    "Back Market",
    "699006341748-20",
    "Enforcement of the deemed supplier provision for intra-EU \r\ndistance sales",
  ],
  [...connect, "Manuel Mateo-Goyet", "Acting Head of Unit", "2025-01-28", "Videoconference ", "OVH Groupe", "281155638075-51", "OVHcloud state of play and plans in terms of cloud computing"],
  [
    ...grow,
    "Mehdi Hocine",
    "Head of Unit",
    "2025-01-10",
    "Videoconference",
    "Swappie,Refurbed Marketplace GmbH,Orange Belgium",
    "929545245594-24,744597146264-09,077243120460-16",
    "Application of the Radio Equipment Directive to refurbished smartphones.",
  ],
  [...connect, "Roberto Viola", "Director-General", "2024-07-12", "Brussels", "OVH Groupe", "281155638075-51", " Cloud, AI"],
  [...connect, "Roberto Viola", "Director-General", "2022-01-26", "virtual", "OVH Groupe", "281155638075-51", " Data / Cloud"],
  [
    "Energy",
    "ENER",
    "Ditte Juul Jørgensen",
    "Director-General",
    "2019-10-23",
    "Brussels, Belgium",
    "APPLiA (Home Appliance Europe)",
    "04201463642-88",
    "Clean energy transition and energy efficiency",
  ],
];

/** A workbook says in every entry of its archive when it was packed; with one fixed instant the same rows give the same bytes. */
function fixPackingTimes(bytes: Buffer): Buffer {
  const [time, date] = [20 << 11, ((2025 - 1980) << 9) | (11 << 5) | 20];
  const endOfDirectory = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const entries = bytes.readUInt16LE(endOfDirectory + 10);
  let central = bytes.readUInt32LE(endOfDirectory + 16);
  for (let i = 0; i < entries; i += 1) {
    const local = bytes.readUInt32LE(central + 42);
    bytes.writeUInt16LE(time, central + 12);
    bytes.writeUInt16LE(date, central + 14);
    bytes.writeUInt16LE(time, local + 10);
    bytes.writeUInt16LE(date, local + 12);
    central += 46 + bytes.readUInt16LE(central + 28) + bytes.readUInt16LE(central + 30) + bytes.readUInt16LE(central + 32);
  }
  return bytes;
}

async function writeExport(fileName: string, header: string[], rows: string[][]): Promise<void> {
  const short = rows.findIndex((row) => row.length !== header.length);
  if (short >= 0) throw new Error(`${fileName}: row ${short + 3} has ${rows[short]?.length} cells. Expected ${header.length}.`);
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${generatedOn}T20:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet("Export Worksheet");
  sheet.addRow([`File generated on : ${generatedOn}`]);
  sheet.addRow(header);
  sheet.addRows(rows);
  const sql = workbook.addWorksheet("SQL");
  sql.addRow([]);
  sql.addRow(["select * from V_MEETING_DGS"]);
  const bytes = fixPackingTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
  const folder = fileURLToPath(new URL("../sample/", import.meta.url));
  await writeFile(path.join(folder, fileName), bytes);
  console.log(`${fileName}: ${rows.length} rows`);
}

await writeExport("meetingscommissionrepresentatives1924.xlsx", collegeHeader, college1924);
await writeExport("meetingscommissionrepresentatives2429.xlsx", collegeHeader, college2429);
await writeExport("meetingsdirectorgenerals.xlsx", directoratesHeader, directorates);

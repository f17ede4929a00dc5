/** Two editions to ask: the sample's, and one whose documents hold markup in every field. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildEdition } from "../src/pipeline/build.js";
import { homeAt } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { type CommissionRow, collegeColumns, directoratesColumns, writeCommissionWorkbook } from "./layouts/commission.js";
import { writeCsv } from "./layouts/csv.js";
import { writeBodies, writeFeedbackPage, writeInitiative, writeMembers, writeProcedures } from "./layouts/portal.js";
import { writeRegister } from "./layouts/register.js";

/** Markup that must not reach a page as markup: an element, quotes of both kinds, an entity. No comma or bar, which part lists. */
export const markup = `<fuzz"fuzz'fuzz>&quot;`;
export const scriptAddress = "javascript:fuzz(1)";

function hostileDocuments(): [name: string, content: string | Uint8Array][] {
  const text = (words: string): string => `${words} ${markup}`;
  const row = (n: number, department?: string): CommissionRow => ({
    cabinet: department ? "" : text("Cabinet of Commissioner Ada"),
    dgName: department ? text(department) : "",
    dgAcronym: department ? `T${markup}` : "",
    hosts: [{ name: text("Ada Specimen"), title: n % 2 ? "Commissioner" : "Director-General" }, { name: text("Otto Example"), title: text("Head of Unit") }],
    date: `2025-0${1 + (n % 8)}-10`,
    place: text("Brussels"),
    participants: [{ name: text(`Kettles ${n % 3} Association`), number: `00000000000${1 + (n % 3)}-01` }, { name: text("Unlisted Association"), number: "000000000009-09" }],
    subject: text(`Spare parts ${n}`),
  });
  const entry = (n: number, name: string, costs: number) => ({
    ...{ registerNumber: `00000000000${n}-01`, name: text(name), acronym: `K${markup}`, latinName: text("Latin"), category: text("Companies"), city: text("Brussels"), country: text("Nowhere") },
    ...{ goals: text("Kettles Association is the voice of kettles in Europe."), registeredDate: "2022-02-03", interests: [text("Teapots")], costs: { min: costs, max: costs * 2 } },
    clients: [text("Kettles 1 Association")],
  });
  const withWebsite = (xml: string): string => xml.replaceAll("<headOffice>", `<webSiteURL>${scriptAddress}</webSiteURL><headOffice>`);
  return [
    ["register-1.xml", withWebsite(writeRegister([1, 2, 3, 4].map((n) => entry(n, `Kettles ${n} Association`, 10_000)), "2025-01-05T20:00:00.000+00:00"))],
    ["register-2.xml", withWebsite(writeRegister([1, 2, 3].map((n) => entry(n, `New Kettles ${n} Association`, 20_000)), "2025-06-05T20:00:00.000+00:00"))],
    [
      "mep-meetings.csv",
      writeCsv(
        [1, 2, 3, 4].map((n) => ({
          ...{ title: text(`Labelling ${n}`), member_id: `90000${n % 2}`, member_name: `SPECIMEN ${markup} Ada`, meeting_date: `2025-02-0${n}`, member_capacity: text("Rapporteur"), procedure_reference: "2023/0083(COD)" },
          ...{ attendees: [text("Kettles 1 Association"), text("Another Association"), `${text("Typed")} (000000000002-01)`].join("|"), lobbyist_id: "000000000001-01 000000000003-01" },
        })),
      ),
    ],
    ["meetings2429.xlsx", writeCommissionWorkbook([1, 2, 3].map((n) => row(n)), "2025-06-01", collegeColumns)],
    ["meetingsdirectorgenerals.xlsx", writeCommissionWorkbook([4, 5, 6].map((n) => row(n, "Teapots")), "2025-06-01", directoratesColumns)],
    [
      "allFeedback_9901.json",
      writeFeedbackPage(
        [1, 2].map((n) => ({
          ...{ id: 9900 + n, publicationId: 9901, dateFeedback: "2025/01/01 10:00:00", userType: n === 1 ? "NGO" : text("ODD TYPE"), organization: text("Kettles 1 Association"), trNumber: n === 1 ? "000000000001-01" : markup },
          ...{ feedback: text("We make kettles."), country: markup, language: "EN", referenceInitiative: markup, attachments: [{ documentId: n === 1 ? "090166e500000001" : scriptAddress, fileName: text("Position.pdf") }] },
        })),
        { number: 0, totalPages: 1, totalElements: 2 },
      ),
    ],
    ["groupInitiatives_99001.json", writeInitiative({ id: 99001, shortTitle: text("Teapots"), reference: markup, dg: markup, publications: [{ id: 9901, type: markup, reference: markup, receivingFeedbackStatus: markup }] })],
    ["meps.json", writeMembers([0, 1].map((n) => ({ identifier: `90000${n}`, givenName: text("Ada"), familyName: text("Specimen"), country: markup, group: markup, committees: [markup, "6562"] })))],
    ["corporate-bodies.json", writeBodies([{ id: "6562", label: text("ENVI"), name: text("Committee") }])],
    ["procedures.json", writeProcedures([{ label: "2023/0083(COD)", title: text("Repair of teapots"), stage: markup, rapporteurs: ["900001", "900099"] }])],
  ];
}

export interface Editions {
  sample: string;
  hostile: string;
}

/** Builds both below `folder`; returns their folders. */
export async function buildEditions(folder: string, sample: string): Promise<Editions> {
  const documents = path.join(folder, "hostile-documents");
  mkdirSync(documents, { recursive: true });
  for (const [name, content] of hostileDocuments()) writeFileSync(path.join(documents, name), content);
  const build = async (name: string, given: string): Promise<string> => {
    const home = homeAt(path.join(folder, name));
    const { failedFiles, passedOver } = await importFiles(home, [given]);
    if (failedFiles.length) throw new Error(`not read: ${JSON.stringify(failedFiles)}`);
    if (name === "hostile" && passedOver.length) throw new Error(`no source knows ${passedOver.join(", ")}`);
    return path.join(home.editions, (await buildEdition(home)).manifest.name);
  };
  return { sample: await build("sample", sample), hostile: await build("hostile", documents) };
}

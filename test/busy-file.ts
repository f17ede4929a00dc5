/** A file on which much was declared and whose stages are known, plainly invented: no real record has both so far. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { csvOf, listOf, procedureOf, registerOf } from "./small-documents.js";

/** Two on one day; three within ten days; one in a year without any declaration before it. */
const stages = [
  ["2022-03-30", "REFERRAL"],
  ["2023-03-01", "COMMITTEE_TABLING_REPORT"],
  ["2023-05-11", "COMMITTEE_TABLING_AMENDMENT"],
  ["2023-06-20", "COMMITTEE_ADOPTING_REPORT"],
  ["2023-06-20", "TABLING_PLENARY"],
  ["2023-07-10", "PLENARY_DEBATE"],
  ["2023-07-12", "PLENARY_VOTE"],
  ["2023-07-19", "INTERINSTITUTIONAL_NEGOTIATION"],
  ["2024-02-27", "PLENARY_ADOPT_POSITION"],
  ["2024-05-22", "SIGNATURE"],
] as const;

const capacities = ["Rapporteur", "Shadow rapporteur", "Member", "Shadow rapporteur", "Rapporteur for opinion", "Rapporteur"];
const organisations = ["Spout Industry Council (invented)", "Lid Makers of Europe (invented)", "Society for Better Handles (invented)", "Samovar Trade Union (invented)"];
const numberOf = (index: number): string => `00000000000${index + 1}-0${index + 1}`;
const declarations = 260;

/** Days from September 2022 to April 2024, thickest before the vote in committee. */
const dayOf = (i: number): string => {
  const spread = i % 2 ? (i * 7) % 580 : 230 + ((i * 3) % 70);
  return new Date(Date.parse("2022-09-05") + spread * 86_400_000).toISOString().slice(0, 10);
};

export const busyReference = "2022/0900(COD)";

/** Writes the documents into a folder and names them in the order in which they are imported. */
export function writeBusyFile(folder: string): string[] {
  const procedure = {
    ...procedureOf(busyReference),
    id: "eli/dl/proc/2022-0900",
    process_title: { en: "Teapots that pour (invented)" },
    consists_of: stages.map(([date, type]) => ({ id: `eli/dl/event/2022-0900-${type}-${date}`, type: "Activity", activity_date: date, had_activity_type: `def/ep-activities/${type}` })),
  };
  const rows = Array.from({ length: declarations }, (_, i) => ({
    title: `Spouts, part ${i + 1}`,
    member_id: `99900000${1 + (i % 6)}`,
    member_name: `EXAMPLE-INVENTED ${"ABCDEF"[i % 6]}da`,
    meeting_date: dayOf(i),
    member_capacity: capacities[i % capacities.length] as string,
    procedure_reference: busyReference,
    attendees: organisations[i % organisations.length] as string,
    lobbyist_id: numberOf(i % organisations.length),
  }));
  const documents = {
    "register.xml": registerOf(organisations.map((name, i) => ({ number: numberOf(i), name }))),
    "procedures.json": listOf([procedure]),
    "mep-meetings-export.csv": csvOf(rows),
  };
  return Object.entries(documents).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
}

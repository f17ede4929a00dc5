/** What the harness imports: the bundled sample, then a few files that add to it, change it and take away from it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { projectFolder } from "./compile.js";

/** A document without a date of its own speaks for the day of its file. */
const fileDay = new Date("2025-11-21T08:00:00Z");

const laterMeetings = `"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"
"Repair of tents (invented)","999001","TENT-INVENTED Tara","2025-11-18","Member","","Tents and Ropes (invented)",""
"Ropes that hold (invented)","999001","TENT-INVENTED Tara","2025-11-19","Rapporteur","2023/0083(COD)","Tents and Ropes (invented)|Back Market","699006341748-20"
"Old ropes (invented)","999001","TENT-INVENTED Tara","2022-03-01","Member","","Tents and Ropes (invented)",""
`;

/** Papers that a manifest leads to: one lies beside the folder that is imported, the others in it; so many that a build reads them to text in a thread. */
const papers = Array.from({ length: 12 }, (_, index) => {
  const number = String(index + 1).padStart(2, "0");
  const [documentId, feedbackId] = [`09000000000000${number}`, `990001${number}`];
  const folder = index === 1 ? "beside" : "later/papers";
  return { documentId, feedbackId, path: `${folder}/F${feedbackId}_${documentId}.pdf`, text: `%PDF-1.4 Paper ${number} of Tents and Ropes (invented)\n` };
});
const manifestOfPapers = ["documentId,feedbackId,fileName,path", ...papers.map((one) => `${one.documentId},${one.feedbackId},Ropes.pdf,${path.posix.relative("later", one.path)}`), ""].join("\n");

/** The register a day later: one entry fewer, one under another name. */
function laterRegister(): string {
  const entries = readFileSync(path.join(projectFolder, "sample", "register.xml"), "utf8");
  const without = entries.replace(/<interestRepresentative>\s*<identificationCode>000000000005-05[\s\S]*?<\/interestRepresentative>/, "");
  return without.replace("<exportDate>2025-11-20", "<exportDate>2025-11-21").replace("<numberOfIR>38<", "<numberOfIR>37<").replace(">Swappie<", ">Swappie again (invented)<");
}

/** The commands whose runs are cut off, in their order. */
export type Command = readonly string[];

/** Writes the files below `folder`, all of one day, and names the commands that read them. */
export function writeInput(folder: string): Command[] {
  const sample = path.join(folder, "sample");
  const later = path.join(folder, "later");
  cpSync(path.join(projectFolder, "sample"), sample, { recursive: true });
  for (const name of ["later/papers", "beside"]) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(later, "mep-meetings-export_later.csv"), laterMeetings);
  writeFileSync(path.join(later, "register.xml.gz"), gzipSync(laterRegister()));
  writeFileSync(path.join(later, "MANIFEST.csv"), manifestOfPapers);
  for (const one of papers) writeFileSync(path.join(folder, one.path), one.text);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) if (statSync(path.join(folder, name)).isFile()) utimesSync(path.join(folder, name), fileDay, fileDay);
  return [["import", sample], ["build"], ["import", later, "--root", folder], ["build"]];
}

/** Labelled names: what people typed together with a register number. They lie beside the repository and are not part of it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

export const readCsv = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true, relax_quotes: true, bom: true }) as Record<string, string>[];

export interface LabelledName {
  set: "attendees" | "respondents";
  /** The name as typed, without the number. */
  name: string;
  /** The number typed with it. */
  registerNumber: string;
  /** The typed words as the list of wrong labels names them, people left out. */
  segment: string;
  /** Country that a respondent gives, ISO 3166 alpha-3 as published; attendees give none. */
  country?: string;
  /** What a respondent is, as published. */
  respondentType?: string;
  /** For learning, or for testing: parted by organisation. */
  half: "learning" | "testing";
  /** Whether the open list says, with evidence, that the number is not that of the organisation named. */
  wrongLabel: boolean;
}

const halfOf = (registerNumber: string): LabelledName["half"] => ((createHash("sha256").update(registerNumber).digest()[0] as number) % 2 === 0 ? "learning" : "testing");

/** The list of wrong labels in the repository: file and row, or file, words and number. */
function readWrongLabels(file: string): (set: string, row: { sourceFile: string; sourceRow: string; segment: string; number: string }) => boolean {
  if (!existsSync(file)) return () => false;
  const rows = readCsv(file).filter((row) => row.verdict === "wrong");
  const keys = new Set(rows.map((row) => `${row.file} ${row.sourceFile} ${row.sourceRow} ${row.typedId}`));
  return (set, row) => keys.has(`${set} ${row.sourceFile} ${row.sourceRow} ${row.number}`);
}

/** All labelled names with one number that an export holds. */
export function readLabelledNames(data: string, wrongLabels: string): LabelledName[] {
  const folder = path.join(data, "entity-resolution-ground-truth");
  const isWrong = readWrongLabels(wrongLabels);
  const attendees = readCsv(path.join(folder, "ep_attendee_inline_tr_ids.csv"))
    .filter((row) => row.n_ids === "1" && row.name_guess && row.ids_known_in_a_register_snapshot === "1")
    .map((row): LabelledName => {
      const registerNumber = row.tr_ids_in_segment as string;
      return {
        set: "attendees",
        name: row.name_guess as string,
        registerNumber,
        segment: row.segment as string,
        half: halfOf(registerNumber),
        wrongLabel: isWrong("ep_attendee_inline_tr_ids.csv", { sourceFile: row.source_file as string, sourceRow: row.source_row as string, segment: row.segment as string, number: registerNumber }),
      };
    });
  const respondents = readCsv(path.join(folder, "hys_org_name_tr_pairs.csv"))
    .filter((row) => row.ids_known_in_a_register_snapshot === "1" && row.organisation_as_typed)
    .map((row): LabelledName => {
      const registerNumber = (row.tr_ids_parsed as string).split("|")[0] as string;
      return {
        set: "respondents",
        ...(row.country && { country: row.country }),
        ...(row.user_type && { respondentType: row.user_type }),
        name: row.organisation_as_typed as string,
        registerNumber,
        segment: row.organisation_as_typed as string,
        half: halfOf(registerNumber),
        wrongLabel: isWrong("hys_org_name_tr_pairs.csv", {
          sourceFile: row.source_file as string,
          sourceRow: row.feedback_id as string,
          segment: row.organisation_as_typed as string,
          number: registerNumber,
        }),
      };
    });
  return [...attendees, ...respondents];
}

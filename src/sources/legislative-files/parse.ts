/** Reads procedures as the Open Data API gives them, one or many in a document. */
import type { DocumentFacts, InputFile, Report, SourceRecord } from "../../model/index.js";
import { asArray, isObject, readJsonLd, unknownKeyReporter } from "../../normalise/json-ld.js";

const processKeys: ReadonlySet<string> = new Set([
  ...["label", "process_id", "process_type", "process_title", "current_stage", "consists_of", "created_a_realization_of", "based_on_a_realization_of", "had_participation"],
  // The reference once more, and points of coming agendas: what took place stands in consists_of.
  ...["id", "type", "identifierYear", "was_scheduled_in"],
]);

const eventKeys: ReadonlySet<string> = new Set([
  ...["activity_date", "had_activity_type", "based_on_a_realization_of"],
  // Number and stage of the step, and the papers that record it.
  ...["id", "type", "activity_id", "occured_at_stage", "recorded_in_a_realization_of", "decided_on_a_realization_of"],
]);

const participationKeys: ReadonlySet<string> = new Set([
  ...["participation_role", "had_participant_person", "had_participant_organization", "politicalGroup", "activity_date", "participation_in_name_of"],
  // The term follows from the date; the order is that of the groups.
  ...["id", "type", "occured_at_stage", "parliamentary_term", "precedenceOrder"],
]);

export async function* parseProcedures(file: InputFile, layout: string, report: Report): AsyncGenerator<SourceRecord, DocumentFacts> {
  const procedures = await readJsonLd(file);
  const checkKeys = unknownKeyReporter(file, report);
  for (const [i, procedure] of procedures.entries()) {
    checkKeys(procedure, processKeys);
    for (const event of asArray(procedure.consists_of).filter(isObject)) checkKeys(event, eventKeys, "consists_of.");
    for (const participation of asArray(procedure.had_participation).filter(isObject)) checkKeys(participation, participationKeys, "had_participation.");
    yield { position: `procedure ${i + 1}`, layout: layout || "api", fields: procedure };
  }
  // The whole list of about 23,000 comes in pages, and asked by year it leaves some out: no document is complete.
  return { scope: { kind: "extract", set: "" } };
}

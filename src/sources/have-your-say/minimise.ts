/** A page of responses without what is not kept: citizens' responses, and the names of those who wrote for an organisation. */
import type { InputFile } from "../../model/index.js";
import { isObject } from "../../normalise/json-ld.js";
import { feedbackPageOf, readJson, withFeedback } from "./read-json.js";
import { personalKeys, reasonToDrop } from "./respondent.js";

const withoutNames = (feedback: object): object => Object.fromEntries(Object.entries(feedback).filter(([key]) => !personalKeys.has(key)));

export async function* dropPeople(file: InputFile, layout: string): AsyncGenerator<Uint8Array> {
  if (layout !== "feedback" && layout !== "feedback-list") {
    yield* file.open();
    return;
  }
  const json = await readJson(file);
  const kept = (feedbackPageOf(json)?.items ?? []).flatMap((item) => (isObject(item) && !reasonToDrop(item) ? [withoutNames(item)] : []));
  yield new TextEncoder().encode(JSON.stringify(withFeedback(json, kept)));
}

/** Lists of Members without what is personal and not kept: birth, gender, photo, accounts, addresses. */
import type { InputFile } from "../../model/index.js";
import { readJson } from "../../normalise/read-json.js";
import { personalKeys } from "./parse.js";

/** The same document when there is nothing to drop, byte for byte; else the same JSON without the personal keys. */
export async function* dropPersonalKeys(file: InputFile, layout: string): AsyncIterable<Uint8Array> {
  if (layout !== "api") {
    yield* file.open();
    return;
  }
  let dropped = 0;
  const kept = JSON.stringify(
    await readJson(file),
    (key, value: unknown) => {
      if (!personalKeys.has(key)) return value;
      dropped += 1;
      return undefined;
    },
    1,
  );
  if (dropped) yield new TextEncoder().encode(`${kept}\n`);
  else yield* file.open();
}

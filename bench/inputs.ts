/** Which documents are measured: the real ones when they lie beside the repository, else the bundled sample. */
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { openInputFile } from "../src/fetch/input-file.js";
import { InputError, type InputFile, type Source } from "../src/model/index.js";
import { sources } from "../src/sources/list.js";
import { realDocuments as data } from "../test/real-documents.js";

export interface Inputs {
  real: boolean;
  /** Files and folders, as `antechamber import` takes them. */
  given: string[];
  /** Folder within which a manifest may name papers. */
  root?: string;
  /** Distinct attendee cells of many years, one a row. */
  attendees?: string;
}

export function findInputs(): Inputs {
  if (!existsSync(data)) return { real: false, given: [path.resolve("sample")] };
  const attendees = path.join(data, "ep-attendee-strings", "Attendees Names.csv");
  return {
    real: true,
    root: data,
    ...(existsSync(attendees) && { attendees }),
    given: [
      ...["register/ODP_rebuilt_full.xml.gz", "mep-meetings", "have-your-say", "ep-open-data", "procedures"].map((name) => path.join(data, "official-layout", name)),
      path.join(data, "commission-meetings-official/meetingscommissionrepresentatives1924_generated-2025-03-06.xlsx"),
      path.join(data, "commission-meetings-official/meetingsdirectorgenerals_generated-2025-03-06.xlsx"),
    ],
  };
}

async function listFiles(given: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const at of given) {
    if ((await stat(at)).isDirectory()) files.push(...(await listFiles((await readdir(at)).sort().map((name) => path.join(at, name)))));
    else files.push(at);
  }
  return files;
}

/** One document with the source that knows it. */
export interface KnownDocument {
  file: InputFile & { modifiedAt: string; byteLength: number };
  source: Source;
  layout: string;
}

/** Every document of the input, in a steady order; files that no source knows (a README) are passed over. */
export async function* openDocuments(given: readonly string[]): AsyncGenerator<KnownDocument> {
  for (const name of await listFiles(given)) {
    let file: KnownDocument["file"];
    try {
      file = await openInputFile(name);
    } catch (error) {
      if (error instanceof InputError) continue;
      throw error;
    }
    for (const source of sources) {
      const layout = source.recognise(file);
      if (layout === undefined) continue;
      yield { file, source, layout };
      break;
    }
  }
}

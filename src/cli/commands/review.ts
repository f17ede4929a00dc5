/** `antechamber review`: a person decides which organisation or file is meant, and the next build obeys. */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command, Option } from "commander";
import { Judgements, readJudgementsText, writeJudgementsText } from "../../curation/judgements.js";
import { importJudgements, writeWhole } from "../../curation/keep-judgements.js";
import { UserError } from "../../model/index.js";
import { runAlone } from "../../pipeline/lock.js";
import { keepIn, ReviewSession } from "../review-session.js";
import { readSettings } from "../settings.js";

interface Options {
  by?: string;
  about?: "name" | "file";
  source?: string;
  export?: string;
  import?: string;
}

/** A decision waits so long for a build or an import to let go of the data home. */
const patience = 600_000;

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UserError(`${file}: is not there. Give the path of a file that \`antechamber review --export\` wrote.`, 2, { cause: error });
  }
}

export function reviewCommand(): Command {
  return new Command("review")
    .description("decide which organisation or file is meant by names that no rule links; the next build obeys")
    .option("--by <name>", "who decides; ANTECHAMBER_REVIEWER where absent")
    .addOption(new Option("--about <kind>", "only names of organisations, or only subjects that may name a file").choices(["name", "file"]))
    .option("--source <id>", "only what this source says, and decide for it alone")
    .option("--export <file>", "write all judgements to a CSV file and ask nothing")
    .option("--import <file>", "add the judgements of a CSV file and ask nothing")
    .action(async (options: Options) => {
      const { listReview } = await import("../../pipeline/review-queue.js");
      const { sources } = await import("../../sources/list.js");
      const { home, reviewer } = readSettings(process.env);
      const progress = (line: string) => console.error(line);
      if (options.source && !sources.some(({ id }) => id === options.source)) throw new UserError(`Unknown source "${options.source}". Known: ${sources.map(({ id }) => id).join(", ")}.`, 2);
      if (options.export || options.import) {
        if (options.import) {
          const judgements = readJudgementsText(readText(options.import), options.import);
          const added = await runAlone(home, "review", async () => importJudgements(home.curation, judgements), { patience, progress });
          console.log(`${added} of ${judgements.length} judgements are new. Run \`antechamber build\` to obey them.`);
        }
        if (options.export) {
          const { rows } = Judgements.read(home.curation);
          writeWhole(options.export, writeJudgementsText(rows));
          console.log(`${rows.length} judgements written to ${options.export}.`);
        }
        return;
      }
      const by = options.by ?? reviewer;
      if (!by) throw new UserError("Who decides? Give --by NAME, or set ANTECHAMBER_REVIEWER: every judgement says who made it.", 2);
      const keep = keepIn(home.curation);
      const lines = createInterface({ input: process.stdin, terminal: false });
      const session = new ReviewSession(
        {
          items: listReview(home, { judgements: Judgements.read(home.curation), ...(options.about && { about: options.about }), ...(options.source && { source: options.source }) }),
          answers: lines[Symbol.asyncIterator](),
          write: (text) => process.stdout.write(text),
          by,
          source: options.source ?? "",
          now: () => new Date(),
          keep: (judgement) => runAlone(home, "review", () => keep(judgement), { patience, progress }),
        },
        process.stdout.columns ?? 128,
      );
      await session.run();
      lines.close();
      console.log(`\n${session.decided} decided.${session.decided ? " Run `antechamber build` to obey them." : ""}`);
    });
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Home, homeAt } from "./home.js";
import { runAlone } from "./lock.js";

const now = () => new Date("2025-11-20T08:00:00Z");
let home: Home;
beforeEach(() => {
  home = homeAt(mkdtempSync(path.join(tmpdir(), "antechamber-lock-")));
});
afterEach(() => rmSync(home.folder, { recursive: true, force: true }));

/** A run that holds the home until it is told to end. */
function holdHome(command: string): { ended: Promise<void>; end: () => void; begun: Promise<void> } {
  let end = (): void => undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = runAlone(
    home,
    command,
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
        begin();
      }),
    { now },
  );
  return { ended, end: () => end(), begun };
}

describe("pipeline: one run at a time", () => {
  it("says who writes to the home and since when, and does nothing itself", async () => {
    const first = holdHome("import");
    await first.begun;
    const told: string[] = [];
    let done = false;
    const second = runAlone(
      home,
      "build",
      async () => {
        done = true;
      },
      { patience: 200, progress: (line) => told.push(line) },
    );
    await expect(second).rejects.toThrow(
      `${home.folder}: \`antechamber import\` (process ${process.pid}) has been writing to it since 2025-11-20T08:00:00.000Z. Only one run at a time may. Nothing was changed: run this again when it has ended, or end process ${process.pid} if it hangs.`,
    );
    expect(told).toEqual([`${home.folder}: \`antechamber import\` (process ${process.pid}) has been writing to it since 2025-11-20T08:00:00.000Z. Waiting for it for 0.2 seconds.`]);
    expect(done).toBe(false);
    first.end();
    await first.ended;
  });

  it("waits for a run that ends soon", async () => {
    const first = holdHome("import");
    await first.begun;
    const second = runAlone(home, "build", async () => "built", { patience: 10_000 });
    setTimeout(first.end, 100);
    expect(await second).toBe("built");
    await first.ended;
  });

  it("lets the next run in after one that failed, and hands its error on", async () => {
    const failed = runAlone(home, "import", async () => {
      throw new Error("the file was torn");
    });
    await expect(failed).rejects.toThrow("the file was torn");
    expect(await runAlone(home, "import", async () => "done", { patience: 0 })).toBe("done");
  });

  it("is not stopped by what a run that died left behind, readable or not", async () => {
    for (const left of [JSON.stringify({ command: "import", processId: 1, machine: hostname(), since: "2025-11-20T08:00:00.000Z" }), '{"command":"imp', ""]) {
      writeFileSync(path.join(home.folder, "lock.json"), left);
      expect(await runAlone(home, "build", async () => "built", { patience: 0 })).toBe("built");
    }
  });

  it("says so when the holder's name cannot be read yet", async () => {
    const first = holdHome("import");
    await first.begun;
    writeFileSync(path.join(home.folder, "lock.json"), '{"command":"imp');
    await expect(runAlone(home, "build", async () => undefined, { patience: 0 })).rejects.toThrow(
      `${home.folder}: another run is writing to it. Only one run at a time may. Nothing was changed: run this again when it has ended.`,
    );
    first.end();
    await first.ended;
  });

  it("names the machine when it is another one", async () => {
    const first = holdHome("import");
    await first.begun;
    const holder = path.join(home.folder, "lock.json");
    writeFileSync(holder, JSON.stringify({ ...JSON.parse(readFileSync(holder, "utf8")), processId: 77, machine: "cellar" }));
    await expect(runAlone(home, "build", async () => undefined, { patience: 0 })).rejects.toThrow("`antechamber import` (process 77 on cellar) has been writing to it since 2025-11-20T08:00:00.000Z.");
    first.end();
    await first.ended;
  });

  it("leaves one empty file", async () => {
    await runAlone(home, "import", async () => {
      expect(existsSync(path.join(home.folder, "lock.json"))).toBe(true);
    });
    expect(readdirSync(home.folder)).toEqual(["lock"]);
    expect(statSync(path.join(home.folder, "lock")).size).toBe(0);
  });

  it("says so when the lock is no lock", async () => {
    writeFileSync(path.join(home.folder, "lock"), "somebody's notes\n".repeat(100));
    await expect(runAlone(home, "import", async () => undefined)).rejects.toThrow(
      `${path.join(home.folder, "lock")}: is damaged ("file is not a database"). Move it away: the lock itself holds nothing.`,
    );
  });
});

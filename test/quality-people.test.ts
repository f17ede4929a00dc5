import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measurePeople } from "../quality/people.js";
import { realDocuments as data } from "./real-documents.js";

describe.skipIf(!existsSync(data))("names of Members, measured (skipped without the real data)", () => {
  it("lead to the right Member in any order and of any compiler, and hardly ever to another", () => {
    for (const { publication, right, wrong } of measurePeople(data).found) expect([publication, right.share > 0.98, wrong <= 5]).toEqual([publication, true, true]);
  });
});

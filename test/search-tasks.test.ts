/** The search tasks: what they are, and that they pass on the real documents. */
import { describe, expect, it } from "vitest";
import { searchTasks } from "./search-tasks.js";

describe("the search tasks", () => {
  it("are forty, in at least ten languages, each of its own", () => {
    expect(searchTasks).toHaveLength(40);
    expect(new Set(searchTasks.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(searchTasks.map(({ query }) => query)).size).toBe(40);
  });
});

/** Why a record may be left out although nothing is wrong with it: by a rule of ours on what is kept. Any other reason means that it is malformed. */
const outOfScope: ReadonlySet<string> = new Set([
  // A meeting that did not take place, and has no day.
  "cancelled",
  // Have Your Say: responses of people, or of somebody who may be one.
  "citizen",
  "no organisation",
  "no respondent type",
  "private person",
]);

/** "citizen" → false, "impossible date" → true. */
export const isMalformed = (reason: string): boolean => !outOfScope.has(reason);

/** The check against planted sentences, and the price of it: how many honest ones it holds back. */
import { describe, expect, it } from "vitest";
import { checkReply } from "../src/positions/check-reply.js";
import { honest } from "./claims/honest.js";
import { type Claim, frames, papers } from "./claims/papers.js";
import { planted } from "./claims/planted.js";

/** A reply of one sentence: whether it is shown, and else what was said against it first. */
function checkClaim({ paper, answer = "message", text, quotes }: Claim): { shown: boolean; reason?: string } {
  const reply = { headline: "", message: [] as object[], why: [] as object[], impact: [] as object[] };
  reply[answer].push({ text, quotes });
  const { heldBack, counts } = checkReply(JSON.stringify(reply), papers[paper], frames[paper]);
  const reason = heldBack.find(({ where }) => where.startsWith(answer))?.reason;
  return { shown: counts.sentencesKept > 0, ...(reason && { reason }) };
}

describe("claims: what no reader may see", () => {
  it.each(planted.map((claim) => [claim.what, claim] as const))("%s", (_what, claim) => {
    expect(checkClaim(claim)).toEqual({ shown: false, reason: claim.reason });
  });
  it("are more than 120, in eleven languages", () => {
    expect(planted.length).toBeGreaterThan(120);
    expect(new Set(planted.map(({ paper }) => papers[paper].language)).size).toBe(11);
  });
});

describe("claims: honest sentences", () => {
  /** Says "go to" for "receive", and adds bottles that its quote does not hold. */
  const price = ["The bonus of EUR 200 should go only to workshops with fewer than 10 employees.", "Member States should reimburse the costs of taking back bottles."];

  it("are shown, but for two", () => {
    const lost = honest.filter((claim) => !checkClaim(claim).shown).map(({ text }) => text);
    console.log(`planted sentences shown: ${planted.filter((claim) => checkClaim(claim).shown).length} of ${planted.length}; honest ones held back: ${lost.length} of ${honest.length}`);
    expect(lost).toEqual(price);
  });
});

describe("claims: headlines", () => {
  const message = [
    { text: "It would support a common repair form if micro-enterprises are exempt.", quotes: ["We would support a common repair form if micro-enterprises are exempt."] },
    { text: "The group opposes the export ban on used devices in Article 7.", quotes: ["We oppose the export ban on used devices in\nArticle 7."] },
    {
      text: "Only workshops with fewer than 10 employees should receive the bonus of EUR 200.",
      quotes: ["Only workshops with fewer than 10 employees should receive the bonus of EUR 200."],
    },
  ];
  const headlineOf = (headline: string): string | undefined => checkReply(JSON.stringify({ headline, message, why: [], impact: [] }), papers.en, frames.en).position?.headline;
  const neutral = "Paper of Association of Invented Workshops on Ban on throwaway goods";

  it.each([
    ["a wish made of the consultation's title", "AIW supports a ban on throwaway goods"],
    ["opposition made support", "AIW supports export ban on used devices"],
    ["opposition made a request", "AIW asks for an export ban on used devices"],
    ["a condition left out", "AIW supports a common repair form"],
    ["only left out", "AIW wants workshops to receive a bonus of EUR 200"],
    ["a bound turned round", "AIW wants bonus only for workshops with more than 10 employees"],
    ["words of two sentences made a third", "AIW wants bonus for used devices"],
    ["a duty", "AIW: only workshops must receive the bonus of EUR 200"],
    ["everybody", "AIW opposes export ban on all used devices"],
    ["a date of the title", "AIW opposes export ban on used devices since 2023"],
    ["a third party by its role", "AIW opposes the market leader on used devices"],
    ["a question", "Does AIW oppose the export ban on used devices?"],
    ["a shout", "AIW opposes export ban on used devices!"],
    ["a number in signs of its own", "AIW opposes export ban on \u2461 used devices"],
  ])("with %s is replaced", (_what, headline) => {
    expect(headlineOf(headline)).toBe(neutral);
  });
  it.each(["AIW opposes export ban on used devices", "AIW would support a common repair form if micro-enterprises are exempt", "AIW opposes the export ban in Article 7"])("stays: %s", (headline) => {
    expect(headlineOf(headline)).toBe(headline);
  });
});

import { expect, it } from "vitest";
import { shareOf } from "./interval.js";

it("gives Wilson's interval", () => {
  // 81 of 263: the textbook example of Newcombe (1998), 0.2553 to 0.3662.
  const { share, low, high } = shareOf(81, 263);
  expect([share, low, high].map((one) => one.toFixed(4))).toEqual(["0.3080", "0.2553", "0.3662"]);
  expect(shareOf(5, 5)).toMatchObject({ share: 1, high: 1 });
});

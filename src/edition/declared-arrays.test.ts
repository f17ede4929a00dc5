import { describe, expect, it } from "vitest";
import type { KeptRow } from "../model/index.js";
import { isCounted, isOfCommission, isResponse, laneNoOf, packDeclared, unpackDeclared } from "./declared-arrays.js";

const member = { name: "Ada Example", personId: "mep-1", slug: "ada-example" };
const meeting: KeptRow = {
  id: "ep-2",
  kind: "meeting",
  institution: "parliament",
  counted: true,
  declarations: [
    { id: "ep-2", lane: "rapporteur", hosts: [member], parties: [{ text: "Kettles", organisationId: "1-2" }, { text: "Somebody" }] },
    { id: "ep-1", lane: "shadow", hosts: [{ name: "Bo Example" }, member], parties: [] },
  ],
};
const answer = (id: string, sameWords?: string): KeptRow => ({
  id,
  kind: "response",
  institution: "commission",
  counted: false,
  declarations: [{ id, lane: "response", hosts: [], parties: [{ text: "Own", organisationId: "x-own" }] }],
  consultationId: "12228",
  response: { type: "COMPANY", language: "de", begins: "", passages: [], papers: 0, paperIds: [], ...(sameWords && { sameWords }) },
});
const kept = [
  { activityNo: 2024030100001, row: meeting },
  { activityNo: 2023010100000, row: answer("hys-1", "same") },
  { activityNo: 2022010100000, row: answer("hys-2") },
  { activityNo: 2021010100000, row: answer("hys-3", "same") },
];

describe("declarations on a file as arrays", () => {
  it("say what the rows say, wherever in a piece of memory they lie", () => {
    const packed = packDeclared(kept, (id) => (id === "1-2" ? 70_000 : 5));
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    const { labels, facts, ...columns } = unpackDeclared(shifted.subarray(3));
    expect(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]))).toEqual({
      activityNos: [2024030100001, 2023010100000, 2022010100000, 2021010100000],
      activities: [0, 0, 1, 2, 3],
      hostEnds: [1, 3, 3, 3, 3],
      partyEnds: [2, 2, 3, 4, 5],
      sameWords: [0, 0, 1, 0, 1],
      hosts: [0, 1, 0],
      parties: [1, 0, 2, 2, 2],
      organisations: [70_000, 5],
      consultations: [0, 0, 1, 1, 1],
      types: [0, 0, 1, 1, 1],
      countries: [0, 0, 0, 0, 0],
      languages: [0, 0, 1, 1, 1],
      listed: [1, 0],
    });
    expect([...facts].map((one) => [isResponse(one), isOfCommission(one), isCounted(one), laneNoOf(one)])).toEqual([
      [false, false, true, 0],
      [false, false, true, 1],
      [true, true, false, 7],
      [true, true, false, 7],
      [true, true, false, 7],
    ]);
    expect(JSON.parse(new TextDecoder().decode(labels))).toEqual({ hosts: [member, { name: "Bo Example" }], consultations: ["12228"], types: ["COMPANY"], countries: [], languages: ["de"] });
  });

  it("are none where nothing was declared", () => {
    expect([...unpackDeclared(packDeclared([], () => 0)).activities]).toEqual([]);
  });
});

/** Draws joints of register numbers at random, with what speaks for each, to be decided by people. */
import { createHash } from "node:crypto";
import type { Joint, Registrant } from "../src/resolve/registrants.js";
import type { World } from "./world.js";

const seed = "joints-2026-11-24";

const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csvRow = (values: readonly string[]): string => values.map(cell).join(",");

/** All joints in an order that a seed gives and the order of reading does not change; the first `count` of them. */
export function drawJoints(world: World, count: number): Joint[] {
  const joints = world.organisations.flatMap((organisation) => organisation.joints);
  const order = (joint: Joint) => createHash("sha256").update(`${seed}\u0000${joint.a} ${joint.b}`).digest("hex");
  return joints
    .map((joint) => ({ joint, key: order(joint) }))
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .slice(0, count)
    .map(({ joint }) => joint);
}

/** Drawn joints as CSV, with what both entries say. */
export function describeJoints(world: World, joints: readonly Joint[]): string[] {
  const byNumber = new Map(world.entries.map((entry) => [entry.registerNumber, entry]));
  const about = (entry: Registrant | undefined) => [
    entry?.names[0]?.name ?? "",
    entry?.country ?? "",
    entry?.website ?? "",
    entry?.acronyms.join(" / ") ?? "",
    entry?.category ?? "",
    entry?.legalForm ?? "",
    entry?.from ?? "",
    entry?.goneSince ?? "",
  ];
  const fields = ["name", "country", "website", "acronym", "category", "legalForm", "from", "goneSince"];
  const head = ["firstId", "secondId", "because", ...fields.map((field) => `first_${field}`), ...fields.map((field) => `second_${field}`)];
  return [csvRow(head), ...joints.map((joint) => csvRow([joint.a, joint.b, joint.because, ...about(byNumber.get(joint.a)), ...about(byNumber.get(joint.b))]))];
}

/** Learns the weights of the score from the learning half of the labelled names. */
import { featureNames, featuresOf, logistic } from "../src/resolve/score.js";
import { segmentCell } from "../src/resolve/segment-cell.js";
import type { LabelledName } from "./truth.js";
import type { World } from "./world.js";

interface Example {
  features: number[];
  right: 0 | 1;
  weight: number;
}

/**
 * One example for the first candidate of each name that is no register name, and one for the first candidate when the right organisation is
 * taken away: as if it were not registered, so that the first candidate is wrong for certain.
 */
function listExamples(world: World, labels: readonly LabelledName[]): Example[] {
  const { index } = world;
  const { candidates } = index;
  const examples: Example[] = [];
  for (const label of labels) {
    if (label.half !== "learning" || label.wrongLabel) continue;
    const expected = index.organisationOf(label.registerNumber);
    if (!expected) continue;
    const mentions = label.set === "attendees" ? segmentCell(label.name, index.names).filter((one) => one.kind === "organisation" || one.kind === "public body") : [{ name: label.name }];
    const [mention] = mentions;
    if (!mention || mentions.length > 1 || index.findByName(mention.name)) continue;
    const found = candidates.findCandidates(mention.name);
    if (!found.length) continue;
    examples.push({ features: featuresOf(mention.name, found, candidates), right: candidates.ids[(found[0] as { organisation: number }).organisation] === expected ? 1 : 0, weight: 1 });
    const without = found.filter((one) => candidates.ids[one.organisation] !== expected);
    if (without.length) examples.push({ features: featuresOf(mention.name, without, candidates), right: 0, weight: 0.5 });
  }
  return examples;
}

const rounds = 3000;
const rate = 0.05;
const ridge = 0.0005;

/** Weights in the order of `featureNames`: logistic regression with a small ridge, by Adam over the whole set, from zero. The same examples give the same weights. */
export function learnWeights(world: World, labels: readonly LabelledName[]): number[] {
  const examples = listExamples(world, labels);
  const n = featureNames.length;
  const weights = new Array<number>(n).fill(0);
  const first = new Array<number>(n).fill(0);
  const second = new Array<number>(n).fill(0);
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Array<number>(n).fill(0);
    for (const { features, right, weight } of examples) {
      const error = (logistic(features, weights) - right) * weight;
      for (let i = 0; i < n; i += 1) slope[i] = (slope[i] as number) + error * (features[i] as number);
    }
    for (let i = 0; i < n; i += 1) {
      const s = (slope[i] as number) / total + (i === 0 ? 0 : ridge * (weights[i] as number));
      first[i] = 0.9 * (first[i] as number) + 0.1 * s;
      second[i] = 0.999 * (second[i] as number) + 0.001 * s * s;
      weights[i] = (weights[i] as number) - (rate * ((first[i] as number) / (1 - 0.9 ** round))) / (Math.sqrt((second[i] as number) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

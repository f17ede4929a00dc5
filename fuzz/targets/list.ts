/** Everything that is fuzzed. */
import type { Editions } from "../editions.js";
import type { Target } from "../target.js";
import { importTarget } from "./import.js";
import { questionTargets } from "./questions.js";
import { readerTargets } from "./readers.js";
import { sourceTargets } from "./sources.js";
import { wordTargets } from "./words.js";

export const listTargets = (editions: () => Editions): Target[] => [...readerTargets, ...sourceTargets(), importTarget(), ...wordTargets, ...questionTargets(editions)];

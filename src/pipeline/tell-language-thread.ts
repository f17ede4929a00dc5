/** The thread of `tellLanguages`: answers with the language of each text that it is started with. */
import { parentPort, workerData } from "node:worker_threads";
import { openLanguageDetector } from "./tell-language.js";

const tell = await openLanguageDetector();
parentPort?.postMessage((workerData as string[]).map(tell));

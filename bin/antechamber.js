#!/usr/bin/env node
// Starts the compiled program; in a checkout `npm ci` compiles it (`prepare`).
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(fileURLToPath(program))) {
  console.error("Antechamber is not compiled yet: run `npm ci` (or `npm run build`) in its folder first.");
  process.exit(1);
}
await import(program.href);

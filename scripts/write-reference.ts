/** Writes docs/reference/ out of the code, so that it cannot say something else; a test holds the files against it. Run: npm run docs */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { createProgram } from "../src/cli/program.js";
import { settings } from "../src/cli/settings.js";
import { contentSchemas } from "../src/model/index.js";
import { csvColumns } from "../src/render/api/activities-csv.js";
import { endpoints } from "../src/render/api/endpoints.js";
import { sources } from "../src/sources/list.js";

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\n/g, " ");

function describeCommand(command: Command, parent: string): string[] {
  const name = `${parent} ${command.name()}`;
  const usage = command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}${argument.variadic ? "…" : ""}>` : `[${argument.name()}]`)).join(" ");
  const lines = [`## \`${name}${usage ? ` ${usage}` : ""}\``, "", `${command.description()}.`, ""];
  const options = command.options.filter((option) => option.long !== "--version");
  if (options.length) lines.push("| Option | Meaning |", "| --- | --- |", ...options.map((option) => `| \`${cell(option.flags)}\` | ${cell(option.description)} |`), "");
  for (const child of command.commands) lines.push(...describeCommand(child, name));
  return lines;
}

function writeCli(): string {
  const program = createProgram();
  return [
    "# Command line",
    "",
    "In a checkout `npx antechamber …` runs the compiled program. Exit status: 0 done, 1 some file was not read or the command failed, 2 the call was wrong, 3 `import` read every file but a record is malformed or a file cut short, 70 a mistake of the program.",
    "",
    ...program.commands.flatMap((command) => describeCommand(command, "antechamber")),
  ].join("\n");
}

function writeSettings(): string {
  const rows = Object.entries(settings).map(([name, { meaning, default: fallback }]) => `| \`${name}\` | ${cell(meaning)} | ${fallback ? `\`${fallback}\`` : "none"} |`);
  return ["# Settings", "", "From the environment.", "", "| Name | Meaning | Default |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

interface Described {
  shape: Record<string, { meta?: () => { description?: string; examples?: unknown[] } | undefined }>;
}

function writeDataDictionary(): string {
  const lines = ["# Data dictionary", "", "What a disclosure says, by kind. The same declarations are the types, the validation and the API.", ""];
  for (const [kind, schema] of Object.entries(contentSchemas)) {
    lines.push(`## ${kind}`, "", "| Field | Meaning | Example |", "| --- | --- | --- |");
    for (const [field, type] of Object.entries((schema as unknown as Described).shape)) {
      const about = type.meta?.();
      lines.push(`| \`${field}\` | ${cell(about?.description ?? "As published.")} | ${about?.examples?.length ? `\`${cell(JSON.stringify(about.examples[0]))}\`` : ""} |`);
    }
    lines.push("");
  }
  lines.push("## Columns of the CSV files", "", "| Column | Meaning |", "| --- | --- |", ...csvColumns.map((column) => `| \`${column.name}\` | ${cell(column.about)} |`), "");
  return lines.join("\n");
}

function writeSources(): string {
  const lines = ["# Sources", ""];
  for (const source of sources) {
    lines.push(
      `## ${source.name}`,
      "",
      `\`${source.id}\`, published by ${source.publisher}, renewed ${source.frequency}.`,
      "",
      `- Documents: <${source.address}>`,
      `- Readers' page: <${source.publicPage}>`,
      `- Terms: ${source.licence}`,
      `- A healthy document holds ${source.expectedRecords.min} to ${source.expectedRecords.max} records.`,
      `- ${source.limits}`,
      "",
    );
  }
  return lines.join("\n");
}

const describeSchema = (schema: Record<string, unknown>): string => {
  const { type, enum: values, pattern, format, maximum, $ref } = schema as { type?: string; enum?: string[]; pattern?: string; format?: string; maximum?: number; $ref?: string };
  return values?.map((value) => `\`${value}\``).join(", ") ?? $ref?.replace(/^.*\//, "") ?? [type, format, pattern && `\`${pattern}\``, maximum && `up to ${maximum}`].filter(Boolean).join(", ");
};

function writeApi(): string {
  const lines = ["# API", "", "Every address of data. A running site describes itself at `/api/openapi.json`, with examples of its edition; `/api` tells in short how to ask.", ""];
  for (const { path: address, about, parameters, fields, columns } of endpoints) {
    lines.push(`## \`${address}\``, "", about, "");
    if (parameters.length)
      lines.push("| Parameter | Meaning | Values |", "| --- | --- | --- |", ...parameters.map((one) => `| \`${one.name}\` | ${cell(one.about)} | ${cell(describeSchema(one.schema))} |`), "");
    if (fields)
      lines.push(
        "| Field | Meaning | Type |",
        "| --- | --- | --- |",
        ...Object.entries(fields).map(([name, field]) => `| \`${name}\` | ${cell(field.about)} | ${cell(describeSchema(field.schema))} |`),
        "",
      );
    if (columns) lines.push(`Columns: ${columns.map(({ name }) => `\`${name}\``).join(", ")}.`, "");
  }
  return lines.join("\n");
}

/** File name in docs/reference → text. */
export const reference = (): Record<string, string> => ({
  "api.md": writeApi(),
  "cli.md": writeCli(),
  "settings.md": writeSettings(),
  "data-dictionary.md": writeDataDictionary(),
  "sources.md": writeSources(),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join("docs", "reference");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(reference())) writeFileSync(path.join(folder, name), `${text.trimEnd()}\n`);
}

/** What a run of the harness needs compiled, in a folder of its own: the program as it stands in `src`, and the shim. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Compiles `src` to `folder`/dist as `npm run build` does, without its checks of types. Returns the file to start. */
export function compileProgram(folder: string): string {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(projectFolder, "tsconfig.json"), ts.sys.readFile).config, ts.sys, projectFolder);
  // One file at a time, the compiler does not look into package.json for what a module is.
  const compilerOptions = { ...options, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const source = path.join(projectFolder, "src");
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || /\.(?:test\.tsx?|d\.ts)$/.test(file)) continue;
    const compiled = ts.transpileModule(readFileSync(path.join(source, file), "utf8"), { fileName: file, compilerOptions });
    const target = path.join(folder, "dist", file.replace(/\.tsx?$/, ".js"));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, compiled.outputText);
  }
  // The compiled package finds its tables' definitions, its pictures and its packages where the repository has them.
  cpSync(path.join(source, "store", "migrations"), path.join(folder, "src", "store", "migrations"), { recursive: true });
  for (const name of ["package.json", "bin", "assets"]) cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
  return path.join(folder, "bin", "antechamber.js");
}

/** Compiles disk-shim.c into `folder`; `undefined` where that cannot be done: no compiler, or no Linux with glibc. */
export function compileShim(folder: string): string | undefined {
  if (process.platform !== "linux" || spawnSync("cc", ["--version"]).error) return undefined;
  const library = path.join(folder, "disk-shim.so");
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, fileURLToPath(new URL("disk-shim.c", import.meta.url)), "-ldl", "-lpthread"], { stdio: "pipe" });
  } catch (error) {
    // musl has no second set of names for large files and refuses the first line that makes one.
    if (spawnSync("getconf", ["GNU_LIBC_VERSION"]).status !== 0) return undefined;
    throw error;
  }
  return library;
}

/** The folder of all editions on disk: put in place so that a sudden death leaves the old edition or the new one, whole. */
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/index.js";
import type { EditionManifest } from "./tables.js";

const asidePattern = /^\.(?:building|current)-(\d+)$/;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Flushes a file or a folder to disk. */
export function syncPath(target: string): void {
  const descriptor = openSync(target, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** An empty folder beside the editions; those that builds which died left behind are removed. */
export function makeAside(editions: string): string {
  mkdirSync(editions, { recursive: true });
  for (const name of readdirSync(editions)) {
    const pid = asidePattern.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) rmSync(path.join(editions, name), { recursive: true, force: true });
  }
  const aside = path.join(editions, `.building-${process.pid}`);
  mkdirSync(aside);
  return aside;
}

/** Takes a file of an edition over as it is: the same file under a second name, or a copy where the disk has no hard links. */
export function takeOver(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "EXDEV" && code !== "ENOTSUP" && code !== "EMLINK" && code !== "EOPNOTSUPP") throw error;
    copyFileSync(from, to);
  }
}

/** A copy to be written to; where the disk can, only what is written takes space. */
export function copyToChange(from: string, to: string): void {
  rmSync(to, { force: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** Puts the finished folder in place by one rename, everything flushed before and the rename after; returns its path. */
export function putInPlace(editions: string, aside: string, name: string): string {
  for (const file of readdirSync(aside)) syncPath(path.join(aside, file));
  syncPath(aside);
  const target = path.join(editions, name);
  // Left by a build that died before it was shown, or by one that was thrown back to: the same content, whole.
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(aside, target);
  syncPath(editions);
  return target;
}

const pointerOf = (editions: string): string => path.join(editions, "current");

/** Makes `name` the edition that is shown, by one rename. */
export function pointTo(editions: string, name: string): void {
  const aside = path.join(editions, `.current-${process.pid}`);
  writeFileSync(aside, `${name}\n`);
  syncPath(aside);
  renameSync(aside, pointerOf(editions));
  syncPath(editions);
}

/** What `edition.json` of an edition says. */
export const readManifest = (editions: string, name: string): EditionManifest => JSON.parse(readFileSync(path.join(editions, name, "edition.json"), "utf8")) as EditionManifest;

/** The edition that is shown now; `undefined` before the first build. */
export function currentManifest(editions: string): EditionManifest | undefined {
  let name: string;
  try {
    name = readFileSync(pointerOf(editions), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return readManifest(editions, name);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT" && !(cause instanceof SyntaxError)) throw cause;
    throw new UserError(
      `${pointerOf(editions)}: names edition "${name}", whose edition.json is not there or cannot be read. Show another with \`antechamber editions use\`, or delete this file and run \`antechamber build\`: the store holds everything.`,
      1,
      { cause },
    );
  }
}

/** Files of the package that pages load: read once at start, served under a name that changes with their content. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Asset {
  path: string;
  type: string;
  text: string;
  hash: string;
}

// Both src/render and dist/render stand two folders below the package's root.
function readAsset(file: string, ending: string, type: string, shorten = (text: string) => text): Asset {
  const text = shorten(readFileSync(new URL(`../../assets/${file}.${ending}`, import.meta.url), "utf8"));
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { path: `/assets/${file}-${hash}.${ending}`, type, text, hash };
}

export const readStyle = (): Asset => readAsset("style", "css", "text/css; charset=utf-8");
export const readIcon = (): Asset => readAsset("icon", "svg", "image/svg+xml");

/** Indentation and lines of comment are for those who read the file. */
const withoutLayout = (script: string): string => script.replace(/^\s*(?:\/\/.*)?/gm, "");

export const readSuggestScript = (): Asset => readAsset("suggest", "js", "text/javascript; charset=utf-8", withoutLayout);

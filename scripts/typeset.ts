/**
 * Puts the spaces that do not break into the catalogues: before : ; ! ? and inside « » in French, before € in French and German.
 * They cannot be seen in an editor, so nobody has to type them: `npm run typeset` does, and a test tells when it was forgotten.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const wide = "\u00a0";
const narrow = "\u202f";

const rules: Record<string, [RegExp, string][]> = {
  fr: [
    [/« /g, `«${wide}`],
    [/ (?=[»:€])/g, wide],
    [/ (?=[;!?])/g, narrow],
  ],
  de: [[/ (?=€)/g, wide]],
};

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node);

/** The source of a catalogue with its texts set; code between them is left alone, and so is a space at the edge of a line of JSX. */
export function typeset(source: string, language: string): string {
  const file = ts.createSourceFile("words.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node)) texts.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  let set = source;
  for (const node of texts.sort((a, b) => b.getStart(file) - a.getStart(file))) {
    const from = node.getStart(file);
    const text = (rules[language] ?? []).reduce((one, [found, put]) => one.replace(found, put), set.slice(from, node.end));
    set = set.slice(0, from) + text + set.slice(node.end);
  }
  return set;
}

const folder = join(import.meta.dirname, "../src/render/words");

/** Catalogues and the language of each: "fr.ts", "fr-pages.tsx". */
export const listCatalogues = (): { path: string; language: string }[] =>
  readdirSync(folder)
    .filter((name) => /^[a-z]{2}(?:-[a-z]+)?\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), language: name.slice(0, 2) }));

if (process.argv[1] === import.meta.filename)
  for (const { path, language } of listCatalogues()) {
    const source = readFileSync(path, "utf8");
    const set = typeset(source, language);
    if (set !== source) writeFileSync(path, set);
  }

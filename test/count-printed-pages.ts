/** Pages of a document that Chromium printed: each is an object of its own in the file. */
export const countPrintedPages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

/** Imports point one way: src/README.md says which. Tests may cross rooms. */

const rooms = ["model", "normalise", "analyse", "curation", "sources", "fetch", "resolve", "papers", "positions", "store", "sqlite", "publish", "edition", "query", "render", "serve", "pipeline", "cli"];

/** Room → rooms that it may import, besides itself. */
const mayImport = {
  model: [],
  normalise: ["model"],
  // Words for search, made the same way by those who write an index and those who ask it.
  analyse: ["normalise"],
  fetch: ["model", "normalise"],
  // Sources open their files as fetch does.
  sources: ["model", "normalise", "fetch"],
  // What people decided, read and written as files.
  curation: ["model", "normalise"],
  resolve: ["model", "normalise", "curation"],
  // Papers come packed as documents do.
  papers: ["model", "normalise", "fetch"],
  positions: ["model", "normalise"],
  sqlite: ["model"],
  store: ["model", "normalise", "sqlite"],
  edition: ["model", "normalise", "analyse", "sqlite"],
  publish: ["model", "normalise", "analyse", "curation", "resolve", "store", "edition", "sqlite"],
  query: ["model", "normalise", "analyse", "edition", "sqlite"],
  render: ["model", "normalise", "query"],
  // Threads are started as those that write are.
  serve: ["model", "query", "render", "sqlite"],
  pipeline: ["model", "normalise", "curation", "fetch", "sources", "resolve", "papers", "positions", "store", "sqlite", "publish", "edition"],
  // Opens the doors: it starts runs, and gives a reader of editions to the pages.
  cli: ["model", "normalise", "curation", "sources", "pipeline", "query", "render", "serve"],
};

const roomRules = rooms.map((room) => ({
  name: `${room}-imports-one-way`,
  comment: `${room} may import ${mayImport[room].length ? mayImport[room].join(", ") : "nothing of ours"}. See src/README.md.`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(?:${[room, ...mayImport[room]].join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-circular", comment: "Two files that need each other are one idea, or miss a third.", severity: "error", from: {}, to: { circular: true } },
    {
      name: "source-by-source",
      comment: "Sources do not know each other; what two of them share is in src/normalise.",
      severity: "error",
      from: { path: "^src/sources/([^/]+)/" },
      to: { path: "^src/sources/[^/]+/", pathNot: "^src/sources/$1/" },
    },
    {
      name: "room-is-known",
      comment: "A new folder in src needs its row in this file and in src/README.md.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: `^src/(?:${rooms.join("|")})/` },
      to: {},
    },
    {
      name: "commands-load-late",
      comment: "Every command is known before one runs: what it works with it imports when it runs (`await import`), so that no command waits for the others' modules.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: {
        path: "^src/(?:serve|query|render)/|^src/sources/list\\.ts$|^src/pipeline/(?:build|import|positions|restore|review-queue)\\.ts$",
        dynamic: false,
        dependencyTypesNot: ["type-only", "type-import"],
      },
    },
    ...roomRules,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$|^test/|/fixtures/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"], extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};

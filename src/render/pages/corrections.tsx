/** How a mistake gets corrected. */
import type { EditionReader } from "../../query/edition-reader.js";
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { activityPath, entityKinds, entityPath } from "../paths.js";
import { words } from "../words.js";

/** An id, as "Report a mistake" gives it; anything else is passed over. */
const readId = (url: URL): string | undefined => /^[A-Za-z0-9][A-Za-z0-9._-]{2,80}$/.exec(url.searchParams.get("about") ?? "")?.[0];

/** The page of what has this id: an item, or an entity of any kind. */
async function pageOf(reader: EditionReader, id: string): Promise<string | undefined> {
  const activity = await reader.findActivity(id);
  if (activity.state === "found" || activity.state === "moved") return activityPath(id);
  for (const kind of entityKinds) {
    const found = await reader.findEntity(kind, id);
    if (found.state === "found" || found.state === "moved") return entityPath(kind, id);
  }
  return undefined;
}

export async function loadCorrections({ reader, site, url }: PageContext): Promise<Answer> {
  const id = readId(url);
  const title = words.pageNames["/corrections"];
  const page = id && (await pageOf(reader, id));
  const reported = page ? <a href={page}>{id}</a> : id;
  return {
    page: {
      title,
      path: "/corrections",
      nav: "/corrections",
      body: <ProsePage title={title}>{words.prose.corrections({ operator: site.operator && <OperatorLine operator={site.operator} />, reported })}</ProsePage>,
    },
  };
}

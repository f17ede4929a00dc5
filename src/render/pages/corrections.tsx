/** How a mistake gets corrected. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { activityPath } from "../paths.js";
import { words } from "../words.js";

/** An item's id, as "Report this" gives it; anything else is passed over. */
const readId = (url: URL): string | undefined => /^[A-Za-z0-9][A-Za-z0-9._-]{2,80}$/.exec(url.searchParams.get("about") ?? "")?.[0];

export async function loadCorrections({ site, url }: PageContext): Promise<Answer> {
  const id = readId(url);
  const title = words.pageNames["/corrections"];
  const reported = id && (id.startsWith("desc-") ? id : <a href={activityPath(id)}>{id}</a>);
  return {
    page: {
      title,
      path: "/corrections",
      nav: "/corrections",
      body: <ProsePage title={title}>{words.prose.corrections({ operator: site.operator && <OperatorLine operator={site.operator} />, reported })}</ProsePage>,
    },
  };
}

/** What this site is, and who runs it. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { words } from "../words.js";

export async function loadAbout({ site }: PageContext): Promise<Answer> {
  const title = words.pageNames["/about"];
  return {
    page: {
      title,
      path: "/about",
      nav: "/about",
      body: <ProsePage title={title}>{words.prose.about({ operator: site.operator && <OperatorLine operator={site.operator} /> })}</ProsePage>,
    },
  };
}

/** What is kept about people, and about visitors: short and true. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { words } from "../words.js";

export async function loadPrivacy({ site }: PageContext): Promise<Answer> {
  const title = words.pageNames["/privacy"];
  const own = site.operator?.privacy;
  // The operator's own words are in the operator's own language.
  const text = own && (/^https?:\/\/\S+$/.test(own) ? <a href={own}>{own}</a> : <span lang="">{own}</span>);
  return {
    page: {
      title,
      path: "/privacy",
      nav: "/privacy",
      body: <ProsePage title={title}>{words.prose.privacy({ operator: site.operator && <OperatorLine operator={site.operator} />, text })}</ProsePage>,
    },
  };
}

/** How a mistake gets corrected. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { activityPath } from "../paths.js";

/** An item's id, as "Report this" gives it; anything else is passed over. */
const readId = (url: URL): string | undefined => /^[A-Za-z0-9][A-Za-z0-9._-]{2,80}$/.exec(url.searchParams.get("about") ?? "")?.[0];

export async function loadCorrections({ site, url }: PageContext): Promise<Answer> {
  const id = readId(url);
  return {
    page: {
      title: "Corrections",
      path: "/corrections",
      nav: "/corrections",
      body: (
        <ProsePage title="Corrections">
          <h2>If the institution published it wrongly</h2>
          <p>
            Ask the institution to correct it: “Source” under each item leads to the publisher. Once the publisher changes it, the next reading shows the new version, and the item’s own page keeps the
            earlier one with its date. Until then a correction of ours can stand beside what was published.
          </p>
          <h2>If we linked or read it wrongly</h2>
          <p>
            Tell us the permanent address of the item (its date is the link) and what is wrong: a name linked to the wrong organisation, two people shown as one, a date misread. The decision is
            written down with its reason and holds for every later edition.
          </p>
          <h2>If it should not be shown</h2>
          <p>Write to the same contact. What is hidden is hidden at once and in every edition; its address then says that it is no longer shown.</p>
          <h2>If a position is wrong</h2>
          <p>
            A position is machine-made, and a program has found every quote of it in the paper. It can be wrong all the same. Say which sentence is: the numbers behind it open the passages that it
            rests on. A position that is objected to is hidden first and looked at afterwards.
          </p>
          {id && <p>You want to report {id.startsWith("desc-") ? id : <a href={activityPath(id)}>{id}</a>}. Please give this id.</p>}
          <h2>Contact</h2>
          {site.operator ? (
            <p>
              <OperatorLine operator={site.operator} />
            </p>
          ) : (
            <p>This copy runs without a named operator. Ask the person who runs it.</p>
          )}
        </ProsePage>
      ),
    },
  };
}

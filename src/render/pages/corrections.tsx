/** How a mistake gets corrected. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";

export async function loadCorrections({ site }: PageContext): Promise<Answer> {
  return {
    page: {
      title: "Corrections",
      path: "/corrections",
      nav: "Corrections",
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

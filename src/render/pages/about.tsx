/** What this site is, and who runs it. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";

export async function loadAbout({ site }: PageContext): Promise<Answer> {
  return {
    page: {
      title: "About",
      path: "/about",
      nav: "/about",
      body: (
        <ProsePage title="About">
          <p>
            An antechamber is the room outside the room where decisions are made. This site shows, for every organisation, decision-maker and legislative file of the European Union, the contacts that
            the institutions disclose: on one page, newest first, in their own words, each with its source.
          </p>
          <p>
            It reads official publications only: meetings that Members of the European Parliament declare, meetings that the Commission publishes, the Transparency Register, the responses to
            consultations on Have Your Say, and Parliament’s lists of Members and of legislative files. <a href="/status">Status</a> tells which of them this copy has read, and how far.
          </p>
          <p>
            It gives no score of influence and no ranking of people. More meetings can mean more disclosure. <a href="/method">Method</a> tells how names become links and how things are counted.
          </p>
          <h2>Who runs it</h2>
          {site.operator ? (
            <p>
              <OperatorLine operator={site.operator} />
            </p>
          ) : (
            <p>This copy runs without a named operator: it is meant for the machine it stands on.</p>
          )}
          <p>
            The program is open source (Apache-2.0) and can be run by anybody. The data that it brings together may be used under CC BY 4.0; facts and texts of the institutions stay under their own
            terms, which Status names.
          </p>
        </ProsePage>
      ),
    },
  };
}

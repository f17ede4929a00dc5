/** What is kept about people, and about visitors: short and true. */
import type { Answer, PageContext } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";

export async function loadPrivacy({ site }: PageContext): Promise<Answer> {
  const text = site.operator?.privacy;
  return {
    page: {
      title: "Privacy",
      path: "/privacy",
      nav: "/privacy",
      body: (
        <ProsePage title="Privacy">
          <h2>Visitors</h2>
          <p>
            The program sets no cookies, runs no script in your browser, loads nothing from other sites and keeps no list of visitors or searches. The computer that serves it, or one in front of it,
            may write its own log of requests.
          </p>
          <h2>People named here</h2>
          <p>
            This site repeats what the institutions of the European Union publish about meetings of their Members, Commissioners and officials, because the public has an interest in who meets those
            who make its laws. Members and Commissioners have a page. Staff below Director-General are named on the declaration as published, have no page, and their items are kept out of search
            engines. Names that may be those of private persons stay text. Responses of citizens to consultations are not kept. E-mail addresses, telephone numbers and street addresses are removed.
          </p>
          <p>
            You can ask what is held about you, and ask to have it corrected or hidden: see <a href="/corrections">Corrections</a>. What is hidden stays hidden in every later edition.
          </p>
          <h2>Who answers for it</h2>
          {site.operator ? (
            <>
              <p>
                <OperatorLine operator={site.operator} />
              </p>
              {text && <p>{/^https?:\/\/\S+$/.test(text) ? <a href={text}>{text}</a> : text}</p>}
            </>
          ) : (
            <p>This copy runs without a named operator. Before it is offered to others, its operator has to name a contact and a privacy text.</p>
          )}
        </ProsePage>
      ),
    },
  };
}

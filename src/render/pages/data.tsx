/** How to take the data along: addresses, fields, terms. */
import { csvColumns } from "../api/activities-csv.js";
import { renderDate } from "../dates.js";
import type { Answer, PageContext } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { words } from "../words.js";

const addresses: [string, string][] = [
  ["/organisations/{id}.json", "An organisation with its activities; also people, bodies, files, consultations."],
  ["/organisations/{id}.csv", "All its activities, one line a declaration."],
  ["/organisations/{id}.atom", "A feed: what became known last comes first, under permanent ids. Takes the filters of the page."],
  ["/organisations/{id}.ics", "A calendar of its meetings, by day. Takes the filters of the page."],
  ["/activities/{id}.json", "One activity with every declaration, its documents and earlier versions; texts are whole."],
  ["/organisations.json?letter=A", "Names by first letter; also people, bodies, files, consultations."],
  ["/search.json?q=…", "Names and texts that fit."],
  ["/suggest.json?q=…", "Names that begin with or contain what was typed."],
  ["/changes.json", "What the sources changed."],
  ["/status.json", "Sources, links by kind, the edition."],
];

export async function loadData({ edition }: PageContext): Promise<Answer> {
  return {
    page: {
      title: "Data",
      path: "/data",
      nav: "/data",
      body: (
        <ProsePage title="Data">
          <p>Everything that a page shows can be had as JSON or CSV at the same address. No key is needed. Every answer names the edition it comes from.</p>
          <dl class="record wide">
            {addresses.map(([address, text]) => (
              <>
                <dt>
                  <code>{address}</code>
                </dt>
                <dd>{text}</dd>
              </>
            ))}
          </dl>
          <p>
            Activities take the filters of the pages: <code>kind</code> (meeting, response), <code>institution</code> (parliament, commission), <code>from</code> and <code>to</code> (days, inclusive),{" "}
            <code>with</code> (the id of a second entity), and <code>limit</code> (up to 100). Where more follows, <code>next</code> holds a cursor: pass it back as <code>cursor</code>. Pages of the
            site end earlier where activities name very many parties; JSON and CSV do not. Answers carry an <code>ETag</code>: sent back as <code>If-None-Match</code>, it saves the download while the
            edition stands. A failed request answers <code>{'{"error": {"status": 404, "message": "…"}}'}</code>.
          </p>
          <h2>Columns of the CSV</h2>
          <p>UTF-8, comma, one line a declaration. A cell that a spreadsheet could take for a formula begins with an apostrophe.</p>
          <dl class="record wide">
            {csvColumns.map(({ name, about }) => (
              <>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{about}</dd>
              </>
            ))}
          </dl>
          <h2>Ids and addresses</h2>
          <p>
            An organisation goes by its first register number, or by <code>x-</code> and a hash where it has none; a Member by <code>mep-</code> and Parliament’s number; a file by its reference. Ids
            are kept: an id that was joined with another redirects.
          </p>
          <h2>Terms and citation</h2>
          <p>
            CC BY 4.0. Name {words.siteName} and the edition, now {edition.name} of {renderDate(edition.date)}; each page offers the sentence under “{words.cite}”. The texts of responses belong to
            those who wrote them.
          </p>
        </ProsePage>
      ),
    },
  };
}

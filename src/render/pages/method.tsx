/** How names become links, how things are counted, and what words are shown for what is published. */
import type { Answer, PageContext } from "../page.js";
import { LinkTable } from "../parts/link-table.js";
import { ProsePage } from "../parts/prose-page.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

export async function loadMethod({ reader }: PageContext): Promise<Answer> {
  const [sources, links] = await Promise.all([findSources(reader), reader.countLinks()]);
  return {
    page: {
      title: "Method",
      path: "/method",
      nav: "/method",
      body: (
        <ProsePage title="Method">
          <h2>What is counted</h2>
          <p>
            The unit of every count is the <em>declaration</em>: one row that an institution published. Several hosts often publish the same meeting. Rows that agree in day, subject and participants
            are shown as one block, with the headline of each row, and counted as “27 declarations, probably 26 meetings”. Page, JSON and CSV give the same number.
          </p>
          <p>
            Meetings that were declared as cancelled or postponed, and meetings dated after the newest document, are shown with a mark and not counted. An event with more than ten parties is not used
            for who is in the room with whom.
          </p>
          <h2>When the duty to publish changed</h2>
          <ul>
            {Object.values(words.years.duties).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <p>Dashed lines in the picture of the years stand at these moments, so that a new rule is not read as a rise in contacts.</p>
          <h2>How a name becomes a link</h2>
          <p>A link says how sure it is.</p>
          <dl class="record">
            {(["declared", "exact", "matched", "suggested", "text", "contradiction"] as const).map((kind) => (
              <>
                <dt>{words.linkNames[kind]}</dt>
                <dd>{words.linkKinds[kind]}</dd>
              </>
            ))}
          </dl>
          <p>“Source” under each item names the rule that was used:</p>
          <ul>
            {Object.values(words.linkMethods).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <p>
            What cannot be linked stays text. A typed number that contradicts the name is shown as a contradiction and not used. Parent and subsidiary are two organisations. No organisation is called
            unregistered.
          </p>
          <p>
            Names that are not the register’s own words are compared with all entries and linked from a published score on. <a href="/quality">Quality</a> tells how often such links are right. A
            suggested link is shown under “Source” and with the other names of the organisation, and counted nowhere.
          </p>
          <h2>How a meeting or a response is linked to a legislative file</h2>
          <p>
            Declared where the source gives the file, and exact where the subject names it: by its number, its official title, or a name or acronym from a list that is published with the program, each
            with its language and the days between which it means that file. A word that is used for other things too, a name before the proposal, and what stands in the minutes behind the heading are
            suggested: shown below on the file’s page, counted nowhere. “Exchange of views” leads to no file.
          </p>
          <ul>
            {Object.values(words.fileLinkMethods).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <p>“{words.withoutRole}” marks a declared file where the host says to act with a role on it, the records hold such roles for it on that day, and none of them is the host’s.</p>
          <LinkTable links={links} sources={sources} />
          <h2>Roles</h2>
          <p>
            A role is that of the day, in the words published. For Members: “Member of the European Parliament”, followed by the capacity, such as Rapporteur. For cabinets: the name of the cabinet;
            nobody is made head of it. For Directorates-General: the title and the DG. Where no title is published: “role not stated”.
          </p>
          <h2>What is edited or withdrawn</h2>
          <p>
            What a source edits stays as an earlier version on the item’s own page. What disappears stays, marked “no longer in the source since …”: a register entry after one complete export without
            it, a meeting or response after two complete readings without it. A document that is an extract never makes anything disappear.
          </p>
          <h2>Positions</h2>
          <p>
            A position says in English what a paper asks for, why, and what it says would follow. A language model makes it; a program then compares it with the paper. Every quote has to stand in the
            paper to the letter, and every sentence has to rest on a quote: its numbers, names and every “not” stand there too. What does not is dropped. Where quotes are in another language, the
            other words of a sentence are not compared, so read the passage behind the number. Nothing is said of third parties in “Why” and “Impact”. Positions are not counted as contacts.
          </p>
          <h2>People</h2>
          <p>
            There are pages for organisations and for decision-makers. A name that may be a private person’s stays text, without a page. Responses of citizens are not kept. Staff below
            Director-General are named on the declaration as published, and have no page.
          </p>
        </ProsePage>
      ),
    },
  };
}

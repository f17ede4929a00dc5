/** Running text of whole pages, in English. What a page makes itself (lists, tables, addresses) comes as an argument. */
import type { Child } from "hono/jsx";

interface Given {
  /** Name and address of who runs this copy; absent when nobody is named. */
  operator?: Child;
}

export const prose = {
  about: ({ operator }: Given): Child => (
    <>
      <p>
        An antechamber is the room outside the room where decisions are made. This site shows, for every organisation, decision-maker and legislative file of the European Union, the contacts that the
        institutions disclose: on one page, newest first, in their own words, each with its source.
      </p>
      <p>
        It reads official publications only: meetings that Members of the European Parliament declare, meetings that the Commission publishes, the Transparency Register, the responses to consultations
        on Have Your Say, and Parliament’s lists of Members and of legislative files. <a href="/status">Status</a> tells which of them this copy has read, and how far.
      </p>
      <p>
        It gives no score of influence and no ranking of people. More meetings can mean more disclosure. <a href="/method">Method</a> tells how names become links and how things are counted.
      </p>
      <h2>Who runs it</h2>
      {operator ? <p>{operator}</p> : <p>This copy runs without a named operator: it is meant for the machine it stands on.</p>}
      <p>
        The program is open source (Apache-2.0) and can be run by anybody. The data that it brings together may be used under CC BY 4.0; facts and texts of the institutions stay under their own terms,
        which Status names.
      </p>
    </>
  ),

  privacy: ({ operator, text }: Given & { text?: Child }): Child => (
    <>
      <h2>Visitors</h2>
      <p>
        The program sets no cookies, loads nothing from other sites and keeps no list of visitors or searches. One script runs in your browser, on the start page and on Search: it sends what you type
        to this site alone, which answers with names. Everything works without it. The computer that serves it, or one in front of it, may write its own log of requests.
      </p>
      <h2>People named here</h2>
      <p>
        This site repeats what the institutions of the European Union publish about meetings of their Members, Commissioners and officials, because the public has an interest in who meets those who
        make its laws. Members, Commissioners, Directors-General and the Secretary-General have a page. Staff below Director-General are named on the declaration as published, have no page, and their
        items are kept out of search engines. Names that may be those of private persons stay text. Responses of citizens to consultations are not kept. E-mail addresses, telephone numbers and street
        addresses are removed.
      </p>
      <p>
        You can ask what is held about you, and ask to have it corrected or hidden: see <a href="/corrections">Corrections</a>. What is hidden stays hidden in every later edition.
      </p>
      <h2>Who answers for it</h2>
      {operator ? (
        <>
          <p>{operator}</p>
          {text && <p>{text}</p>}
        </>
      ) : (
        <p>This copy runs without a named operator. Before it is offered to others, its operator has to name a contact and a privacy text.</p>
      )}
    </>
  ),

  corrections: ({ operator, reported }: Given & { reported?: Child }): Child => (
    <>
      <h2>If the institution published it wrongly</h2>
      <p>
        Ask the institution to correct it: “Source” under each item leads to the publisher. Once the publisher changes it, the next reading shows the new version, and the item’s own page keeps the
        earlier one with its date. Until then it stays as published.
      </p>
      <h2>If we linked or read it wrongly</h2>
      <p>
        Tell us the permanent address of the item (its date is the link) and what is wrong: a name linked to the wrong organisation, two people shown as one, a date misread. A decision about a link is
        written down with its reason and holds for every later edition; what the program misread is mended in the program.
      </p>
      <h2>If it should not be shown</h2>
      <p>Write to the same contact. What is hidden is hidden at once and in every edition; its address then says that it is no longer shown.</p>
      <h2>If a position is wrong</h2>
      <p>
        A position is machine-made, and a program has found every quote of it in the paper. It can be wrong all the same. Say which sentence is: the numbers behind it open the passages that it rests
        on. A position that is objected to is hidden first and looked at afterwards.
      </p>
      {reported && <p>You want to report {reported}. Please give this id.</p>}
      <h2>Contact</h2>
      {operator ? <p>{operator}</p> : <p>This copy runs without a named operator. Ask the person who runs it.</p>}
    </>
  ),

  api: ({ examples, problem, citation, operator }: Given & Record<"examples" | "problem" | "citation", Child>): Child => (
    <>
      <p>
        What this site tells of contacts can be asked for as JSON, CSV, Atom or as a calendar. No key is needed. <a href="/api/openapi.json">The description for programs</a> (OpenAPI 3.1) lists every
        address with its parameters and the fields of its answer.
      </p>
      <h2>Three examples</h2>
      {examples ?? <p>This edition is still empty.</p>}
      <h2>How to ask</h2>
      <p>
        Where more follows, <code>next</code> holds a cursor: send it back as <code>cursor</code>. <code>limit</code> goes up to 100. CSV files are whole. The list of files goes on with{" "}
        <code>after</code>.
      </p>
      <p>
        Every answer of status 200 carries an <code>ETag</code>. Sent back as <code>If-None-Match</code>, it is answered by 304 without a body while nothing changed. Every JSON answer but the
        description names its edition: answers of one edition fit together.
      </p>
      <p>What cannot be answered has one form, whatever was asked for:</p>
      {problem}
      <p>
        The status is 400 where a parameter cannot be read, 404 where nothing stands, 410 where something is no longer shown, 503 where no edition can be read. An id that was joined with another leads
        there by 301.
      </p>
      <h2>Terms and citation</h2>
      <p>CC BY 4.0. Facts and texts of the institutions stay under their own terms, which Status names; texts of responses belong to those who wrote them.</p>
      <p>Name Antechamber, the edition and the address:</p>
      {citation}
      <p>
        <a href="/data">Data</a> tells what can be taken along, and what the columns of the CSV mean.
      </p>
      {operator && <p>Questions: {operator}</p>}
    </>
  ),
  apiExamples: {
    organisation: "An organisation with its newest five activities",
    file: "Every declaration on a legislative file, as a table",
    search: "What holds this name, newest first",
  },

  data: ({ addresses, columns, edition, facts, downloads }: Record<"addresses" | "columns" | "facts" | "downloads", Child> & { edition: string }): Child => (
    <>
      <p>
        What the pages on organisations, people, bodies, files, consultations and single activities show can be had as JSON at the same address; so can search, changes and status. No key is needed.{" "}
        <a href="/api">API</a> tells how programs ask.
      </p>
      <h2>This edition</h2>
      {facts}
      <h2>What can be downloaded</h2>
      {downloads}
      {addresses}
      <p>
        Activities take the filters of the pages: <code>kind</code> (meeting, response), <code>institution</code> (parliament, commission), <code>from</code> and <code>to</code> (days, inclusive),{" "}
        <code>with</code> (the id of a second entity), and <code>limit</code> (up to 100). Where more follows, <code>next</code> holds a cursor: pass it back as <code>cursor</code>. Pages of the site
        end earlier where activities name very many parties; JSON and CSV do not. Answers carry an <code>ETag</code>: sent back as <code>If-None-Match</code>, it saves the download while the edition
        stands. A failed request answers <code>{'{"error": {"status": 404, "message": "…"}}'}</code>.
      </p>
      <h2>Columns of the CSV</h2>
      <p>UTF-8, comma, one line a declaration. A cell that a spreadsheet could take for a formula begins with an apostrophe.</p>
      {columns}
      <h2>What there is not</h2>
      <p>
        No file holds everything yet: there is no bulk download of an edition. A list gives up to 100 names at a time, a CSV file all declarations of one organisation, person, body, file or
        consultation. Feeds and calendars hold the newest entries only. Quality, Method and the printed brief have no JSON. Papers attached to responses are quoted and linked, not given out. Whoever
        runs the program holds the whole edition as SQLite files.
      </p>
      <h2>Ids and addresses</h2>
      <p>
        An organisation goes by its first register number, or by <code>x-</code> and a hash where it has none; a Member by <code>mep-</code> and Parliament’s number; a file by its reference. Ids are
        kept: an id that was joined with another redirects. Pages in German and French stand under <code>/de/</code> and <code>/fr/</code>; data have one address for all languages.
      </p>
      <h2>Terms and citation</h2>
      <p>CC BY 4.0. Name Antechamber and the edition, now {edition}; each page offers the sentence under “Cite”. The texts of responses belong to those who wrote them.</p>
    </>
  ),
  /** Heads of the table of downloads, and names of what is told of the edition. */
  downloads: { kind: "What", count: "In this edition", list: "List", one: "One of them" },
  editionFacts: { name: "Name", date: "Date", checksum: "sha-256" },
  dataAddresses: {
    "/organisations/{id}.json": "An organisation with its activities; also people, bodies, files, consultations.",
    "/organisations/{id}.csv": "All its activities, one line a declaration.",
    "/organisations/{id}.atom": "A feed: what became known last comes first, under permanent ids. Takes the filters of the page.",
    "/organisations/{id}.ics": "A calendar of its meetings, by day. Takes the filters of the page.",
    "/activities/{id}.json": "One activity with every declaration, its documents and earlier versions; texts are whole.",
    "/organisations.json?letter=A": "Names by first letter; also people, bodies, files, consultations.",
    "/search.json?q=…": "Names and texts that fit.",
    "/suggest.json?q=…": "Names that begin with or contain what was typed.",
    "/changes.json": "What the sources changed.",
    "/changes.csv": "The same as a table, one line for each field of an edit; takes kind, source, from and to.",
    "/changes.atom": "The same as a feed.",
    "/status.json": "Sources, links by kind, the edition.",
  },
  /** Before the descriptions of columns, which are in English. */
  inEnglish: "",

  method: ({ duties, links, methods, fileMethods, withoutRole, table }: Record<"duties" | "links" | "methods" | "fileMethods" | "table", Child> & { withoutRole: string }): Child => (
    <>
      <h2>What is counted</h2>
      <p>
        The unit of every count is the <em>declaration</em>: one row that an institution published. Several hosts often publish the same meeting. Rows that agree in day, subject and participants are
        shown as one block, with the headline of each row, and counted as “27 declarations, probably 26 meetings”. Page, JSON and CSV give the same number.
      </p>
      <p>
        Meetings that were declared as cancelled or postponed, and meetings dated after the newest document, are shown with a mark and not counted. An event with more than ten parties is not used for
        who is in the room with whom.
      </p>
      <h2>When the duty to publish changed</h2>
      {duties}
      <p>Dashed lines in the picture of the years stand at these moments, so that a new rule is not read as a rise in contacts.</p>
      <h2>How a name becomes a link</h2>
      <p>A link says how sure it is.</p>
      {links}
      <p>“Source” under each item names the rule that was used:</p>
      {methods}
      <p>
        What cannot be linked stays text. A typed number that contradicts the name is shown as a contradiction and not used. Parent and subsidiary are two organisations. No organisation is called
        unregistered.
      </p>
      <p>
        Names that are not the register’s own words are compared with all entries and linked from a published score on. <a href="/quality">Quality</a> tells how often such links are right. A suggested
        link is shown under “Source” and with the other names of the organisation, and counted nowhere.
      </p>
      <h2>How a meeting or a response is linked to a legislative file</h2>
      <p>
        Declared where the source gives the file, and exact where the subject names it: by its number, its official title, or a name or acronym from a list that is published with the program, each
        with its language and the days between which it means that file. A word that is used for other things too, a name before the proposal, and what stands in the minutes behind the heading are
        suggested: shown below on the file’s page, counted nowhere. “Exchange of views” leads to no file.
      </p>
      {fileMethods}
      <p>“{withoutRole}” marks a declared file where the host says to act with a role on it, the records hold such roles for it on that day, and none of them is the host’s.</p>
      {table}
      <h2>Roles</h2>
      <p>
        A role is that of the day, in the words published. For Members: “Member of the European Parliament”, followed by the capacity, such as Rapporteur. For cabinets: the name of the cabinet; nobody
        is made head of it. For Directorates-General: the title and the DG. Where no title is published: “role not stated”.
      </p>
      <h2>What is edited or withdrawn</h2>
      <p>
        What a source edits stays as an earlier version on the item’s own page. What disappears stays, marked “no longer in the source since …”: a register entry after one complete export without it,
        a meeting or response after two complete readings without it. A document that is an extract never makes anything disappear.
      </p>
      <h2>Positions</h2>
      <p>
        A position says in English what a paper asks for, why, and what it says would follow. A language model makes it; a program then compares it with the paper. Every quote has to stand in the
        paper to the letter, and every sentence has to rest on a quote: its numbers, names and every “not” stand there too, and its other words are compared with the quote. What does not fit is
        dropped. Quotes in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Finnish and Polish can be compared; a sentence over quotes in any other language is not shown.
        Across languages a list of words serves, so that a word which it lacks is compared with nothing: read the passage behind the number. Nothing is said of third parties in “Why” and “Impact”.
        Positions are not counted as contacts.
      </p>
      <h2>People</h2>
      <p>
        There are pages for organisations and for decision-makers. A name that may be a private person’s stays text, without a page. Responses of citizens are not kept. Staff below Director-General
        are named on the declaration as published, and have no page.
      </p>
    </>
  ),

  quality: {
    intro: (): Child => (
      <p>
        How often a name is linked to the right organisation, measured on names that people typed together with a register number. The numbers are hidden while the names are linked; a link is right
        when its organisation holds the typed number. Behind each share stands its 95 % interval and what it was counted from. <a href="/method">Method</a> tells how links are made.
      </p>
    ),
    interval: (low: string, high: string) => `${low} to ${high}`,
    outOf: (right: string, of: string) => `${right} of ${of}`,
    notMeasured: "not measured",
    sets: { attendees: "Names in attendee cells of Parliament", respondents: "Names of respondents" },
    halves: { learning: "learning", testing: "testing", all: "all" },
    names: "Names",
    half: "Half",
    labels: "Labels",
    precision: "Precision",
    recall: "Recall",
    shareColumn: "Share",
    right: "Right",
    typed: "Links of typed names",
    typedNote:
      "Precision: of the links, how many are right. Recall: of all names, how many are linked rightly. One half of the names, parted by organisation, served to learn the weights and to choose the threshold; the testing half did not. A label that is itself wrong is set aside only with its evidence in an open list; the figures with every label stand beside.",
    curve: "What another threshold would give",
    curveNote: (threshold: string, suggested: string): Child => (
      <>
        A link is <em>matched</em> from a score of {threshold} on. From {suggested} on it is <em>suggested</em>: shown apart, and counted nowhere.
      </>
    ),
    curveFrom: "Links from a score of",
    exactAlone: "exact names alone",
    difficulty: "By difficulty",
    method: "By method",
    why: "Why this link?",
    cutting: "Cutting of cells",
    cuttingNote: (cells: string) => `${cells} attendee cells, drawn at random, were cut by hand.`,
    bounds: "Organisations found with the right bounds",
    stretches: "Stretches taken for an organisation that are one or a public body",
    people: "People taken for an organisation",
    joints: "Several register numbers, one organisation",
    jointsNote: (joints: string, groups: string, undecided: string) =>
      `${joints} joints make one organisation each of ${groups} groups of numbers. 200 drawn at random were decided by hand; ${undecided} of them could not be decided.`,
    jointsRight: "Drawn joints that are right",
    apart: "Branches, parents and namesakes that stay apart",
    countries: "By country",
    countriesNote: "By the country of the head office, the ten with the most labels; it hints at the language of the names.",
    country: "Country",
    files: "Meetings and legislative files",
    filesNote: (pairs: string, subjects: string, contested: string) =>
      `${pairs} judged pairs of a subject and a file, and ${subjects} subjects with the file that they are about; ${contested} labels are wrong by the evidence in an open list. The list of names was written with some of them in sight, so that the figures are no forecast.`,
    filesDeclared: (share: string, right: string, of: string) =>
      `Of subjects for which a Member declares a file and which lead to one exactly, ${share} lead to the declared one (${right} of ${of}); the others often name several.`,
    links: "Links",
    fileLinks: { exact: "exact", "with suggested": "exact and suggested" },
    members: "Members of Parliament",
    membersNote: "Whether a name as another publication writes it leads to the one right Member of all since 1952.",
    written: "Written",
    wrongOnes: (wrong: string, several: string) => `${wrong} wrong, ${several} among several`,
    positions: "Positions",
    positionsNote: "What the check of a model’s replies left.",
    kept: "Kept",
    positionParts: { replies: "replies", sentences: "sentences", quotes: "quotes", offsets: "quotes whose place in the paper holds" },
    silent: "What the figures do not say",
    silentList: (share: string, right: string, of: string) => [
      "People who type register numbers are few offices, many of them German, Finnish and Swedish.",
      `All labelled names are registered. With the right organisation taken out of the register, ${share} of the names that are not the register’s own words were matched with another one (${right} of ${of}).`,
      "A name from before the oldest register export that was read stays text.",
    ],
  },
};

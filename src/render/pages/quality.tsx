/** How often links are right, measured on labelled names, with intervals. The same figures as docs/quality.md. */
import type { Child } from "hono/jsx";
import { renderCountry } from "../countries.js";
import { renderNumber, renderShare } from "../numbers.js";
import type { Answer } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { type QualityFigures, type QualityShare, readQualityFigures } from "../quality-figures.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

interface Row {
  name: Child;
  /** What tells rows of one name apart. */
  which?: Child;
  cells: readonly (QualityShare | string)[];
}

interface ShareTable {
  title: string;
  note?: Child;
  /** Over the names, then over each share. */
  head: readonly string[];
  rows: readonly Row[];
}

const Cell = ({ share }: { share: QualityShare | string }) => {
  const q = words.prose.quality;
  if (typeof share === "string") return <td>{share}</td>;
  if (share.of === 0) return <td>{q.notMeasured}</td>;
  return (
    <td>
      {renderShare(share.share)}
      <small>{q.interval(renderShare(share.low), renderShare(share.high))}</small>
      <small>{q.outOf(renderNumber(share.right), renderNumber(share.of))}</small>
    </td>
  );
};

const Shares = ({ title, note, head, rows }: ShareTable) => (
  <>
    <h2>{title}</h2>
    {note && <p>{note}</p>}
    <section class="scroll shares" aria-label={title} tabindex={0}>
      <table>
        <thead>
          <tr>{head.map((one) => (one ? <th scope="col">{one}</th> : <td />))}</tr>
        </thead>
        <tbody>
          {rows.map(({ name, which, cells }) => (
            <tr>
              <th scope="row">
                {name}
                {which && <small>{which}</small>}
              </th>
              {cells.map((share) => (
                <Cell share={share} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);

const bothOf = ({ precision, recall }: { precision: QualityShare; recall: QualityShare }): QualityShare[] => [precision, recall];

/** Every table of the page, in its order. */
function listTables({ threshold, suggested, links, curve, bySize, byCountry, byMethod, segments, joints, files, people, positions }: QualityFigures): ShareTable[] {
  const q = words.prose.quality;
  const both = [q.precision, q.recall];
  const methods: Record<string, string | undefined> = words.linkMethods;
  const labelled = (labels: string): Child => (
    <>
      {q.labels}
      {words.colon} {renderTerm(labels)}
    </>
  );
  return [
    {
      title: q.typed,
      note: q.typedNote,
      head: [q.names, ...both],
      rows: links.map((one) => ({
        name: q.sets[one.set],
        which: (
          <>
            {q.half}
            {words.colon} {q.halves[one.half]} · {labelled(one.labels)}
          </>
        ),
        cells: bothOf(one),
      })),
    },
    {
      title: q.curve,
      note: q.curveNote(renderNumber(threshold), renderNumber(suggested)),
      head: [q.curveFrom, ...both],
      rows: curve.map((one) => ({ name: one.from > 1 ? q.exactAlone : renderNumber(one.from), cells: bothOf(one) })),
    },
    { title: q.difficulty, head: [q.names, ...both], rows: bySize.map((one) => ({ name: renderTerm(one.name), cells: bothOf(one) })) },
    { title: q.countries, note: q.countriesNote, head: [q.country, ...both], rows: byCountry.map((one) => ({ name: renderCountry(one.country), cells: bothOf(one) })) },
    { title: q.method, head: [q.why, q.right], rows: byMethod.map((one) => ({ name: methods[one.method] ?? one.method, cells: [one.right] })) },
    {
      title: q.cutting,
      note: q.cuttingNote(renderNumber(segments.cells)),
      head: ["", q.shareColumn],
      rows: [
        { name: q.bounds, cells: [segments.found] },
        { name: q.stretches, cells: [segments.precise] },
        { name: q.people, cells: [q.outOf(renderNumber(segments.peopleAsOrganisations), renderNumber(segments.people))] },
      ],
    },
    {
      title: q.joints,
      note: q.jointsNote(renderNumber(joints.joints), renderNumber(joints.organisationsOfSeveral), renderNumber(joints.unsure + joints.undecided)),
      head: ["", q.shareColumn],
      rows: [
        { name: q.jointsRight, cells: [joints.right] },
        { name: q.apart, cells: [joints.apart] },
      ],
    },
    {
      title: q.files,
      note: (
        <>
          {q.filesNote(renderNumber(files.labels.pairs), renderNumber(files.labels.subjects), renderNumber(files.labels.contested))}{" "}
          {q.filesDeclared(renderShare(files.declared.share), renderNumber(files.declared.right), renderNumber(files.declared.of))}
        </>
      ),
      head: [q.links, ...both],
      rows: files.rows.map((one) => ({ name: q.fileLinks[one.links], which: labelled(one.labels), cells: bothOf(one) })),
    },
    {
      title: q.members,
      note: q.membersNote,
      head: [q.written, q.right],
      rows: people.map((one) => ({ name: renderTerm(one.publication), which: q.wrongOnes(renderNumber(one.wrong), renderNumber(one.several)), cells: [one.right] })),
    },
    { title: q.positions, note: q.positionsNote, head: ["", q.kept], rows: positions.map((one) => ({ name: q.positionParts[one.name], cells: [one.kept] })) },
  ];
}

export async function loadQuality(): Promise<Answer> {
  const figures = readQualityFigures();
  const { falseLinks } = figures;
  const title = words.pageNames["/quality"];
  const q = words.prose.quality;
  return {
    page: {
      title,
      path: "/quality",
      nav: "/quality",
      body: (
        <ProsePage title={title}>
          {q.intro()}
          {listTables(figures).map((table) => (
            <Shares {...table} />
          ))}
          <h2>{q.silent}</h2>
          <ul>
            {q.silentList(renderShare(falseLinks.share), renderNumber(falseLinks.right), renderNumber(falseLinks.of)).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </ProsePage>
      ),
    },
  };
}

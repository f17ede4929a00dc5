/** How often links are right, measured on labelled names, with intervals. The same figures as docs/quality.md. */
import type { Child } from "hono/jsx";
import { renderCountry } from "../countries.js";
import { renderNumber, renderShare } from "../numbers.js";
import type { Answer } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { type QualityShare, readQualityFigures } from "../quality-figures.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

const ShareCell = ({ share }: { share: QualityShare }) => {
  const q = words.prose.quality;
  if (share.of === 0) return <td>{q.notMeasured}</td>;
  return (
    <td>
      {renderShare(share.share)}
      <small>({q.share(renderShare(share.low), renderShare(share.high), renderNumber(share.right), renderNumber(share.of))})</small>
    </td>
  );
};

const Table = ({ label, head, children }: { label: string; head: readonly string[]; children?: Child }) => (
  <section class="scroll shares" aria-label={label} tabindex={0}>
    <table>
      <thead>
        <tr>{head.map((one) => (one ? <th scope="col">{one}</th> : <td />))}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

export async function loadQuality(): Promise<Answer> {
  const { threshold, suggested, links, curve, bySize, byCountry, byMethod, falseLinks, segments, joints, files, people, positions } = readQualityFigures();
  const title = words.pageNames["/quality"];
  const q = words.prose.quality;
  const methods: Record<string, string | undefined> = words.linkMethods;
  return {
    page: {
      title,
      path: "/quality",
      nav: "/quality",
      body: (
        <ProsePage title={title}>
          {q.intro()}
          <h2>{q.typed}</h2>
          <p>{q.typedNote}</p>
          <Table label={q.typed} head={[q.names, q.precision, q.recall]}>
            {links.map((one) => (
              <tr>
                <th scope="row">
                  {q.sets[one.set]}
                  <small>
                    {q.half}: {q.halves[one.half]}; {q.labels}: {renderTerm(one.labels)}
                  </small>
                </th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>{q.curve}</h2>
          <p>{q.curveNote(renderNumber(threshold), renderNumber(suggested))}</p>
          <Table label={q.curve} head={[q.curveFrom, q.precision, q.recall]}>
            {curve.map((one) => (
              <tr>
                <th scope="row">{one.from > 1 ? q.exactAlone : renderNumber(one.from)}</th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>{q.difficulty}</h2>
          <Table label={q.difficulty} head={[q.names, q.precision, q.recall]}>
            {bySize.map((one) => (
              <tr>
                <th scope="row">{renderTerm(one.name)}</th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>{q.countries}</h2>
          <p>{q.countriesNote}</p>
          <Table label={q.countries} head={[q.country, q.precision, q.recall]}>
            {byCountry.map((one) => (
              <tr>
                <th scope="row">{renderCountry(one.country)}</th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>{q.method}</h2>
          <Table label={q.method} head={[q.why, q.right]}>
            {byMethod.map((one) => (
              <tr>
                <th scope="row">{methods[one.method] ?? one.method}</th>
                <ShareCell share={one.right} />
              </tr>
            ))}
          </Table>
          <h2>{q.cutting}</h2>
          <p>{q.cuttingNote(renderNumber(segments.cells))}</p>
          <Table label={q.cutting} head={["", q.shareColumn]}>
            <tr>
              <th scope="row">{q.bounds}</th>
              <ShareCell share={segments.found} />
            </tr>
            <tr>
              <th scope="row">{q.stretches}</th>
              <ShareCell share={segments.precise} />
            </tr>
            <tr>
              <th scope="row">{q.people}</th>
              <td>{q.outOf(renderNumber(segments.peopleAsOrganisations), renderNumber(segments.people))}</td>
            </tr>
          </Table>
          <h2>{q.joints}</h2>
          <p>{q.jointsNote(renderNumber(joints.joints), renderNumber(joints.organisationsOfSeveral), renderNumber(joints.unsure + joints.undecided))}</p>
          <Table label={q.joints} head={["", q.shareColumn]}>
            <tr>
              <th scope="row">{q.jointsRight}</th>
              <ShareCell share={joints.right} />
            </tr>
            <tr>
              <th scope="row">{q.apart}</th>
              <ShareCell share={joints.apart} />
            </tr>
          </Table>
          <h2>{q.files}</h2>
          <p>
            {q.filesNote(renderNumber(files.labels.pairs), renderNumber(files.labels.subjects), renderNumber(files.labels.contested))}{" "}
            {q.filesDeclared(renderShare(files.declared.share), renderNumber(files.declared.right), renderNumber(files.declared.of))}
          </p>
          <Table label={q.files} head={[q.links, q.precision, q.recall]}>
            {files.rows.map((one) => (
              <tr>
                <th scope="row">
                  {q.fileLinks[one.links]}
                  <small>
                    {q.labels}: {renderTerm(one.labels)}
                  </small>
                </th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>{q.members}</h2>
          <p>{q.membersNote}</p>
          <Table label={q.members} head={[q.written, q.right]}>
            {people.map((one) => (
              <tr>
                <th scope="row">
                  {renderTerm(one.publication)}
                  <small>{q.wrongOnes(renderNumber(one.wrong), renderNumber(one.several))}</small>
                </th>
                <ShareCell share={one.right} />
              </tr>
            ))}
          </Table>
          <h2>{q.positions}</h2>
          <p>{q.positionsNote}</p>
          <Table label={q.positions} head={["", q.kept]}>
            {positions.map((one) => (
              <tr>
                <th scope="row">{q.positionParts[one.name]}</th>
                <ShareCell share={one.kept} />
              </tr>
            ))}
          </Table>
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

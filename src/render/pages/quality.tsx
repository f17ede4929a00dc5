/** How often links are right, measured on labelled names, with intervals. The same figures as docs/quality.md. */
import type { Child } from "hono/jsx";
import { renderNumber } from "../numbers.js";
import type { Answer } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { type QualityShare, readQualityFigures } from "../quality-figures.js";
import { words } from "../words.js";

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const setNames = { attendees: "Names in attendee cells of Parliament", respondents: "Names of respondents" };

const ShareCell = ({ share }: { share: QualityShare }) => (
  <td>
    {share.of === 0 ? (
      "not measured"
    ) : (
      <>
        {percent(share.share)}{" "}
        <small>
          ({percent(share.low)} to {percent(share.high)}; {renderNumber(share.right)} of {renderNumber(share.of)})
        </small>
      </>
    )}
  </td>
);

const Table = ({ label, head, children }: { label: string; head: readonly string[]; children?: Child }) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    <table>
      <thead>
        <tr>
          {head.map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

export async function loadQuality(): Promise<Answer> {
  const { threshold, suggested, links, curve, bySize, byMethod, falseLinks, segments, joints } = readQualityFigures();
  return {
    page: {
      title: "Quality",
      path: "/quality",
      nav: "/quality",
      body: (
        <ProsePage title="Quality">
          <p>
            How often a name is linked to the right organisation, measured on names that people typed together with a register number. The numbers are hidden while the names are linked; a link is
            right when its organisation holds the typed number. Behind each share stands its 95 % interval and what it was counted from. <a href="/method">Method</a> tells how links are made.
          </p>
          <h2>Links of typed names</h2>
          <p>
            Precision: of the links, how many are right. Recall: of all names, how many are linked rightly. One half of the names, parted by organisation, served to learn the weights and to choose the
            threshold; the testing half did not. A label that is itself wrong is set aside only with its evidence in an open list; the figures with every label stand beside.
          </p>
          <Table label="Links of typed names" head={["Names", "Half", "Labels", "Precision", "Recall"]}>
            {links.map((one) => (
              <tr>
                <th scope="row">{setNames[one.set]}</th>
                <td>{one.half}</td>
                <td>{one.labels}</td>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>What another threshold would give</h2>
          <p>
            A link is <em>matched</em> from a score of {threshold} on. From {suggested} on it is <em>suggested</em>: shown apart, and counted nowhere.
          </p>
          <Table label="Trade-off" head={["Links from a score of", "Precision", "Recall"]}>
            {curve.map((one) => (
              <tr>
                <th scope="row">{one.from > 1 ? "exact names alone" : one.from}</th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>By difficulty</h2>
          <Table label="By difficulty" head={["Names", "Precision", "Recall"]}>
            {bySize.map((one) => (
              <tr>
                <th scope="row">{one.name}</th>
                <ShareCell share={one.precision} />
                <ShareCell share={one.recall} />
              </tr>
            ))}
          </Table>
          <h2>By method</h2>
          <Table label="By method" head={["Why this link?", "Right"]}>
            {byMethod.map((one) => (
              <tr>
                <th scope="row">{(words.linkMethods as Record<string, string | undefined>)[one.method] ?? one.method}</th>
                <ShareCell share={one.right} />
              </tr>
            ))}
          </Table>
          <h2>Cutting of cells</h2>
          <p>{renderNumber(segments.cells)} attendee cells, drawn at random, were cut by hand.</p>
          <Table label="Cutting of cells" head={["", "Share"]}>
            <tr>
              <th scope="row">Organisations found with the right bounds</th>
              <ShareCell share={segments.found} />
            </tr>
            <tr>
              <th scope="row">Stretches taken for an organisation that are one or a public body</th>
              <ShareCell share={segments.precise} />
            </tr>
            <tr>
              <th scope="row">People taken for an organisation</th>
              <td>
                {segments.peopleAsOrganisations} of {segments.people}
              </td>
            </tr>
          </Table>
          <h2>Several register numbers, one organisation</h2>
          <p>
            {renderNumber(joints.joints)} joints make one organisation each of {renderNumber(joints.organisationsOfSeveral)} groups of numbers. 200 drawn at random were decided by hand;{" "}
            {joints.unsure + joints.undecided} of them could not be decided.
          </p>
          <Table label="Several register numbers, one organisation" head={["", "Share"]}>
            <tr>
              <th scope="row">Drawn joints that are right</th>
              <ShareCell share={joints.right} />
            </tr>
            <tr>
              <th scope="row">Branches, parents and namesakes that stay apart</th>
              <ShareCell share={joints.apart} />
            </tr>
          </Table>
          <h2>What the figures do not say</h2>
          <ul>
            <li>People who type register numbers are few offices, many of them German, Finnish and Swedish.</li>
            <li>
              All labelled names are registered. With the right organisation taken out of the register, {percent(falseLinks.share)} of the names that are not the register’s own words were matched with
              another one ({renderNumber(falseLinks.right)} of {renderNumber(falseLinks.of)}).
            </li>
            <li>A name from before the oldest register export that was read stays text.</li>
          </ul>
        </ProsePage>
      ),
    },
  };
}

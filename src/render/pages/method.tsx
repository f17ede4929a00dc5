/** How names become links, how things are counted, and what words are shown for what is published. */
import type { Answer, PageContext } from "../page.js";
import { LinkTable } from "../parts/link-table.js";
import { ProsePage } from "../parts/prose-page.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

const Sentences = ({ of }: { of: Record<string, string> }) => (
  <ul>
    {Object.values(of).map((sentence) => (
      <li>{sentence}</li>
    ))}
  </ul>
);

const LinkKinds = () => (
  <dl class="record">
    {(["declared", "exact", "matched", "suggested", "text", "contradiction"] as const).map((kind) => (
      <>
        <dt>{words.linkNames[kind]}</dt>
        <dd>{words.linkKinds[kind]}</dd>
      </>
    ))}
  </dl>
);

export async function loadMethod({ reader }: PageContext): Promise<Answer> {
  const [sources, links] = await Promise.all([findSources(reader), reader.countLinks()]);
  const title = words.pageNames["/method"];
  return {
    page: {
      title,
      path: "/method",
      nav: "/method",
      body: (
        <ProsePage title={title}>
          {words.prose.method({
            duties: (
              <div id="duties">
                <Sentences of={words.years.duties} />
              </div>
            ),
            links: <LinkKinds />,
            methods: <Sentences of={words.linkMethods} />,
            fileMethods: <Sentences of={words.fileLinkMethods} />,
            withoutRole: words.withoutRole,
            table: <LinkTable links={links} sources={sources} />,
          })}
        </ProsePage>
      ),
    },
  };
}

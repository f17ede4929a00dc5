/** The history of an organisation's register entry, field by field, with the day of the export that first showed each change. */
import type { EntryChange, Organisation } from "../../model/index.js";
import { renderDate } from "../dates.js";
import type { Page, PageContext } from "../page.js";
import { ChangeLine } from "../parts/organisation-names.js";
import { RegisterFacts } from "../parts/register-facts.js";
import { ViewPage } from "../parts/view-page.js";
import { entityPath, registerPage, siblingPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

/** Newest first, one block a day. */
function byDay(history: readonly EntryChange[]): [string, EntryChange[]][] {
  const days = new Map<string, EntryChange[]>();
  for (const change of history) days.set(change.date, [...(days.get(change.date) ?? []), change]);
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}

export async function loadOrganisationRegister({ reader, live }: PageContext, organisation: Organisation): Promise<Page> {
  const path = entityPath("organisation", organisation.id, organisation.slug);
  const json = siblingPath("organisation", organisation.id, "json");
  const document = organisation.entryDocument ? await reader.findDocument(organisation.entryDocument) : undefined;
  const r = words.entities.register;
  const sources = (await findSources(reader)).values();
  return {
    title: r.title(organisation.name),
    path: `${path}/register`,
    json,
    body: (
      <ViewPage
        title={words.inTheRegister}
        of={{ name: organisation.name, path }}
        sources={sources}
        live={live}
        lead={
          <>
            <p>{r.lead}</p>
            {organisation.registerNumbers.map((number) => (
              <p>
                <a href={registerPage(number)}>{r.official(number)}</a>
              </p>
            ))}
          </>
        }
        siblings={{ json }}
      >
        <section id="history">
          <h2>{words.history}</h2>
          {organisation.history.length ? (
            byDay(organisation.history).map(([day, changes]) => (
              <>
                <h3>
                  <time datetime={day}>{renderDate(day)}</time>
                </h3>
                <ul class="changes">
                  {changes.map((change) => (
                    <ChangeLine change={change} />
                  ))}
                </ul>
              </>
            ))
          ) : (
            <p class="none">{r.noHistory}</p>
          )}
        </section>
        <RegisterFacts organisation={organisation} readFrom={document && renderDate(document.publishedAt ?? document.retrievedAt)} />
      </ViewPage>
    ),
  };
}

/** The frame of every page: head, masthead of two rows at most, content, foot. */
import type { Child } from "hono/jsx";
import type { EditionInfo } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import type { Operator, Page, Site } from "../page.js";
import { words } from "../words.js";
import { siblingKinds } from "./tools.js";

const contactLink = (contact: string): string | undefined => (/^https?:\/\//.test(contact) ? contact : contact.includes("@") ? `mailto:${contact}` : undefined);

export const OperatorLine = ({ operator }: { operator: Operator }) => {
  const href = contactLink(operator.contact);
  return (
    <>
      {operator.name}, {href ? <a href={href}>{operator.contact}</a> : operator.contact}
    </>
  );
};

interface LayoutProps {
  page: Page;
  site: Site;
  edition?: EditionInfo | undefined;
}

export const Layout = ({ page, site, edition }: LayoutProps): Child => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === words.siteName ? page.title : `${page.title} · ${words.siteName}`}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.noindex && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={site.stylePath} />
      <link rel="icon" href={site.iconPath} type="image/svg+xml" />
      {site.publicAddress && <link rel="canonical" href={site.publicAddress + page.path} />}
      {siblingKinds.map(({ ending, type, name }) => page[ending] && <link rel="alternate" type={type} title={name} href={page[ending]} />)}
    </head>
    <body>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="mast">
        <div class="wrap">
          <a class="name" href="/">
            {words.siteName}
          </a>
          {!page.ownSearch && (
            <search>
              <form action="/search">
                <input type="search" name="q" aria-label={words.searchLabel} placeholder={words.searchPlaceholder} autocomplete="off" />
              </form>
            </search>
          )}
          <nav aria-label={words.mainNavigation}>
            {words.nav.map(([name, path]) => (
              <a href={path} aria-current={page.nav === name ? "page" : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main class="wrap" id="content">
        {page.body}
      </main>
      <footer class="wrap foot">
        <nav aria-label={words.footLabel}>
          {words.footNavigation.map(([name, path]) => (
            <a href={path} aria-current={page.nav === name ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <p>
          {edition && (
            <>
              {words.edition} {edition.name}, {renderDate(edition.date)} ·{" "}
            </>
          )}
          {words.licence}
          {site.operator && (
            <>
              {" "}
              · {words.runBy} <OperatorLine operator={site.operator} />
            </>
          )}
        </p>
      </footer>
    </body>
  </html>
);

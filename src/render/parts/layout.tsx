/** The frame of every page: head, masthead of two rows at most, content, foot. */
import type { Child } from "hono/jsx";
import type { EditionInfo } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
import { type Html, html } from "../html.js";
import { languageCodes, languages, plainLanguage, spokenLanguage } from "../language.js";
import { localAddress } from "../local-address.js";
import type { Operator, Page, Site } from "../page.js";
import { words } from "../words.js";
import { renderModified, renderSubject } from "./structured-data.js";
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

const mainPages = ["/search", "/files", "/changes", "/data", "/method"] as const;
const morePages = ["/organisations", "/people", "/bodies", "/consultations", "/status", "/quality", "/about", "/corrections", "/privacy"] as const;

const renderPageLinks = (paths: readonly NonNullable<Page["nav"]>[], nav: Page["nav"]): Html[] =>
  paths.map((path) => html`<a href="${path}"${nav === path && html` aria-current="page"`}>${words.pageNames[path]}</a>`);

/** For search engines: the same page in each language; whoever asks for none of them gets the plain address. */
const renderAlternates = (path: string, origin: string): Html => {
  const inLanguages = languageCodes.map((language) => html`<link rel="alternate" hreflang="${language}" href="${origin + localAddress(path, language)}">`);
  return html`${inLanguages}<link rel="alternate" hreflang="x-default" href="${origin + localAddress(path, plainLanguage)}">`;
};

/** What a link to the page shows where people share it: words alone, as there is no picture that would not be asked for elsewhere. */
const renderOpenGraph = (page: Page, site: Site): Html =>
  html`<meta property="og:title" content="${page.title}"><meta property="og:site_name" content="${words.siteName}"><meta property="og:type" content="${page.about?.type === "Person" ? "profile" : "website"}">${page.description && html`<meta property="og:description" content="${page.description}">`}${site.publicAddress && html`<meta property="og:url" content="${site.publicAddress + localAddress(page.path)}">`}<meta name="twitter:card" content="summary">`;

/** `hreflang` stands before `href`: such a link is not led into the language of the page. */
const renderLanguageSwitch = (address: string): Html => {
  const links = languageCodes.map(
    (language) =>
      html`<a hreflang="${language}" href="${localAddress(address, language)}" lang="${language}"${language === spokenLanguage() && html` aria-current="true"`}>${languages[language].name}</a>`,
  );
  return html`<nav class="languages" aria-label="${words.languageLabel}">${links}</nav>`;
};

interface LayoutProps {
  page: Page;
  site: Site;
  edition?: EditionInfo | undefined;
  /** The plain address that was asked for, with its query: the other languages are one click away. */
  address: string;
}

export const Layout = ({ page, site, edition, address }: LayoutProps): Child => (
  <html lang={spokenLanguage()}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === words.siteName ? page.title : `${page.title} · ${words.siteName}`}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.noindex && <meta name="robots" content="noindex" />}
      {renderOpenGraph(page, site)}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={site.stylePath} />
      <link rel="icon" href={site.iconPath} type="image/svg+xml" />
      {page.suggests && <script type="module" src={site.suggestPath}></script>}
      <link rel="canonical" href={site.publicAddress === undefined ? page.path : site.publicAddress + localAddress(page.path)} />
      {!page.noindex && renderAlternates(page.path, site.publicAddress ?? "")}
      {siblingKinds.map(({ ending, type, name }) => page[ending] && html`<link rel="alternate" type="${type}" title="${name}" href="${page[ending]}">`)}
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
                <button type="submit">{words.searchButton}</button>
              </form>
            </search>
          )}
          <nav aria-label={words.mainNavigation}>{renderPageLinks(mainPages, page.nav)}</nav>
        </div>
      </header>
      <main class="wrap" id="content" itemscope itemtype="https://schema.org/WebPage">
        {page.about && renderSubject(page.about)}
        {edition && renderModified(edition.date)}
        {page.body}
      </main>
      <footer class="wrap foot">
        <nav aria-label={words.footLabel}>{renderPageLinks(morePages, page.nav)}</nav>
        {renderLanguageSwitch(address)}
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

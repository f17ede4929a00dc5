/** The frame of every page: head, masthead of two rows at most, content, foot. */
import type { Child } from "hono/jsx";
import type { EditionInfo } from "../../query/edition-reader.js";
import { renderDate } from "../dates.js";
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

const PageLinks = ({ paths, nav }: { paths: readonly NonNullable<Page["nav"]>[]; nav: Page["nav"] }) => (
  <>
    {paths.map((path) => (
      <a href={path} aria-current={nav === path ? "page" : undefined}>
        {words.pageNames[path]}
      </a>
    ))}
  </>
);

/** For search engines: the same page in each language; whoever asks for none of them gets the plain address. */
const Alternates = ({ path, origin }: { path: string; origin: string }) => (
  <>
    {languageCodes.map((language) => (
      <link rel="alternate" hreflang={language} href={origin + localAddress(path, language)} />
    ))}
    <link rel="alternate" hreflang="x-default" href={origin + localAddress(path, plainLanguage)} />
  </>
);

/** What a link to the page shows where people share it: words alone, as there is no picture that would not be asked for elsewhere. */
const OpenGraph = ({ page, site }: { page: Page; site: Site }) => (
  <>
    <meta property="og:title" content={page.title} />
    <meta property="og:site_name" content={words.siteName} />
    <meta property="og:type" content={page.about?.type === "Person" ? "profile" : "website"} />
    {page.description && <meta property="og:description" content={page.description} />}
    {site.publicAddress && <meta property="og:url" content={site.publicAddress + localAddress(page.path)} />}
    <meta name="twitter:card" content="summary" />
  </>
);

/** `hreflang` stands before `href`: such a link is not led into the language of the page. */
const LanguageSwitch = ({ address }: { address: string }) => (
  <nav class="languages" aria-label={words.languageLabel}>
    {languageCodes.map((language) => (
      <a hreflang={language} href={localAddress(address, language)} lang={language} aria-current={language === spokenLanguage() ? "true" : undefined}>
        {languages[language].name}
      </a>
    ))}
  </nav>
);

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
      <OpenGraph page={page} site={site} />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={site.stylePath} />
      <link rel="icon" href={site.iconPath} type="image/svg+xml" />
      {page.suggests && <script type="module" src={site.suggestPath}></script>}
      <link rel="canonical" href={site.publicAddress === undefined ? page.path : site.publicAddress + localAddress(page.path)} />
      {!page.noindex && <Alternates path={page.path} origin={site.publicAddress ?? ""} />}
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
                <button type="submit">{words.searchButton}</button>
              </form>
            </search>
          )}
          <nav aria-label={words.mainNavigation}>
            <PageLinks paths={mainPages} nav={page.nav} />
          </nav>
        </div>
      </header>
      <main class="wrap" id="content" itemscope itemtype="https://schema.org/WebPage">
        {page.about && renderSubject(page.about)}
        {edition && renderModified(edition.date)}
        {page.body}
      </main>
      <footer class="wrap foot">
        <nav aria-label={words.footLabel}>
          <PageLinks paths={morePages} nav={page.nav} />
        </nav>
        <LanguageSwitch address={address} />
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

/** What a page loader gets and gives: one shape for every address. */
import type { Child } from "hono/jsx";
import type { EditionInfo, EditionReader } from "../query/edition-reader.js";
import type { LiveState } from "../query/live-state.js";
import { localAddress } from "./local-address.js";
import type { Subject } from "./parts/structured-data.js";
import type { Words } from "./words/en.js";

/** Who runs this site; shown in the foot, on About, Privacy and Corrections. */
export interface Operator {
  name: string;
  /** E-mail address or address of a page. */
  contact: string;
  /** The operator's own privacy text, or the address of one. */
  privacy?: string;
}

/** A link offered under the search box of the home page. */
export interface Example {
  name: string;
  path: string;
}

/** What stays the same from request to request. */
export interface Site {
  stylePath: string;
  iconPath: string;
  suggestPath: string;
  operator?: Operator;
  /** "https://antechamber.example", without a slash at its end. */
  publicAddress?: string;
  examples?: readonly Example[];
}

export interface PageContext {
  reader: EditionReader;
  edition: EditionInfo;
  site: Site;
  url: URL;
  /** How the last walk of each source went; absent where that is not known. */
  live?: LiveState;
}

/** The same answer in other forms, each under its own address. */
export interface Siblings {
  json?: string;
  csv?: string;
  /** A feed to follow. */
  atom?: string;
  /** A calendar of its meetings. */
  ics?: string;
}

export interface Page extends Siblings {
  title: string;
  /** Address without query: the one to cite. */
  path: string;
  body: Child;
  /** The page of the navigation that this is, or belongs to. */
  nav?: keyof Words["pageNames"];
  noindex?: boolean;
  /** Has a search form of its own: none in the masthead. */
  ownSearch?: boolean;
  /** That form lists names while they are typed, where scripts may run. */
  suggests?: boolean;
  description?: string;
  /** Who or what the page is about, for programs. */
  about?: Subject;
}

/** A redirect holds for good, unless it says that it does not: what a name means today. */
export type Answer = { page: Page } | { redirect: string; lasting?: false };

/** The whole address of a path on this site in the language spoken, for citations and canonical links. */
export const wholeAddress = (context: Pick<PageContext, "site" | "url">, path: string): string => `${context.site.publicAddress ?? context.url.origin}${localAddress(path)}`;

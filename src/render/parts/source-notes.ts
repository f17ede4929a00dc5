/**
 * What the sources of a page's items have in common, said once below the items: the documents that they were read from (publisher, where
 * a reader finds the same, when it was read, checksum), and how names became links. Each item's "Source" leads here by number; on the
 * item's own page all of it stands at the item.
 */
import type { Activity, Declaration, LinkKind } from "../../model/index.js";
import type { DocumentInfo } from "../../query/edition-reader.js";
import { renderDate, renderInstant } from "../dates.js";
import { type Html, html, noHtml } from "../html.js";
import type { Provenances } from "../provenance.js";
import { words } from "../words.js";

/** The start of a checksum tells documents apart; the whole of it stands on the item's own page. */
const shownChecksum = 12;

/** Of every way to link a name, in one sentence. */
export function linkSentence(link: LinkKind, method: string | undefined): string {
  const sentence = method ? (words.linkMethods as Record<string, string | undefined>)[method] : undefined;
  return sentence ? words.linkSentence(link, sentence) : words.linkOther(link);
}

interface Cited {
  checksum: string;
  source: string;
  kind: Activity["kind"];
}

export class SourceNotes {
  private readonly numbers = new Map<string, number>();
  private readonly cited: Cited[] = [];
  private readonly links = new Map<string, { link: LinkKind; method: string | undefined }>();

  constructor(private readonly provenances: Provenances) {}

  /** 1 for the first document that an item of the page cites, 2 for the second. */
  numberOf({ source, lastSeen: { document: checksum } }: Declaration, kind: Activity["kind"]): number {
    let number = this.numbers.get(checksum);
    if (number === undefined) {
      number = this.cited.push({ checksum, source, kind });
      this.numbers.set(checksum, number);
    }
    return number;
  }

  noteLink(link: LinkKind, method: string | undefined): void {
    const key = `${link} ${method}`;
    if (!this.links.has(key)) this.links.set(key, { link, method });
  }

  /** What the items that were rendered so far need. */
  render(): Html {
    if (!this.cited.length) return noHtml;
    const lines = this.cited.map((cited, index) => html`<li id="d${index + 1}">${this.renderCited(cited)}</li>`);
    const sentences = new Set([...this.links.values()].map(({ link, method }) => linkSentence(link, method)));
    const ways = [...sentences].map((sentence) => html`<li>${sentence}</li>`);
    return html`<section class="cited"><h3>${words.citedDocuments}</h3><ol>${lines}</ol>${ways.length > 0 && html`<h3>${words.howLinked}</h3><ul>${ways}</ul>`}</section>`;
  }

  private renderCited({ checksum, source, kind }: Cited): Html {
    const known = this.provenances.sources.get(source);
    const publisher = known ? html`${known.publisher}, <a href="${known.publicPage}">${words.officialSearch}</a>${kind === "meeting" && ` (${words.noPagePerRow})`}` : html`${source}`;
    return html`${publisher}. ${renderDocument(this.provenances.documents.get(checksum))}, sha-256 ${checksum.slice(0, shownChecksum)}`;
  }
}

/** The day that a document speaks for, or the moment of access where it was fetched. */
function renderDocument(document: DocumentInfo | undefined): Html | string {
  if (!document) return words.documentUnknown;
  if (!document.address) return words.importedFrom(document.fileName, renderDate(document.publishedAt ?? document.retrievedAt));
  return html`<a href="${document.address}" rel="external">${words.read(renderInstant(document.retrievedAt))}</a>`;
}

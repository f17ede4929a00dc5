/** Writes XML: elements as nested lists, text escaped. */

/** `["name", "text"]`, `["entity", [["name", "A"], ["id", "1"]]]`; an empty text is an empty element. */
export type XmlElement = readonly [name: string, content: string | readonly XmlElement[], attributes?: Record<string, string>];

export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // A reader of XML makes "\n" of "\r\n".
    .replaceAll("\r", "&#13;")
    // … and, in XML 1.1, of a line separator.
    .replaceAll("\u2028", "&#8232;");

export function writeElement([name, content, attributes = {}]: XmlElement): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  const inner = typeof content === "string" ? escapeXml(content) : content.map(writeElement).join("");
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

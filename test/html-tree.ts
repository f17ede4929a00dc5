/**
 * Whether HTML is well formed: the elements that a page's text opens and closes, to be compared with those that a browser builds of it.
 * A browser repairs what is wrong (a list inside a paragraph, a link inside a link, a tag never closed), and then the two differ.
 */
const voidElements = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/** "2 main", "3 h1": depth and name of every element as written; throws where an end tag closes something else. */
export function listWritten(html: string): string[] {
  const open: string[] = [];
  const written: string[] = [];
  for (const [, end, name = "", attributes = "", closed] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi)) {
    if (end) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}> in ${open.join(" > ")}`);
      continue;
    }
    const own = attributes
      .replace(/="[^"]*"/g, "")
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    if (new Set(own).size !== own.length) throw new Error(`<${name}> has an attribute twice: ${own.join(" ")}`);
    written.push(`${open.length} ${name}`);
    // In a picture any element may close itself; elsewhere a browser takes no notice of it, and builds another tree.
    if (!closed && !voidElements.has(name)) open.push(name);
  }
  if (open.length) throw new Error(`never closed: ${open.join(" > ")}`);
  return written;
}

/** The same of a document, to be evaluated in a browser. */
export const listBuilt = `(() => {
  const built = [];
  const walk = (element, depth) => {
    built.push(depth + " " + element.localName);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(document.documentElement, 0);
  return built;
})()`;

/** Ids that stand twice, links within the page and labels that lead nowhere. */
export const listBroken = `(() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => "id twice: " + id);
  const lost = [...document.querySelectorAll('a[href^="#"]')].filter((a) => a.hash.length > 1 && !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map((a) => "leads nowhere: " + a.hash);
  const labels = ["aria-labelledby", "aria-describedby"].flatMap((name) => [...document.querySelectorAll("[" + name + "]")].flatMap((one) => one.getAttribute(name).split(" ")));
  return [...twice, ...lost, ...labels.filter((id) => !document.getElementById(id)).map((id) => "label not there: " + id)];
})()`;

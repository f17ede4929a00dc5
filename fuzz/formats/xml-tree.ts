/** XML as a list of tags and texts that can be taken apart and put together wrongly. */
import { mutateText, oddText } from "../odd-text.js";
import type { Random } from "../random.js";

interface XmlNode {
  name: string;
  attributes: string;
  children: (XmlNode | string)[];
}

interface XmlParts {
  prolog: string;
  root: XmlNode;
}

const deepest = 300;

/** Only what fixtures need: tags, texts, the prolog; comments are taken as text. */
export function readTree(text: string): XmlParts {
  const prolog = /^(?:\s*<[?!][^>]*>)*\s*/.exec(text)?.[0] ?? "";
  const root: XmlNode = { name: "", attributes: "", children: [] };
  const open = [root];
  for (const [whole, close, name, attributes = "", empty, words] of text.slice(prolog.length).matchAll(/<(\/?)([\w:.-]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+|<)/g)) {
    const parent = open.at(-1) as XmlNode;
    // What was nested by an earlier change stays text: the functions here call themselves for every level.
    if (words !== undefined || (open.length > deepest && !close)) parent.children.push(whole);
    else if (close) {
      if (open.length > 1) open.pop();
    } else {
      const node: XmlNode = { name: name as string, attributes, children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return { prolog, root };
}

const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== "string";

function listNodes(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (node: XmlNode): void => {
    found.push(node);
    for (const child of node.children) if (isNode(child)) walk(child);
  };
  walk(root);
  return found;
}

const copyOf = (node: XmlNode): XmlNode => ({ ...node, children: node.children.map((child) => (isNode(child) ? copyOf(child) : child)) });

/** Text in an element, mostly escaped as it has to be. */
function escapeLoosely(random: Random, text: string): string {
  if (random.chance(0.05)) return text;
  if (random.chance(0.1)) return `<![CDATA[${text}]]>`;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const odd = ["<!-- a comment -->", "<!---->", "<?instruction <address>?>", "<!DOCTYPE x>", "&lt;", "&#xb;", "&#1;", "&#x1F600;", "&amp;amp;", "<x:y xmlns:x='z'/>", "</unopened>", "<unclosed>", "&", "<", "\0", "\u0085", "<address a='>'>x</address>", "<a b=1/>"];

function mutateNodes(random: Random, root: XmlNode): void {
  const nodes = listNodes(root);
  const texts = nodes.flatMap((node) => node.children.filter((child): child is string => !isNode(child) && child.trim() !== ""));
  const names = [...new Set(nodes.map((node) => node.name))];
  for (let changes = 1 + random.small(6); changes > 0; changes -= 1) {
    const node = random.pick(nodes);
    const other = random.pick(nodes);
    const at = random.below(node.children.length + 1);
    const child = node.children[at];
    switch (random.below(11)) {
      case 0:
      case 1:
      case 2: {
        const leaves = nodes.filter((one) => one.children.length === 1 && !isNode(one.children[0] as XmlNode | string));
        const leaf = leaves.length ? random.pick(leaves) : node;
        leaf.children = [escapeLoosely(random, mutateText(random, String(leaf.children[0] ?? ""), texts))];
        break;
      }
      case 3:
        node.children.splice(at, 1);
        break;
      case 4:
        if (child !== undefined) node.children.splice(at, 0, isNode(child) ? copyOf(child) : child);
        break;
      case 5:
        node.children = random.shuffle(node.children);
        break;
      case 6:
        node.name = random.chance(0.7) ? random.pick(names) : random.pick(["x", `${node.name}x`, node.name.toUpperCase(), `n:${node.name}`, "", "__proto__", "constructor"]);
        break;
      case 7:
        // What stands in one element is put into another; never into itself.
        if (!listNodes(other).includes(node)) node.children.splice(at, 0, copyOf(other));
        break;
      case 8:
        node.children.splice(at, 0, random.pick(odd));
        break;
      case 9:
        node.attributes = random.pick([" a='1'", ' currency="$"', ' type="x"', ' date="2025-01-01"', " a", ` a="${random.pick(odd)}"`, ' xml:space="preserve"', ` b="${oddText(random).replaceAll('"', "")}"`, ' r="ZZZ99999999"']);
        break;
      case 10: {
        const depth = random.chance(0.05) ? 1 + random.below(5_000) : 1 + random.small(30);
        const name = random.pick(names) || "x";
        node.children.splice(at, 0, `${`<${name}>`.repeat(depth)}deep${`</${name}>`.repeat(depth - (random.chance(0.1) ? 1 : 0))}`);
        break;
      }
    }
  }
}

function writeNode(random: Random, node: XmlNode): string {
  const inner = node.children.map((child) => (isNode(child) ? writeNode(random, child) : child)).join("");
  if (!inner && random.chance(0.9)) return `<${node.name}${node.attributes}/>`;
  return `<${node.name}${node.attributes}>${inner}</${random.chance(0.0005) ? "other" : node.name}>`;
}

export function mutateXml(random: Random, text: string): string {
  const { prolog, root } = readTree(text);
  mutateNodes(random, root);
  const begins = random.chance(0.05) ? random.pick(["", "\ufeff", "<?xml version='1.0'?>", "<?xml version='1.1' encoding='UTF-16'?>", "<!DOCTYPE meetings>", "<!-- x --><!-- y -->", "  \n"]) : prolog;
  return begins + root.children.map((child) => (isNode(child) ? writeNode(random, child) : child)).join("");
}

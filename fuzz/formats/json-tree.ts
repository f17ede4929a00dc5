/** JSON as a tree that can be taken apart and put together wrongly. */
import { mutateText, oddText } from "../odd-text.js";
import type { Random } from "../random.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

const isHolder = (value: Json): value is Holder => typeof value === "object" && value !== null;

/** Every place that holds a value: its list or object, and its key there. */
function listPlaces(root: Json): { holder: Holder; key: string | number }[] {
  const found: { holder: Holder; key: string | number }[] = [];
  const walk = (value: Json): void => {
    if (!isHolder(value)) return;
    const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
    for (const key of keys) {
      found.push({ holder: value, key });
      walk((value as { [key: string | number]: Json })[key] as Json);
    }
  };
  walk(root);
  return found;
}

const oddValue = (random: Random, texts: readonly string[]): Json =>
  random.pick<() => Json>([
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => [[]],
    () => ({ toString: 1, valueOf: null }),
    () => random.pick([0, -0, -1, 1.5, 1e21, 1e308, 2 ** 53, -(2 ** 53), 99999999999999999999]),
    () => oddText(random),
    () => [oddText(random), oddText(random)],
    () => ({ en: oddText(random) }),
    () => (texts.length ? random.pick(texts) : ""),
  ])();

/** A copy; `null` for what is too deep to be copied. */
function clone(value: Json): Json {
  try {
    return structuredClone(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function mutateTree(random: Random, root: Json): void {
  const places = listPlaces(root);
  if (!places.length) return;
  const texts = places.flatMap(({ holder, key }) => {
    const value = (holder as { [key: string | number]: Json })[key];
    return typeof value === "string" ? [value] : [];
  });
  const keys = [...new Set(places.flatMap(({ key }) => (typeof key === "string" ? [key] : [])))];
  const set = (holder: Holder, key: string | number, value: Json): void => {
    // "__proto__" as a key of its own, as JSON.parse would make it.
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  };
  for (let changes = 1 + random.small(6); changes > 0; changes -= 1) {
    const { holder, key } = random.pick(places);
    const value = (holder as { [key: string | number]: Json })[key] as Json;
    const other = random.pick(places);
    switch (random.below(10)) {
      case 0:
      case 1:
      case 2:
        set(holder, key, typeof value === "string" ? mutateText(random, value, texts) : oddValue(random, texts));
        break;
      case 3:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      case 4:
        if (Array.isArray(holder)) holder.splice(Number(key), 0, clone(value ?? null));
        else set(holder, `${key}${random.pick(["2", " ", "", "_"])}`, clone(value ?? null));
        break;
      case 5:
        set(holder, key, clone(((other.holder as { [key: string | number]: Json })[other.key] as Json | undefined) ?? null));
        break;
      case 6:
        set(holder, key, Array.isArray(value) && value.length ? (value[0] as Json) : [value ?? null]);
        break;
      case 7:
        if (!Array.isArray(holder)) {
          delete holder[key];
          set(holder, random.chance(0.6) && keys.length ? random.pick(keys) : random.pick(["__proto__", "constructor", "toString", "", "error", "page", "content", "data", "_embedded"]), value ?? null);
        }
        break;
      case 8:
        if (Array.isArray(value)) set(holder, key, random.shuffle(value));
        break;
      case 9: {
        let deep: Json = value ?? null;
        for (let depth = random.chance(0.05) ? random.below(3_000) : random.small(20); depth > 0; depth -= 1) deep = random.chance(0.5) ? [deep] : { a: deep };
        set(holder, key, deep);
        break;
      }
    }
  }
}

/** What programs write that is nearly JSON. */
function spoil(random: Random, text: string): string {
  if (random.chance(0.9)) return text;
  return random.pick([
    () => `\ufeff${text}`,
    () => `${text}\n${text}`,
    () => text.replace(/"([^"]{1,40})":/, '"$1":1,"$1":'),
    () => text.replace(/:\s*"[^"]*"/, ': "\\ud800"'),
    () => text.replace(/\d+/, "1e400"),
    () => text.replace(/\d+/, "NaN"),
    () => `${text},`,
    () => " \n".repeat(50) + text,
    () => `[${text}]`,
    () => `{"data":${text}}`,
    () => `${"[".repeat(20_000)}${text}`,
    () => text.slice(0, -1),
  ])();
}

export function mutateJson(random: Random, text: string): string {
  const root = { root: JSON.parse(text) as Json };
  mutateTree(random, root);
  return spoil(random, clone(root.root ?? null) === null ? text : JSON.stringify(root.root));
}

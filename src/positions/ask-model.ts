/** Asks a language model over the interface that OpenAI made common ("/chat/completions"), local servers included: one question, one answer, as text. */
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../model/index.js";

export interface ModelSettings {
  /** Base address, up to and with "/v1". */
  url: string;
  model: string;
  key?: string;
  /** Tokens that question and answer may have together. */
  context: number;
  /** Seconds until an answer has to be whole. */
  timeout: number;
  /** Price of a million tokens, in and out; absent where asking costs nothing or nobody said. */
  price?: { input: number; output: number };
}

export interface Question {
  system: string;
  user: string;
  /** JSON Schema of the answer, for servers that hold a model to it. */
  schema: { name: string; schema: object };
  /** Tokens that the answer may have. */
  longest: number;
}

export interface Answer {
  text: string;
  tokens: { input: number; output: number };
}

export interface AskOptions {
  /** Waits so many milliseconds; replaced in tests of the waiting itself. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** Between 0 and 1, for jitter. */
  random?: () => number;
  progress?: (line: string) => void;
  /** Milliseconds before the first repetition; doubled each time. */
  firstWait?: number;
}

/** A question that got no answer; others may. */
export class NoAnswer extends Error {}

const tries = 5;
/** A server that asks for more patience than this is asked again another day, in milliseconds. */
const longestWait = 10 * 60_000;
const longestBody = 2_000_000;
/** What a server may refuse of a request, in the order in which it is given up. */
type Concession = "json_schema" | "json_object" | "temperature" | "max_tokens";

/** Tokens of a text, guessed high: a token of English has about four characters, of other languages three and fewer. */
export const guessTokens = (text: string): number => Math.ceil(text.length / 2.8);

const isPassing = (status: number): boolean => status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;

/** Seconds or a date, as milliseconds from now. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

async function readBody(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // An endless answer is cut off here, not in memory.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > longestBody) throw new NoAnswer(`the answer is longer than ${longestBody} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

interface Tried {
  status: number;
  body: string;
  retryAfter: number | undefined;
}

export class ModelClient {
  private readonly given = new Set<Concession>();

  /** Throws a `UserError` where the address is none. */
  constructor(
    readonly settings: ModelSettings,
    private readonly options: AskOptions = {},
  ) {
    const url = URL.canParse(settings.url) ? new URL(settings.url) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
      throw new UserError(`ANTECHAMBER_MODEL_URL="${settings.url}" is not a web address. Expected the base of the interface, such as http://127.0.0.1:11434/v1.`, 2);
  }

  private request({ system, user, schema, longest }: Question): string {
    const format = !this.given.has("json_schema")
      ? { type: "json_schema", json_schema: { name: schema.name, strict: true, schema: schema.schema } }
      : !this.given.has("json_object")
        ? { type: "json_object" }
        : undefined;
    return JSON.stringify({
      model: this.settings.model,
      messages: [
        { role: "system", content: system },
        { role: "user", content: user },
      ],
      stream: false,
      ...(!this.given.has("temperature") && { temperature: 0 }),
      [this.given.has("max_tokens") ? "max_completion_tokens" : "max_tokens"]: longest,
      ...(format && { response_format: format }),
    });
  }

  private async try(question: Question): Promise<Tried> {
    const { url, key, timeout } = this.settings;
    const signal = AbortSignal.timeout(timeout * 1_000);
    const response = await fetch(`${url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...(key && { Authorization: `Bearer ${key}` }) },
      body: this.request(question),
      // The key goes to the address that was given and nowhere else.
      redirect: "manual",
      signal,
    });
    return { status: response.status, body: await readBody(response), retryAfter: readRetryAfter(response.headers.get("retry-after")) };
  }

  /** What a refused request can do without, by what the refusal names. */
  private concede(body: string): boolean {
    const wanted: Concession[] = [];
    if (/response_format|json_schema|schema|structured|json_object|grammar/i.test(body)) wanted.push("json_schema", "json_object");
    if (/temperature/i.test(body)) wanted.unshift("temperature");
    if (/max_tokens|max_completion_tokens/i.test(body)) wanted.unshift("max_tokens");
    if (!wanted.length) wanted.push("json_schema", "json_object");
    const next = wanted.find((one) => !this.given.has(one));
    if (!next) return false;
    this.given.add(next);
    return true;
  }

  /** Faults that no repetition mends. */
  private refuse({ status, body }: Tried): never {
    const { url, model } = this.settings;
    const said = body.replace(/\s+/g, " ").slice(0, 200);
    if (status === 401 || status === 403) throw new UserError(`${url}: answers ${status}, so it does not take the key in ANTECHAMBER_MODEL_KEY. It said: ${said}`);
    if (status === 404) throw new UserError(`${url}: answers 404: it has no "/chat/completions", or no model "${model}". Check ANTECHAMBER_MODEL_URL and ANTECHAMBER_MODEL. It said: ${said}`);
    if (status === 402) throw new UserError(`${url}: answers 402, so the account is used up. What was answered so far is kept; run this again later.`);
    if (status >= 300 && status < 400)
      throw new UserError(`${url}: answers ${status} and points elsewhere. The key is not sent after it: set ANTECHAMBER_MODEL_URL to the new address if you trust it.`);
    throw new NoAnswer(`the server answers ${status}: ${said}`);
  }

  /**
   * One answer. Repeats what may pass: no connection, an answer that breaks off or comes too late, 429 and 5xx. Throws `NoAnswer` where
   * this question got none, `UserError` where no other would get one either.
   */
  async ask(question: Question): Promise<Answer> {
    const { wait = pause, random = Math.random, progress, firstWait = 2_000 } = this.options;
    let fault = "";
    for (let tried = 0; tried < tries; tried += 1) {
      let retryAfter: number | undefined;
      try {
        const answer = await this.try(question);
        if (answer.status === 200) {
          const read = this.read(answer.body, question);
          if (read) return read;
          fault = `an answer that is not of the interface: "${answer.body.slice(0, 80).replace(/\s+/g, " ")}"`;
        } else if ((answer.status === 400 || answer.status === 422) && this.concede(answer.body)) {
          tried -= 1;
          continue;
        } else if (!isPassing(answer.status)) this.refuse(answer);
        else {
          fault = `the server answers ${answer.status}`;
          retryAfter = answer.retryAfter;
        }
      } catch (error) {
        if (error instanceof UserError || error instanceof NoAnswer) throw error;
        fault = describeFault(error, this.settings.timeout);
      }
      if (retryAfter !== undefined && retryAfter > longestWait)
        throw new UserError(`${this.settings.url}: asks to wait ${Math.ceil(retryAfter / 60_000)} minutes. What was answered so far is kept; run this again then.`);
      if (tried === tries - 1) break;
      const delay = retryAfter ?? firstWait * 2 ** tried * (0.75 + random() / 2);
      progress?.(`${fault}; asking again in ${Math.max(1, Math.round(delay / 1_000))} s`);
      await wait(delay);
    }
    throw new NoAnswer(`${fault}, ${tries} times`);
  }

  private read(body: string, { system, user }: Question): Answer | undefined {
    let value: { choices?: { message?: { content?: unknown; refusal?: unknown } }[]; usage?: { prompt_tokens?: number; completion_tokens?: number } };
    try {
      value = JSON.parse(body) as typeof value;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
    const message = value?.choices?.[0]?.message;
    if (!message) return undefined;
    // A refusal or nothing is an answer too: asked again it would be the same.
    const text = typeof message.content === "string" ? message.content : typeof message.refusal === "string" ? message.refusal : "";
    const { prompt_tokens: input, completion_tokens: output } = value.usage ?? {};
    return { text, tokens: { input: Number.isFinite(input) ? Number(input) : guessTokens(system + user), output: Number.isFinite(output) ? Number(output) : guessTokens(text) } };
  }
}

function describeFault(error: unknown, timeout: number): string {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) return `no whole answer within ${timeout} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return `the connection failed (${cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause)})`;
}

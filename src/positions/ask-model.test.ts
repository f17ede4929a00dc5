/** What a model server may do to us, over real HTTP on loopback. */
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Asked, answerWith, type ModelServer, openModelServer } from "../../test/model-server.js";
import { UserError } from "../model/index.js";
import { ModelClient, type ModelSettings, NoAnswer, type Question } from "./ask-model.js";

let server: ModelServer;
afterEach(() => server.close());

const question: Question = { system: "Read.", user: "A paper.", schema: { name: "position", schema: { type: "object" } }, longest: 100 };

interface Run {
  answer?: { text: string; tokens: { input: number; output: number } };
  error?: Error;
  /** Milliseconds that were waited, in order. */
  waits: number[];
}

async function ask(behave: (response: ServerResponse, asked: Asked, number: number) => void, settings: Partial<ModelSettings> = {}): Promise<Run> {
  server = await openModelServer(behave);
  const waits: number[] = [];
  const client = new ModelClient(
    { url: server.url, model: "test-model", context: 8_000, timeout: 2, ...settings },
    { wait: async (milliseconds) => waits.push(milliseconds), random: () => 0.5, firstWait: 1_000 },
  );
  try {
    return { answer: await client.ask(question), waits };
  } catch (error) {
    return { error: error as Error, waits };
  }
}

const refuse = (response: ServerResponse, status: number, message = "no", headers: Record<string, string> = {}): void => {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message } }));
};

describe("model client: what is sent", () => {
  it("asks one question at /chat/completions, with the key, the schema and no randomness", async () => {
    const { answer } = await ask((response) => answerWith(response, "{}"), { key: "secret" });
    expect(answer).toEqual({ text: "{}", tokens: { input: 900, output: 200 } });
    const { path, headers, body } = server.asked[0] as Asked;
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe("Bearer secret");
    expect(body).toEqual({
      model: "test-model",
      messages: [
        { role: "system", content: "Read." },
        { role: "user", content: "A paper." },
      ],
      stream: false,
      temperature: 0,
      max_tokens: 100,
      response_format: { type: "json_schema", json_schema: { name: "position", strict: true, schema: { type: "object" } } },
    });
  });

  it("sends no key to a server that asks for none", async () => {
    await ask((response) => answerWith(response, "{}"));
    expect((server.asked[0] as Asked).headers.authorization).toBeUndefined();
  });

  it("does without a schema, then without a format, where the server refuses them, and remembers it", async () => {
    const { answer } = await ask((response, { body }) =>
      body.response_format ? refuse(response, 400, `response_format ${body.response_format.type} is not supported`) : answerWith(response, "plain"),
    );
    expect(answer?.text).toBe("plain");
    expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual(["json_schema", "json_object", undefined]);
  });

  it("gives up what a refusal names: temperature, or the old name of the limit", async () => {
    const { answer } = await ask((response, { body }) => {
      if (body.temperature !== undefined) refuse(response, 400, "Unsupported value: 'temperature' does not support 0");
      else if (body.max_tokens !== undefined) refuse(response, 400, "Unsupported parameter: use 'max_completion_tokens' instead of 'max_tokens'");
      else answerWith(response, "{}");
    });
    expect(answer?.text).toBe("{}");
    expect(server.asked.at(-1)?.body).toMatchObject({ max_completion_tokens: 100, response_format: { type: "json_schema" } });
  });

  it("guesses tokens where the server does not count them", async () => {
    const { answer } = await ask((response) => answerWith(response, "x".repeat(28), null));
    expect(answer?.tokens).toEqual({ input: 5, output: 10 });
  });
});

describe("model client: a server that", () => {
  it("is slow is given up after the time that is set, and asked again", async () => {
    const { answer, waits } = await ask(
      (response, _asked, number) => {
        if (number > 1) answerWith(response, "late");
      },
      { timeout: 0.2 },
    );
    expect(answer?.text).toBe("late");
    expect(waits).toEqual([1_000]);
  });

  it("drips one byte at a time is given up too", async () => {
    const { error } = await ask(
      (response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        const timer = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(timer));
      },
      { timeout: 0.1 },
    );
    expect(error).toBeInstanceOf(NoAnswer);
    expect(error?.message).toContain("no whole answer within 0.1 s, 5 times");
  });

  it("breaks off in the middle is asked again, five times, with longer and longer waits", async () => {
    const { error, waits } = await ask((response) => {
      response.writeHead(200, { "Content-Length": "1000" });
      response.write('{"choices":[{"mess');
      setTimeout(() => response.destroy(), 20);
    });
    expect(error).toBeInstanceOf(NoAnswer);
    expect(server.asked).toHaveLength(5);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it("refuses the connection gives no answer", async () => {
    server = await openModelServer(() => undefined);
    const { url } = server;
    await server.close();
    const client = new ModelClient({ url, model: "m", context: 8_000, timeout: 1 }, { wait: async () => undefined });
    await expect(client.ask(question)).rejects.toThrow(/the connection failed \(connect ECONNREFUSED/);
  });

  it("answers 429 is asked again after the seconds it names", async () => {
    const { answer, waits } = await ask((response, _asked, number) => (number < 3 ? refuse(response, 429, "slow down", { "Retry-After": "7" }) : answerWith(response, "{}")));
    expect(answer?.text).toBe("{}");
    expect(waits).toEqual([7_000, 7_000]);
  });

  it("answers 429 with a date is asked again then", async () => {
    const { waits } = await ask((response, _asked, number) =>
      number < 2 ? refuse(response, 429, "slow down", { "Retry-After": new Date(Date.now() + 30_000).toUTCString() }) : answerWith(response, "{}"),
    );
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(27_000);
    expect(waits[0]).toBeLessThanOrEqual(30_000);
  });

  it("asks to wait an hour ends the run, and what was answered is kept", async () => {
    const { error, waits } = await ask((response) => refuse(response, 429, "quota", { "Retry-After": "3600" }));
    expect(error).toBeInstanceOf(UserError);
    expect(error?.message).toContain("asks to wait 60 minutes");
    expect(waits).toEqual([]);
  });

  it.each([500, 502, 503, 529, 408])("answers %i is asked again", async (status) => {
    const { answer } = await ask((response, _asked, number) => (number < 2 ? refuse(response, status) : answerWith(response, "{}")));
    expect(answer?.text).toBe("{}");
  });

  it.each([
    [401, "does not take the key in ANTECHAMBER_MODEL_KEY"],
    [403, "does not take the key in ANTECHAMBER_MODEL_KEY"],
    [404, 'no model "test-model"'],
    [402, "the account is used up"],
  ])("answers %i ends the run in words, after one question", async (status, words) => {
    const { error } = await ask((response) => refuse(response, status));
    expect(error).toBeInstanceOf(UserError);
    expect(error?.message).toContain(words);
    expect(server.asked).toHaveLength(1);
  });

  it("refuses this question alone gives no answer to it, and is not asked again", async () => {
    const { error } = await ask((response) => refuse(response, 413, "too long for me"));
    expect(error).toBeInstanceOf(NoAnswer);
    expect(error?.message).toBe('the server answers 413: {"error":{"message":"too long for me"}}');
  });

  it("points elsewhere does not get the key sent after it", async () => {
    let other = 0;
    const elsewhere = await openModelServer((response) => {
      other += 1;
      answerWith(response, "{}");
    });
    const { error } = await ask(
      (response) => {
        response.writeHead(307, { Location: `${elsewhere.url}/chat/completions` });
        response.end();
      },
      { key: "secret" },
    );
    await elsewhere.close();
    expect(error?.message).toContain("points elsewhere");
    expect(other).toBe(0);
  });

  it.each([
    ["a page of HTML", "<html><body>Log in to the network</body></html>"],
    ["JSON of another kind", '{"result": "x"}'],
    ["nothing", ""],
    ["null", "null"],
  ])("answers 200 with %s is asked again, and gives no answer", async (_what, body) => {
    const { error } = await ask((response) => response.end(body));
    expect(error).toBeInstanceOf(NoAnswer);
    expect(server.asked).toHaveLength(5);
  });

  it("never ends its answer is cut off", async () => {
    const { error } = await ask((response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const block = "x".repeat(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(error?.message).toContain("longer than 2000000 bytes");
  });

  it("declines to answer is taken at its word: an empty reply, which the check refuses", async () => {
    const { answer } = await ask((response) => response.end('{"choices":[{"message":{"role":"assistant","content":null,"refusal":"I cannot help with that."}}]}'));
    expect(answer?.text).toBe("I cannot help with that.");
  });
});

describe("model client: settings", () => {
  it.each(["ftp://example.org/v1", "localhost:8080", "", "javascript:alert(1)"])('refuses the address "%s" before anything is sent', async (url) => {
    server = await openModelServer(() => undefined);
    expect(() => new ModelClient({ url, model: "m", context: 8_000, timeout: 1 })).toThrow(/is not a web address/);
  });
});

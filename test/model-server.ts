/** A model server on loopback, for tests: real HTTP, and whatever behaviour a test gives it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  headers: IncomingMessage["headers"];
  path: string;
  body: { model?: string; messages?: { role: string; content: string }[]; response_format?: { type: string }; temperature?: number; max_tokens?: number; max_completion_tokens?: number };
}

export interface ModelServer {
  /** Base address, with "/v1". */
  url: string;
  /** Every request so far. */
  asked: Asked[];
  close(): Promise<void>;
}

/** An answer of the interface with this text. */
export function answerWith(response: ServerResponse, text: string, usage: object | null = { prompt_tokens: 900, completion_tokens: 200 }): void {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ id: "x", object: "chat.completion", choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }], ...(usage && { usage }) }));
}

/** Listens on a free port of loopback; `behave` gets the number of the request, from 1. */
export async function openModelServer(behave: (response: ServerResponse, asked: Asked, number: number) => void): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const one: Asked = { headers: request.headers, path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString("utf8") || "{}") as Asked["body"] };
      asked.push(one);
      behave(response, one, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A thread that answers requests: the site over its own connections to the edition, until it is told to close. */
import { getPriority, setPriority } from "node:os";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { EmbeddedEdition } from "../query/embedded-edition.js";
import { EditionOnShow } from "../query/shown-edition.js";
import { followSuppressions } from "../query/suppressions.js";
import type { Notice, Question, Reply, ThreadData } from "./messages.js";
import { createSite } from "./site.js";

/** On Linux each thread has a priority of its own: the one that accepts requests goes first where there are fewer cores than threads. */
const politeness = 5;
const lowestPriority = 19;
if (process.platform === "linux") setPriority(Math.min(getPriority() + politeness, lowestPriority));

const { site, edition, arrays } = workerData as ThreadData;
const suppressions = followSuppressions(site.suppressions);
const onShow = new EditionOnShow(site.editions, suppressions);
const app = createSite(site, suppressions, () => onShow.current());

type Bytes = Uint8Array<ArrayBuffer>;
type Pieces = ReadableStreamDefaultReader<Bytes>;

/** Answers of which pieces are still to come. */
const open = new Map<number, Pieces>();

const whole = (bytes: Bytes): Bytes => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice());

function send(reply: Reply): void {
  const bytes = "bytes" in reply ? reply.bytes : null;
  parentPort?.postMessage(reply, bytes ? [bytes.buffer] : []);
}

async function answer({ id, method, url, headers }: Extract<Question, { ask: "answer" }>): Promise<Reply> {
  // What the site reads of a request. A `Request` would refuse some that HTTP allows, and the site answers each in words.
  const response = await app.fetch({ method, url, headers: new Headers(headers) } as Request);
  const sent = { reply: "answer" as const, status: response.status, headers: [...response.headers] };
  if (!response.body) return { ...sent, bytes: null, more: false };
  const pieces = (response.body as ReadableStream<Bytes>).getReader();
  const first = await pieces.read();
  if (first.done) return { ...sent, bytes: new Uint8Array(0), more: false };
  const second = await pieces.read();
  if (second.done) return { ...sent, bytes: whole(first.value), more: false };
  open.set(id, pieces);
  return { ...sent, bytes: new Uint8Array(Buffer.concat([first.value, second.value])), more: true };
}

async function readPiece(id: number): Promise<Reply> {
  const read = await open.get(id)?.read();
  if (!read || read.done) open.delete(id);
  return read && !read.done ? { reply: "piece", bytes: whole(read.value), more: true } : { reply: "piece", bytes: new Uint8Array(0), more: false };
}

function prepare(name: string): Reply {
  const prepared = new EmbeddedEdition(path.join(site.editions, name));
  try {
    return { reply: "arrays", arrays: prepared.loadArrays() };
  } finally {
    prepared.close();
  }
}

async function replyTo(question: Question): Promise<Reply> {
  if (question.ask === "answer") return answer(question);
  return question.ask === "piece" ? readPiece(question.id) : prepare(question.edition);
}

function take(notice: Notice): void {
  if (notice.tell === "show") onShow.show(notice.edition, notice.arrays);
  else if (notice.tell === "drop") {
    void open.get(notice.id)?.cancel();
    open.delete(notice.id);
  } else {
    onShow.close();
    parentPort?.close();
  }
}

onShow.show(edition, arrays);
send({ reply: "arrays", arrays: onShow.loadArrays() });

parentPort?.on("message", (message: Question | Notice) => {
  if ("tell" in message) return take(message);
  void replyTo(message)
    .catch((fault): Reply => {
      console.error(message.ask === "answer" ? `${message.url}:` : `${message.ask}:`, fault);
      return { reply: "failed" };
    })
    .then(send);
});

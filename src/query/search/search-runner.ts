/** Where searches are answered: here, or in threads beside the one that answers everything else. */
import { startThread } from "../../sqlite/start-thread.js";
import type { ColumnData } from "./columns.js";
import type { SearchFound, SearchQuestion, Suggestions } from "./question.js";
import { SearchIndex } from "./search-index.js";

export interface SearchRunner {
  search(question: SearchQuestion): Promise<SearchFound>;
  suggest(query: string, limit: number, without?: readonly string[]): Promise<Suggestions>;
  close(): void;
}

/** Opens the index with the first question, and answers it while the caller waits. */
export class SearchHere implements SearchRunner {
  private index: SearchIndex | undefined;

  constructor(private readonly folder: string) {}

  private open(): SearchIndex {
    this.index ??= new SearchIndex(this.folder);
    return this.index;
  }

  async search(question: SearchQuestion): Promise<SearchFound> {
    return this.open().search(question);
  }

  async suggest(query: string, limit: number, without?: readonly string[]): Promise<Suggestions> {
    return this.open().suggest(query, limit, without);
  }

  close(): void {
    this.index?.close();
    this.index = undefined;
  }
}

/** What a thread is asked. */
export type SearchOrder = { id: number; ask: "search"; question: SearchQuestion } | { id: number; ask: "suggest"; query: string; limit: number; without: readonly string[] } | { ask: "close" };

/** What a thread tells: its columns once, when it had to load them, then answers. */
export type SearchNews = { columns: ColumnData } | { id: number; answer: SearchFound | Suggestions } | { id: number; fault: string };

/** What a thread begins with. */
export interface SearchThreadData {
  folder: string;
  columns: ColumnData | undefined;
}

interface Waiting {
  resolve: (answer: SearchFound | Suggestions) => void;
  reject: (fault: Error) => void;
}

interface Helper {
  worker: ReturnType<typeof startThread>;
  waiting: Map<number, Waiting>;
}

const closedFault = () => new Error("Search was closed before it answered.");

/** A few threads, started when there is work for them. None keeps the process alive. */
export class SearchPool implements SearchRunner {
  private readonly helpers: Helper[] = [];
  private columns: ColumnData | undefined;
  private lastId = 0;
  private closed = false;

  constructor(
    private readonly folder: string,
    private readonly most: number,
  ) {}

  search(question: SearchQuestion): Promise<SearchFound> {
    return this.ask((id) => ({ id, ask: "search", question })) as Promise<SearchFound>;
  }

  suggest(query: string, limit: number, without: readonly string[] = []): Promise<Suggestions> {
    return this.ask((id) => ({ id, ask: "suggest", query, limit, without })) as Promise<Suggestions>;
  }

  private ask(order: (id: number) => SearchOrder): Promise<SearchFound | Suggestions> {
    if (this.closed) return Promise.reject(closedFault());
    const helper = this.leastBusy();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      helper.waiting.set(id, { resolve, reject });
      helper.worker.ref();
      helper.worker.postMessage(order(id));
    });
  }

  /** A thread without work; a new one while there may be more, once the first has loaded what all share. */
  private leastBusy(): Helper {
    const [best] = [...this.helpers].sort((a, b) => a.waiting.size - b.waiting.size);
    if (best && (best.waiting.size === 0 || !this.columns || this.helpers.length >= this.most)) return best;
    return this.start();
  }

  private start(): Helper {
    const data: SearchThreadData = { folder: this.folder, columns: this.columns };
    const worker = startThread(import.meta.url, "search-thread", { workerData: data });
    const helper: Helper = { worker, waiting: new Map() };
    const end = (fault: Error) => {
      const at = this.helpers.indexOf(helper);
      if (at >= 0) this.helpers.splice(at, 1);
      for (const { reject } of helper.waiting.values()) reject(fault);
      helper.waiting.clear();
    };
    worker.on("message", (news: SearchNews) => {
      if ("columns" in news) this.columns = news.columns;
      else {
        const waiting = helper.waiting.get(news.id);
        helper.waiting.delete(news.id);
        if (!helper.waiting.size) worker.unref();
        if ("fault" in news) waiting?.reject(new Error(news.fault));
        else waiting?.resolve(news.answer);
      }
    });
    worker.on("error", (fault) => end(fault instanceof Error ? fault : new Error(String(fault))));
    worker.on("exit", () => end(closedFault()));
    this.helpers.push(helper);
    return helper;
  }

  /** Questions that wait are refused; threads close their files and end by themselves. */
  close(): void {
    this.closed = true;
    for (const { worker, waiting } of this.helpers.splice(0)) {
      for (const { reject } of waiting.values()) reject(closedFault());
      waiting.clear();
      worker.unref();
      worker.postMessage({ ask: "close" } satisfies SearchOrder);
    }
  }
}

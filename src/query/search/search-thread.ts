/** A thread of the search pool: opens the index of one edition and answers until it is told to close. */
import { parentPort, workerData } from "node:worker_threads";
import { SearchIndex } from "./search-index.js";
import type { SearchNews, SearchOrder, SearchThreadData } from "./search-runner.js";

const { folder, columns } = workerData as SearchThreadData;
const index = new SearchIndex(folder, columns);
const tell = (news: SearchNews): void => parentPort?.postMessage(news);
if (!columns) tell({ columns: index.columns });
// After the question that the thread was started for.
setTimeout(() => index.warm(), 500).unref();

parentPort?.on("message", (order: SearchOrder) => {
  if (order.ask === "close") {
    index.close();
    parentPort?.close();
    return;
  }
  try {
    tell({ id: order.id, answer: order.ask === "search" ? index.search(order.question) : index.suggest(order.query, order.limit, order.without) });
  } catch (error) {
    tell({ id: order.id, fault: (error as Error).stack ?? String(error) });
  }
});

/** Serves over HTTP and stops gently: open requests are finished, then the port is closed. */
import type { ServerResponse } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { UserError } from "../model/index.js";

/** The site itself, or threads that answer for it. */
export interface Answering {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
}

export interface Serving {
  /** "http://127.0.0.1:8080" */
  address: string;
  /** Stops taking requests, finishes the open ones. */
  stop(): Promise<void>;
  /** Settles when everything is closed. */
  stopped: Promise<void>;
}

/** Open requests have this long to finish. */
const patience = 10_000;

export async function serve({ app, host, port }: { app: Answering; host: string; port: number }): Promise<Serving> {
  // This server speaks plain HTTP, whose bindings these are.
  const server = createAdaptorServer({ fetch: (request, bindings) => app.fetch(request, bindings as HttpBindings) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "EADDRINUSE") reject(new UserError(`Port ${port} on ${host} is in use. Stop the other program, or choose another port with --port.`, 1, { cause }));
      else if (cause.code === "EACCES") reject(new UserError(`Port ${port} on ${host} may not be opened by this user. Choose a port above 1023 with --port.`, 1, { cause }));
      else if (cause.code === "EADDRNOTAVAIL" || cause.code === "ENOTFOUND") reject(new UserError(`"${host}" is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`, 1, { cause }));
      else reject(cause);
    });
    server.listen(port, host, resolve);
  });

  const stopped = new Promise<void>((resolve) => server.once("close", resolve));
  const signals = ["SIGTERM", "SIGINT"] as const;
  // Connections that only wait for a next request would hold the port open; only plain HTTP has these two.
  const closeIdle = (): void => {
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  let stopping = false;
  // One that was busy when the server was asked to stop waits from the end of its answer on.
  server.on("request", (_request, response: ServerResponse) => response.once("close", () => stopping && setImmediate(closeIdle)));
  const stop = (): Promise<void> => {
    for (const signal of signals) process.off(signal, stop);
    stopping = true;
    server.close();
    closeIdle();
    if ("closeAllConnections" in server) setTimeout(() => server.closeAllConnections(), patience).unref();
    return stopped;
  };
  for (const signal of signals) process.on(signal, stop);

  const bound = server.address();
  const boundPort = bound && typeof bound === "object" ? bound.port : port;
  return { address: `http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`, stop, stopped };
}

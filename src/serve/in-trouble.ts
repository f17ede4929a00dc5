/** What is said when no thread can answer: a problem in the words and the form that the address asks for, as the site itself says it. */
import type { Hono } from "hono";
import { createApp } from "../render/app.js";
import { Problem } from "../render/problem.js";
import { words } from "../render/words.js";
import type { SiteSettings } from "./site.js";

/** `failed`: the thread was lost or could not go on. `crowded`: too many wait already. */
export type Trouble = "failed" | "crowded";

const problems: Record<Trouble, () => Problem> = {
  failed: () => new Problem(500, words.failed),
  crowded: () => new Problem(503, words.site.problems.crowded),
};

/** Seconds after which those who were sent away may come again. */
const comeAgainAfter = "5";

export function createTroubleAnswers({ operator, publicAddress }: SiteSettings): (trouble: Trouble, request: Request) => Promise<Response> {
  const apps = new Map<Trouble, Hono>();
  const appFor = (trouble: Trouble): Hono => {
    const openEdition = () => {
      throw problems[trouble]();
    };
    const app = apps.get(trouble) ?? createApp({ openEdition, ...(publicAddress && { publicAddress }), ...(operator && { operator }) });
    apps.set(trouble, app);
    return app;
  };
  return async (trouble, request) => {
    const response = await appFor(trouble).fetch(request);
    if (trouble === "crowded") response.headers.set("Retry-After", comeAgainAfter);
    return response;
  };
}

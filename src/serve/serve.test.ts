import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { UserError } from "../model/index.js";
import { serve } from "./serve.js";

describe("serve", () => {
  it("answers at the address it tells, and finishes open requests before it stops", async () => {
    const app = new Hono();
    let asked = () => {};
    const arrived = new Promise<void>((resolve) => {
      asked = resolve;
    });
    app.get("/slow", async (c) => {
      asked();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return c.text("finished");
    });
    const serving = await serve({ app, host: "127.0.0.1", port: 0 });
    const answer = fetch(`${serving.address}/slow`);
    await arrived;
    const stopped = serving.stop();
    expect(await (await answer).text()).toBe("finished");
    await stopped;
    await expect(fetch(`${serving.address}/slow`)).rejects.toThrow();
  });

  it("says in words that a port is in use", async () => {
    const app = new Hono();
    const serving = await serve({ app, host: "127.0.0.1", port: 0 });
    const port = Number(new URL(serving.address).port);
    const second = serve({ app, host: "127.0.0.1", port });
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use. Stop the other program, or choose another port with --port.`);
    await serving.stop();
  });
});

/** A page of running text. */
import type { Child } from "hono/jsx";

export const ProsePage = ({ title, children }: { title: string; children?: Child }) => (
  <>
    <div class="head">
      <h1>{title}</h1>
    </div>
    <div class="prose">{children}</div>
  </>
);

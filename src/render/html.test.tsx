import { describe, expect, it } from "vitest";
import { html } from "./html.js";

const text = (value: unknown): string => String(value);

describe("html", () => {
  it("escapes what a source wrote, in text and in attributes", () => {
    const name = '<script>alert("x")</script> & Söhne';
    expect(text(html`<a href="${name}">${name}</a>`)).toBe('<a href="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Söhne">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Söhne</a>');
  });

  it("leaves an apostrophe, which ends nothing between double quotes", () => {
    expect(text(html`<b title="${"L'Oréal"}">${"L'Oréal"}</b>`)).toBe(`<b title="L'Oréal">L'Oréal</b>`);
  });

  it("puts in what it made itself as it is, once escaped", () => {
    expect(text(html`<p>${html`<b>${"A & B"}</b>`}</p>`)).toBe("<p><b>A &amp; B</b></p>");
  });

  it("joins lists, also lists in lists, and writes nothing for what is not there", () => {
    expect(text(html`${[html`<i>1</i>`, ["<", 2]]}${false}${undefined}${null}${true}${""}${0}`)).toBe("<i>1</i>&lt;20");
  });

  it("stands in JSX as a child, and takes JSX in", () => {
    expect(text(<p>{html`<b>${"<"}</b>`}</p>)).toBe("<p><b>&lt;</b></p>");
    expect(text(html`<p>${String(<b>x</b>)}</p>`)).toBe("<p>&lt;b&gt;x&lt;/b&gt;</p>");
  });
});

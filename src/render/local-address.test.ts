import { describe, expect, it } from "vitest";
import { speak } from "./language.js";
import { leadLinks, localAddress, readLocalPath } from "./local-address.js";

describe("addresses in a language", () => {
  it("tell the language by their first part", () => {
    expect(readLocalPath("/de/files/2023-0083-COD")).toEqual({ language: "de", path: "/files/2023-0083-COD" });
    expect(readLocalPath("/fr")).toEqual({ language: "fr", path: "/" });
    expect(readLocalPath("/files")).toEqual({ language: "en", path: "/files" });
    expect(readLocalPath("/debates")).toEqual({ language: "en", path: "/debates" });
    expect(readLocalPath("/en/files")).toEqual({ language: "en", path: "/en/files" });
  });

  it("have a prefix in every language but English", () => {
    expect(localAddress("/", "de")).toBe("/de/");
    expect(localAddress("/search?q=a.json#feed", "fr")).toBe("/fr/search?q=a.json#feed");
    expect(localAddress("/files", "en")).toBe("/files");
    expect(localAddress("/files")).toBe("/files");
    expect(speak("fr", () => localAddress("/files"))).toBe("/fr/files");
  });

  it("have none where they lead to data, assets or another site", () => {
    for (const address of [
      "/status.json",
      "/changes.json?kind=new",
      "/organisations/1.csv#x",
      "/style-1a2b3c.css",
      "/changes.atom",
      "https://example.org/",
      "//example.org/",
      "#feed",
      "mailto:a@example.org",
    ])
      expect(localAddress(address, "de")).toBe(address);
  });

  it("are led into the language of the page, those of links and forms alike", () => {
    const page = '<a href="/files?a=1&amp;b=2#feed">x</a><form action="/search"><a class="n" href="/status.json">y</a><a href="#feed">z</a><a href="https://example.org/files">o</a>';
    expect(speak("de", () => leadLinks(page))).toBe(
      '<a href="/de/files?a=1&amp;b=2#feed">x</a><form action="/de/search"><a class="n" href="/status.json">y</a><a href="#feed">z</a><a href="https://example.org/files">o</a>',
    );
    expect(leadLinks(page)).toBe(page);
  });

  it("are left alone in a link that says its language, and in the words of a page", () => {
    const page = '<a hreflang="en" href="/files">English</a><p>href=&quot;/files&quot; action="no address"</p>';
    expect(speak("de", () => leadLinks(page))).toBe(page);
  });
});

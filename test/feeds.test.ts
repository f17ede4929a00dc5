/** Being told when somebody moves: feeds and calendars of entities, over several editions. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headlinesOf, makeHome, type TestHome } from "./home.js";
import { readAtom, readCalendar } from "./read-feeds.js";
import { csvOf, registerOf } from "./small-documents.js";

describe("feeds of the sample", () => {
  let site: TestHome;
  beforeAll(async () => {
    site = await makeHome([["sample"]]);
  });
  afterAll(() => site.close());

  it("every kind of page has both, and says so in its head", async () => {
    for (const address of ["/organisations/699006341748-20", "/people/mep-197503", "/bodies/ec-dg-grow", "/files/2023-0083-COD", "/consultations/99000001"]) {
      const [atom, ics] = [await site.get(`${address}.atom`), await site.get(`${address}.ics`)];
      expect([atom.status, atom.headers.get("content-type"), ics.status, ics.headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8", 200, "text/calendar; charset=utf-8"]);
      expect(readAtom(atom.text).entries.length).toBeGreaterThan(0);
      readCalendar(ics.text);
      const page = await site.get((await site.get(address)).location ?? address);
      expect(page.text).toContain(`<link rel="alternate" type="application/atom+xml" title="Atom" href="${address}.atom">`);
      expect(page.text).toContain(`<link rel="alternate" type="text/calendar" title="ICS" href="${address}.ics">`);
    }
  });

  it("list what the page lists under the same filter", async () => {
    for (const query of ["?institution=parliament", "?institution=commission", "?kind=meeting&from=2023-01-01&to=2023-12-31"]) {
      const page = await site.get(`/organisations/699006341748-20/back-market${query}`);
      const atom = readAtom((await site.get(`/organisations/699006341748-20.atom${query}&limit=100`)).text);
      const links = new Set([...page.text.matchAll(/<p><a href="(\/activities\/[^"]+)"/g)].map(([, link]) => link));
      expect([query, links.size]).toEqual([query, atom.entries.length]);
      expect(new Set(atom.entries.map((entry) => new URL(entry.page).pathname))).toEqual(links);
      expect(headlinesOf(page.text).length).toBeGreaterThan(0);
      expect(page.text).toContain(`href="/organisations/699006341748-20.atom${query.replaceAll("&", "&amp;")}"`);
    }
    expect(readCalendar((await site.get("/organisations/699006341748-20.ics?kind=response")).text).events).toEqual([]);
    expect((await site.get("/organisations/699006341748-20.atom?kind=party")).status).toBe(400);
  });

  it("of a file and of a consultation list what the page lists under its own filters too", async () => {
    for (const address of ["/files/2023-0083-COD", "/consultations/99000001"]) {
      const { location } = await site.get(address);
      const { facets } = JSON.parse((await site.get(`${address}.json`)).text) as { facets: Record<string, Record<string, number>> };
      const choices = Object.entries(facets).flatMap(([facet, values]) => Object.keys(values).map((value) => `?${new URLSearchParams({ [facet]: value })}`));
      expect(choices.length).toBeGreaterThan(3);
      for (const query of choices) {
        const { activities } = JSON.parse((await site.get(`${address}.json${query}&limit=100`)).text) as { activities: { items: { id: string; kind: string }[] } };
        const ids = (kind?: string) => activities.items.filter((activity) => !kind || activity.kind === kind).map(({ id }) => id);
        const { entries } = readAtom((await site.get(`${address}.atom${query}&limit=100`)).text);
        const followed = entries.map((entry) => decodeURIComponent(entry.id.replace("urn:antechamber:activity:", "")));
        expect([address, query, followed.filter((id) => !id.startsWith("pos-")).sort()]).toEqual([address, query, ids().sort()]);
        const { events } = readCalendar((await site.get(`${address}.ics${query}`)).text);
        expect([address, query, events.map((event) => event.UID?.replace("@antechamber", "")).sort()]).toEqual([address, query, ids("meeting").sort()]);
        const page = (await site.get(`${location}${query}`)).text;
        expect(page).toContain(`href="${address}.atom${query.replaceAll("&", "&amp;")}"`);
        expect(page).toContain(`href="${address}.ics${query.replaceAll("&", "&amp;")}"`);
      }
    }
    expect((await site.get("/files/2023-0083-COD.atom?role=nobody")).status).toBe(400);
  });

  it("are not asked again while the edition stands", async () => {
    for (const ending of ["atom", "ics"]) {
      const address = `/organisations/699006341748-20.${ending}`;
      const tag = (await site.get(address)).headers.get("etag") ?? "";
      const again = await site.app.request(address, { headers: { "If-None-Match": tag } });
      expect([ending, again.status, again.headers.get("x-robots-tag")]).toEqual([ending, 304, "noindex"]);
    }
  });
});

describe("feeds over editions", () => {
  it("put first what was declared last, however old it is, and leave the rest as it was", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "antechamber-feeds-"));
    const write = (name: string, text: string, day: string): string => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      utimesSync(file, new Date(`${day}T02:00:00Z`), new Date(`${day}T02:00:00Z`));
      return file;
    };
    const register = write("register.xml", registerOf([{ number: "000000000007-07", name: "Spout Industry Council (invented)" }]), "2025-11-21");
    const rows = [{ meeting_date: "2025-06-17" }, { meeting_date: "2025-05-02", title: "Lids" }];
    const first = write("mep-meetings-1.csv", csvOf(rows), "2025-11-22");
    const before = await makeHome([[register, first]]);
    const address = "/organisations/000000000007-07.atom";
    try {
      const was = readAtom((await before.get(address)).text);
      expect(was.entries.map((entry) => [entry.summary, entry.updated])).toEqual([
        ["17 Jun 2025 · Round table on teapots", "2025-11-22T02:00:00.000Z"],
        ["2 May 2025 · Lids", "2025-11-22T02:00:00.000Z"],
      ]);
      const second = write("mep-meetings-2.csv", csvOf([...rows, { meeting_date: "2025-01-15", title: "Handles" }]), "2025-11-23");
      const after = await makeHome([[register, first], [second]]);
      const is = readAtom((await after.get(address)).text);
      expect(is.entries.map((entry) => [entry.summary, entry.updated])).toEqual([
        ["15 Jan 2025 · Handles", "2025-11-23T02:00:00.000Z"],
        ["17 Jun 2025 · Round table on teapots", "2025-11-22T02:00:00.000Z"],
        ["2 May 2025 · Lids", "2025-11-22T02:00:00.000Z"],
      ]);
      expect([is.id, is.entries.slice(1)]).toEqual([was.id, was.entries]);
      expect(readCalendar((await after.get("/organisations/000000000007-07.ics")).text).events.map((event) => event.SUMMARY.length > 0 && event["DTSTART;VALUE=DATE"])).toEqual([
        "20250115",
        "20250617",
        "20250502",
      ]);
      after.close();
    } finally {
      before.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

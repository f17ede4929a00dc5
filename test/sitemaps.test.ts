/** What search engines are told: which pages there are, which not to list, and where each page really is. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/render/app.js";
import { makeHome, type TestHome } from "./home.js";

const address = "https://antechamber.example";
let site: TestHome;
let read: (path: string) => Promise<string>;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
  const app = createApp({ openEdition: () => site.reader, publicAddress: `${address}/` });
  read = async (path) => {
    const response = await app.request(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
});
afterAll(() => site.close());

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => (loc as string).replace(address, "").replaceAll("&amp;", "&"));

describe("sitemaps", () => {
  it("hold every page that may be listed, under the address that it gives itself, and no other", async () => {
    const index = await read("/sitemap.xml");
    expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
    const listed = (await Promise.all(locations(index).map(async (name) => locations(await read(name))))).flat();
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(expect.arrayContaining(["/", "/organisations/699006341748-20/back-market", "/activities/hys-f99000101"]));
    for (const path of listed) {
      const page = await read(path);
      expect([path, page.includes(`<link rel="canonical" href="${address}${path}"/>`), page.includes('content="noindex"')]).toEqual([path, true, false]);
    }
    const counts = site.manifest.counts;
    const ofFolder = (folder: string): number => listed.filter((path) => path.startsWith(`/${folder}/`)).length;
    expect([ofFolder("organisations"), ofFolder("people"), ofFolder("files"), ofFolder("consultations")]).toEqual([counts.organisations, counts.people, counts.files, counts.consultations]);
  });

  it("leave out staff below Director-General, and the bodies that name them", async () => {
    const bodies = locations(await read("/sitemaps/bodies.xml"));
    expect([bodies.some((path) => path.startsWith("/bodies/ep-")), bodies.some((path) => path.startsWith("/bodies/ec-dg-"))]).toEqual([true, false]);
    const meetings = (await site.reader.listActivities({ institution: "commission", kind: "meeting" }, { limit: 500 })).items;
    const staff = meetings.filter((activity) => activity.declarations.every((declaration) => declaration.hosts.every((host) => host.staff)));
    expect(staff.length).toBeGreaterThan(0);
    for (const { id, date } of staff) expect(locations(await read(`/sitemaps/activities-${date.slice(0, 7)}.xml`))).not.toContain(`/activities/${id}`);
  });

  it("are none under other names", async () => {
    for (const name of ["organisations", "organisations-1", "activities", "activities-2024", "activities-2024-13", "people-a", "nothing"])
      expect((await site.get(`/sitemaps/${name}.xml`)).status).toBe(404);
  });

  it("are named by robots.txt, which keeps search and filters out in every language", async () => {
    const robots = await read("/robots.txt");
    expect(robots.split("\n")).toEqual(expect.arrayContaining(["Disallow: /search", "Disallow: /de/search", "Disallow: /*?", "Sitemap: https://antechamber.example/sitemap.xml"]));
  });
});

describe("what a page says of itself", () => {
  it("tells programs what it is about, without a script", async () => {
    const page = await read("/organisations/699006341748-20/back-market?kind=meeting");
    const about = /<main[^>]*>(<div itemprop="about".*?<\/div>)/.exec(page)?.[1];
    expect(about).toBe(
      '<div itemprop="about" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Back Market"><meta itemprop="identifier" content="699006341748-20"></div>',
    );
    const head = page.slice(0, page.indexOf("</head>"));
    expect(head).toContain('<meta property="og:title" content="Back Market">');
    expect(head).toContain(`<meta property="og:url" content="${address}/organisations/699006341748-20/back-market">`);
    const [file] = locations(await read("/sitemaps/files.xml")).filter((path) => path.startsWith("/files/2023-0083-COD"));
    expect(/<meta itemprop="legislationIdentifier"[^>]*>/.exec(await read(file ?? ""))?.[0]).toBe('<meta itemprop="legislationIdentifier" content="2023/0083(COD)">');
    expect(page.includes("<script")).toBe(false);
  });
});

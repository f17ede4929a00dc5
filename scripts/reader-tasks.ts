/**
 * Does what readers come to do, from the home page on, in a real browser, with script and without: nine tasks of journalists, campaigners,
 * researchers, assistants and compliance officers. Prints clicks, seconds and bytes of each; ends with 1 when an answer is not there or
 * takes more than three clicks. Needs a home with the real documents, as the names that it looks for stand in these.
 * `npm run tasks -- [--home FOLDER] [--pictures FOLDER]`
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { UserError } from "../src/model/index.js";
import { homeAt } from "../src/pipeline/home.js";
import { suppressionsFile } from "../src/pipeline/suppress.js";
import { openShownEdition } from "../src/query/shown-edition.js";
import { followSuppressions } from "../src/query/suppressions.js";
import { createApp } from "../src/render/app.js";
import { serve } from "../src/serve/serve.js";

const mostClicks = 3;

/** A reader at the keyboard: what is followed or sent off counts as one click. */
class Reader {
  clicks = 0;

  constructor(
    readonly page: Page,
    readonly scripted: boolean,
  ) {}

  /** Types into the home page's search box and sends it off. */
  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").or(this.page.getByRole("combobox")).last().fill(text);
    await this.send(() => this.page.keyboard.press("Enter"));
  }

  async follow(name: string | RegExp, within = "main"): Promise<void> {
    await this.send(() => this.page.locator(within).getByRole("link", { name }).first().click());
  }

  async press(name: string): Promise<void> {
    await this.send(() => this.page.locator("main").getByRole("button", { name, exact: true }).first().click());
  }

  private async send(act: () => Promise<void>): Promise<void> {
    this.clicks += 1;
    const loaded = this.page.waitForEvent("load");
    await act();
    await loaded;
  }

  /** The answer: words that a reader finds on the page, folded parts of it opened. */
  async expect(...texts: (string | RegExp)[]): Promise<void> {
    const shown = ((await this.page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
    for (const text of texts) {
      if (typeof text === "string" ? !shown.includes(text) : !text.test(shown)) throw new Error(`${this.page.url()}: ${text} is not on the page`);
    }
  }
}

interface Task {
  name: string;
  question: string;
  run(reader: Reader): Promise<void>;
}

const tasks: readonly Task[] = [
  {
    name: "J1",
    question: "Who met the rapporteur on the packaging file in March 2023?",
    async run(reader) {
      await reader.search("PPWR");
      await reader.follow(/^Packaging and packaging waste/);
      await reader.page.getByLabel("From", { exact: true }).fill("2023-03-01");
      await reader.page.getByLabel("To", { exact: true }).fill("2023-03-31");
      await reader.page.getByRole("combobox", { name: /^Role/ }).selectOption("rapporteur");
      await reader.press("Show");
      await reader.expect("Frédérique Ries", "McDonald", "15 Mar 2023");
    },
  },
  {
    name: "J2",
    question: "What did Qualcomm ask for, in its own words?",
    async run(reader) {
      await reader.search("qualcomm");
      await reader.follow(/^QUALCOMM Incorporated/);
      await reader.expect("Response to Chips Act 2");
      await reader.follow("Read full response");
      await reader.expect(/Qualcomm/, "Attached papers");
    },
  },
  {
    name: "N1",
    question: "Who answered the consultation on the Chips Act 2, side by side, with quotes?",
    async run(reader) {
      await reader.search("Chips Act 2");
      await reader.follow(/^Chips Act 2/);
      await reader.expect("side by side", "from its paper, page", "received");
    },
  },
  {
    name: "N2",
    question: "How is access on the AI Act spread over kinds of organisations?",
    async run(reader) {
      await reader.search("AI Act");
      await reader.follow(/^Artificial Intelligence Act/);
      await reader.expect("Balance of access", "Names that could not be linked", "Companies & groups");
    },
  },
  {
    name: "R2",
    question: "How good are the links?",
    async run(reader) {
      await reader.follow("Quality", "footer");
      await reader.expect(/Precision/, /Recall/, /\d\d\.\d\s?%/);
    },
  },
  {
    name: "M1",
    question: "A brief on Cefic before the meeting",
    async run(reader) {
      await reader.search("cefic");
      await reader.follow(/^European Chemical Industry Council/);
      await reader.follow("Two-page brief");
      await reader.expect("Money and people, as declared", "Whom it met most", "What is not known");
    },
  },
  {
    name: "M2",
    question: "What is missing in the declarations of Patrizia Toia?",
    async run(reader) {
      await reader.search("toia patrizia");
      await reader.follow(/^Patrizia Toia/);
      await reader.follow("What is missing in the declarations");
      await reader.expect(/\d+ /, "2023");
    },
  },
  {
    name: "C1",
    question: "Everything about BEUC, in every spelling",
    async run(reader) {
      await reader.search("BEUC");
      await reader.follow(/^Bureau Européen des Unions de Consommateurs/);
      await reader.follow(/^All \d+ spellings/);
      await reader.expect("BEUC", /European Consumer Organi[sz]ation/);
    },
  },
  {
    name: "any",
    question: "A meeting of which only a word of its subject is remembered: supplier provision, VAT",
    async run(reader) {
      await reader.search("deemed supplier provision");
      await reader.expect("Enforcement of the deemed supplier provision");
      await reader.follow("30 Jan 2025");
      await reader.expect("DG Taxation and Customs Union", /[0-9a-f]{12}/);
    },
  },
];

async function runTask(browser: Browser, address: string, task: Task, scripted: boolean, pictures: string | undefined): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: scripted, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let bytes = 0;
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const reader = new Reader(page, scripted);
  const start = performance.now();
  let fault = "";
  try {
    await page.goto(address);
    await task.run(reader);
    if (reader.clicks > mostClicks) fault = `${reader.clicks} clicks`;
  } catch (error) {
    fault = (error as Error).message.split("\n")[0] ?? "failed";
  }
  const seconds = (performance.now() - start) / 1000;
  if (pictures && scripted) {
    await page.screenshot({ path: path.join(pictures, `${task.name}-desktop.png`) });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.screenshot({ path: path.join(pictures, `${task.name}-phone.png`) });
  }
  await context.close();
  if (fault) process.exitCode = 1;
  return `| ${task.name} | ${task.question} | ${scripted ? "with" : "without"} | ${reader.clicks} | ${seconds.toFixed(1)} | ${(bytes / 1000).toFixed(0)} | ${fault || "found"} |`;
}

function openEdition() {
  try {
    return openShownEdition(home.editions, followSuppressions(suppressionsFile(home)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`${error.message} The tasks need a home with the real documents: --home FOLDER.`);
    process.exit(1);
  }
}

const { values } = parseArgs({ options: { home: { type: "string" }, pictures: { type: "string" } } });
if (values.pictures) mkdirSync(values.pictures, { recursive: true });
const home = homeAt(path.resolve(values.home ?? process.env.ANTECHAMBER_HOME ?? "data"));
const shown = openEdition();
const server = await serve({ app: createApp({ openEdition: () => shown.current() }), host: "127.0.0.1", port: 0 });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
console.log("| Task | Question | Script | Clicks | Seconds | kB | Answer |\n| --- | --- | --- | ---: | ---: | ---: | --- |");
for (const task of tasks) for (const scripted of [false, true]) console.log(await runTask(browser, server.address, task, scripted, values.pictures));
await browser.close();
await server.stop();
shown.close();

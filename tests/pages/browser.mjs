// Headless Chromium, and what goes wrong in a page while it is open.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";
import { getDocumentProxy } from "unpdf";

const executablePath = process.env.DIANYUAN_CHROMIUM ?? "/usr/bin/chromium";
// Chromium's own sandbox does not start for root, and the pages are files of our own.
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
args.push("--disable-background-networking", "--disable-component-update", "--disable-sync");

export const KIOSK = { width: 1024, height: 768 };
export const PHONE = { width: 390, height: 844 };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const launch = () => chromium.launch({ executablePath, args });

/** A page opened in a window of its own; what goes wrong is kept in `wrong`. */
export const open = async (browser, { url }, viewport, options = {}) => {
  const context = await browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error}`));
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) wrong.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, wrong, close: () => context.close() };
};

/** What axe finds, in one line each. */
export const violations = async (page) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`);
};

/** The pages of the paper form: their sizes in points, and their texts. */
export const paper = async (page) => {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocumentProxy(data, { verbosity: 0 });
  const sheets = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { items } = await sheet.getTextContent();
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({ width, height, text: items.map((item) => item.str).join("").replace(/\s+/gu, "") });
  }
  await document.destroy();
  return sheets;
};

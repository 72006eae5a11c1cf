// What holds of every page, whoever is on it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { KIOSK, PHONE, launch, open, paper, violations } from "./browser.mjs";
import { pages, removeAll } from "./made.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => {
  await browser.close();
  removeAll();
});

for (const one of pages) {
  for (const [name, viewport] of Object.entries({ kiosk: KIOSK, phone: PHONE })) {
    test(`${one.name} on a ${name}: fits, accessible, quiet`, async () => {
      const { page, wrong, close } = await open(browser, one, viewport);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${width} px wide`);
      assert.deepEqual(await outside(page), []);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => globalThis.broken), undefined);
      assert.deepEqual(wrong, []);
      await close();
    });
  }

  test(`${one.name} on paper: A4, all there, black on white`, async () => {
    const { page, wrong, close } = await open(browser, one, KIOSK);
    const sheets = await paper(page);
    for (const { width, height, text } of sheets) {
      assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
      assert.notEqual(text, "");
    }
    const most = { rank: 9, explain: 9, roster: 120 }[one.kind];
    assert.ok(sheets.length <= most, `${sheets.length} sheets`);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await coloured(page), []);
    assert.deepEqual(wrong, []);
    await close();
  });

  test(`${one.name} without a script says the same`, async () => {
    const { page, wrong, close } = await open(browser, one, KIOSK, { javaScriptEnabled: false });
    assert.equal(await page.locator("tbody tr:visible").count(), await page.locator("tbody tr").count());
    assert.equal(await page.locator("button:visible").count(), 0);
    assert.deepEqual(wrong, []);
    await close();
  });
}

/** Elements whose text leaves the window, or stands on someone else's. */
const outside = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll("body *:not(.skip):not(.unseen)")) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > innerWidth + 1) found.push(element.outerHTML.slice(0, 80));
    }
    return found.slice(0, 5);
  });

/** Colours that a printer without colour would have to guess at. */
const coloured = (page) =>
  page.evaluate(() => {
    const found = new Set();
    for (const element of document.querySelectorAll("body, body *")) {
      const style = getComputedStyle(element);
      for (const name of ["color", "backgroundColor", "borderTopColor", "borderLeftColor"]) {
        const [red, green, blue, alpha = 1] = style[name].match(/[\d.]+/gu).map(Number);
        if (alpha > 0 && !(red === green && green === blue)) found.add(`${element.tagName} ${name} ${style[name]}`);
      }
    }
    return [...found];
  });

// How the public roster is searched: by keyboard, with a script and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { KIOSK, PHONE, launch, open, paper } from "./browser.mjs";
import { named, removeAll } from "./made.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => {
  await browser.close();
  removeAll();
});

const shown = (page) => page.locator("#rows tr:visible").count();
const status = (page) => page.locator("#status").innerText();

test("the first stop of the keyboard leads to the content", async () => {
  const { page, close } = await open(browser, named("roster-zh"), KIOSK);
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.ok(await skip.evaluate((one) => one === document.activeElement && one.getBoundingClientRect().left >= 0));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  await close();
});

test("every part of the search works by keyboard, and its count is told", async () => {
  const { page, wrong, close } = await open(browser, named("roster-zh"), KIOSK);
  const all = await shown(page);
  assert.ok(all > 200);
  assert.equal(await status(page), `找到${all}位，共${all}位。`);

  await page.locator("#content").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "text");
  await page.keyboard.type("劳动");
  const labour = await shown(page);
  assert.ok(labour > 0 && labour < all);
  assert.equal(await status(page), `找到${labour}位，共${all}位。`);
  for (const text of await page.locator("#rows tr:visible").allInnerTexts()) assert.match(text, /劳动/u);

  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "field");
  await page.keyboard.press("ArrowDown");
  const field = await page.locator("#field").inputValue();
  assert.notEqual(field, "");
  for (const row of await page.locator("#rows tr:visible").all()) {
    assert.ok((await row.getAttribute("data-fields")).split(" ").includes(field));
  }

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "visits");
  await page.keyboard.press("Space");
  for (const row of await page.locator("#rows tr:visible").all()) {
    assert.equal(await row.getAttribute("data-visits"), "true");
  }

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await shown(page), all);
  assert.equal(await page.evaluate(() => document.activeElement.id), "text");
  await page.keyboard.type("没有这样的律师");
  assert.equal(await shown(page), 0);
  assert.ok(await page.locator("#nothing").isVisible());
  assert.deepEqual(wrong, []);
  await close();
});

test("a county finds who serves it and who serves the city around it, and no neighbour", async () => {
  const { page, close } = await open(browser, named("roster-zh"), KIOSK);
  await page.locator("#place").selectOption({ label: "云龙区" });
  const places = await page.locator("#rows tr:visible").evaluateAll((rows) => rows.map((row) => row.dataset.places));
  assert.ok(places.length > 0);
  for (const own of places) assert.match(own, /#(320303|3203)(?!\d)/u);
  assert.ok(places.some((own) => own.includes("#320303")) && places.some((own) => /#3203(?!\d)/u.test(own)));
  await close();
});

test("words are found whatever their width and case", async () => {
  const { page, close } = await open(browser, named("roster-en"), PHONE);
  await page.locator("#text").fill("ｌ-００１");
  assert.deepEqual(await page.locator("#rows tr:visible").evaluateAll((rows) => rows.map((row) => row.dataset.lawyer)), ["L-001"]);
  await close();
});

test("without a script the index leads to every lawyer by field and by place", async () => {
  const { page, close } = await open(browser, named("roster-zh"), KIOSK, { javaScriptEnabled: false });
  assert.ok(!(await page.locator("#search").isVisible()));
  const part = page.locator("#index details").nth(1);
  await part.locator("summary").focus();
  await page.keyboard.press("Enter");
  const link = part.locator("a").first();
  const [href, name] = [await link.getAttribute("href"), await link.innerText()];
  await link.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator(href).isVisible());
  assert.ok((await page.locator(`${href} .name`).innerText()).includes(name));
  await close();
});

test("paper has every lawyer, and neither the search nor the index", async () => {
  const { page, close } = await open(browser, named("roster-zh"), KIOSK);
  const names = await page.locator("#rows .name").allInnerTexts();
  const text = (await paper(page)).map((sheet) => sheet.text).join("");
  for (const name of names) assert.ok(text.includes(name), name);
  assert.ok(!text.includes("重新查找") && !text.includes("按专长"));
  await close();
});

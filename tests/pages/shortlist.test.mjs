// How a client chooses on the shortlist.

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

const openPage = (name, viewport = KIOSK) => open(browser, named(name), viewport);

test("lawyers stand side by side on a kiosk and one below the other on a phone", async () => {
  for (const [viewport, lefts] of [[KIOSK, 5], [PHONE, 1]]) {
    const { page, close } = await openPage("wages-zh", viewport);
    const heads = await page.locator("thead th").all();
    assert.equal(heads.length, 5);
    const boxes = await Promise.all(heads.map((head) => head.boundingBox()));
    assert.equal(new Set(boxes.map((box) => Math.round(box.x))).size, lefts);
    await close();
  }
});

test("on a phone every cell says whose it is", async () => {
  const { page, close } = await openPage("wages-zh", PHONE);
  const names = await page.locator("thead .name").allInnerTexts();
  const second = page.locator("tbody").nth(1).locator("td");
  assert.deepEqual(await second.locator(".who").allInnerTexts(), names);
  assert.ok(await second.first().locator(".who").isVisible());
  await close();
});

test("nothing is filled in beforehand, and all can be filled in by keyboard and cleared", async () => {
  const { page, wrong, close } = await openPage("wages-zh");
  const filled = () => page.locator(".choice :checked:not(option)").count();
  assert.equal(await filled(), 0);
  assert.equal(await page.locator("#wish-1").inputValue(), "");
  await page.locator("input[name=way]").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.locator("input[name=way]:checked").getAttribute("value"), "agency");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  const first = await page.locator("thead th").first().getAttribute("data-lawyer");
  assert.equal(await page.locator("#wish-1").inputValue(), first);
  await page.keyboard.press("Tab");
  await page.keyboard.type("王小明");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#other-1").inputValue(), "王小明");
  await page.locator("#clear").focus();
  await page.keyboard.press("Enter");
  assert.equal(await filled(), 0);
  assert.equal(await page.locator("#wish-1").inputValue(), "");
  assert.equal(await page.locator("#other-1").inputValue(), "");
  assert.deepEqual(wrong, []);
  await close();
});

test("whoever is under review is named with a reason and can not be chosen", async () => {
  for (const name of ["review-zh", "review-en"]) {
    const { page, close } = await openPage(name);
    const reviewed = page.locator(".reviews li");
    assert.ok(await reviewed.count() > 0);
    for (const one of await reviewed.all()) {
      const id = await one.getAttribute("data-lawyer");
      assert.equal(await page.locator(`option[value="${id}"], thead [data-lawyer="${id}"]`).count(), 0);
      assert.ok((await one.innerText()).length > 20);
    }
    await close();
  }
});

test("paper has who there is to choose from, the choice to sign and the rights", async () => {
  for (const [name, words] of [
    ["wages-zh", ["我的选择", "轮派", "抽签", "请法律援助机构替我选", "签名", "名册上的任何一位律师", "第二十四条"]],
    ["wages-en", ["Mychoice", "Byrotation", "Bylot", "Letthelegalaidagencychooseforme", "Signature", "anyoneontheroster", "Article24"]],
  ]) {
    const { page, close } = await openPage(name);
    const names = await page.locator("thead .name").allInnerTexts();
    const sheets = await paper(page);
    const text = sheets.map((sheet) => sheet.text).join("");
    for (const word of [...names.map((one) => one.replace(/\s+/gu, "")), ...words]) assert.ok(text.includes(word), `${word} in ${text}`);
    // The names are above the columns on every sheet that compares.
    for (const sheet of sheets.filter((one) => /[■□]{5}/u.test(one.text))) {
      assert.ok(sheet.text.includes(names[0].replace(/\s+/gu, "")), sheet.text);
    }
    assert.ok(sheets.length <= 6, `${sheets.length} sheets`);
    await close();
  }
});

test("a page with nobody to choose says what happens now", async () => {
  const { page, close } = await openPage("nobody-zh");
  assert.equal(await page.locator(".compare").count(), 0);
  assert.match(await page.locator("main").innerText(), /现在没有可以选的律师/u);
  await close();
});

test("a neutral order shows no fit at all", async () => {
  for (const name of ["lot-zh", "rotation-en"]) {
    const { page, close } = await openPage(name);
    assert.equal(await page.locator("[data-signal], [data-points], .meter").count(), 0);
    await close();
  }
});

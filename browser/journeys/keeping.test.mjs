// Taking answers along and bringing them back; and what is typed, which nothing may lose.
import { test } from "node:test";
import assert from "node:assert/strict";
import { check, chosenViews, follow, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";

const here = journey();

/** A page that has to say what is wrong: the browser notes its status, and that is all. */
async function refused(page, name, language) {
  page.troubles = page.troubles.filter((line) => !line.includes("422"));
  assert.equal(await page.locator(".error-summary").count(), 1, name);
  await check(page, name, language);
}

async function become(page, language, person) {
  await page.goto(`${here.portal.address}/${language}`);
  await follow(page, page.locator(`form[action$="/demo/${person}"] button`));
  assert.match(page.url(), /\/answer$/);
}

const other = { kk: "ru", ru: "en", en: "kk" };
const inLanguage = (page, language) =>
  follow(page, page.locator(`.languages [lang="${language}"]`));

for (const language of languages) {
  for (const view of chosenViews) {
    const named = (what) => `keeping-${what}-${language}-${view.name}`;

    test(`answers go to another device and back, ${language}, ${view.name}`, async () => {
      const page = await open(here.browser, view, language);
      await become(page, language, "couple-to-rp");
      await page.goto(`${here.portal.address}/${language}/keep`);
      await check(page, named("keep"), language);
      const link = await page.inputValue("#link");
      await page.context().close();

      const there = await open(here.browser, view, language);
      await there.goto(`${here.portal.address}/${language}/continue`);
      await check(there, named("continue"), language);
      await there.fill("#code", "half-a-code");
      await follow(there, there.locator("#code-form button"));
      await refused(there, named("continue-wrong"), language);
      assert.equal(await there.inputValue("#code"), "half-a-code");
      await inLanguage(there, other[language]);
      await refused(there, named("continue-wrong-other"), other[language]);
      assert.equal(await there.inputValue("#code"), "half-a-code");
      const file = { name: "answers.json", mimeType: "application/json", buffer: Buffer.from('{"citizenship": 5}') };
      await there.goto(`${here.portal.address}/${language}/continue`);
      await there.setInputFiles("#file", file);
      await follow(there, there.locator('form[action$="/continue/file"] button'));
      await refused(there, named("continue-file"), language);

      await become(there, language, "tourist");
      const before = await there.locator("h1").innerText();
      await there.goto(`${here.portal.address}/${language}/continue`);
      await there.fill("#code", link);
      await follow(there, there.locator("#code-form button"));
      assert.equal(await there.locator('input[name="replace"]').count(), 1);
      await check(there, named("replace"), language);
      await follow(there, there.locator("main form button"));
      assert.match(there.url(), /\/answer$/);
      assert.notEqual(await there.locator("h1").innerText(), before);
      await there.context().close();
    });

    test(`what is typed outlives languages and detours, ${language}, ${view.name}`, async () => {
      const page = await open(here.browser, view, language);
      await become(page, language, "tourist");
      await page.goto(`${here.portal.address}/${language}/questions/crossings/add`);
      await page.fill("#in-1", "31.6.2026");
      await page.fill("#out-1", "5.7.2026");
      await follow(page, page.locator("main form button:not(.second):not(.plain)"));
      await refused(page, named("trips"), language);
      await inLanguage(page, other[language]);
      await refused(page, named("trips-other"), other[language]);
      assert.equal(await page.inputValue("#in-1"), "31.6.2026");
      await follow(page, page.locator(".below a"));
      assert.match(page.url(), /\/answer$/);
      await page.goto(`${here.portal.address}/${language}/questions/crossings/add`);
      assert.equal(await page.inputValue("#in-1"), "31.6.2026");
      assert.equal(await page.inputValue("#out-1"), "5.7.2026");
      await page.goto(`${here.portal.address}/${language}/questions/crossings`);
      await check(page, named("trips-table"), language);

      const lines = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11";
      await page.goto(`${here.portal.address}/${language}/questions/passport-lines`);
      await page.fill("#lines", lines);
      await follow(page, page.locator("#lines-form button:not(.second)"));
      await refused(page, named("lines"), language);
      await inLanguage(page, other[language]);
      assert.ok(page.url().endsWith(`/${other[language]}/questions/passport-lines`), page.url());
      await check(page, named("lines-other"), other[language]);
      assert.equal(await page.inputValue("#lines"), lines);
      await page.goto(`${here.portal.address}/${language}/questions/crossings/paste`);
      await page.fill("#list", "1.8.2026 - 31.8.2026\n3.9.26");
      await follow(page, page.locator("main form button"));
      await refused(page, named("paste"), language);
      await page.context().close();
    });
  }
}

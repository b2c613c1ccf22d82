// A Russian citizen with three past trips, on a phone, in Russian: from the front door to the
// answer and to a deadline in their calendar, with scripts and without; and wrong things typed.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { check, follow, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";

const here = journey();

const phone = (scripts) => ({ width: 320, colorScheme: "light", scripts });

/** The day so many days before today, as people in the country write it. */
const ago = (days) => {
  const day = new Date(Date.now() - days * 86_400_000);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join(".");
};

/** Answers a question page by its first button. */
const goOn = (page) =>
  follow(page, page.locator("main form button:not(.second):not(.plain)").first());

/** Goes from question to question until the answer is there, skipping what is asked after trips. */
async function toTheAnswer(page, language, name) {
  for (let step = 0; step < 12; step += 1) {
    const place = new URL(page.url()).pathname;
    if (place.endsWith("/answer")) return step;
    await check(page, `${name}-${place.replaceAll("/", "-")}`, language);
    if (place.endsWith("/questions/crossings") && (await page.locator("table").count()) > 0) {
      await follow(page, page.locator("main .actions .button:not(.second)"));
    } else if (place.endsWith("/questions/holdings")) {
      await page.locator('input[value="none"]').check();
      await goOn(page);
    } else if ((await page.locator('input[type="radio"][value="unknown"]').count()) > 0) {
      await page.locator('input[type="radio"][value="unknown"]').first().check();
      await goOn(page);
    } else {
      await follow(page, page.locator('button[name="skip"], button[value="skip"]').first());
    }
  }
  throw new Error(`no answer at ${page.url()}`);
}

for (const language of languages) {
  for (const scripts of [true, false]) {
    const name = `interview-${language}-${scripts ? "js" : "plain"}`;
    test(`three past trips, ${language}, ${scripts ? "with" : "without"} scripts`, async () => {
      const page = await open(here.browser, phone(scripts), language);
      await page.goto(`${here.portal.address}/${language}`);
      await follow(page, page.locator(".hero .button").first());
      assert.match(page.url(), /\/questions\/goal$/);
      await check(page, `${name}-goal`, language);
      await page.locator('input[name="goal"][value="stay"]').check();
      await goOn(page);
      await check(page, `${name}-citizenship`, language);
      await page.fill('input[name="answer"]', { kk: "Ресей", ru: "Россия", en: "Russia" }[language]);
      await goOn(page);
      assert.match(page.url(), /\/questions\/crossings$/);
      const trips = [[150, 130], [100, 85], [20, null]];
      for (const [index, [entered, left]] of trips.entries()) {
        await page.fill(`input[name="in-${index + 1}"]`, ago(entered));
        if (left) await page.fill(`input[name="out-${index + 1}"]`, ago(left));
      }
      await page.locator('input[name="inside"]').check();
      await check(page, `${name}-trips`, language);
      await goOn(page);
      await toTheAnswer(page, language, name);
      await check(page, `${name}-answer`, language);
      assert.match(await page.locator("h1").innerText(), /\d/);
      const waiting = page.waitForEvent("download");
      await page.locator('a[href$="/answer.ics"]').first().click();
      const text = await readFile(await (await waiting).path(), "utf8");
      assert.match(text, /BEGIN:VEVENT/);
      await page.context().close();
    });
  }
}

test("what is typed wrong is named and kept, and going back works", async () => {
  const page = await open(here.browser, phone(true), "ru");
  page.on("response", () => {
    page.troubles = page.troubles.filter((line) => !line.includes("422"));
  });
  await page.goto(`${here.portal.address}/ru/questions/citizenship`);
  await page.fill('input[name="answer"]', "Росия");
  await goOn(page);
  page.troubles = page.troubles.filter((line) => !line.includes("422"));
  await check(page, "wrong-citizenship", "ru");
  assert.equal(await page.inputValue('input[name="answer"]'), "Росия");
  assert.match(await page.title(), /^Ошибка/);
  const focused = await page.evaluate(() => document.activeElement.className);
  assert.match(focused, /error-summary/);
  await page.fill('input[name="answer"]', "Россия");
  await goOn(page);
  assert.doesNotMatch(page.url(), /\/citizenship$/);
  await page.goBack();
  assert.equal(await page.locator("h1").count(), 1);
  await page.context().close();
});

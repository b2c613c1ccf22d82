// The five persons of the README, in three languages, on a phone and at a desk.
import { test } from "node:test";
import assert from "node:assert/strict";
import { check, chosenViews, follow, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";

const persons = ["counting-days", "landlord-abroad", "astana-hub", "couple-to-rp", "ethnic-kazakh"];
// The other demo persons differ by their answer only.
const others = ["three-trips", "tourist", "overstay", "spouse-of-citizen", "student", "refused-once", "card-holder"];
const places = ["/answer", "/answer/trip", "/answer/plan/rp", "/answer/print", "/questions", "/questions/check"];

const here = journey();

for (const language of languages) {
  for (const view of chosenViews) {
    test(`the start page, ${language}, ${view.name}`, async () => {
      const page = await open(here.browser, view, language);
      await page.goto(`${here.portal.address}/${language}`);
      await check(page, `start-${language}-${view.name}`, language);
      await page.context().close();
    });
    for (const person of persons) {
      test(`${person}, ${language}, ${view.name}`, async () => {
        const page = await open(here.browser, view, language);
        await page.goto(`${here.portal.address}/${language}`);
        await follow(page, page.locator(`form[action$="/demo/${person}"] button`));
        // The comparison is long, and its recommendation is alike for everybody.
        const more = person === "couple-to-rp" ? ["/compare"] : [];
        for (const place of places.concat(more)) {
          const answer = await page.goto(`${here.portal.address}/${language}${place}`);
          assert.equal(answer.status(), 200, place);
          await check(page, `${person}${place.replaceAll("/", "-")}-${language}-${view.name}`, language);
        }
        await page.goto(`${here.portal.address}/${language}/answer`);
        const permit = page.locator("#permits ~ ul a, #permits ~ details a").first();
        if ((await permit.count()) > 0) {
          await page.goto(here.portal.address + (await permit.getAttribute("href")));
          await check(page, `${person}-permit-${language}-${view.name}`, language);
        }
        await page.context().close();
      });
    }
  }
  test(`the other demo persons, ${language}`, async () => {
    const page = await open(here.browser, chosenViews[0], language);
    for (const person of others) {
      await page.goto(`${here.portal.address}/${language}`);
      await follow(page, page.locator(`form[action$="/demo/${person}"] button`));
      await check(page, `${person}-answer-${language}`, language);
    }
    await page.context().close();
  });
}

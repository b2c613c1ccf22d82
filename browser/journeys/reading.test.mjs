// The pages that need no facts, and pages about trouble.
import { test } from "node:test";
import { check, chosenViews, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";

const trips = "2026-07-01%202026-07-20%0A2026-11-01";
const places = [
  "/law", "/law?q=90", "/law?q=zebra", "/law?on=2025-02-30", "/law/ml", "/law/ml/6.4?on=2025-01-01",
  "/law/koap/517.3.2", "/law/rules", "/law/rules/STAY.WINDOW", "/law/readings",
  "/calendar/2026", "/calendar/2027", "/calendar/count?from=2026-03-19&days=3",
  "/calendar/count?from=x&days=0",
  "/compare", "/compare?with=trp,rp,visa-free&only=differences",
  "/tools", "/tools/days", `/tools/days?citizenship=US&trips=${trips}&on=2026-11-21`,
  "/tools/days?citizenship=US&trips=spring", "/tools/notification?arrived=2026-03-19",
  "/tools/solvency?funds=5708999&on=2026-11-21", "/tools/solvency?funds=much",
  "/tools/fine?offence=koap-493-5&on=2026-11-21", "/tools/fine?offence=koap-517-4",
  "/changes", "/changes/2026-07-01", "/glossary", "/glossary?q=zebra", "/privacy",
  "/accessibility", "/nowhere",
];

const here = journey();

for (const language of languages) {
  for (const view of chosenViews) {
    test(`reading, ${language}, ${view.name}`, async () => {
      const page = await open(here.browser, view, language);
      for (const place of places) {
        await page.goto(`${here.portal.address}/${language}${place}`);
        page.troubles = page.troubles.filter((line) => !/ (404|422) /.test(line));
        await check(page, `reading${place.replaceAll(/\W+/g, "-")}-${language}-${view.name}`, language);
      }
      await page.context().close();
    });
  }
}

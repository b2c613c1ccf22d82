// The pages that need no facts, and pages about trouble.
import { after, before, test } from "node:test";
import { check, chosenViews, languages, launch, open } from "../lib/browser.mjs";
import { startPortal } from "../lib/portal.mjs";

const places = [
  "/law", "/law?q=90", "/law/ml", "/law/rules/STAY.WINDOW", "/law/readings", "/calendar/2026",
  "/compare", "/tools", "/tools/days", "/tools/notification", "/tools/solvency", "/tools/fine",
  "/changes", "/glossary", "/privacy", "/accessibility", "/nowhere",
];

let portal;
let browser;
before(async () => {
  portal = await startPortal();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  portal?.stop();
});

for (const language of languages) {
  for (const view of chosenViews) {
    test(`reading, ${language}, ${view.name}`, async () => {
      const page = await open(browser, view, language);
      for (const place of places) {
        await page.goto(`${portal.address}/${language}${place}`);
        page.troubles = page.troubles.filter((line) => !line.includes("404"));
        await check(page, `reading${place.replaceAll(/\W+/g, "-")}-${language}-${view.name}`, language);
      }
      await page.context().close();
    });
  }
}

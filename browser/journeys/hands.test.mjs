// Without a mouse, with large letters, with more space between lines.
import { test } from "node:test";
import assert from "node:assert/strict";
import { check, follow, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";

const phone = { width: 320, colorScheme: "light", scripts: true };

const here = journey();

const wider = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of languages) {
  test(`large letters and wide lines fit, ${language}`, async () => {
    const page = await open(here.browser, { ...phone, width: 640 }, language);
    await page.goto(`${here.portal.address}/${language}`);
    await follow(page, page.locator('form[action$="/demo/landlord-abroad"] button'));
    for (const place of ["", "/answer", "/questions", "/compare", "/tools/days"]) {
      await page.goto(`${here.portal.address}/${language}${place}`);
      // WCAG 1.4.4 and 1.4.12, by the style sheet of a person and not of the page.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html { font-size: 200% } * { line-height: 1.5 !important;
          letter-spacing: .12em !important; word-spacing: .16em !important }
          p { margin-bottom: 2em !important }`);
        document.adoptedStyleSheets = [sheet];
      });
      assert.ok((await wider(page)) <= 0, `${place}: ${await wider(page)} px too wide`);
    }
    await page.context().close();
  });
}

test("the keyboard alone reaches the answer, and the focus is always seen", async () => {
  const page = await open(here.browser, { ...phone, width: 1280 });
  await page.goto(`${here.portal.address}/en`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  const seen = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      return { text: one.innerText, outline: style.outlineStyle, width: box.width, height: box.height };
    });
    assert.equal(focus.outline, "solid", `${focus.text}: the focus is seen`);
    assert.ok(focus.height >= 24 && focus.width >= 24, `${focus.text}: a target of 24 px`);
    seen.push(focus.text);
    if (focus.text.startsWith("Open")) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/answer");
  assert.match(await page.title(), /You may stay up to and including/, seen.join(" | "));
  await page.context().close();
});

for (const language of languages) {
  test(`the menu of a phone folds without scripts, ${language}`, async () => {
    const page = await open(here.browser, { ...phone, scripts: false }, language);
    await page.goto(`${here.portal.address}/${language}`);
    const header = await page.locator("header.top").boundingBox();
    assert.ok(header.height < 90, `two rows, not ${header.height} px`);
    const law = page.locator(`.menu a[href="/${language}/law"]`);
    assert.equal(await law.isVisible(), false);
    await page.locator(".menu summary").click();
    await check(page, `menu-${language}`, language);
    // Open, it hides nothing: the languages stand below it.
    const [menu, languagesAt] = await Promise.all(
      [".menu", ".languages"].map((one) => page.locator(one).boundingBox()),
    );
    assert.ok(languagesAt.y >= menu.y + menu.height, "the languages are below the menu");
    await follow(page, law);
    assert.match(page.url(), /\/law$/);
    await page.context().close();
  });
}

// A real Chromium, and the checks that every page has to pass.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const shots = process.env.SHOTS;

/** Chromium without anything that would look for the world outside. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** How a person may look at the portal. */
export const views = [
  { name: "phone", width: 320, colorScheme: "light", scripts: false },
  { name: "desk", width: 1280, colorScheme: "dark", scripts: true },
];

/** With ALL_VIEWS every width and scheme, with scripts and without. */
export const chosenViews = process.env.ALL_VIEWS
  ? [320, 1280].flatMap((width) =>
      ["light", "dark"].flatMap((colorScheme) =>
        [true, false].map((scripts) => ({
          name: `${width}-${colorScheme}-${scripts ? "js" : "plain"}`,
          width,
          colorScheme,
          scripts,
        })),
      ),
    )
  : views;

export const languages = ["kk", "ru", "en"];

/** A window of a browser, seen in one of the views. */
export async function open(browser, view, locale = "en") {
  const { width, colorScheme, scripts } = view;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale,
  });
  // Half a minute is too short where the machine has other work; nothing here waits by habit.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  // The portal's only script is this file, and its policy allows no other; so a page is without
  // scripts when it does not come, while axe can still be run in it.
  if (!scripts) await page.route("**/*.js", (route) => route.fulfill({ body: "" }));
  page.troubles = [];
  page.on("console", (line) => line.type() === "error" && page.troubles.push(line.text()));
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.hostname !== "127.0.0.1") page.troubles.push(`asks ${url.hostname}`);
  });
  return page;
}

/** Presses what leads to another page, and waits for that page and its style sheet. */
export async function follow(page, what) {
  // The page that is left must have come wholly: else it would pass for the one awaited.
  await page.waitForLoadState("load");
  await Promise.all([page.waitForEvent("load"), what.click()]);
}

/** All that every page owes; `name` also names its picture. */
export async function check(page, name, language) {
  // Pressed by a key or sent on by a script, a page may still be on its way.
  await page.waitForLoadState("load");
  const where = `${name} at ${page.url()}`;
  await axeFindsNothing(page, where);
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    text: document.body.innerText,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll("h1").length,
  }));
  assert.equal(seen.language, language, `${where}: language`);
  assert.equal(seen.headings, 1, `${where}: one first heading`);
  assert.ok(seen.wide <= 0, `${where}: ${seen.wide} px wider than the window`);
  assert.doesNotMatch(seen.text, /\{[a-z][a-z0-9_-]*\}/, `${where}: a message is missing`);
  assert.deepEqual(page.troubles, [], `${where}: the console is quiet`);
  await picture(page, name);
}

async function axeFindsNothing(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: { type: "tag", values: rules } }),
    rules,
  );
  const told = found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`,
  );
  assert.deepEqual(told, [], `${where}: axe`);
}

/** A picture of the whole page, where SHOTS names a folder. */
export async function picture(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

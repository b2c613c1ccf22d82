// The picture of the README: the answer page of the demo's remote worker, as wide as a small desk.
// `npm ci && node picture.mjs` in this folder writes docs/portal.png; RUQSAT names the program.
import { launch, open } from "./lib/browser.mjs";
import { startPortal } from "./lib/portal.mjs";

const view = { width: 1000, colorScheme: "light", scripts: true };

const portal = await startPortal();
const browser = await launch();
const page = await open(browser, view);
await page.goto(`${portal.address}/en`);
await page.locator('form[action$="/demo/counting-days"] button').click();
await page.waitForURL("**/answer");
const clip = { x: 0, y: 0, width: view.width, height: 1350 };
await page.screenshot({ path: "../docs/portal.png", clip, fullPage: true });
await browser.close();
portal.stop();

// What a file of journeys needs: a portal and a browser, there before the first and gone after
// the last.
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { startPortal } from "./portal.mjs";

/** Starts both for the tests of a file; `portal` and `browser` are there once a test runs. */
export function journey(...options) {
  const here = {};
  before(async () => {
    here.portal = await startPortal(...options);
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    here.portal?.stop();
  });
  return here;
}

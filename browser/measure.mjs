// Figures of a first visit on a slow phone: slow 4G, a processor four times slower, nothing cached.
// Prints one line a page: largest contentful paint, layout shift, blocked time, bytes.
import { launch } from "./lib/browser.mjs";
import { startPortal } from "./lib/portal.mjs";

const places = ["", "/answer", "/answer/trip", "/questions", "/law", "/compare", "/calendar/2026"];
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const portal = await startPortal();
const browser = await launch();
console.log("page | LCP ms | CLS | blocked ms | bytes | requests");
for (const place of places) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  if (place.startsWith("/answer")) {
    await page.goto(`${portal.address}/ru`);
    await page.locator('form[action$="/demo/counting-days"] button').click();
    await page.waitForURL("**/answer");
  }
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  let requests = 0;
  devtools.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0, blocked: 0 };
    const watch = (type, note) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => (window.seen.lcp = entry.startTime));
    watch("layout-shift", (entry) => (window.seen.cls += entry.value));
    watch("longtask", (entry) => (window.seen.blocked += Math.max(0, entry.duration - 50)));
  });
  await page.goto(`${portal.address}/ru${place}`, { waitUntil: "load" });
  await page.waitForTimeout(1500);
  const { lcp, cls, blocked } = await page.evaluate(() => window.seen);
  console.log(
    [place || "/", lcp.toFixed(0), cls.toFixed(3), blocked.toFixed(0), bytes, requests].join(" | "),
  );
  await context.close();
}
await browser.close();
portal.stop();

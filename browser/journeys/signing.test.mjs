// The owner of a flat is asked for consent. She signs with NCALayer, with eGov mobile, with a file
// or with a demo key, takes a wrong key, declines, comes too late, and reads what proves it.
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, follow, languages, open } from "../lib/browser.mjs";
import { journey } from "../lib/journey.mjs";
import { answers, noNcaLayer, playNcaLayer } from "../lib/ncalayer.mjs";
import { Phone, octets, openStory, pem, send, signedElsewhere } from "../lib/signing.mjs";

const here = journey();
const phone = { width: 320, colorScheme: "light", scripts: true };
const plain = { ...phone, scripts: false };

/** Words that a state of the page must have, in each language. */
const words = {
  signed: { kk: "Қол қойылды", ru: "Подписано", en: "Signed" },
  declined: { kk: "Бас тарт", ru: "Отказ", en: "Declined" },
};

const begin = (page) => page.locator("[data-begin]").click();
const said = (page, text) => page.locator("[data-said]", { hasText: text }).waitFor();
const heading = (page, text) => page.locator("h1", { hasText: text }).waitFor();
const quiet = (page, status) => {
  page.troubles = page.troubles.filter((line) => !line.includes(status));
};

/** NCALayer with a key of the demo, that signs what it is sent and nothing else. */
const withKey = (statement, key, wrap) => async (request) => {
  const sent = typeof request.args[2] === "string" ? request.args[2] : request.args.data;
  assert.equal(sent, await octets(statement), "the statement itself is sent");
  return wrap(pem(await signedElsewhere(statement, key)));
};

test("NCALayer: the version, the question, the signature, the evidence", async () => {
  const page = await open(here.browser, phone, "ru");
  const statement = await openStory(here, page, "ru");
  const asked = await playNcaLayer(page, withKey(statement, "owner", answers.ofBasics));
  await page.reload();
  await begin(page);
  await heading(page, words.signed.ru);
  const [{ module, method, args }] = asked;
  assert.equal(`${module}.${method}`, "kz.gov.pki.knca.basics.sign");
  assert.equal(args.format, "cms");
  assert.equal(args.locale, "ru");
  assert.deepEqual(args.signingParams, {
    decode: true,
    encapsulate: false,
    digested: false,
    tsaProfile: {},
  });
  assert.deepEqual(args.signerParams, {
    extKeyUsageOids: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"],
    iin: "951332300015",
    bin: "",
  });
  await page.locator("details", { hasText: "NCALayer" }).first().waitFor();
  for (const name of ["statement.txt", "signature.cms", "report.json"]) {
    const waiting = page.waitForEvent("download");
    await page.locator(`a[href$="/files/${name}"]`).first().click();
    const kept = (await waiting).suggestedFilename();
    assert.ok(kept.endsWith(`-${name}`), kept);
  }
  await check(page, "sign-ncalayer-signed", "ru");
  await page.context().close();
});

test("NCALayer: an old one is asked in the old way", async () => {
  const page = await open(here.browser, phone, "kk");
  const statement = await openStory(here, page, "kk");
  const old = withKey(statement, "owner", (cms) => answers.ofCommonUtils(cms));
  const asked = await playNcaLayer(page, (request) =>
    request.method === "createCMSSignatureFromBase64" ? old(request) : answers.unknown,
  );
  await page.reload();
  await begin(page);
  await heading(page, words.signed.kk);
  assert.deepEqual(
    asked.map(({ method }) => method),
    ["sign", "createCAdESFromBase64", "createCMSSignatureFromBase64"],
  );
  assert.deepEqual(asked[1].args.slice(0, 2), ["PKCS12", "SIGNATURE"]);
  assert.equal(asked[1].args[3], false, "without the content inside");
  await page.context().close();
});

test("NCALayer: what goes wrong is said, and the button works on", async () => {
  const page = await open(here.browser, phone, "en");
  const statement = await openStory(here, page, "en");
  const right = withKey(statement, "owner", answers.ofBasics);
  const turns = [
    [() => answers.cancelled, "you cancelled"],
    [() => null, "closed before it signed"],
    [() => answers.wrong, "SIGNING_FAILURE"],
    [() => "<html>", "does not understand"],
    [() => ({ status: true, body: { result: ["a", "b"] } }), "does not understand"],
    [() => answers.cancelledOld, "you cancelled"],
  ];
  let turn;
  const asked = await playNcaLayer(page, (request) => turn(request));
  await page.reload();
  for (const [answer, words] of turns) {
    turn = answer;
    await begin(page);
    await said(page, words);
    assert.equal(await page.locator("[data-begin]").getAttribute("aria-disabled"), "false");
  }
  await check(page, "sign-ncalayer-trouble", "en");
  turn = () => new Promise(() => {});
  await begin(page);
  await said(page, "opened a window");
  await check(page, "sign-ncalayer-choose", "en");
  await page.locator("[data-stop]").click();
  await said(page, "you cancelled");
  assert.equal(await page.locator("[data-stop]").isVisible(), false);
  turn = right;
  await begin(page);
  await heading(page, words.signed.en);
  assert.equal(asked.length, turns.length + 2);
  await page.context().close();
});

test("NCALayer that is not running is named, with where to get it", async () => {
  const page = await open(here.browser, phone, "ru");
  await openStory(here, page, "ru");
  await noNcaLayer(page);
  await page.reload();
  await begin(page);
  await said(page, "Запустите его");
  await said(page, "Попыток: 1");
  const [centre, mobile] = await page.locator("[data-said] a").all();
  assert.match(await centre.getAttribute("href"), /^https:\/\/.*pki\.gov\.kz/);
  assert.match(await mobile.getAttribute("href"), /\/mobile$/);
  await begin(page);
  await said(page, "Попыток: 2");
  quiet(page, "WebSocket");
  await check(page, "sign-ncalayer-absent", "ru");
  await page.context().close();
});

test("the key of somebody else is refused, and the right one is still taken", async () => {
  const page = await open(here.browser, phone, "ru");
  const statement = await openStory(here, page, "ru");
  let key = "second-owner";
  await playNcaLayer(page, (request) => withKey(statement, key, answers.ofBasics)(request));
  await page.reload();
  await begin(page);
  await page.locator(".error-summary").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.className), "error-summary");
  await check(page, "sign-wrong-key", "ru");
  key = "owner";
  await begin(page);
  await heading(page, words.signed.ru);
  await page.context().close();
});

test("eGov mobile: the page follows the phone by itself", async () => {
  const page = await open(here.browser, phone, "kk");
  const statement = await openStory(here, page, "kk");
  await follow(page, page.locator('a[href$="/mobile"]'));
  await check(page, "sign-mobile-begin", "kk");
  await follow(page, page.locator('main form[action$="/mobile"] button'));
  await page.locator(".qr").waitFor();
  await check(page, "sign-mobile-code", "kk");
  const app = new Phone(here, statement);
  const invitation = await app.scan(page);
  assert.equal(invitation.status, 200);
  assert.equal(invitation.body.document.auth_type, "None");
  const document = await app.fetch();
  assert.equal(document.body.documentsToSign[0].document.file.data, await octets(statement));
  await page.locator('[data-stage="fetched"]').waitFor();
  await check(page, "sign-mobile-fetched", "kk");
  const wrong = await app.sign("revoked");
  assert.equal(wrong.status, 403);
  assert.ok(wrong.body.message.length > 20, wrong.body.message);
  await page.locator(".error-summary").waitFor();
  await check(page, "sign-mobile-used", "kk");
  await follow(page, page.locator('main form[action$="/mobile"] button'));
  await page.locator(".qr").waitFor();
  await app.scan(page);
  await app.fetch();
  assert.equal((await app.sign("owner")).status, 200);
  await heading(page, words.signed.kk);
  assert.equal(page.url(), statement);
  await page.context().close();
});

test("eGov mobile works without scripts, with the demo phone", async () => {
  const page = await open(here.browser, plain, "ru");
  const statement = await openStory(here, page, "ru");
  await follow(page, page.locator('a[href$="/mobile"]'));
  await follow(page, page.locator('main form[action$="/mobile"] button'));
  const code = page.url();
  await follow(page, page.locator('a[href*="/demo/phone/"]'));
  await check(page, "phone-asks", "ru");
  await page.locator('input[value="expired"]').check();
  await follow(page, page.locator("main form button").first());
  await page.locator(".answer-bad").waitFor();
  await check(page, "phone-refused", "ru");
  await page.goto(code);
  await follow(page, page.locator('main form[action$="/mobile"] button'));
  await follow(page, page.locator('a[href*="/demo/phone/"]'));
  await page.locator('input[value="owner"]').check();
  await follow(page, page.locator("main form button").first());
  await page.locator(".answer-well").waitFor();
  await check(page, "phone-accepted", "ru");
  await page.goto(code);
  await heading(page, words.signed.ru);
  assert.equal(page.url(), statement);
  await page.context().close();
});

test("without scripts a file from elsewhere is sent, and NCALayer is not offered", async () => {
  const page = await open(here.browser, plain, "en");
  const statement = await openStory(here, page, "en");
  assert.equal(await page.locator("[data-begin]").isVisible(), false);
  assert.equal(await page.locator("[data-without-script]").isVisible(), true);
  const file = join(tmpdir(), `ruqsat-${process.pid}.cms`);
  await writeFile(file, await signedElsewhere(statement, "owner"));
  await page.locator('#hand-in input[type="file"]').setInputFiles(file);
  await follow(page, page.locator("#hand-in button"));
  await heading(page, words.signed.en);
  await check(page, "sign-file-signed", "en");
  await page.context().close();
});

test("the demo signer's file is what a program elsewhere would make", async () => {
  const page = await open(here.browser, plain, "en");
  await openStory(here, page, "en");
  await follow(page, page.locator('main a[href$="/demo"]'));
  await page.locator('input[value="owner"]').check();
  const waiting = page.waitForEvent("download");
  await page.locator('button[name="as"][value="file"]').click();
  assert.equal((await waiting).suggestedFilename(), "signature.cms");
  await follow(page, page.locator("main form button").first());
  await heading(page, words.signed.en);
  await page.context().close();
});

// Each waits for a deadline: they wait together.
describe("each state of a statement", { concurrency: 3 }, () => {
  for (const language of languages) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${language}-${colorScheme}`;
      test(`${language}, ${colorScheme}`, async () => {
        const page = await open(here.browser, { ...phone, colorScheme }, language);
        const seen = (state) => check(page, `sign-${state}-${name}`, language);
        // Somebody has seconds: they sign in time, and their signature arrives too late.
        const hurry = await openStory(here, page, language, "hurry");
        const until = Date.now() + 21_000;
        const late = await signedElsewhere(hurry, "owner");
        await seen("hurry");
        await openStory(here, page, language, "two-owners");
        await seen("waiting");
        await follow(page, page.locator('a[href$="/demo"]').first());
        await seen("demo");
        await page.locator('input[value="owner"]').check();
        await follow(page, page.locator("main form button").first());
        await heading(page, words.signed[language]);
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
        await seen("signed");
        await openStory(here, page, language);
        await follow(page, page.locator('a[href$="/decline"]'));
        await seen("decline");
        await page.locator("textarea").fill("…");
        await follow(page, page.locator("main form button").first());
        await heading(page, words.declined[language]);
        await seen("declined");
        await openStory(here, page, language, "chief");
        await follow(page, page.locator('a[href$="/mobile"]'));
        await follow(page, page.locator('main form[action$="/mobile"] button'));
        await seen("code");
        await follow(page, page.locator('a[href*="/demo/phone/"]'));
        await seen("phone");
        await page.locator('input[value="employee"]').check();
        await follow(page, page.locator("main form button").first());
        await seen("phone-refused");
        await page.goto(`${here.portal.address}/${language}/key`);
        await seen("key");
        await page.waitForTimeout(Math.max(0, until - Date.now()));
        await send(hurry, late);
        await page.goto(hurry);
        await page.locator(".error-summary").waitFor();
        assert.equal(await page.locator("[data-begin]").count(), 0, "nothing can be signed any more");
        await seen("late");
        await page.context().close();
      });
    }
  }
});

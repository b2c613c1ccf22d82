// What journeys of signing share: stories of the demo, keys of the demo, a phone.
import { follow } from "./browser.mjs";

/** Opens a story of the demo from the start page; the address of its statement. */
export async function openStory(here, page, language, story = "owner") {
  await page.goto(`${here.portal.address}/${language}`);
  await follow(page, page.locator(`form[action$="/demo/story/${story}"] button`));
  return page.url();
}

/** A signature with a key of the demo, as a file: what a program elsewhere would have made. */
export async function signedElsewhere(statement, key) {
  const body = new URLSearchParams({ key, as: "file" });
  const answer = await fetch(`${statement}/demo`, { method: "POST", body });
  if (!answer.ok) throw new Error(`no signature with ${key}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Sends a file as the form of the page would. */
export async function send(statement, cms) {
  const body = new FormData();
  body.append("file", new Blob([cms]), "signature.cms");
  const answer = await fetch(statement, { method: "POST", body });
  if (!answer.ok) throw new Error(`the file is not taken: ${answer.status}`);
}

/** The octets of a statement, as base64. */
export async function octets(statement) {
  const answer = await fetch(`${statement}/files/statement.txt`);
  return Buffer.from(await answer.arrayBuffer()).toString("base64");
}

export const pem = (cms) =>
  `-----BEGIN CMS-----\n${cms.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CMS-----`;

/** A phone with eGov mobile: reads the code of a page, asks, fetches, and sends what it signed. */
export class Phone {
  constructor(here, statement) {
    this.here = here;
    this.statement = statement;
  }

  /** Asks an address of the portal, whatever host the portal thinks that it has. */
  async ask(address, more) {
    const { pathname } = new URL(address);
    const answer = await fetch(`${this.here.portal.address}${pathname}`, more);
    return { status: answer.status, body: await answer.json() };
  }

  /** What the link on the page leads the app to. */
  async scan(page) {
    const link = await page.locator('a[href*="mobileSign"]').getAttribute("href");
    this.invitation = await this.ask(new URL(link).searchParams.get("link"));
    return this.invitation;
  }

  async fetch() {
    this.document = await this.ask(this.invitation.body.document.uri);
    return this.document;
  }

  async sign(key) {
    const cms = await signedElsewhere(this.statement, key);
    const signed = structuredClone(this.document.body);
    signed.documentsToSign[0].document.file.data = cms.toString("base64");
    return this.ask(this.invitation.body.document.uri, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(signed),
    });
  }
}

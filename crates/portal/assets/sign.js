// Signing. On this computer: asks NCALayer, the centre's own program, over a socket that never
// leaves the machine; what it answers is not judged here, but goes where a file made elsewhere
// would go. On a phone: looks how far it has come. No sentence stands here: what is said waits in
// templates of the page. When the time to sign is over, the page is looked at again.
"use strict";
{
  const ADDRESS = "wss://127.0.0.1:13579/";
  const HEARTBEAT = "--heartbeat--";
  // Milliseconds. A browser may first ask the person whether the page may reach this computer.
  const TO_CONNECT = 30_000;
  // To find the key, its password, and to read what is signed.
  const TO_SIGN = 300_000;
  // Between two looks at how far a phone has come.
  const PAUSE = 3_000;

  /** A trouble that the page has words for. */
  class Trouble extends Error {
    constructor(word, code = "") {
      super(word);
      this.word = word;
      this.code = code;
    }
  }

  const text = (value) => (typeof value === "string" ? value : "");
  const place = document.querySelector("[data-ncalayer]");
  const needed = ["url", "form", "locale", "purposes"];
  if (place && needed.every((name) => name in place.dataset)) prepare();
  const watched = document.querySelector("[data-watch]");
  if (watched) watch();
  const until = document.querySelector("[data-seconds]");
  if (until) count(until);

  /** Says the words of that name; a code and a count go where they leave room for them. */
  function tell(where, word, code, tried) {
    const words = where.querySelector(`template[data-word="${word}"]`);
    if (!words) return false;
    const fresh = words.content.cloneNode(true);
    const slot = fresh.querySelector("[data-code]");
    if (slot) slot.textContent = code;
    const count = fresh.querySelector("[data-tried]");
    if (count) count.textContent = tried;
    where.querySelector("[data-said]").replaceChildren(fresh);
    return true;
  }

  /** Tells the last minute in seconds, and shows what became of it when the time is over. Time is
   * counted from the answer of the portal: the clock of this computer may be wrong. */
  function count(where) {
    const left = where.querySelector("[data-left]");
    const format = { style: "unit", unit: "second", unitDisplay: "long" };
    const words = new Intl.NumberFormat(document.documentElement.lang, format);
    const end = performance.now() + (Number(where.dataset.seconds) + 1) * 1_000;
    const tick = () => {
      const seconds = Math.ceil((end - performance.now()) / 1_000) - 1;
      if (seconds < 0) return location.reload();
      if (seconds <= 60 && left) left.textContent = words.format(seconds);
      setTimeout(tick, 1_000);
    };
    tick();
  }

  /** Looks how far the phone has come, and moves on when there is a result. */
  function watch() {
    let next;
    const look = async () => {
      clearTimeout(next);
      if (!document.hidden) {
        const answer = await fetch(watched.dataset.watch).catch(() => {});
        const stage = answer?.ok ? await answer.text() : watched.dataset.stage;
        if (stage !== watched.dataset.stage) {
          watched.dataset.stage = stage;
          if (!tell(watched, stage)) return location.reload();
        }
      }
      clearTimeout(next);
      next = setTimeout(look, PAUSE);
    };
    // Whoever comes back from the app on the same phone need not wait.
    document.addEventListener("visibilitychange", look);
    next = setTimeout(look, PAUSE);
  }

  function prepare() {
    const begin = place.querySelector("[data-begin]");
    const stop = place.querySelector("[data-stop]");
    // Whoever presses again is told that it was tried again.
    let tried = 0;
    const say = (word, code) => tell(place, word, code, tried);
    let asking;

    // A button that cannot be pressed for a while keeps the focus, and is never taken away.
    const wait = (waiting) => {
      begin.setAttribute("aria-disabled", String(waiting));
      stop.hidden = !waiting;
    };

    begin.addEventListener("click", async () => {
      if (asking) return;
      asking = new AbortController();
      wait(true);
      tried += 1;
      say("connecting");
      try {
        const signature = await signed(asking.signal, say);
        say("sending");
        send(signature);
      } catch (trouble) {
        say(trouble.word ?? "strange", trouble.code);
      } finally {
        asking = undefined;
        wait(false);
      }
    });
    stop.addEventListener("click", () => {
      asking?.abort(new Trouble("cancelled"));
      begin.focus();
    });
    place.hidden = false;
    for (const plain of document.querySelectorAll("[data-without-script]")) plain.hidden = true;
  }

  /** The signature over the statement, as NCALayer wrote it. */
  async function signed(signal, say) {
    const statement = await octets(signal);
    const socket = await connected(signal);
    try {
      for (const [ask, read] of ways(statement)) {
        say("choose");
        const signature = read(await answered(socket, ask, signal));
        if (signature) return signature;
      }
      throw new Trouble("strange");
    } finally {
      socket.close();
    }
  }

  /** What is signed, in base64: the very octets that the portal keeps. */
  async function octets(signal) {
    const answer = await fetch(place.dataset.url, { signal }).catch(() => {});
    signal.throwIfAborted();
    if (!answer?.ok) throw new Trouble("lost");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }

  /** A socket on which NCALayer has told its version, as it does before anything else. */
  async function connected(signal) {
    const socket = new WebSocket(ADDRESS);
    try {
      const first = await message(socket, signal, TO_CONNECT, "absent");
      if (!text(first.result?.version)) throw new Trouble("strange");
      return socket;
    } catch (trouble) {
      socket.close();
      throw trouble;
    }
  }

  async function answered(socket, ask, signal) {
    socket.send(JSON.stringify(ask));
    return message(socket, signal, TO_SIGN, "closed");
  }

  /** The next message that is no heartbeat; `gone` is said when there will be none. */
  function message(socket, signal, patience, gone) {
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const late = setTimeout(() => finish(reject, new Trouble("slow")), patience);
      const finish = (settle, value) => {
        clearTimeout(late);
        done.abort();
        settle(value);
      };
      const on = (target, name, then) =>
        target.addEventListener(name, then, { signal: done.signal });
      if (signal.aborted) return finish(reject, signal.reason);
      if (socket.readyState > WebSocket.OPEN) return finish(reject, new Trouble(gone));
      on(signal, "abort", () => finish(reject, signal.reason));
      on(socket, "close", () => finish(reject, new Trouble(gone)));
      on(socket, "message", ({ data }) => {
        if (data === HEARTBEAT) return;
        const answer = read(data);
        finish(answer ? resolve : reject, answer ?? new Trouble("strange"));
      });
    });
  }

  function read(data) {
    try {
      const answer = JSON.parse(data);
      return answer && typeof answer === "object" ? answer : undefined;
    } catch {
      return undefined;
    }
  }

  /** How to ask, best first, each with how to read its answer. One that finds an old NCALayer
   * without such a request reads nothing, and the next is tried. */
  function ways(data) {
    const common = (method) => [
      {
        module: "kz.gov.pki.knca.commonUtils",
        method,
        args: ["PKCS12", "SIGNATURE", data, false],
      },
      ofCommonUtils,
    ];
    return [
      [ofBasics(data), readBasics],
      common("createCAdESFromBase64"),
      common("createCMSSignatureFromBase64"),
    ];
  }

  function ofBasics(data) {
    const { purposes, iin, bin, locale } = place.dataset;
    return {
      module: "kz.gov.pki.knca.basics",
      method: "sign",
      args: {
        allowedStorages: null,
        format: "cms",
        data,
        signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
        signerParams: { extKeyUsageOids: purposes.split(" "), iin: text(iin), bin: text(bin) },
        locale,
      },
    };
  }

  function readBasics(answer) {
    if (isUnknown(answer)) return undefined;
    if (answer.status !== true) throw refusal(answer);
    const { result } = answer.body ?? {};
    if (result === undefined) throw new Trouble("cancelled");
    const one = [result?.signatures ?? result].flat();
    if (one.length !== 1 || !text(one[0])) throw new Trouble("strange");
    return one[0];
  }

  function ofCommonUtils(answer) {
    if (isUnknown(answer)) return undefined;
    if (answer.code !== "200") throw refusal(answer);
    if (!text(answer.responseObject)) throw new Trouble("strange");
    return answer.responseObject;
  }

  /** This NCALayer has no such module or no such method. */
  const isUnknown = (answer) =>
    [answer.errorCode, answer.code, answer.message].some((word) =>
      /^(MODULE|METHOD)_NOT_FOUND$|^INVOCATION_ERROR$/.test(text(word)),
    );

  function refusal(answer) {
    if (/^action\.cancell?ed$/.test(text(answer.message))) return new Trouble("cancelled");
    const code = text(answer.code) || text(answer.errorCode);
    return code ? new Trouble("error", code) : new Trouble("strange");
  }

  /** Sends the signature with the form for a file that was made elsewhere. */
  function send(signature) {
    const form = document.getElementById(place.dataset.form);
    const carried = new DataTransfer();
    carried.items.add(new File([signature], "signature.cms", { type: "application/cms" }));
    form.elements.file.files = carried.files;
    const by = Object.assign(document.createElement("input"), {
      type: "hidden",
      name: "by",
      value: "ncalayer",
    });
    form.append(by);
    form.requestSubmit();
  }
}

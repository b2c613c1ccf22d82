// Everything works without this; with it, it is a little nicer.
"use strict";
{
  // An error summary is read first.
  const wrong = document.querySelector(".error-summary");
  if (wrong) wrong.focus();

  // A form that was sent once is not sent twice by a double click.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 4000);
    });
  }

  // The interview: passport lines are checked while they are typed.
  const lines = document.querySelector("textarea[data-check]");
  if (lines) {
    const reading = document.getElementById("reading");
    let waiting = 0;
    let turn = 0;
    const check = async () => {
      const mine = ++turn;
      const body = new URLSearchParams({ lines: lines.value });
      const answer = await fetch(lines.dataset.check, { method: "POST", body });
      const text = answer.ok ? await answer.text() : "";
      if (mine !== turn) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      reading.replaceChildren(...page.body.childNodes);
    };
    lines.addEventListener("input", () => {
      clearTimeout(waiting);
      // Without the network the button still checks.
      waiting = setTimeout(() => check().catch(() => {}), 300);
    });
  }

  // Answers that come from another device behind the # of an address: it goes into the form and
  // out of the address bar.
  const code = document.querySelector("[data-continue]");
  const arrive = () => {
    if (!code || location.hash.length < 60) return;
    code.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
    code.form.requestSubmit();
  };
  arrive();
  addEventListener("hashchange", arrive);
}

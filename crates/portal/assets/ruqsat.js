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
}

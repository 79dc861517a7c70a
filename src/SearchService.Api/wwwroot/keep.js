// Keeps an article where one is: the star opens the form of its page in a dialog. Without this the star leads to that page, and back.
"use strict";

(() => {
  let dialog = null;
  let star = null;
  let heard = null;

  async function read(address, options) {
    const answer = await fetch(address, options);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { address: answer.url, page, isGood: answer.ok };
  }

  /** Tells those who do not see the star. */
  function say(words) {
    if (!heard) {
      heard = document.createElement("p");
      heard.className = "unseen";
      heard.setAttribute("role", "status");
      document.body.append(heard);
    }

    heard.textContent = words;
  }

  function make() {
    dialog = document.createElement("dialog");
    dialog.className = "window";
    dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      send(event.target, event.submitter).catch(() => event.target.submit());
    });
    document.body.append(dialog);
  }

  function show(form) {
    const heading = form.querySelector("h1");
    heading.id = "keep-what";
    dialog.setAttribute("aria-labelledby", heading.id);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    form.querySelector("p:last-child a")?.parentElement.remove();
    dialog.replaceChildren(document.importNode(form, true));
    (dialog.querySelector(".row") ?? dialog).append(close);
    if (!dialog.open) {
      dialog.showModal();
    }

    dialog.querySelector("[role=alert], input:checked, input[name=name]")?.focus();
  }

  async function send(form, button) {
    const { address, page, isGood } = await read(form.action, {
      method: "POST", body: new URLSearchParams(new FormData(form, button)),
    });
    const again = page.querySelector("main .keep");
    const now = page.getElementById(star.id);
    if (again) {
      show(again);
    } else if (now) {
      star.replaceWith(now);
      star = now;
      dialog.close();
      now.focus();
      say(now.dataset.kept === undefined ? "No longer kept" : now.title);
    } else if (isGood) {
      location.assign(address);
    } else {
      const why = document.createElement("p");
      why.setAttribute("role", "alert");
      why.textContent = page.querySelector("main .message p")?.textContent ?? "This was not kept: the service cannot be reached.";
      form.prepend(why);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.star");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }

    event.preventDefault();
    star = link;
    read(link.href).then(({ page }) => {
      const form = page.querySelector("main .keep");
      if (!form) {
        location.assign(link.href);
        return;
      }

      if (!dialog) {
        make();
      }

      show(form);
    }).catch(() => location.assign(link.href));
  });

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const box = document.getElementById(button.dataset.copy);
      box.select();

      // The clipboard is closed to pages that came without encryption from another machine; there the old command still works.
      const copied = navigator.clipboard ? navigator.clipboard.writeText(box.value).then(() => true, () => false)
        : Promise.resolve(document.execCommand("copy"));
      copied.then((done) => { say(button.textContent = done ? "Copied" : "Press Ctrl+C"); });
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();

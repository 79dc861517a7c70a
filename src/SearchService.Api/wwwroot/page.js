// The page works without this: it only saves a hand the way to the mouse.
"use strict";

const box = document.getElementById("q");

/** What j, k and the arrows step through: the hits of a search. */
const stops = () => [...document.querySelectorAll(".hits .hit h2 a")];

const typing = (target) => target.matches("input, textarea, select, [contenteditable]");

function step(by) {
  const all = stops();
  if (all.length === 0) {
    return false;
  }

  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  if (next < 0 && box) {
    box.focus();
    return true;
  }

  const link = all[Math.min(next, all.length - 1)];
  link.focus({ preventScroll: true });
  link.closest(".hit").scrollIntoView({ block: "nearest" });
  return true;
}

/** Steps through the matches of the query in an article; after the last comes the first. */
let match = 0;

function toMatch(by) {
  const all = [...document.querySelectorAll("mark[id]")];
  if (all.length === 0) {
    return;
  }

  match = match === 0 && by < 0 ? all.length : (match - 1 + by + all.length) % all.length + 1;
  const here = all[match - 1];
  document.querySelectorAll("mark").forEach((mark) => mark.classList.toggle("here", mark.dataset.of === String(match)));
  const place = document.querySelector("[data-place]");
  if (place) {
    place.textContent = `${match} of `;
  }

  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "center" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-match]");
  if (link) {
    event.preventDefault();
    toMatch(Number(link.dataset.match));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
    return;
  }

  if (event.target === box) {
    if (event.key === "ArrowDown" && step(1)) {
      event.preventDefault();
    } else if (event.key === "Escape") {
      box.blur();
    }

    return;
  }

  if (typing(event.target)) {
    return;
  }

  const onHit = stops().includes(document.activeElement);
  switch (event.key) {
    case "/":
      box?.focus();
      box?.select();
      event.preventDefault();
      break;
    case "?":
      location.assign("/help#keys");
      break;
    case "j":
    case "k":
    case "u":
      // Among the hits; in an article to the one behind or before it, and back to the list.
      if (event.key === "u" || !step(event.key === "j" ? 1 : -1)) {
        document.querySelector(`[data-key=${event.key}]`)?.click();
      }

      break;
    case "n":
    case "p":
      toMatch(event.key === "n" ? 1 : -1);
      break;
    case "ArrowDown":
    case "ArrowUp":
      // Without a hit in focus the arrows scroll, as they do everywhere.
      if (onHit && step(event.key === "ArrowDown" ? 1 : -1)) {
        event.preventDefault();
      }

      break;
  }
});

// Names of the index complete a name that is typed into a form; without this the list holds those that are near.
for (const name of document.querySelectorAll("input[data-completes]")) {
  let asked = null;
  name.addEventListener("input", async () => {
    asked?.abort();
    asked = new AbortController();
    if (name.value.trim().length < 2) {
      return;
    }

    const answer = await fetch(`/suggest?size=10&q=${encodeURIComponent(name.value)}`, { signal: asked.signal }).catch(() => null);
    const found = answer?.ok ? (await answer.json().catch(() => ({ suggestions: [] }))).suggestions : [];
    name.list.replaceChildren(...found.filter((each) => each.kind === name.dataset.completes).map((each) => new Option("", each.text)));
  });
}

// While something is being read, its line follows; when it is done the page can be asked for again.
const running = document.querySelector("[data-running]");

async function follow() {
  const answer = await fetch(running.dataset.running, { cache: "no-store" }).catch(() => null);
  if (answer?.status === 200) {
    running.firstElementChild.textContent = await answer.text();
  } else if (answer?.status === 204) {
    running.setAttribute("role", "status");
    running.firstElementChild.textContent = "Everything has been read. ";
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = "Reload this page";
    again.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    running.append(again);
    return;
  }

  setTimeout(follow, 2000);
}

if (running) {
  setTimeout(follow, 2000);
}

// On the page of jobs each line follows until all are over. What somebody stands on stays as it is until its job has another state.
const live = document.querySelector("[data-live]");

async function followJobs() {
  const answer = await fetch("/work", { cache: "no-store" }).catch(() => null);
  const now = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".jobs") : null;
  for (const job of now ? [...now.children].reverse() : []) {
    const shown = document.getElementById(job.id);
    if (!shown) {
      live.prepend(job);
    } else if (shown.dataset.state !== job.dataset.state) {
      shown.replaceWith(job);
    } else {
      shown.querySelector("[data-says]").textContent = job.querySelector("[data-says]").textContent;
    }
  }

  if (!now || now.dataset.live !== undefined) {
    setTimeout(followJobs, 2000);
  }
}

if (live) {
  setTimeout(followJobs, 1000);
}

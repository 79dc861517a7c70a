// The bars of a strip are as narrow as a hair: the arrows step through them, a press near one goes to it, and a line says which it is.
// Without this a bar can be clicked where it is drawn, and the name of the source leads to the same articles.
"use strict";

for (const strip of document.querySelectorAll(".strip")) {
  // Pixels: with those on the other side as wide as a finger.
  const reach = 12;
  const links = [...strip.querySelectorAll("a")];
  const middles = links.map((link) => link.firstElementChild.x.baseVal.value + 0.5);
  const says = (link) => link.querySelector("title").textContent;

  const said = document.createElement("span");
  said.className = "said";
  said.hidden = true;
  said.setAttribute("aria-hidden", "true");
  strip.after(said);

  function show(link) {
    said.hidden = !link;
    said.textContent = link ? says(link) : "";
    links.forEach((each) => each.classList.toggle("here", each === link));
  }

  /** The bar that is meant by a place of the mouse or a finger, if any. */
  function meant(event) {
    const { left, width } = strip.getBoundingClientRect();
    const one = width / strip.viewBox.baseVal.width;
    const away = middles.map((middle) => Math.abs(left + middle * one - event.clientX));
    const least = Math.min(...away);
    return least <= Math.max(reach, one / 2) ? links[away.indexOf(least)] : null;
  }

  strip.removeAttribute("aria-hidden");
  strip.setAttribute("role", "group");
  strip.setAttribute("aria-label", strip.dataset.of);
  links.forEach((link, at) => {
    link.setAttribute("tabindex", at === 0 ? "0" : "-1");
    link.setAttribute("aria-label", says(link));
  });

  strip.addEventListener("keydown", (event) => {
    const at = links.indexOf(event.target);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    if (links[next] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      links[at].setAttribute("tabindex", "-1");
      links[next].setAttribute("tabindex", "0");
      links[next].focus();
      event.preventDefault();
    }
  });
  // A drawing that listens for the keyboard's attention itself becomes a stop of Tab.
  strip.parentElement.addEventListener("focusin", (event) => show(event.target.closest("a")));
  strip.parentElement.addEventListener("focusout", () => show(null));
  strip.addEventListener("pointermove", (event) => show(meant(event)));
  strip.addEventListener("pointerdown", (event) => show(meant(event)));
  strip.addEventListener("pointerleave", () => show(links.find((link) => link === document.activeElement)));
  strip.addEventListener("click", (event) => {
    const link = meant(event);
    if (link && !event.target.closest("a")) {
      location.assign(link.href.baseVal);
    }
  });
}

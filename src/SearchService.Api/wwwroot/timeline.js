// Dragging over a timeline narrows to the stretch of time that was dragged over, and the arrows step through its bars, so that Tab
// passes hundreds of them in one step. Without it each bar is a link of its own.
"use strict";

for (const bars of document.querySelectorAll(".bars[data-narrows]")) {
  const stretches = [...bars.children];
  const scale = bars.parentElement.querySelector(".scale");
  const highest = scale?.textContent;
  let first = -1;
  let last = -1;
  let dragged = false;

  const under = (x) => {
    const { left, width } = bars.getBoundingClientRect();
    return Math.min(stretches.length - 1, Math.max(0, Math.floor((x - left) / width * stretches.length)));
  };

  const ends = () => [stretches[Math.min(first, last)].dataset.first, stretches[Math.max(first, last)].dataset.last];

  function show() {
    const chosen = (at) => dragged && at >= Math.min(first, last) && at <= Math.max(first, last);
    stretches.forEach((stretch, at) => stretch.classList.toggle("chosen", chosen(at)));
    if (scale) {
      scale.textContent = dragged ? ends().join(" to ") : highest;
    }
  }

  function stop() {
    first = last = -1;
    dragged = false;
    show();
  }

  const links = [...bars.querySelectorAll("a")];
  links.slice(1).forEach((link) => { link.tabIndex = -1; });
  bars.addEventListener("keydown", (event) => {
    const at = links.indexOf(event.target);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    if (links[next] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      links[at].tabIndex = -1;
      links[next].tabIndex = 0;
      links[next].focus();
      event.preventDefault();
    }
  });
  bars.addEventListener("dragstart", (event) => event.preventDefault());
  bars.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.isPrimary) {
      first = last = under(event.clientX);
    }
  });
  document.addEventListener("pointermove", (event) => {
    if (first >= 0) {
      last = under(event.clientX);
      dragged ||= last !== first;
      show();
    }
  });
  document.addEventListener("pointerup", () => {
    if (first >= 0 && dragged) {
      const [from, to] = ends();
      const address = new URL(bars.dataset.narrows, location);
      address.searchParams.set("from_date", from);
      address.searchParams.set("to_date", to);
      location.assign(address);
    }

    // The click that follows the drag is not meant for a bar.
    setTimeout(stop);
  });
  bars.addEventListener("click", (event) => dragged && event.preventDefault(), true);
  document.addEventListener("pointercancel", stop);
  document.addEventListener("keydown", (event) => event.key === "Escape" && stop());
}

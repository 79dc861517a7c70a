// Draws a circle on the map, from its middle outwards; without this the form above asks for the same.
"use strict";

(() => {
  const map = document.querySelector(".map.large");
  const picture = map?.querySelector("svg");
  if (!picture) {
    return;
  }

  const inDegrees = 111.2;
  let middle = null;
  let country = null;
  let circle = null;

  function place(event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    return { lon: at.x, lat: -at.y };
  }

  const cosine = (lat) => Math.max(0.1, Math.cos((lat * Math.PI) / 180));

  /** Kilometres between two points that lie not too far apart. */
  const distance = (one, other) =>
    Math.hypot((one.lon - other.lon) * cosine(one.lat), one.lat - other.lat) * inDegrees;

  picture.addEventListener("pointerdown", (event) => {
    const link = event.target.closest("a");
    if (event.button !== 0 || (link && !link.classList.contains("country"))) {
      return;
    }

    // A circle may begin in a country; what does not move is a click on it.
    country = link;
    middle = place(event);
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
  });

  picture.addEventListener("pointermove", (event) => {
    if (!middle) {
      return;
    }

    if (!circle) {
      circle = document.createElementNS(picture.namespaceURI, "ellipse");
      circle.setAttribute("class", "around");
      picture.append(circle);
    }

    const km = distance(middle, place(event));
    circle.setAttribute("cx", middle.lon);
    circle.setAttribute("cy", -middle.lat);
    circle.setAttribute("ry", km / inDegrees);
    circle.setAttribute("rx", km / inDegrees / cosine(middle.lat));
  });

  picture.addEventListener("pointerup", (event) => {
    if (!middle) {
      return;
    }

    const typed = Number(document.getElementById("km").value) || 50;
    const drawn = distance(middle, place(event));
    const near = `${middle.lat.toFixed(2)},${middle.lon.toFixed(2)}`;
    const narrowest = picture.viewBox.baseVal.width / 200;
    const isDrawn = drawn / inDegrees > narrowest;
    const km = isDrawn ? Math.round(drawn) : typed;
    middle = null;
    if (country && !isDrawn) {
      location.assign(country.href.baseVal);
      return;
    }

    const between = map.dataset.near.includes("?") ? "&" : "?";
    location.assign(`${map.dataset.near}${between}near=${near}&km=${km}`);
  });

  picture.addEventListener("dragstart", (event) => event.preventDefault());

  picture.addEventListener("pointercancel", () => {
    middle = null;
    circle?.remove();
    circle = null;
  });
})();

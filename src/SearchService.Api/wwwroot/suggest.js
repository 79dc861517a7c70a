// Completes what is typed into the search box, as a combobox with a list (ARIA Authoring Practices). Without it the box is a plain form.
"use strict";

(() => {
  const box = document.querySelector("#q");
  if (!box) {
    return;
  }

  const pause = 120;

  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.after(list);

  const heard = document.createElement("span");
  heard.className = "unseen";
  heard.setAttribute("role", "status");
  list.after(heard);

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  let typed = "";
  let wait = 0;
  let asked = null;

  const chosen = () => list.querySelector("[aria-selected=true]");

  /** What was asked no longer counts. */
  function forget() {
    clearTimeout(wait);
    asked?.abort();
  }

  function close() {
    forget();
    list.hidden = true;
    list.replaceChildren();
    heard.textContent = "";
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    forget();
    chosen()?.setAttribute("aria-selected", "false");
    if (!option) {
      box.removeAttribute("aria-activedescendant");
      box.value = typed;
      return;
    }

    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
    box.value = option.dataset.query;
  }

  function search(option) {
    box.value = option.dataset.query;
    close();
    box.form.requestSubmit();
  }

  function optionOf({ before, suggestion }, at) {
    const option = document.createElement("li");
    option.id = `suggestion-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.query = before + suggestion.query;
    const text = document.createElement("span");
    text.dir = "auto";
    text.append(before, suggestion.text);
    const kind = document.createElement("span");
    kind.className = `kind ${suggestion.kind}`;
    kind.textContent = suggestion.kind === "title" ? "article" : `${suggestion.kind} · ${suggestion.articles.toLocaleString("en")}`;
    option.append(text, kind);
    return option;
  }

  /** What may be going on: a field's value, all that was typed, or its last word alone. The first that has a name to offer stands. */
  function readings(text) {
    const field = text.match(/^(.*?)\b(person|place|title):"?([^":()]*)$/is);
    if (field) {
      return [{ before: field[1], words: field[3], kinds: [field[2].toLowerCase()] }];
    }

    const last = text.search(/[^\s":()]*$/);
    const ending = { before: text.slice(0, last), words: text.slice(last), kinds: ["person", "place"] };
    const inQuotes = text.split('"').length % 2 === 0;
    return /[":()]/.test(text) ? (inQuotes ? [] : [ending])
      : last > 0 ? [{ before: "", words: text, kinds: null }, ending]
        : [{ before: "", words: text, kinds: null }];
  }

  async function ask({ before, words, kinds }, signal) {
    if (words.trim().length < 2) {
      return [];
    }

    const answer = await fetch(`/suggest?size=3&q=${encodeURIComponent(words)}`, { signal });
    const found = answer.ok ? (await answer.json()).suggestions : [];
    return found.filter((suggestion) => !kinds || kinds.includes(suggestion.kind)).map((suggestion) => ({ before, suggestion }));
  }

  const isName = ({ suggestion }) => suggestion.kind === "person" || suggestion.kind === "place";

  async function look() {
    asked = new AbortController();
    const { signal } = asked;
    try {
      const [whole = [], ending = []] = await Promise.all(readings(typed).map((reading) => ask(reading, signal)));
      if (signal.aborted || document.activeElement !== box) {
        return;
      }

      const found = whole.some(isName) ? whole : [...ending, ...whole];
      close();
      list.append(...found.map(optionOf));
      list.hidden = found.length === 0;
      box.setAttribute("aria-expanded", String(found.length > 0));
      heard.textContent = found.length > 0 ? `${found.length} suggestions` : "";
    } catch (failure) {
      // Whatever keeps the service from suggesting, the box goes on as a plain one.
      if (failure.name !== "AbortError") {
        close();
      }
    }
  }

  box.addEventListener("input", () => {
    forget();
    typed = box.value;
    wait = setTimeout(look, pause);
  });

  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }

    const all = [...list.children];
    const at = all.indexOf(chosen());
    switch (event.key) {
      case "ArrowDown":
        choose(all[at + 1]);
        break;
      case "ArrowUp":
        choose(at < 0 ? all[all.length - 1] : all[at - 1]);
        break;
      case "Escape":
        box.value = typed;
        close();
        break;
      case "Enter":
        if (at < 0) {
          close();
          return;
        }

        search(all[at]);
        break;
      default:
        return;
    }

    event.preventDefault();
  });

  // The box keeps the keyboard while the mouse chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      search(option);
    }
  });
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
})();

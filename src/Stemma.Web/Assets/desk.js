"use strict";
(() => {
  // Search as you type: the page of the results is fetched as it is without script, and its list is put in place.
  for (const box of document.querySelectorAll("input[data-search]")) {
    const form = box.form, results = document.getElementById("results");
    let wait = 0, last = box.value, asked = 0;
    async function find() {
      const text = box.value.trim();
      if (text === last.trim()) return;
      last = text;
      const number = ++asked, address = form.getAttribute("action") + "?q=" + encodeURIComponent(text);
      const answer = await fetch(address + "&open=1");
      if (number !== asked || !answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), found = page.getElementById("results");
      if (!found || number !== asked) return;
      results.replaceChildren(...found.childNodes);
      history.replaceState(null, "", address);
    }
    box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(find, 120); });
  }
})();
(() => {
  // Live: what changed at the desk comes into the open page, and what is being read stays where it is.
  const live = document.body.dataset.live, box = document.getElementById("live"), main = document.getElementById("main");
  if (!live || !window.EventSource) return;
  const source = new EventSource("/live?after=" + document.body.dataset.change);
  let wait = 0, words = [];
  source.onmessage = message => {
    const change = JSON.parse(message.data);
    if (live !== "*" && change.story !== live) return;
    if (!/^(Article)/.test(change.kind)) words.push(change.words);
    clearTimeout(wait);
    wait = setTimeout(() => busy() ? offer() : renew(), 500);
  };
  addEventListener("pagehide", () => source.close());
  const busy = () => main.contains(document.activeElement) && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName) || main.querySelector(".forms") || String(getSelection()).length > 0;
  function say(text) {
    const told = [...new Set(words)].slice(-3).join(" · ");
    box.textContent = text + (told ? ": " + told : "");
    words = [];
    clearTimeout(say.wait);
    say.wait = setTimeout(() => box.textContent = "", 12000);
  }
  function offer() {
    say("The desk has changed");
    clearTimeout(say.wait);
    const button = document.createElement("button");
    button.textContent = "Show";
    button.onclick = renew;
    box.append(" ", button);
  }
  const place = details => (details.closest("[id]")?.id || "") + "/" + [...(details.closest("[id]") || main).querySelectorAll("details")].indexOf(details);
  function anchor() {
    for (const element of main.querySelectorAll("[id]")) {
      const box = element.getBoundingClientRect();
      if (box.bottom > 70 && box.height < innerHeight * 2) return { id: element.id, top: box.top };
    }
  }
  async function renew() {
    const answer = await fetch(location.href, { headers: { "X-Live": "1" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = page.getElementById("main");
    if (!fresh) return;
    const open = new Set([...main.querySelectorAll("details[open]")].map(place)), kept = scrollY > 0 && anchor();
    const before = new Map([...main.querySelectorAll("[id]")].map(e => [e.id, e.textContent])), focused = document.activeElement;
    const focus = main.contains(focused) && focused.closest("[id]")?.id, href = focused.getAttribute?.("href");
    main.replaceChildren(...fresh.childNodes);
    for (const details of main.querySelectorAll("details")) if (open.has(place(details))) details.open = true;
    for (const element of main.querySelectorAll(".row[id], .point[id]"))
      if (before.get(element.id) !== element.textContent) element.classList.add("fresh");
    const there = kept && document.getElementById(kept.id);
    if (there) scrollBy(0, there.getBoundingClientRect().top - kept.top);
    if (focus) {
      const within = document.getElementById(focus);
      (within && href && within.querySelector(`[href="${CSS.escape(href)}"]`) || within)?.focus?.({ preventScroll: true });
    }
    say("Renewed");
  }
})();
(() => {
  // What can be corrected of a point opens at the point; without script it is a page of its own.
  document.addEventListener("click", async event => {
    const link = event.target.closest?.("a.fix");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const tools = link.parentElement, there = tools.querySelector(".forms");
    link.setAttribute("aria-expanded", String(!there));
    if (there) return there.remove();
    const answer = await fetch(link.href);
    const forms = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("forms");
    if (!forms) return location.assign(link.href);
    forms.removeAttribute("id");
    forms.className = "forms";
    tools.append(forms);
    forms.querySelector("summary")?.focus();
  });
  document.addEventListener("keydown", event => {
    const forms = event.key === "Escape" && document.activeElement.closest?.(".forms");
    if (!forms) return;
    const link = forms.parentElement.querySelector("a.fix");
    link.setAttribute("aria-expanded", "false");
    forms.remove();
    link.focus();
  });
})();
(() => {
  // Files can be dropped anywhere on the page that collates.
  const form = document.querySelector("form.collate"), files = document.getElementById("files");
  if (!form || !files) return;
  // A server that is sent too much closes the connection before its answer can be read.
  form.addEventListener("submit", event => {
    if (event.submitter?.value === "example") files.value = "";
    const size = [...files.files].reduce((sum, file) => sum + file.size, new Blob([form.elements.text.value]).size);
    const isTooMuch = size > Number(form.dataset.most);
    document.getElementById("too-much").hidden = !isTooMuch;
    if (isTooMuch) event.preventDefault();
  });
  addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
  addEventListener("dragleave", () => form.classList.remove("over"));
  addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) files.files = event.dataTransfer.files;
  });
})();

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

"use strict";
(() => {
  const lit = "lit";
  function show() {
    document.querySelectorAll("." + lit).forEach(e => e.classList.remove(lit));
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    const inner = target.querySelector(":scope > details");
    if (inner) inner.open = true;
    const place = /^(.+-a\d+)-(\d+)-(\d+)$/.exec(id);
    const article = place && document.getElementById(place[1]);
    if (!article) return;
    for (const mark of article.querySelectorAll(".mark"))
      if (+mark.dataset.s < +place[3] && +mark.dataset.e > +place[2]) mark.classList.add(lit);
    target.scrollIntoView({ block: "center" });
    const link = target.querySelector("a.mark");
    if (link) link.focus({ preventScroll: true });
  }
  addEventListener("hashchange", show);
  show();
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [...document.querySelectorAll("details:not([open])")];
    shut.forEach(d => d.open = true);
  });
  addEventListener("afterprint", () => shut.forEach(d => d.open = false));
})();

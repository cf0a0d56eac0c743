/* What the pages do beyond links and forms. Without this script everything still works, one page at a time. */
"use strict";
(() => {
  const desk = () => document.getElementById("desk");
  const room = () => document.querySelector(".room");

  const mark = (id) => {
    for (const one of document.querySelectorAll(".line.current")) one.classList.remove("current");
    if (id) for (const one of document.querySelectorAll(`.line[data-line="${CSS.escape(id)}"]`)) one.classList.add("current");
  };
  const opened = () => new URLSearchParams(location.search).get("line");

  const close = () => {
    const id = opened();
    const where = new URL(location.href);
    where.searchParams.delete("line");
    history.pushState(null, "", where);
    desk().replaceChildren();
    room().classList.remove("opened");
    mark(null);
    const back = id && document.querySelector(`[data-line="${CSS.escape(id)}"] a.open, [data-lines~="${CSS.escape(id)}"]`);
    (back || document.getElementById("main")).focus({ preventScroll: true });
  };

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "desk") return;
    room().classList.add("opened");
    desk().scrollTop = 0;
    const head = desk().querySelector("h2");
    if (head) head.focus({ preventScroll: true });
  });
  document.addEventListener("htmx:pushedIntoHistory", () => mark(opened()));
  document.addEventListener("htmx:responseError", (event) => { location.assign(event.detail.pathInfo.requestPath); });

  document.addEventListener("click", (event) => {
    const closing = event.target.closest("[data-close]");
    if (closing && opened()) { event.preventDefault(); close(); }
  });

  /* Hover, both ways: words light up the lines that stand on them, a line lights up its words. */
  const lit = (selectors, on) => {
    for (const selector of selectors) for (const one of document.querySelectorAll(selector)) one.classList.toggle("lit", on);
  };
  const facing = (node) => {
    if (!node.closest) return [];
    const marked = node.closest("[data-lines]");
    if (marked) return marked.dataset.lines.split(" ").map((id) => `.line[data-line="${CSS.escape(id)}"]`);
    const line = node.closest(".margin [data-line]");
    return line ? [`[data-lines~="${CSS.escape(line.dataset.line)}"]`] : [];
  };
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => lit(facing(event.target), on));
  }

  /* The clocks: a slider moves a date; a date that was set shows the record of that day. */
  for (const form of document.querySelectorAll("form[data-clocks]")) {
    form.classList.add("live");
    const go = () => {
      const where = new URL(location.href);
      for (const name of ["as_of", "known_by"]) {
        const value = form.elements[name].value;
        if (value) where.searchParams.set(name, value); else where.searchParams.delete(name);
      }
      where.searchParams.delete("page");
      if (where.href !== location.href) location.assign(where);
    };
    for (const slider of form.querySelectorAll('input[type="range"]')) {
      const days = slider.dataset.days.split(" ");
      const date = form.elements[slider.dataset.for];
      slider.hidden = false;
      const told = () => slider.setAttribute("aria-valuetext", date.value || "now");
      slider.addEventListener("input", () => { date.value = days[Number(slider.value)] || ""; told(); });
      slider.addEventListener("change", go);
      told();
    }
    for (const date of form.querySelectorAll('input[type="date"]')) {
      date.addEventListener("change", (event) => { if (event.target.value === "" || event.target.validity.valid) go(); });
    }
  }

  /* The timeline: drawing over some days with a mouse or a pen zooms in on them. */
  for (const picture of document.querySelectorAll("svg[data-zoom]")) {
    const [from, to, left, right] = picture.dataset.zoom.split(" ");
    const first = Date.parse(from), days = (Date.parse(to) - first) / 864e5 + 1;
    const at = (event) => {
      const box = picture.getBoundingClientRect();
      const x = (event.clientX - box.left) * (picture.viewBox.baseVal.width / box.width);
      return Math.min(Math.max(x, Number(left)), Number(right) - 0.01);
    };
    const day = (x) => new Date(first + Math.floor(((x - left) / (right - left)) * days) * 864e5).toISOString().slice(0, 10);
    let began = null, area = null;
    picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "touch" || event.button !== 0 || event.target.closest("a")) return;
      began = at(event);
      area = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      for (const [name, value] of [["class", "chosen"], ["y", 0], ["height", picture.viewBox.baseVal.height], ["x", began], ["width", 0]]) area.setAttribute(name, value);
      picture.append(area);
      picture.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    picture.addEventListener("pointermove", (event) => {
      if (began === null) return;
      area.setAttribute("x", Math.min(began, at(event)));
      area.setAttribute("width", Math.abs(at(event) - began));
    });
    const ended = (event) => {
      if (began === null) return;
      const ends = [began, at(event)].sort((a, b) => a - b);
      area.remove();
      began = null;
      if (event.type === "pointercancel" || ends[1] - ends[0] < 12) return;
      const where = new URL(location.href);
      where.searchParams.set("from", day(ends[0]));
      where.searchParams.set("to", day(ends[1]));
      for (const name of ["page", "line"]) where.searchParams.delete(name);
      location.assign(where);
    };
    picture.addEventListener("pointerup", ended);
    picture.addEventListener("pointercancel", ended);
  }

  /* Keys: j and k go from line to line, Enter opens (as any link), Escape closes, / searches. They can be switched off. */
  const keys = () => localStorage.getItem("ontherecord-keys") !== "off";
  const step = (by) => {
    const all = [...document.querySelectorAll("main a.open, main a.stance, main .text a.m")];
    const at = all.indexOf(document.activeElement);
    const here = at >= 0 ? at : all.findIndex((one) => one.closest(".line.current"));
    const next = all[Math.min(Math.max(here + by, 0), all.length - 1)];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened()) { close(); return; }
    const typing = event.target.closest("input, select, textarea");
    if (!keys() || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") { event.preventDefault(); document.getElementById("find").focus(); }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
    if (event.key === "?") location.assign("/keys");
  });
  const toggle = document.getElementById("keys-on");
  if (toggle) {
    toggle.checked = keys();
    toggle.disabled = false;
    toggle.addEventListener("change", () => localStorage.setItem("ontherecord-keys", toggle.checked ? "on" : "off"));
  }

  mark(opened());
  const current = document.querySelector(".margin .line.current, .text .m.lit");
  if (current && !location.hash) current.scrollIntoView({ block: "nearest" });
  if (opened()) lit([`[data-lines~="${CSS.escape(opened())}"]`], true);
})();

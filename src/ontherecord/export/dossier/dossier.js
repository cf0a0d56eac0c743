// Opens the line that a link points to, lights a line's words while they are hovered, and opens all for printing.
(function () {
  "use strict";
  function open() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; target.scrollIntoView(); }
  }
  function light(lines, on) {
    document.querySelectorAll(".m[data-lines]").forEach(function (mark) {
      var mine = mark.dataset.lines.split(" ");
      if (lines.some(function (line) { return mine.indexOf(line) >= 0; })) { mark.classList.toggle("lit", on); }
    });
  }
  document.querySelectorAll(".report .m").forEach(function (mark) {
    mark.title = mark.dataset.lines.split(" ").map(function (line) {
      var card = document.getElementById(line);
      return card && card.querySelector ? (card.querySelector("summary .text") || card).textContent.replace(/\s+/g, " ").trim() : line;
    }).join("\n");
    mark.addEventListener("mouseenter", function () { light(mark.dataset.lines.split(" "), true); });
    mark.addEventListener("mouseleave", function () { light(mark.dataset.lines.split(" "), false); });
  });
  window.addEventListener("hashchange", open);
  window.addEventListener("beforeprint", function () { document.querySelectorAll("details").forEach(function (d) { d.open = true; }); });
  open();
}());

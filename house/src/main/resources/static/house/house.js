"use strict";
// Copies what a button points at.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  const source = document.getElementById(button.dataset.copy);
  navigator.clipboard.writeText(source.dataset.value || source.textContent.trim()).then(() => {
    button.textContent = button.dataset.copied;
  });
});
// A form that was sent is not sent again; the command id makes it harmless where a script did not run.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  const question = form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-busy", "true"));
});
// Coming back by the browser's history, a form may be sent anew.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });
});
// Counts the characters of a text as the server does: by code points.
document.addEventListener("input", (event) => {
  const counter = event.target.dataset && document.getElementById(event.target.dataset.counter || "");
  if (counter) counter.textContent = [...event.target.value].length;
});
// What is wrong is read out first.
const alertBox = document.querySelector("[role=alert][tabindex]");
if (alertBox) alertBox.focus();

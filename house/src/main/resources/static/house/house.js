"use strict";
// Copies what a button points at.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  const source = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  navigator.clipboard.writeText(source.dataset.value || source.textContent.trim()).then(() => {
    button.textContent = button.dataset.copied;
    window.setTimeout(() => { button.textContent = label; }, 2000);
  });
});
// While a part of a page is on its way that replaces this one, a click is kept, and made in the new one on the same thing: what a
// row's button does by data-act, its row by data-row, all else by its id. Of a part in a part, the outer one counts.
let coming = "";
const clicks = [];
const nameOf = (thing) => {
  const row = thing.dataset.act && thing.closest("[data-row]");
  if (row) return `[data-row="${CSS.escape(row.dataset.row)}"] [data-act="${thing.dataset.act}"]`;
  return thing.id ? "#" + CSS.escape(thing.id) : null;
};
const press = (name) => {
  if (coming) { clicks.push(name); return; }
  // Where two rows have the same name, none is meant.
  const [thing, ...others] = document.querySelectorAll(name);
  if (thing && others.length === 0 && !thing.disabled) thing.click();
};
document.addEventListener("htmx:beforeRequest", (event) => {
  const part = event.detail.target;
  const within = coming && document.getElementById(coming)?.contains(part);
  if (part?.matches("[hx-boost=true]") && !within) coming = part.id;
});
const goOn = (part) => {
  if (part.id !== coming) return;
  coming = "";
  // Who is told that something was not done looks at that first.
  if (part.querySelector("[role=alert][tabindex]")) clicks.length = 0;
  while (clicks.length > 0 && !coming) press(clicks.shift());
};
document.addEventListener("htmx:afterRequest", (event) => {
  const { target, xhr } = event.detail;
  const comesNot = xhr.status === 0 || xhr.status === 204 || xhr.status >= 500;
  if (comesNot && target?.id === coming) { coming = ""; clicks.length = 0; }
});
// The second click of a double click does nothing: what was asked by the first may be done by then, and another button in its place.
// Only where each counts (data-again), it is one more on what the first was on, wherever that is by then.
let again = null;
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (event.detail < 2) again = button && button.dataset.again !== undefined ? nameOf(button) : null;
  if (event.detail < 2 || (!again && (!button || button.type !== "submit"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (again) press(again);
}, true);
document.addEventListener("click", (event) => {
  const replaced = coming && document.getElementById(coming)?.contains(event.target);
  const thing = replaced && event.target.closest("button, a[href]:not([hx-boost=false])");
  const name = thing && nameOf(thing);
  if (!name) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  clicks.push(name);
}, true);
// What is asked of a button where the field that data-later names says from when: with that moment, as it was typed.
const later = (button) => {
  const at = button && button.dataset.later ? document.getElementById(button.dataset.later).value : "";
  return at ? button.dataset.confirmLater.replace("{at}", at.replace("T", " ")) : "";
};
// A form that was sent is not sent again; the command id makes it harmless where a script did not run.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const question = later(event.submitter) || (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "true";
  form.querySelectorAll("button:not([type=button])").forEach((button) => button.setAttribute("aria-busy", "true"));
}, true);
// What was typed into a part that asks (data-unsaved) and is not saved goes only on a yes; what came back refused (data-typed) counts.
const isTyped = (field) => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (!field.options) return field.value !== field.defaultValue;
  return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
};
const unsaved = (within) => [...within.querySelectorAll("[data-unsaved]")].find((part) => part.dataset.typed
  || [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some(isTyped));
const givesUp = (within) => {
  const part = unsaved(within);
  return !part || window.confirm(part.dataset.unsaved);
};
// Who saves it, or says in so many words that it goes, is not asked (data-settles).
document.addEventListener("htmx:confirm", (event) => {
  const { elt, target, triggeringEvent } = event.detail;
  if ((triggeringEvent?.submitter || elt).dataset.settles || givesUp(target)) return;
  event.preventDefault();
  const form = elt.closest("form");
  if (form) open(form);
});
window.addEventListener("beforeunload", (event) => {
  const part = unsaved(document);
  if (part && !part.closest("form[data-sent]")) event.preventDefault();
});
const open = (form) => {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
};
// Coming back by the browser's history, or with the answer of htmx, a form may be sent anew.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(open));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest("form");
  if (form) open(form);
});
// What comes by itself and fails is told quietly, and taken back when it goes on.
const offline = (isOffline) => {
  const notice = document.getElementById("ow-offline");
  if (notice) notice.hidden = !isOffline;
};
document.addEventListener("htmx:sendError", () => offline(true));
document.addEventListener("htmx:responseError", (event) => { if (event.detail.xhr.status >= 500) offline(true); });
document.addEventListener("htmx:afterOnLoad", (event) => { if (event.detail.successful !== false) offline(false); });
// Counts the characters of a text as the server does: by code points.
const count = (field) => {
  const counter = document.getElementById(field.dataset.counter || "");
  if (counter) counter.textContent = [...field.value].length.toLocaleString("en");
};
document.addEventListener("input", (event) => { if (event.target.dataset) count(event.target); });
document.querySelectorAll("[data-counter]").forEach(count);
// Sends a chosen file as it is, with what the fields in data-with say; without a script there is no field for it.
const beside = (field) => field.dataset.with.split(" ").map((id) => document.getElementById(id));
const query = (field) => {
  const typed = new URLSearchParams();
  beside(field).filter((other) => other.value !== "").forEach((other) => {
    // A program's door takes parts of one where people write per cent.
    typed.set(other.name, other.dataset.percent === undefined ? other.value : String(Number(other.value) / 100));
  });
  return typed.toString();
};
const refusal = (problem) => {
  const errors = problem.errors && problem.errors.length ? problem.errors : [problem];
  const more = errors.length > 50 ? `\n… +${errors.length - 50}` : "";
  return errors.slice(0, 50).map((error, at, all) => {
    const label = error.field ? document.querySelector(`label[for="f-${CSS.escape(error.field)}"]`) : null;
    // What mends several faults is said once, behind the last.
    const remedy = at + 1 < all.length && all[at + 1].remedy === error.remedy ? "" : " " + error.remedy;
    // Whether it must be filled in stands in the label too, as a badge behind its words.
    const name = label ? (label.querySelector("span") || label).textContent.trim() + ": " : "";
    return name + error.detail + remedy;
  }).join("\n") + more;
};
const put = async (field) => {
  const [file] = field.files;
  const fault = document.getElementById(field.id + "-fault");
  const busy = document.getElementById(field.id + "-busy");
  if (!file || !beside(field).every((other) => other.reportValidity()) || !givesUp(document) || !window.confirm(field.dataset.sure)) { field.value = ""; return; }
  const type = field.dataset.type || (file.name.endsWith(".xlsx") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/yaml");
  const headers = { "Content-Type": type, "Accept-Language": document.documentElement.lang };
  if (field.dataset.revision) headers["If-Match"] = `"${field.dataset.revision}"`;
  fault.hidden = true;
  if (file.size > Number(field.dataset.most)) {
    // The server would end the connection before it could say so.
    fault.textContent = field.dataset.large;
    field.value = "";
    fault.hidden = false;
    return;
  }
  field.disabled = true;
  if (busy) busy.hidden = false;
  try {
    const answer = await fetch(field.dataset.put + "?" + query(field), { method: field.dataset.method || "PUT", body: await file.arrayBuffer(), headers });
    // Where somebody was faster, the page that says so shows also what they did.
    const next = answer.ok ? field.dataset.done : answer.status === 412 && field.dataset.overtaken;
    if (next) {
      document.querySelectorAll("[data-unsaved]").forEach((part) => { delete part.dataset.unsaved; });
      window.location.assign(next);
      return;
    }
    fault.textContent = refusal(await answer.json());
  } catch (unsent) {
    fault.textContent = field.dataset.failed;
  }
  field.disabled = false;
  if (busy) busy.hidden = true;
  field.value = "";
  fault.hidden = false;
};
const uploads = () => document.querySelectorAll("[data-put]").forEach((field) => { field.closest("[hidden]")?.removeAttribute("hidden"); });
uploads();
document.addEventListener("htmx:afterSettle", uploads);
document.addEventListener("change", (event) => { if (event.target.dataset.put) put(event.target); });
// What was typed and not sent yet outlives a page that is fetched anew, for as long as the window is open and only there.
const memory = (() => {
  try { return window.sessionStorage; } catch (blocked) { return null; }
})();
const keep = (event) => {
  const key = event.target.dataset && event.target.dataset.keep;
  if (!key) return;
  if (memory) memory.setItem(key, event.target.value);
  // Who typed it in one place of a page need not type it in another.
  document.querySelectorAll(`[data-keep="${CSS.escape(key)}"]`).forEach((field) => { if (field !== event.target) field.value = event.target.value; });
};
document.addEventListener("input", keep);
document.addEventListener("change", keep);
// What was typed here last is newer than what the server remembers of the last time.
const recall = () => document.querySelectorAll("[data-keep]").forEach((field) => {
  const kept = memory && memory.getItem(field.dataset.keep);
  if (kept) field.value = kept;
});
recall();
document.addEventListener("htmx:afterSettle", recall);
// A part of a page that comes anew is taken up where data-arrive says: the button that was pressed, if it still does something,
// else its row, in the middle of the window. What comes later below moves nothing.
const inWindow = (box) => box.top >= 0 && box.bottom <= window.innerHeight;
const arrive = (part) => {
  const place = part && part.dataset.arrive && document.getElementById(part.dataset.arrive);
  if (!place) return;
  const row = place.closest("tr") || place;
  const goesOn = place.disabled ? row : place.querySelector(":scope > summary") || place;
  goesOn.focus({ preventScroll: true });
  row.scrollIntoView({ block: row.offsetHeight < window.innerHeight / 2 ? "center" : "start" });
  if (!inWindow(goesOn.getBoundingClientRect())) goesOn.scrollIntoView({ block: "center" });
};
// Before it is painted; and again behind all that htmx does with a part that has come.
document.addEventListener("htmx:afterSwap", (event) => arrive(document.getElementById(event.target.id)));
document.addEventListener("htmx:afterSettle", (event) => queueMicrotask(() => {
  arrive(event.target);
  goOn(event.target);
}));
// What is wrong is read out first.
const alertBox = document.querySelector("[role=alert][tabindex]");
if (alertBox) alertBox.focus();
// Where a form stays in its page, whoever typed is led to the first field at fault; else, or where there is a choice, to what is said.
document.addEventListener("htmx:afterSettle", (event) => {
  const told = event.target.matches("[hx-boost]") && event.target.querySelector("[role=alert][tabindex]");
  if (!told) return;
  const fields = [...told.querySelectorAll("a[href^='#']")].map((link) => document.getElementById(link.hash.slice(1)));
  const chooses = told.querySelector("button");
  ((!chooses && fields.find((field) => field)) || told).focus();
});

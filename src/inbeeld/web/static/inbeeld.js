// Small comforts; every page works without them. No code in pages: the Content-Security-Policy forbids it.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector("[data-search]");
  if (event.key === "/" && search) { event.preventDefault(); search.focus(); }
  const rows = [...document.querySelectorAll("[data-row] a.who-link")];
  const here = rows.findIndex((row) => row === document.activeElement);
  if (event.key === "j" && rows.length) rows[Math.min(here + 1, rows.length - 1)].focus();
  if (event.key === "k" && rows.length) rows[Math.max(here - 1, 0)].focus();
  const record = document.activeElement.closest("[data-row]")?.querySelector("[data-record]");
  if (event.key === "c" && record) { event.preventDefault(); record.click(); }
});
// A form that is sent twice writes twice: the second press waits for the first.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method === "post") form.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
// A question of the survey that hangs on an answer in the same chapter comes and goes with it. Without this, it comes
// after saving.
const chosen = (name) => [...document.querySelectorAll(`[name="${name}"]:checked`)].filter((one) => !one.closest("[hidden]")).map((one) => one.value);
const routed = () => document.querySelectorAll("[data-asked-if]").forEach((question) => {
  const said = chosen(question.dataset.askedIf);
  if (said.length) question.hidden = !question.dataset.is.split(" ").some((one) => said.includes(one)); // or as saved
});
document.addEventListener("change", routed);
routed();
// What a slider stands on, while it moves.
document.addEventListener("input", (event) => {
  const shown = event.target.type === "range" && document.querySelector(`output[for="${event.target.id}"]`);
  if (shown) shown.textContent = event.target.value;
});

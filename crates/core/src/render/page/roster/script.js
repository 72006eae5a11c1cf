"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const rows = [...at("rows").rows].map((row) => ({
    row,
    text: plain(row.textContent),
    fields: row.dataset.fields.split(" "),
    places: row.dataset.places.split(" ").filter(Boolean),
    languages: row.dataset.languages.split(" "),
    visits: row.dataset.visits === "true",
  }));
  const filter = () => {
    const words = plain(at("text").value).split(/\s+/u).filter(Boolean);
    const [field, place, language] = ["field", "place", "language"].map((id) => at(id).value);
    const visits = at("visits").checked;
    let shown = 0;
    for (const one of rows) {
      const fits =
        words.every((word) => one.text.includes(word)) &&
        (!field || one.fields.includes(field)) &&
        (!place || one.places.some((own) => own.startsWith(place) || place.startsWith(own))) &&
        (!language || one.languages.includes(language)) &&
        (!visits || one.visits);
      one.row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const status = at("status");
    status.textContent = status.dataset.words.replace("{shown}", shown).replace("{all}", rows.length);
    at("nothing").hidden = shown > 0;
  };
  for (const id of ["text", "field", "place", "language", "visits"]) at(id).addEventListener("input", filter);
  at("reset").addEventListener("click", () => {
    for (const id of ["text", "field", "place", "language"]) at(id).value = "";
    at("visits").checked = false;
    filter();
    at("text").focus();
  });
  // A link of the index leads to a row, which a search may have hidden.
  at("index").addEventListener("click", (event) => {
    if (event.target.closest("a")) at("reset").click();
  });
  at("search").hidden = false;
  filter();
})();

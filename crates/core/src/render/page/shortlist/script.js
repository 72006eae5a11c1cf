"use strict";
(() => {
  const buttons = document.querySelector(".buttons");
  if (!buttons) return;
  const fields = () => document.querySelectorAll(".choice input, .choice select");
  document.getElementById("print").addEventListener("click", () => window.print());
  document.getElementById("clear").addEventListener("click", () => {
    for (const field of fields()) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
    fields()[0].focus();
  });
  buttons.hidden = false;
})();

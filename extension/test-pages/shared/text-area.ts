import type { Mount } from "./editor.ts";

/** A plain text area whose value a framework keeps as its own state. */
export const mountTextArea: Mount = (box, on) => {
  const area = box as HTMLTextAreaElement;
  let state = "";
  area.addEventListener("input", () => {
    state = area.value;
    on.changed();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    on.send();
  });
  return {
    text: () => state,
    clear: () => {
      state = "";
      area.value = "";
      on.changed();
    },
    focus: () => area.focus(),
  };
};

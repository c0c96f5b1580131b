import Quill from "quill";
import type { Mount } from "./editor.ts";

/** Quill without toolbar, Enter taken for sending, as Gemini's rich-textarea does. */
export const mountQuill: Mount = (box, on) => {
  const enter = {
    key: "Enter",
    shiftKey: false,
    handler: () => {
      on.send();
      return false;
    },
  };
  const quill = new Quill(box, { modules: { toolbar: false, keyboard: { bindings: { enter } } } });
  quill.on("text-change", on.changed);
  return {
    text: () => quill.getText().replace(/\n$/, ""),
    clear: () => quill.setText("", "user"),
    focus: () => quill.focus(),
  };
};

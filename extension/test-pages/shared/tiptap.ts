import { Editor as Tiptap } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import type { Mount } from "./editor.ts";

/** TipTap with Enter for sending and Shift+Enter for a new paragraph, as chat pages set it up. */
export const mountTiptap: Mount = (box, on) => {
  const label = box.getAttribute("aria-label") ?? "";
  const editor: Tiptap = new Tiptap({
    element: box,
    extensions: [StarterKit],
    onUpdate: on.changed,
    editorProps: {
      attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true" },
      handleKeyDown: (_, event) => {
        if (event.key !== "Enter" || event.isComposing) return false;
        if (event.shiftKey) return editor.commands.splitBlock();
        on.send();
        return true;
      },
    },
  });
  return {
    text: () => editor.getText({ blockSeparator: "\n" }),
    clear: () => editor.commands.clearContent(true),
    focus: () => editor.commands.focus(),
  };
};

import { registerPlainText } from "@lexical/plain-text";
import { $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from "lexical";
import type { Mount } from "./editor.ts";

/** Lexical as plain text, Enter taken for sending. */
export const mountLexical: Mount = (box, on) => {
  const editor = createEditor({ namespace: "composer", onError: (problem) => console.error(problem) });
  box.contentEditable = "true";
  editor.setRootElement(box);
  registerPlainText(editor);
  editor.registerUpdateListener(on.changed);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event === null || event.shiftKey) return false;
      event.preventDefault();
      on.send();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  return {
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll("\n\n", "\n")),
    clear: () => editor.update(() => $getRoot().clear(), { discrete: true }),
    focus: () => editor.focus(),
  };
};

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Hands files to a page as a person does: by its file picker, by dropping them, by pasting a picture. */

async function onDisk(files) {
  const folder = await mkdtemp(join(tmpdir(), "sluice-files-"));
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Promise.all(Object.values(files).map((content, i) => writeFile(paths[i], content)));
  return paths;
}

export async function choose(chat, files) {
  const chooser = chat.page.waitForEvent("filechooser");
  await chat.page.click(".attach");
  await (await chooser).setFiles(await onDisk(files));
}

export async function drop(chat, files) {
  const data = { items: [], files: await onDisk(files), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await chat.ui.tools.send("Input.dispatchDragEvent", { type, x: 600, y: 300, data });
  }
}

/** Puts something on the clipboard and presses the keys for pasting. */
export async function paste(chat, type, base64) {
  await chat.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await chat.page.evaluate(
    async ([type, base64]) => {
      const blob = await (await fetch(`data:${type};base64,${base64}`)).blob();
      await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
    },
    [type, base64],
  );
  await chat.page.keyboard.press("Control+v");
}

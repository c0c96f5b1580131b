import assert from "node:assert/strict";
import { choose, drop, paste } from "../harness/hand-over.mjs";
import { until } from "../harness/wait.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { CARD, MAIL, ORDINARY, openChatGpt } from "./chatgpt-page.mjs";

const LIST = `name;mail;card\nElena Fischer;${MAIL};${CARD}\n`;
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The smallest page of PDF that shows one line. */
function pdf(line) {
  const show = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n`;
}

const arrivedFile = ({ server }) => until("the file has arrived", () => server.files[0]);

const stays = (world, chat) => async (label) => {
  await chat.ui.press(label);
  await chat.ui.notice(/was not attached/);
  assert.deepEqual(world.server.files, []);
  assert.ok(!world.server.everything.includes(CARD));
};

/** The page asks for an upload by itself, so that only the guard can see it. */
function uploadUnseen(chat, text, name = "notes.txt") {
  return chat.page.evaluate(
    ([text, name]) => {
      const input = document.querySelector('input[type="file"]');
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: "text/plain" }));
      input.files = data.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [text, name],
  );
}

export const files = {
  name: "files",
  cases: {
    "a chosen file is asked about before the page has it": async (world) => {
      const chat = await openChatGpt(world);
      await choose(chat, { "customers.csv": LIST });
      const panel = await chat.ui.panel();
      for (const part of [/customers\.csv/, /This file holds .*card number/, /Redact and attach/, /Attach anyway/])
        assert.match(panel, part);
      assert.equal(await chat.page.$eval("#attachments", (list) => list.children.length), 0);
      await stays(world, chat)("Do not attach");
    },
    "a file of text is redacted and attached": async (world) => {
      const chat = await openChatGpt(world);
      await choose(chat, { "customers.csv": LIST });
      await chat.ui.press("Redact and attach");
      const file = await arrivedFile(world);
      assert.match(file, /\[PERSON_1\];\[EMAIL_1\];\[CREDIT_CARD_1\]/);
      assert.ok(!world.server.everything.includes(CARD));
    },
    "a dropped document is asked about": async (world) => {
      const chat = await openChatGpt(world);
      await drop(chat, { "offer.pdf": pdf(`Charge card ${CARD}`) });
      assert.match(await chat.ui.panel(), /offer\.pdf.*card number/);
      await stays(world, chat)("Do not attach");
    },
    "of two files only the harmless one is handed over": async (world) => {
      const chat = await openChatGpt(world);
      await drop(chat, { "a.csv": LIST, "b.txt": ORDINARY });
      await chat.ui.press("Do not attach");
      assert.equal(await arrivedFile(world), ORDINARY);
      assert.equal(await chat.page.textContent("#attachments"), "b.txt");
    },
    "a pasted picture is said to be not readable, and goes": async (world) => {
      const chat = await openChatGpt(world);
      await paste(chat, "image/png", PNG);
      await chat.ui.notice(/not readable here: a picture/);
      await arrivedFile(world);
    },
    "an ordinary file goes without a word": async (world) => {
      const chat = await openChatGpt(world);
      await choose(chat, { "notes.txt": ORDINARY });
      assert.equal(await arrivedFile(world), ORDINARY);
      assert.equal(await chat.ui.panelNode(), undefined);
    },
    "an upload nobody saw coming is held by the guard": async (world) => {
      for (const upload of ["fetch", "xhr"]) {
        const chat = await openChatGpt(world, { ...LOGINS.free, page: { ...LOGINS.free.page, upload } });
        await uploadUnseen(chat, LIST);
        assert.match(await chat.ui.panel(), /notes\.txt.*card number/);
        await stays(world, chat)("Do not attach");
        await chat.page.waitForSelector('#attachments [data-state="failed"]');
      }
    },
    "a long paste that the page makes a file of is still seen": async (world) => {
      const chat = await openChatGpt(world, { ...LOGINS.free, page: { ...LOGINS.free.page, longPaste: 5000 } });
      const text = `${ORDINARY.repeat(100)} card ${CARD}`;
      await chat.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await chat.page.evaluate((text) => navigator.clipboard.writeText(text), text);
      await chat.page.keyboard.press("Control+v");
      await chat.ui.press("Redact and attach");
      const file = await arrivedFile(world);
      assert.ok(file.endsWith("card [CREDIT_CARD_1]") && !world.server.everything.includes(CARD));
    },
  },
};

import assert from "node:assert/strict";
import { until } from "../harness/wait.mjs";
import { CARD, ORDINARY, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const MEGABYTE = 1024 * 1024;

export const typing = {
  name: "typing",
  cases: {
    "ordinary text: no question, no key lost, nothing added": async (world) => {
      const chat = await openChatGpt(world);
      await chat.page.evaluate(() => {
        window.keys = [];
        document.addEventListener(
          "keydown",
          ({ key, defaultPrevented }) => window.keys.push([key, defaultPrevented]),
          true,
        );
      });
      await chat.type(ORDINARY);
      await chat.ui.badge(/nothing found/);
      await chat.enter();
      assert.equal(await chat.arrives(), ORDINARY);
      const keys = await chat.page.evaluate(() => window.keys);
      assert.deepEqual(
        keys,
        [...ORDINARY, "Enter"].map((key) => [key, false]),
      );
      assert.equal(await chat.ui.panelNode(), undefined);
    },
    "Enter that ends a composition sends nothing and is not held": async (world) => {
      const chat = await openChatGpt(world);
      await chat.ui.tools.send("Input.imeSetComposition", { text: "ㄑㄧㄥ", selectionStart: 3, selectionEnd: 3 });
      const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await chat.ui.tools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await chat.ui.tools.send("Input.insertText", { text: `請退款 card ${CARD}` });
      await chat.ui.tools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
      await chat.ui.badge(/found/);
      assert.deepEqual(world.server.messages, []);
      assert.match(await chat.draft(), /請退款 card/);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.match(await chat.arrives(), /請退款 card \[CREDIT_CARD_1\]/);
    },
    "Shift+Enter is a new line": async (world) => {
      const chat = await openChatGpt(world);
      await chat.type("first line");
      await chat.page.keyboard.press("Shift+Enter");
      await chat.type("second line");
      assert.deepEqual(world.server.messages, []);
      await chat.enter();
      assert.equal(await chat.arrives(), "first line\nsecond line");
    },
    "several lines are redacted where they stand": async (world) => {
      const chat = await openChatGpt(world);
      for (const line of ["Hello,", "", `card ${CARD}`]) {
        await chat.type(line);
        await chat.page.keyboard.press("Shift+Enter");
      }
      await chat.type("thanks");
      await chat.ui.badge(/found/);
      await chat.enter();
      await chat.ui.press("Redact and send");
      assert.equal(await chat.arrives(), "Hello,\n\ncard [CREDIT_CARD_1]\nthanks");
    },
    "findings are marked without a change to the editor's own elements": async (world) => {
      const chat = await openChatGpt(world);
      await chat.type(SENSITIVE);
      await chat.ui.badge(/found/);
      const marks = () =>
        chat.page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith("sluice-")));
      await until("the marks are shown", async () => (await marks()).length > 0);
      const html = await chat.page.$eval(chat.composer, (element) => element.innerHTML);
      assert.equal(html, `<p>${SENSITIVE}</p>`);
    },
    "a paste of a megabyte is judged and redacted": async (world) => {
      const chat = await openChatGpt(world);
      const line = "The quick brown fox jumps over the lazy dog and looks for a quiet place. ";
      const text = `${line.repeat(Math.ceil(MEGABYTE / line.length))}card ${CARD}`;
      await chat.insert(text);
      await chat.enter();
      await chat.ui.press("Redact and send");
      const message = await chat.arrives();
      assert.ok(message.endsWith("card [CREDIT_CARD_1]"));
      assert.ok(message.length > MEGABYTE && !message.includes(CARD));
    },
  },
};

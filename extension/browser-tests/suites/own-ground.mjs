import assert from "node:assert/strict";
import { extensionWorker } from "../harness/browser.mjs";
import { first, textOf } from "../harness/sluice-ui.mjs";
import { CARD, IBAN, MAIL, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

async function asked(world) {
  const chat = await openChatGpt(world);
  await chat.type(SENSITIVE);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.panel();
  return chat;
}

/** Presses a button of the panel from the page's own script, in every way and longer than the panel takes no answer. */
async function pressFromScript({ ui }, label) {
  const panel = await ui.panelNode();
  const { backendNodeId } = first(panel, (it) => it.nodeName === "BUTTON" && textOf(it).includes(label));
  const { object } = await ui.tools.send("DOM.resolveNode", { backendNodeId });
  await ui.tools.send("Runtime.callFunctionOn", {
    objectId: object.objectId,
    awaitPromise: true,
    functionDeclaration: `async function () {
      const end = performance.now() + 1000;
      while (performance.now() < end) {
        this.click();
        this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
        this.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
        await new Promise(requestAnimationFrame);
      }
    }`,
  });
}

/** Everything the extension keeps in the browser, of all kinds of storage. */
async function stored(context) {
  const worker = await extensionWorker(context);
  return worker.evaluate(async () => {
    const areas = await Promise.all(
      ["local", "session", "sync", "managed"].map((area) => chrome.storage[area].get().catch(() => ({}))),
    );
    const databases = await indexedDB.databases();
    return { text: JSON.stringify(areas), databases: databases.length, caches: (await caches.keys()).length };
  });
}

export const ownGround = {
  name: "own ground",
  cases: {
    "a click that no person made answers nothing": async (world) => {
      const chat = await asked(world);
      for (const label of ["Redact and send", "Send anyway", "Edit"]) await pressFromScript(chat, label);
      assert.match(await chat.ui.panel(), /Redact and send/);
      assert.deepEqual(world.server.messages, []);
      await chat.ui.press("Edit");
    },
    "nothing of the page lies over the panel": async (world) => {
      const chat = await asked(world);
      await chat.page.evaluate(() => {
        const cover = document.createElement("div");
        cover.style.cssText = "position: fixed; inset: 0; z-index: 2147483647; background: white";
        cover.addEventListener("click", () => Object.assign(window, { covered: true }));
        document.documentElement.append(cover);
      });
      await chat.ui.press("Redact and send");
      assert.equal(await chat.page.evaluate(() => window.covered), undefined);
    },
    "what is typed is in no storage of the browser": async (world) => {
      const chat = await asked(world);
      await chat.ui.press("Redact and send");
      await chat.arrives();
      await chat.type(SENSITIVE);
      await chat.ui.badge(/found/);
      const { text, databases, caches } = await stored(world.context);
      assert.match(text, /pairing/, "the storage is read");
      for (const typed of [CARD, CARD.replaceAll(" ", ""), MAIL, IBAN, "reminder"])
        assert.ok(!text.includes(typed), typed);
      assert.deepEqual([databases, caches], [0, 0]);
    },
  },
};

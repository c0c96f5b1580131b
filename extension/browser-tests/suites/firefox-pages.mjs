import assert from "node:assert/strict";
import { until } from "../harness/wait.mjs";

const OPTIONS = "options.html";
const POPUP = "popup.html";

/** Leads the extension's own tab to another of its pages, and waits for what it says there. */
async function opened({ browser: { own } }, page, expected) {
  await own.call(
    `(root) => { root.ownerDocument.location.href = "${page}?${Math.random()}"; }`,
    await own.find("html"),
  );
  await says(own, expected);
  return own;
}

const says = (own, expected) =>
  until(`the page says ${expected}`, async () => expected.test(await own.$eval("body", (body) => body.innerText)));

const isChecked = (own) => own.$eval("input[type=checkbox]", (box) => box.checked);

export const firefoxPages = {
  name: "own pages in Firefox",
  cases: {
    "first run: that the agent answers, and what will be seen": async ({ browser: { own } }) => {
      await says(own, /Sluice is ready[\s\S]*Working on this computer/);
    },
    "options: each permission is explained, and a setting is kept": async (world) => {
      const own = await opened(world, OPTIONS, /Never anything you typed[\s\S]*Further chat pages/);
      const before = await isChecked(own);
      await own.click("input[type=checkbox]");
      await opened(world, OPTIONS, /Further chat pages/);
      assert.equal(await isChecked(own), !before);
      await own.click("input[type=checkbox]");
      await opened(world, OPTIONS, /Further chat pages/);
      assert.equal(await isChecked(own), before);
    },
    "options: what is no host is said to be none": async (world) => {
      const own = await opened(world, OPTIONS, /Further chat pages/);
      await own.fill("#further-hosts input", "no host");
      await own.click("#further-hosts form button");
      assert.match(await own.$eval("#further-hosts input", (field) => field.validationMessage), /host name/);
    },
    "popup: state, pause and its end": async (world) => {
      const own = await opened(world, POPUP, /Working on this computer[\s\S]*not a chat that Sluice knows/);
      const press = async (label) => {
        const find = `(root) => [...root.querySelectorAll("button")].find((it) => /${label}/.test(it.innerText)).click()`;
        await own.call(find, await own.find("html"));
      };
      await press("Pause warnings");
      await says(own, /paused|until/i);
      await press("End the pause");
      await says(own, /Pause warnings/);
    },
  },
};

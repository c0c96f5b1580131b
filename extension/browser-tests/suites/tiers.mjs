import assert from "node:assert/strict";
import { LOGINS } from "../sites/chatgpt.mjs";
import { openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const warned = (login, badge) => async (world) => {
  const chat = await openChatGpt(world, login);
  await chat.type(SENSITIVE);
  await chat.ui.badge(badge);
  await chat.enter();
  await chat.ui.panel();
  assert.deepEqual(world.server.messages, []);
};

const quiet = (login) => async (world) => {
  const chat = await openChatGpt(world, login);
  await chat.type(SENSITIVE);
  await chat.ui.badge(/Business/);
  await chat.enter();
  assert.equal(await chat.arrives(), SENSITIVE);
  assert.equal(await chat.ui.panelNode(), undefined);
};

/** The account in use decides, not the brand and not the other accounts of the login. */
export const tiers = {
  name: "tiers",
  cases: {
    "a free account is warned": warned(LOGINS.free, /ChatGPT Free/),
    "a team account is not": quiet(LOGINS.team),
    "of two accounts the personal one in use counts": warned(LOGINS.bothUsingFree, /ChatGPT Free/),
    "of two accounts the workspace in use counts": quiet(LOGINS.bothUsingTeam),
    "a deactivated workspace does not win": warned(LOGINS.deactivatedTeam, /Free/),
    "a login that shows nothing is treated as personal": warned({}, /not known|personal|Free|logged/i),
  },
};

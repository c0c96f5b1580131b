import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { approverFor } from "../harness/approver.mjs";
import { choose } from "../harness/hand-over.mjs";
import { chatShot, shot } from "../harness/studio.mjs";
import { until } from "../harness/wait.mjs";

const regulated = (action) => [`matrix: {personal: {regulated: ${action}}}`];
const LIST = "name;mail;card\nElena Fischer;elena.fischer@nordwind-logistik.de;4111 1111 1111 1111\n";
const QUOTED = Array.from({ length: 12 }, (_, i) => `> ${i + 1}. line of an older mail, card 4111 1111 1111 1111`);
const LETTER = [
  "How do I politely ask a supplier for a later delivery date?",
  "",
  "They ask us to move the date to the end of the month.",
  "",
  ...QUOTED,
].join("\n");

const asked = (name) => async (studio) => chatShot(await studio.asked(), name);

/** The panel with one of its parts unfolded. */
const unfolded = (name, part, text) => async (studio) => {
  const chat = await studio.asked(text);
  await chat.ui.choose(part);
  await shot(chat.page, name, { x: 236, y: 0, width: 964, height: 860 });
};

async function notSensitive(studio) {
  const chat = await studio.asked();
  await chat.ui.choose("Not sensitive", ["BUTTON"]);
  await until("it is noted", async () => /not sensitive in this chat/.test(await chat.ui.panel()));
  await chatShot(chat, "not-sensitive");
}

/** As somebody sees it who has the system choose the colours. */
async function contrast(studio) {
  const chat = await studio.typed();
  await chat.page.emulateMedia({ forcedColors: "active" });
  await chat.enter();
  await chat.ui.panel();
  await chatShot(chat, "warning-contrast");
}

async function justify(studio) {
  const chat = await studio.asked();
  await chat.ui.choose("I have consent");
  await chatShot(chat, "justify");
}

async function approve(studio) {
  const approver = await approverFor(studio.agent);
  const { port } = studio.agent;
  const lines = ["base: balanced", "name: pictures", "version: '1'", ...regulated("approve"), approver.policy];
  await writeFile(join(studio.agent.dataDir, "policy.yaml"), lines.join("\n"));
  await studio.browser.nativeHost.disable();
  await studio.agent.kill();
  await studio.agent.run(port);
  await studio.browser.nativeHost.enable();
  await chatShot(await studio.asked(), "approve");
}

async function files(studio) {
  const chat = await studio.chat();
  await choose(chat, { "customers.csv": LIST });
  await chat.ui.panel();
  await chatShot(chat, "files");
}

/** What is asked before something leaves, as each policy has it asked. */
export const askingScenes = {
  warning: { look: { policy: regulated("warn") }, take: asked("warning") },
  dark: { look: { policy: regulated("warn"), dark: true }, take: asked("warning-dark") },
  chinese: { look: { policy: regulated("warn"), language: "zh-TW" }, take: asked("warning-zh-tw") },
  contrast: { look: { policy: regulated("warn") }, take: contrast },
  redact: { look: { policy: regulated("redact") }, take: asked("redact") },
  block: { look: { policy: regulated("block") }, take: asked("block") },
  justify: { look: { policy: regulated("justify") }, take: justify },
  approve: { take: approve },
  "seven-answers": { take: unfolded("seven-answers", "Seven answers") },
  "seven-answers-zh-tw": { look: { language: "zh-TW" }, take: unfolded("seven-answers-zh-tw", "七個問題的答案") },
  diff: { take: unfolded("diff", "What is sent instead") },
  cut: { look: { policy: regulated("warn") }, take: unfolded("cut", "What is left out", LETTER) },
  "not-sensitive": { look: { policy: regulated("warn") }, take: notSensitive },
  files: { take: files },
};

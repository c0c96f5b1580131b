import { extensionWorker } from "../harness/browser.mjs";
import { agentOfRelease } from "../harness/other-release.mjs";
import { pictureAt, wholeShot } from "../harness/studio.mjs";
import { until } from "../harness/wait.mjs";

const POPUP = { width: 336, height: 100 };
const PAGE = { width: 800, height: 400 };

/** The popup stands in a tab here, so it is told which tab is in front of the person. */
async function popup(studio, name) {
  const worker = await extensionWorker(studio.context);
  const [front] = await worker.evaluate(() => chrome.tabs.query({ url: "https://chatgpt.com/*" }));
  const prepare = (tab) => {
    chrome.tabs.query = async () => (tab === undefined ? [] : [tab]);
  };
  const page = await studio.ownPage("popup.html", { ...POPUP, prepare, given: front });
  await wholeShot(page, name);
  return page;
}

/** Something was sent today, without its values. */
async function sent(studio) {
  const chat = await studio.asked();
  await chat.ui.press(studio.language === "zh-TW" ? "遮蔽後送出" : "Redact and send");
  await chat.arrives();
  return chat;
}

const popupOn = (name) => async (studio) => {
  await sent(studio);
  await popup(studio, name);
};

async function popups(studio) {
  await popup(studio, "popup-no-site");
  await sent(studio);
  const page = await popup(studio, "popup");
  await page.getByRole("button", { name: /Pause warnings/ }).click();
  await page.getByText(/paused until/).waitFor();
  await page.mouse.move(0, 0);
  await wholeShot(page, "popup-paused");
}

async function gone(studio) {
  await studio.agentGone();
  await popup(studio, "popup-away");
  const other = await agentOfRelease({ api: 0, oldestApi: 0 }, studio.agent);
  const page = await popup(studio, "popup-too-old");
  await until("the other release is met", async () => {
    await page.reload();
    await page.waitForSelector("nav");
    return /too old/.test(await page.textContent("body"));
  });
  await wholeShot(page, "popup-too-old");
  await other.close();
}

const options =
  (name, path = "options.html") =>
  async (studio) =>
    wholeShot(await studio.ownPage(path, PAGE), name);

/** What was said in the panel, as the options list it. */
async function dismissals(studio) {
  for (const text of [
    "Card 4111 1111 1111 1111 is ours.",
    "Write to elena.fischer@nordwind-logistik.de, card 4012 8888 8888 1881.",
  ]) {
    const chat = await studio.asked(text);
    await chat.ui.choose("Not sensitive", ["BUTTON"]);
    await until("it is noted", async () => /not sensitive in this chat/.test(await chat.ui.panel()));
    await chat.close();
  }
  const page = await studio.ownPage("options.html", PAGE);
  await page.waitForSelector("#dismissals li");
  await page.locator("#dismissals li button").first().click();
  await page.getByText(/Taken back/).waitFor();
  await page.mouse.move(0, 0);
  await page.locator("#dismissals").screenshot({ path: pictureAt("dismissals") });
}

/** Managed values come from the browser's policy, which is the whole machine's; here the page is told them. */
async function locked(studio) {
  const prepare = () => {
    chrome.storage.managed.get = async () => ({ marks: true, restoreAnswers: true, whenAgentAway: "closed" });
  };
  await wholeShot(await studio.ownPage("options.html", { ...PAGE, prepare }), "options-locked");
}

/** The extension's own pages. */
export const ownPageScenes = {
  popups: { take: popups },
  "popup-dark": { look: { dark: true }, take: popupOn("popup-dark") },
  "popup-zh-tw": { look: { language: "zh-TW" }, take: popupOn("popup-zh-tw") },
  "popup-gone": { take: gone },
  dismissals: { look: { policy: ["matrix: {personal: {regulated: warn}}"] }, take: dismissals },
  options: { take: options("options") },
  "options-dark": { look: { dark: true }, take: options("options-dark") },
  "options-zh-tw": { look: { language: "zh-TW" }, take: options("options-zh-tw") },
  "options-locked": { take: locked },
  "first-run": { take: options("first-run", "options.html#first-run") },
  "first-run-zh-tw": { look: { language: "zh-TW" }, take: options("first-run-zh-tw", "options.html#first-run") },
};

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOGINS } from "../sites/chatgpt.mjs";
import { SITES } from "../sites/sites.mjs";
import { Agent } from "./agent.mjs";
import { openBrowser } from "./browser.mjs";
import { Chat } from "./chat.mjs";
import { ReplicaServer } from "./replica-server.mjs";

const FOLDER = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const CHAT = { x: 260, y: 60, width: 940, height: 800 };
const COMPOSER = { x: 260, y: 610, width: 940, height: 250 };

export const TEXT =
  "Write a friendly reminder to Elena Fischer, elena.fischer@nordwind-logistik.de. Her card 4111 1111 1111 1111 was declined; refund to DE89 3704 0044 0532 0130 00.";

/** An agent under a policy, a browser in a language and theme, and a camera. */
export class Studio {
  static async open({ policy = [], ...look } = {}) {
    const server = await ReplicaServer.start(SITES);
    const agent = await Agent.start();
    if (policy.length > 0) {
      const { port } = agent;
      await agent.kill();
      const lines = ["base: balanced", "name: pictures", "version: '1'", ...policy];
      await writeFile(join(agent.dataDir, "policy.yaml"), lines.join("\n"));
      await agent.run(port);
    }
    const browser = await openBrowser({ port: server.port, hosts: server.hosts, dataDir: agent.dataDir, ...look });
    return new Studio({ server, agent, browser, dark: look.dark, language: look.language });
  }

  constructor({ server, agent, browser, dark, language }) {
    Object.assign(this, { server, agent, browser, dark, language, context: browser.context });
  }

  chat(login = LOGINS.free) {
    const place = { host: "chatgpt.com", composer: "#prompt-textarea", login: { ...login, dark: this.dark } };
    return Chat.open(this, place);
  }

  async typed(said = /found/, text = TEXT, login = LOGINS.free) {
    const chat = await this.chat(login);
    await chat.insert(text);
    await chat.ui.badge(said);
    return chat;
  }

  /** A chat whose draft was about to leave. */
  async asked(text = TEXT) {
    const chat = await this.typed(/found|項/, text);
    await chat.enter();
    await chat.ui.panel();
    return chat;
  }

  /** One of the extension's own pages; `prepare` runs in it before its scripts. */
  async ownPage(path, { width, height, prepare, given }) {
    const page = await this.context.newPage();
    await page.setViewportSize({ width, height });
    if (prepare !== undefined) await page.addInitScript(prepare, given);
    await page.goto(`${this.browser.extension}/${path}`);
    await page.waitForSelector("nav, .group");
    return page;
  }

  /** The agent ended after the extension has met it, and not to be started again. */
  async agentGone() {
    const chat = await this.chat();
    await chat.untilJudged();
    await chat.close();
    await this.browser.nativeHost.disable();
    await this.agent.kill();
  }

  async close() {
    await this.browser.close();
    await this.agent.remove();
    await this.server.close();
  }
}

export const pictureAt = (name) => `${FOLDER}${name}.png`;
export const shot = (page, name, clip) => page.screenshot({ path: pictureAt(name), ...(clip ? { clip } : {}) });
export const chatShot = ({ page }, name) => shot(page, name, CHAT);
export const composerShot = ({ page }, name) => shot(page, name, COMPOSER);
/** An own page as high as what stands on it. */
export const wholeShot = (page, name) => page.screenshot({ path: pictureAt(name), fullPage: true });

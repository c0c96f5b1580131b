import { SluiceUi } from "./sluice-ui.mjs";
import { until } from "./wait.mjs";

/** A chat page open in the browser, with the extension's interface on it. */
export class Chat {
  static async open({ context, server }, { host, composer, send, login, path = "/" }) {
    server.reset(login);
    const page = await context.newPage();
    const chat = new Chat(page, server, { composer, send });
    chat.ui = await SluiceUi.on(page);
    await page.goto(`https://${host}${path}`);
    await chat.isReady();
    return chat;
  }

  constructor(page, server, { composer, send }) {
    this.page = page;
    this.server = server;
    this.composer = composer;
    this.sendButton = send;
  }

  async isReady() {
    await this.page.waitForSelector("html[data-ready=true]");
    await this.page.click(this.composer);
  }

  async reload() {
    await this.page.reload();
    await this.isReady();
  }

  /** Types with real key events. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Types as a paste does, in one piece. */
  async insert(text) {
    await this.page.keyboard.insertText(text);
  }

  /** Types until the agent, which was away, answers again. */
  async untilJudged() {
    let said;
    await until("the agent is found again", async () => {
      await this.type("x");
      said = await this.ui.badge(/./);
      return /token|詞元/.test(said);
    }).catch(({ message }) => {
      throw new Error(`${message}; the badge says: ${said}`);
    });
  }

  draft() {
    return this.page.$eval(this.composer, (element) => element.value ?? element.innerText);
  }

  async enter() {
    await this.page.keyboard.press("Enter");
  }

  /** Waits for the next message that really arrived at the service. */
  async arrives(count = 1) {
    const arrived = () => this.server.messages.length >= count;
    await until(`message ${count} has arrived`, arrived).catch(async (problem) => {
      throw new Error(
        `${problem.message}; the draft is "${(await this.draft()).slice(-200)}", Sluice says: ${(await this.ui.everything()).slice(-300)}`,
      );
    });
    return this.server.messages[count - 1];
  }

  async close() {
    await this.page.close();
  }
}

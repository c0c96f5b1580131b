import { paste } from "./hand-over.mjs";
import { until } from "./wait.mjs";

const WAYS = ["pasted", "in one piece", "typed", "with a correction", "written twice", "from the middle"];
const ASIDE = "qz";
const LOOK_MILLIS = 400;

/** Somebody at the keyboard whose choices come from a seed: writes, corrects, pastes, hesitates and answers. */
export class Person {
  constructor(chat, random, counts) {
    this.chat = chat;
    this.random = random;
    this.counts = counts;
    this.did = [];
  }

  /** Brings the text into the composer in one of many ways; all of them end with the same draft. */
  async write(text) {
    const { chat, random, counts } = this;
    const { keyboard } = chat.page;
    const cut = random.below(text.length);
    const way = random.pick(WAYS);
    counts[way] = (counts[way] ?? 0) + 1;
    this.did.push(way);
    if (way === "pasted") return this.paste(text);
    if (way === "in one piece") return chat.insert(text);
    if (way === "typed") return chat.type(text);
    if (way === "from the middle") {
      await chat.insert(text.slice(cut));
      await keyboard.press("Home");
      return chat.insert(text.slice(0, cut));
    }
    await chat.insert(text.slice(0, cut));
    await chat.type(ASIDE);
    if (way === "written twice") return this.rewrite(text);
    for (const _ of ASIDE) await keyboard.press("Backspace");
    return chat.insert(text.slice(cut));
  }

  async paste(text) {
    return paste(this.chat, "text/plain", Buffer.from(text).toString("base64"));
  }

  async rewrite(text) {
    await this.chat.page.keyboard.press("Control+a");
    await this.chat.page.keyboard.press("Delete");
    await this.chat.insert(text);
  }

  /** What a person would do next for the message to leave; tells whether it was asked to be redacted. */
  async next(text) {
    const { chat, random, counts } = this;
    if ((await chat.ui.panelNode()) === undefined) {
      if ((await chat.draft()).trim() !== "") await this.send();
      return false;
    }
    if (random.chance(0.2)) {
      counts.secondThoughts++;
      await this.thinkAgain(text);
      return false;
    }
    const answer = /cannot check/.test(await chat.ui.panel()) ? "Edit" : "Redact and send";
    this.did.push(answer);
    await chat.ui.press(answer);
    return true;
  }

  async send() {
    const { chat, random } = this;
    const byKey = random.chance(0.7);
    this.did.push(byKey ? "Enter" : "the send button");
    if (byKey) await chat.enter();
    else await chat.page.click(chat.sendButton, { timeout: LOOK_MILLIS }).catch(() => undefined);
    const follows = async () => (await chat.ui.panelNode()) || chat.server.messages.length > 0;
    await until("something follows", follows, LOOK_MILLIS).catch(() => undefined);
  }

  /**
   * Gives up what is asked, and comes back to it: with a word more, a new draft, or after loading the page again. A
   * message held on its way out has left the composer and is written anew.
   */
  async thinkAgain(text) {
    const { chat, random } = this;
    const how = random.below(4);
    this.did.push(`thought again ${how}`);
    if (how === 3) {
      await chat.reload();
      return this.rewrite(text);
    }
    const isHeld = /Held on its way out/.test(await chat.ui.panel());
    if (how === 0) await chat.ui.press(isHeld ? "Do not send" : "Edit");
    else await chat.page.keyboard.press("Escape");
    await chat.ui.noPanel();
    await chat.page.click(chat.composer);
    if (how === 2 || isHeld) return this.rewrite(text);
    await chat.page.keyboard.press("End");
    await chat.type("k");
  }
}

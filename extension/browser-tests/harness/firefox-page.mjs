import { FirefoxTools } from "./firefox-tools.mjs";
import { until } from "./wait.mjs";

const KEYS = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Control: "\uE009", Shift: "\uE008" };
/** Names of the page's own scripts stay apart from those of the test. */
const SANDBOX = "test";

/** A tab of Firefox with as much of the other browser's page as the cases use. */
export class FirefoxPage {
  static async open(bidi) {
    const { context } = await bidi.send("browsingContext.create", { type: "tab" });
    return new FirefoxPage(bidi, context);
  }

  constructor(bidi, context) {
    this.bidi = bidi;
    this.tab = context;
    this.keyboard = {
      type: (text) => this.keys([...text].flatMap(stroke)),
      press: (chord) => this.keys(chordOf(chord)),
      insertText: (text) =>
        this.run("(text) => document.execCommand('insertText', false, text)", { type: "string", value: text }),
    };
    this.mouse = { click: (x, y) => this.clickAt("viewport", Math.round(x), Math.round(y)) };
  }

  context() {
    return { newCDPSession: async () => new FirefoxTools(this) };
  }

  goto(url) {
    return this.bidi.send("browsingContext.navigate", { context: this.tab, url, wait: "complete" });
  }

  reload() {
    return this.bidi.send("browsingContext.reload", { context: this.tab, wait: "complete" });
  }

  waitForSelector(selector) {
    return until(`${selector} is there`, () => this.find(selector));
  }

  async click(selector) {
    const sharedId = await this.waitForSelector(selector);
    await this.call("(element) => element.scrollIntoView({ block: 'nearest' })", sharedId);
    await this.clickAt({ type: "element", element: { sharedId } }, 0, 0);
  }

  async focus(selector) {
    await this.call("(element) => element.focus()", await this.waitForSelector(selector));
  }

  async fill(selector, text) {
    await this.call("(element) => { element.focus(); element.select(); }", await this.waitForSelector(selector));
    await this.keyboard.insertText(text);
  }

  async $eval(selector, ask) {
    return (await this.call(String(ask), await this.waitForSelector(selector))).value;
  }

  async close() {
    await this.bidi.send("browsingContext.close", { context: this.tab });
  }

  /** Runs in the page's own world, as a script of the page does. */
  async evaluate(work, argument) {
    const { result, exceptionDetails } = await this.bidi.send("script.callFunction", {
      functionDeclaration: `async (given) => JSON.stringify(await (${work})(JSON.parse(given)))`,
      target: { context: this.tab },
      arguments: [{ type: "string", value: JSON.stringify(argument ?? null) }],
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value && JSON.parse(result.value);
  }

  async find(selector) {
    const ask = "(selector) => document.querySelector(selector)";
    return (await this.run(ask, { type: "string", value: selector })).sharedId;
  }

  /** The whole document, with what closed shadow roots hold. */
  tree() {
    const whole = { includeShadowTree: "all", maxDomDepth: null };
    return this.run("() => document.documentElement", undefined, whole);
  }

  call(body, sharedId) {
    return this.run(body, { sharedId });
  }

  async run(functionDeclaration, argument, serializationOptions) {
    const { result, exceptionDetails } = await this.bidi.send("script.callFunction", {
      functionDeclaration,
      target: { context: this.tab, sandbox: SANDBOX },
      arguments: argument ? [argument] : [],
      awaitPromise: true,
      serializationOptions,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result;
  }

  keys(actions) {
    return this.bidi.send("input.performActions", {
      context: this.tab,
      actions: [{ type: "key", id: "keys", actions }],
    });
  }

  clickAt(origin, x, y) {
    const actions = [
      { type: "pointerMove", x, y, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    return this.bidi.send("input.performActions", {
      context: this.tab,
      actions: [{ type: "pointer", id: "mouse", actions }],
    });
  }
}

const stroke = (value) => [
  { type: "keyDown", value },
  { type: "keyUp", value },
];

/** `Control+a` as keys that go down in order and up again. */
function chordOf(chord) {
  const keys = chord.split("+").map((name) => KEYS[name] ?? name);
  return [
    ...keys.map((value) => ({ type: "keyDown", value })),
    ...keys.reverse().map((value) => ({ type: "keyUp", value })),
  ];
}

import { afterEach, describe, expect, it } from "vitest";
import { readDraft } from "./draft.ts";

afterEach(() => document.body.replaceChildren());

function composer(html: string): HTMLElement {
  document.body.innerHTML = `<div id="c" contenteditable="true">${html}</div>`;
  return document.getElementById("c") as HTMLElement;
}

describe("readDraft", () => {
  it.each([
    ["one paragraph", "<p>mail bob</p>", "mail bob"],
    ["two paragraphs", "<p>one</p><p>two</p>", "one\ntwo"],
    ["an empty line between", '<p>one</p><p><br class="ProseMirror-trailingBreak"></p><p>two</p>', "one\n\ntwo"],
    ["an empty first line", "<p><br></p><p>two</p>", "\ntwo"],
    ["a break inside", "<p>one<br>two</p>", "one\ntwo"],
    ["marks inside", "<p>one <strong>two</strong> three</p>", "one two three"],
    ["a list", "<p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul>", "a\nb\nc"],
    ["no-break spaces", "<p>one\u00a0two</p>", "one two"],
    ["nothing", '<p><br class="ProseMirror-trailingBreak"></p>', ""],
  ])("reads %s", (_, html, text) => {
    expect(readDraft(composer(html)).text.trimEnd() || readDraft(composer(html)).text).toBe(text);
  });

  it.each([
    ["<p>mail bob@example.com now</p>", "bob@example.com"],
    ["<p>one</p><p>card 4111</p>", "4111"],
    ["<p>a <em>b</em><strong>cde</strong> f</p>", "bcde"],
  ])("finds the place of a piece of %s", (html, piece) => {
    const draft = readDraft(composer(html));
    const start = draft.text.indexOf(piece);
    expect(draft.rangeOf(start, start + piece.length)?.toString()).toBe(piece);
  });
});

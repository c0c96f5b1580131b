import { describe, expect, it } from "vitest";
import { siteStub } from "../test-pages/site-stub.ts";
import { Conversation } from "./conversation.ts";

const site = siteStub({ conversation: "/c/([a-z0-9-]{4,})" });

describe("Conversation", () => {
  it("keeps a new chat's name when its address appears, and names the next one anew", () => {
    const named: string[] = [];
    const chats = new Conversation((chat, name) => named.push(chat, name));
    const first = chats.name(site, "/");
    expect(chats.name(site, "/")).toBe(first);
    expect(chats.name(site, "/c/abcd")).toBe(first);
    expect(chats.name(site, "/")).not.toBe(first);
    expect(chats.name(site, "/c/abcd")).toBe(first);
    expect(named).toEqual(["chat.example/abcd", first]);
  });

  it("keeps the name when the page is loaded anew", () => {
    const chats = new Conversation(() => {});
    chats.recall({ "chat.example/abcd": "chat.example/new/1" });
    expect(chats.name(site, "/c/abcd")).toBe("chat.example/new/1");
  });

  it("names a chat opened by its address after that address", () => {
    expect(new Conversation(() => {}).name(site, "/c/efgh")).toBe("chat.example/efgh");
  });
});

import { describe, expect, it } from "vitest";
import { accountIn, activeAccountIn, joinAccounts, pluckAccounts } from "./signals.ts";

const check = {
  url: "",
  each: "accounts.*",
  id: "account.account_id",
  deactivated: "account.is_deactivated",
  attributes: { plan: "account.plan_type", structure: "account.structure" },
  active: "account_ordering[0]",
};
const account = (id: string, plan: string, deactivated = false) => ({
  account: {
    account_id: id,
    plan_type: plan,
    structure: plan === "free" ? "personal" : "workspace",
    is_deactivated: deactivated,
  },
});

describe("pluckAccounts", () => {
  it("reads each account once, with its plan, structure and whether it is deactivated", () => {
    const answer = {
      accounts: { default: account("p", "free"), p: account("p", "free"), w: account("w", "team", true) },
      account_ordering: ["p", "w"],
    };
    expect(pluckAccounts(answer, check)).toEqual({
      accounts: [
        { id: "p", deactivated: false, attributes: { plan: ["free"], structure: ["personal"] } },
        { id: "w", deactivated: true, attributes: { plan: ["team"], structure: ["workspace"] } },
      ],
      active: "p",
    });
  });

  it("does not take a deactivated account for the one in use", () => {
    const accounts = { w: account("w", "team", true), p: account("p", "free") };
    expect(pluckAccounts({ accounts, account_ordering: ["w", "p"] }, check).active).toBeUndefined();
  });

  it("keeps lists of capabilities", () => {
    const spec = { url: "", each: "[*]", id: "uuid", attributes: { capabilities: "capabilities[*]" } };
    expect(pluckAccounts([{ uuid: "o", capabilities: ["chat", "claude_pro"] }], spec).accounts).toEqual([
      { id: "o", deactivated: false, attributes: { capabilities: ["chat", "claude_pro"] } },
    ]);
  });

  it.each([
    ["null", null],
    ["a text", "x"],
    ["an empty object", {}],
    ["odd members", { accounts: { a: null, b: 3 } }],
  ])("finds no account in %s", (_, answer) => {
    expect(pluckAccounts(answer, check).accounts).toEqual([]);
  });
});

describe("activeAccountIn", () => {
  const header = (name: string) => (name === "chatgpt-account-id" ? "w" : null);
  it.each([
    ["a header", "https://chatgpt.com/backend-api/me", { header: "chatgpt-account-id" }, "w"],
    ["the address", "https://claude.ai/api/organizations/org-7/chat", { url: "/organizations/([^/]+)" }, "org-7"],
    ["nothing", "https://claude.ai/api/me", { url: "/organizations/([^/]+)" }, undefined],
  ])("reads it from %s", (_, url, active, expected) => {
    expect(activeAccountIn(url, header, { active })).toBe(expected);
  });
});

describe("pluckAccounts in a site's own words", () => {
  const spec = {
    url: "",
    each: "subscriptions[*]",
    attributes: { plan: ["plan", "tier"] },
    values: { plan: { TIER_PRO: "supergrok" } },
    where: { status: "on" },
    none: { plan: ["free"] },
  };
  it.each([
    ["only entries that hold what they must", { subscriptions: [{ tier: "TIER_PRO", status: "off" }] }, ["free"]],
    [
      "two entries of one login",
      {
        subscriptions: [
          { tier: "a", status: "on" },
          { tier: "b", status: "on" },
        ],
      },
      ["a", "b"],
    ],
    ["a word that is translated", { subscriptions: [{ tier: "TIER_PRO", status: "on" }] }, ["supergrok"]],
    ["a word that is not known", { subscriptions: [{ tier: "TIER_NEW", status: "on" }] }, ["TIER_NEW"]],
    [
      "the first place that holds something",
      { subscriptions: [{ plan: "team", tier: "TIER_PRO", status: "on" }] },
      ["team"],
    ],
    ["a login without any entry", { subscriptions: [] }, ["free"]],
  ])("reads %s", (_, answer, plan) => {
    expect(pluckAccounts(answer, spec).accounts).toEqual([{ id: "self", deactivated: false, attributes: { plan } }]);
  });
});

describe("accountIn", () => {
  const addresses = [
    { url: "^wss://hub/[^@]+@(9188040d)", attributes: { kind: ["personal"] } },
    { url: "^wss://hub/[^@]+@(?!9188040d)(.+)$", attributes: { kind: ["work"] } },
  ];
  it.each([
    ["wss://hub/me@9188040d", { id: "9188040d", deactivated: false, attributes: { kind: ["personal"] } }],
    ["wss://hub/me@2b7c", { id: "2b7c", deactivated: false, attributes: { kind: ["work"] } }],
    ["https://hub/me@2b7c", undefined],
  ])("in %s", (url, expected) => {
    expect(accountIn(url, { addresses })).toEqual(expected);
  });
});

describe("joinAccounts", () => {
  const free = { id: "a", deactivated: false, attributes: { plan: ["free"] } };
  it("takes together what several answers say of one account", () => {
    const structure = { id: "a", deactivated: true, attributes: { structure: ["personal"] } };
    expect(joinAccounts({ accounts: [free], active: "a" }, { accounts: [structure] })).toEqual({
      accounts: [{ id: "a", deactivated: true, attributes: { plan: ["free"], structure: ["personal"] } }],
      active: "a",
    });
  });

  it("keeps accounts that a later answer does not know", () => {
    const team = { id: "b", deactivated: false, attributes: { plan: ["team"] } };
    expect(joinAccounts({ accounts: [free] }, { accounts: [team] }).accounts).toEqual([free, team]);
  });
});

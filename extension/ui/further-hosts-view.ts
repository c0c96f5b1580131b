import { addHost, type FurtherHost, hostIn, originOf, removeHost } from "../settings/further-hosts.ts";
import { h } from "./h.ts";
import { words } from "./words.ts";

/** Chat pages beyond the built-in ones: those the organisation names and those a person adds; the browser asks once. */
export function furtherHostsView(hosts: readonly FurtherHost[], again: () => Promise<void>): HTMLElement {
  const field = h("input", { type: "text", placeholder: "chat.example.com", "aria-label": words("hosts_add_label") });
  const form = h("form", { class: "found" }, field, h("button", { type: "submit" }, words("hosts_add")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const host = hostIn(field.value);
    if (host === undefined) {
      field.setCustomValidity(words("hosts_add_wrong"));
      field.reportValidity();
      return;
    }
    void allow(host)
      .then((allowed) => (allowed ? addHost(host) : undefined))
      .then(again);
  });
  field.addEventListener("input", () => field.setCustomValidity(""));
  return h(
    "section",
    { class: "group", id: "further-hosts" },
    h("h2", {}, words("hosts_title")),
    h("p", {}, words("hosts_intro")),
    hosts.length > 0 && h("ul", {}, ...hosts.map((host) => row(host, again))),
    form,
  );
}

function row({ host, allowed, own }: FurtherHost, again: () => Promise<void>): HTMLElement {
  const state = h("span", { class: "locked" }, words(allowed ? "hosts_on" : "hosts_off"));
  const button = h("button", { type: "button", class: "plain" }, words(allowed ? "hosts_remove" : "hosts_allow"));
  button.addEventListener("click", () => {
    const done = allowed ? forget(host, own) : allow(host);
    void done.then(again);
  });
  return h("li", {}, h("span", {}, h("code", {}, host), state), button);
}

/** Only a person's own click may ask the browser. */
function allow(host: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [originOf(host)] });
}

async function forget(host: string, own: boolean): Promise<void> {
  await chrome.permissions.remove({ origins: [originOf(host)] });
  if (own) await removeHost(host);
}

import { AgentClient } from "../agent/client.ts";
import { Connection } from "../agent/connection.ts";
import { Service } from "../agent/service.ts";
import { readWorkerRequest } from "../messages/to-worker.ts";
import { followFurtherHosts } from "../settings/further-scripts.ts";
import { pairingMemory } from "../settings/session.ts";
import { builtInSites } from "../sites/built-in.ts";

const connection = new Connection(pairingMemory);
const service = new Service(connection, new AgentClient(connection), builtInSites);

chrome.runtime.onMessage.addListener((body: unknown, sender, reply) => {
  const request = sender.id === chrome.runtime.id ? readWorkerRequest(body) : undefined;
  if (request === undefined) return false;
  service.answer(request).then(reply, () => reply(undefined));
  return true;
});

followFurtherHosts(builtInSites);

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("options.html#first-run") });
});

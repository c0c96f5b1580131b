import { type GuardOrder, type GuardReport, LINK_OFFERED, LINK_WANTED } from "../messages/guard-link.ts";
import { natives } from "./natives.ts";

/** The private line to the content script. */
export type Link = { readonly tell: (report: GuardReport) => void };

/**
 * Takes the port the content script offers, with its first order. Both sides run before any page script, the
 * event is answered at once, and the listener is gone afterwards, so the page can neither see the port nor
 * offer one of its own.
 */
export function openLink(onOrder: (order: GuardOrder) => void): Link {
  const early: GuardReport[] = [];
  let port: MessagePort | undefined;
  const take = (event: Event) => {
    const [offered] = natives.messagePorts(event);
    if (offered === undefined) return;
    natives.unlisten(document, LINK_OFFERED, take);
    natives.preventDefault(event);
    port = offered;
    onOrder(natives.messageData(event) as GuardOrder);
    natives.listen(port, "message", (message: Event) => onOrder(natives.messageData(message) as GuardOrder));
    natives.startPort(port);
    for (const report of early.splice(0)) natives.post(port, report);
  };
  natives.listen(document, LINK_OFFERED, take);
  natives.dispatch(document, new Event(LINK_WANTED));
  return { tell: (report) => (port === undefined ? void early.push(report) : natives.post(port, report)) };
}

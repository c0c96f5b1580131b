import type { GuardReport } from "../messages/guard-link.ts";
import { type GuardOrder, LINK_OFFERED, LINK_WANTED, readGuardReport } from "../messages/guard-link.ts";

/** Firefox keeps what an extension made from the page, the guard's world included, unless it is copied there. */
declare const cloneInto: undefined | (<T>(value: T, target: Window) => T);

export type GuardLine = { readonly order: (order: GuardOrder) => void };

/**
 * Hands one end of a private channel to the guard, with its first order. Either side may start first; both
 * start before any script of the page, and the offer is made once.
 */
export function openGuardLine(first: GuardOrder, onReport: (report: GuardReport) => void): GuardLine {
  const { port1, port2 } = new MessageChannel();
  const data = typeof cloneInto === "function" ? cloneInto(first, window) : first;
  port1.onmessage = ({ data }) => {
    const report = readGuardReport(data);
    if (report !== undefined) onReport(report);
  };
  // The guard takes an offer by calling off the event's default; from then on nobody else is offered anything.
  const offer = () => {
    const offered = new MessageEvent(LINK_OFFERED, { data, ports: [port2], cancelable: true });
    if (!document.dispatchEvent(offered)) document.removeEventListener(LINK_WANTED, offer);
  };
  document.addEventListener(LINK_WANTED, offer);
  offer();
  setTimeout(() => document.removeEventListener(LINK_WANTED, offer));
  return { order: (order) => port1.postMessage(order) };
}

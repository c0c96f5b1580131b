import { Chat } from "../harness/chat.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";

export const CARD = "4111 1111 1111 1111";
export const MAIL = "elena.fischer@nordwind-logistik.de";
export const IBAN = "DE89 3704 0044 0532 0130 00";
export const SENSITIVE = `Write a reminder to ${MAIL}, her card ${CARD} was declined, refund to ${IBAN} please.`;
export const ORDINARY = "Explain the difference between a list and a tuple in Python.";

/** Opens the ChatGPT replica under a login of its own. */
export function openChatGpt(world, login = LOGINS.free) {
  return Chat.open(world, { host: "chatgpt.com", composer: "#prompt-textarea", login });
}

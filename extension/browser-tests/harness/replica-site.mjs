import { randomUUID } from "node:crypto";
import { eventStream, inPieces, json } from "./streams.mjs";

const CROSS_ORIGIN = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};

/**
 * The server's side of a replica. `sent` tells the text of a message from a request, `frame` from a socket's frame;
 * `begins` takes a text whose answer is asked for by a request of its own. `facts` answers the site's account endpoints
 * by path.
 */
export function replicaSite({ page, title, isPage, facts = {}, begins, sent = () => undefined, frame }) {
  const answerTo = (text, session) => session.reply?.(text) ?? `You wrote: ${text}`;
  return {
    page,
    title,
    isPage,
    async answer({ url, body, record, session }, response) {
      if (record.method === "OPTIONS") return void response.writeHead(204, CROSS_ORIGIN).end();
      const fact = Object.entries(facts).find(([path]) => url.pathname === path);
      if (fact !== undefined) return json(response, fact[1](session));
      const begun = begins?.({ url, body });
      if (begun !== undefined) {
        record.message = begun.text;
        return json(response, begun.answer);
      }
      const text = sent({ url, body });
      if (text === undefined) return json(response, {}, 404);
      if (typeof text === "string") record.message = text;
      await eventStream(response, randomUUID(), answerTo(text.answering ?? text, session));
    },
    socket(data, record, session, send) {
      const text = frame?.(data);
      if (text === undefined) return;
      record.message = text;
      void inPieces(randomUUID(), answerTo(text, session), (piece) => send(JSON.stringify(piece)));
    },
  };
}

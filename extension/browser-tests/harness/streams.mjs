/** Ways a replica answers. */
export function json(response, body, status = 200) {
  response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" });
  response.end(JSON.stringify(body));
}

/** The answer piece by piece, in the middle of placeholders too, each holding all of it so far, after the chat's id. */
export async function inPieces(conversation, text, write) {
  write({ conversation });
  let shown = "";
  for (const word of text.split(/(?<=[ _])/)) {
    shown += word;
    write({ text: shown });
    await new Promise((next) => setImmediate(next));
  }
  write({ done: true });
}

export async function eventStream(response, conversation, text) {
  response.writeHead(200, { "content-type": "text/event-stream", "access-control-allow-origin": "*" });
  await inPieces(conversation, text, (piece) => response.write(`data: ${JSON.stringify(piece)}\n\n`));
  response.end();
}

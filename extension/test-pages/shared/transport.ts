/** What the replica's server streams back: the chat's id first, then the answer as far as it is written. */
export type Piece = { readonly conversation?: string; readonly text?: string };
export type Take = (piece: Piece) => void;

/** Posts and reads the answer as an event stream. */
export async function postForEvents(request: Request, take: Take): Promise<void> {
  const answer = await fetch(request);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const lines = lineReader(take);
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) lines(piece.value);
}

export function jsonRequest(url: string, body: unknown, headers: Record<string, string> = {}): Request {
  const all = { "content-type": "application/json", accept: "text/event-stream", ...headers };
  return new Request(url, { method: "POST", headers: all, body: JSON.stringify(body) });
}

/** Posts by XMLHttpRequest and reads the answer while it grows. */
export function postByXhr(url: string, body: XMLHttpRequestBodyInit, type: string, take: Take): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const lines = lineReader(take);
    let read = 0;
    request.open("POST", url);
    request.setRequestHeader("content-type", type);
    request.onprogress = () => {
      lines(request.responseText.slice(read));
      read = request.responseText.length;
    };
    request.onload = () => done();
    request.onerror = () => fail(new Error("no network"));
    request.send(body);
  });
}

/** Sends over a socket and reads what comes back until the answer is complete. */
export function sendBySocket(socket: WebSocket, frame: string, take: Take): Promise<void> {
  return new Promise((done, fail) => {
    const over = new AbortController();
    const { signal } = over;
    const hear = ({ data }: MessageEvent<string>) => {
      const piece = JSON.parse(data) as Piece & { done?: boolean };
      take(piece);
      if (!piece.done) return;
      over.abort();
      done();
    };
    socket.addEventListener("message", hear, { signal });
    socket.addEventListener("close", () => fail(new Error("the connection was closed")), { signal });
    socket.send(frame);
  });
}

function lineReader(take: Take): (text: string) => void {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data: ")) take(JSON.parse(line.slice("data: ".length)));
  };
}

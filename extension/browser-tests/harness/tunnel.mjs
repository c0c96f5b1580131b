import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";

/** A proxy that leads hosts to one port of this machine and no others anywhere, for browsers without rules for names. */
export async function tunnelTo(port, hosts) {
  const proxy = createServer();
  proxy.on("connect", ({ url }, socket) => {
    if (!hosts.includes(url.split(":")[0])) return socket.end("HTTP/1.1 502 Unknown host\r\n\r\n");
    const server = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      server.pipe(socket).pipe(server);
    });
    server.on("error", () => socket.destroy());
    socket.on("error", () => server.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return { port: proxy.address().port, close: () => proxy.close() };
}

/** A host of a site whose line can be cut, and whose site can be another one from one moment on. */
import type { Server } from "node:http";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { serve } from "../../src/commands/serve.ts";

export class Host {
  #site: { server: Server; port: number } | undefined;
  readonly #sockets = new Set<Socket>();
  #isDown = false;
  #left = Infinity;
  /** Bytes sent since `count` was last set. */
  sent = 0;
  readonly #line = createServer((socket) => this.#accept(socket));
  address = "";

  /** @param folder the site to begin with */
  static async of(folder: string): Promise<Host> {
    const host = new Host();
    await new Promise<void>((resolve) =>
      host.#line.listen(0, "localhost", resolve),
    );
    const { port } = host.#line.address() as AddressInfo;
    host.address = `http://localhost:${port}`;
    await host.show(folder);
    return host;
  }

  /** Shows the site of another folder at the same address. */
  async show(folder: string): Promise<void> {
    this.#closeSite();
    const { address, server } = await serve(folder, 0);
    this.#site = { server, port: Number(new URL(address).port) };
  }

  /** Nothing answers any more: connections are refused, those there are break. */
  stop(): void {
    this.#isDown = true;
    this.#breakLines();
  }

  start(): void {
    this.#isDown = false;
    this.#left = Infinity;
  }

  /** Lets so many bytes through, then stops. */
  stopAfter(bytes: number): void {
    this.start();
    this.#left = bytes;
  }

  close(): void {
    this.#breakLines();
    this.#closeSite();
    this.#line.close();
  }

  #closeSite(): void {
    this.#site?.server.closeAllConnections();
    this.#site?.server.close();
  }

  #breakLines(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(reader: Socket): void {
    if (this.#isDown || !this.#site) {
      reader.resetAndDestroy();
      return;
    }
    const site = connect(this.#site.port, "localhost");
    for (const socket of [reader, site]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        reader.destroy();
        site.destroy();
      });
    }
    reader.pipe(site);
    site.on("data", (data) => {
      this.sent += data.length;
      this.#left -= data.length;
      if (this.#left < 0) {
        // The last bytes go out in part: what arrives is no whole file.
        reader.write(data.subarray(0, data.length + this.#left));
        this.stop();
      } else {
        reader.write(data);
      }
    });
  }
}

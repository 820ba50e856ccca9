import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoFiles } from './site';

export interface DemoSite {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  close(): Promise<void>;
}

/** Serves the demonstration site on this machine only; port 0 takes any free one. */
export async function serveDemo(port = 0): Promise<DemoSite> {
  const files = new Map(demoFiles().map((file) => [`/${file.name}`, file]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) {
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end('The Gazette has no such page.');
      return;
    }
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' });
    response.end(file.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

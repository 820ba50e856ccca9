import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSignedCertificate } from './certificate';
import { keepRequest, type SeenRequest, senderOf } from './requests';

export interface SitePage {
  /** Where the page lives on the web; http and https answer alike. */
  url: string;
  body: string | Buffer;
  /** `text/html; charset=utf-8` unless said otherwise. */
  type?: string;
  /** Further headers, such as a Content-Security-Policy. */
  headers?: Record<string, string>;
  /** True where the server never says that this was all. */
  endless?: boolean;
}

export interface SiteProxy {
  /** Port on 127.0.0.1 that browsers use as http and https proxy. */
  port: number;
  serve(page: SitePage): void;
  /** Every request for a host nobody serves, answered with 502: what would have left the machine. */
  refused: string[];
  /** Every request at all, in the order of coming. */
  requests: SeenRequest[];
  close(): Promise<void>;
}

/**
 * A forward proxy that plays the web: the given pages answer under their own host names, a served
 * host's other paths are 404, and every other host is refused. Nothing is ever passed on, so a run
 * needs no network and cannot leak. What comes is counted, since none of it may be the extension's.
 */
export async function startSiteProxy(pages: SitePage[] = []): Promise<SiteProxy> {
  const byAddress = new Map<string, SitePage>();
  const hosts = new Set<string>();
  const refused: string[] = [];
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  function serve(page: SitePage): void {
    const { host, pathname, search } = new URL(page.url);
    hosts.add(host);
    byAddress.set(host + pathname + search, page);
  }

  function note(request: IncomingMessage, host: string, path: string): void {
    const { method = '', headers } = request;
    const seen = { method, host, path, refused: !hosts.has(host), from: senderOf(headers) };
    requests.push(seen);
    keepRequest(seen);
  }

  function answer(host: string, path: string, response: ServerResponse): void {
    if (!hosts.has(host)) {
      refused.push(host + path);
      response.writeHead(502).end('No such host in this test.');
      return;
    }
    const page = byAddress.get(host + path);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.');
      return;
    }
    response.writeHead(200, {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    if (page.endless) response.write(page.body);
    else response.end(page.body);
  }

  const tls = createTlsServer(selfSignedCertificate(), (request: IncomingMessage, response) => {
    const { host = '' } = request.headers;
    const { url = '/' } = request;
    note(request, host, url);
    answer(host, url, response);
  });
  const server = createServer((request, response) => {
    const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (!target) {
      response.writeHead(400).end();
      return;
    }
    const path = target.pathname + target.search;
    note(request, target.host, path);
    answer(target.host, path, response);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (!hosts.has(host) || port !== '443') {
      refused.push(request.url ?? '');
      note(request, host, port === '443' ? '' : `:${port}`);
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    tls.emit('connection', socket);
  });
  for (const each of [server, tls]) each.on('clientError', (_error, socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  tls.on('tlsClientError', () => {});

  for (const page of pages) serve(page);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve,
    refused,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { readFileSync } from 'node:fs';

/** The map that both of the documented nginx files use. */
const MAP = /map \$http_upgrade[\s\S]*?\n}\n/;
const file = (name: string): string => readFileSync(`docs/deployment/${name}`, 'utf8');

interface At {
  port: number;
  ssl: string;
}

/** The documented nginx of a host of its own, in front of a server. */
export const documentedHost =
  (server: string, redirects: number) =>
  ({ port, ssl }: At): string =>
    file('nginx.conf')
      .replace('listen 80;', `listen ${redirects};`)
      .replace('listen 443 ssl;', `listen ${port} ssl;`)
      .replace(/ssl_certificate .*\n.*ssl_certificate_key .*/, ssl)
      .replaceAll('tocsin.example.org', 'localhost')
      .replace('http://127.0.0.1:8080', server.replace('localhost', '127.0.0.1'));

/** The documented nginx of a path, in front of a server. @param ends what the server's address ends with: `/` takes the path off */
export const documentedPath =
  (server: string, { ends = '', secure = true } = {}) =>
  ({ port, ssl }: At): string =>
    [
      MAP.exec(file('nginx.conf'))![0],
      `server { listen ${port}${secure ? ' ssl' : ''}; server_name localhost; ${secure ? ssl : ''}`,
      file('nginx-path.conf').replace(
        'http://127.0.0.1:8080;',
        `${server.replace('localhost', '127.0.0.1')}${ends};`,
      ),
      '}',
    ].join('\n');

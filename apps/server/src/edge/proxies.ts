import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Whether an address is that of a proxy whose word on its clients is taken. */
export type Trust = (address: string, index: number) => boolean;

/**
 * @param listed addresses, networks (`10.0.0.0/8`) and `loopback`, `linklocal` or `uniquelocal`, between commas; or `none`.
 * @throws TypeError when one of them is no address
 */
export function trustOf(listed: string): Trust {
  if (listed.trim() === 'none') return () => false;
  return proxyAddr.compile(listed.split(',').map((one) => one.trim()));
}

/** The address of whoever asks: the last that is not a trusted proxy's. What others say of it is not believed. */
export function clientOf(request: IncomingMessage, trust: Trust): string {
  // A connection that has gone has no address any more.
  return request.socket.remoteAddress ? proxyAddr(request, trust) : '';
}

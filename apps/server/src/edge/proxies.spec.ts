import { describe, expect, it, test } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { clientOf, trustOf } from './proxies';
import { publicAddress, withoutPath } from './public-address';

const asked = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

describe('whoever asks', () => {
  it.each([
    ['none', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    ['loopback', '127.0.0.1', undefined, '127.0.0.1'],
    ['loopback', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['loopback', '::1', '203.0.113.9', '203.0.113.9'],
    ['loopback', '::ffff:127.0.0.1', '2001:db8::1', '2001:db8::1'],
    ['loopback', '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['loopback', '127.0.0.1', '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['loopback, 10.0.0.0/8', '10.1.2.3', '198.51.100.7, 203.0.113.9, 10.0.0.5', '203.0.113.9'],
    ['10.0.0.5', '10.0.0.6', '203.0.113.9', '10.0.0.6'],
  ])('with %s trusted, from %s for %s, is %s', (trusted, remote, forwarded, client) =>
    expect(clientOf(asked(remote, forwarded), trustOf(trusted))).toBe(client),
  );

  it('has no address once the connection has gone', () =>
    expect(clientOf(asked(undefined, '203.0.113.9'), trustOf('loopback'))).toBe(''));
});

test.each([
  [undefined, { path: '' }],
  ['http://localhost:8080', { origin: 'http://localhost:8080', path: '', isSecure: false }],
  ['https://example.org/exercise', { origin: 'https://example.org', path: '/exercise', isSecure: true }],
  ['https://example.org:443/a/b/', { origin: 'https://example.org', path: '/a/b', isSecure: true }],
])('the public address %s', (url, address) => expect(publicAddress(url)).toEqual(address));

test.each([
  ['/exercise/api/session', '/api/session'],
  ['/exercise/', '/'],
  ['/exercise', '/'],
  ['/exercise?code=1', '/?code=1'],
  ['/exercises', '/exercises'],
  ['/api/session', '/api/session'],
  ['/', '/'],
])('%s below /exercise is %s', (url, own) => expect(withoutPath(url, '/exercise')).toBe(own));

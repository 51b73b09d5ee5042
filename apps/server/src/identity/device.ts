import Bowser from 'bowser';
import type { Request } from 'express';

/** A browser, as far as its requests tell. */
export interface Device {
  device: string;
  address: string;
}

/** The device that asks: kind of browser and system for its owner to know it by, and its address. */
export function deviceOf({ headers, ip = '' }: Pick<Request, 'headers' | 'ip'>): Device {
  const { browser, os } = Bowser.parse(headers['user-agent'] || '-');
  const device = [browser.name, os.name].filter(Boolean).join(' · ').slice(0, 100);
  // As people know it: a socket that takes both kinds writes the older one within the newer.
  return { device, address: ip.replace(/^::ffff:(?=\d+\.)/, '') };
}

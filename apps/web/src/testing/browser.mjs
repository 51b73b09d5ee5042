import { TestEnvironment } from 'jest-environment-jsdom';
import { TextDecoder, TextEncoder } from 'node:util';

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** jsdom with what every browser has besides; nothing of it is under test. */
export default class Browser extends TestEnvironment {
  constructor(...of) {
    super(...of);
    const { global } = this;
    Object.assign(global, { TextDecoder, TextEncoder, structuredClone, ResizeObserver: NoObserver });
    global.matchMedia = (media) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    global.document.fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
    global.Element.prototype.scrollIntoView = () => undefined;
    global.Element.prototype.scrollTo = () => undefined;
    global.scrollTo = () => undefined;
    global.CSS = { escape: (word) => word };
    global.crypto.randomUUID ??= crypto.randomUUID.bind(crypto);
  }
}

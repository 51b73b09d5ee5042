/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { expect, test } from '@jest/globals';
import { CHANNELS } from '@tocsin/scenario';
import { CHANNEL_LOOKS } from './channel-looks';

test.each(CHANNELS)('%s has a view: a file of its name in views/ that exports its look', (channel) => {
  expect(CHANNEL_LOOKS[channel]).toEqual({ View: expect.any(Function), icon: expect.anything() });
});

import { expect, it } from '@jest/globals';
import { own } from './replies';

it.each([
  ['We have seen it.', 'We have seen it.'],
  ['We have seen it.\r\n\r\nOn Monday, Control wrote:\r\n> The pumps stand still.\r\n', 'We have seen it.'],
  ['Gezien.\n\nOp maandag schreef Control:\n> De pompen\n> staan stil.\n\n-- \nAnn', 'Gezien.'],
  ['> The pumps stand still.\n\nWe have seen it.', 'We have seen it.'],
  ['Two things:\n1. seen\n2. mended', 'Two things:\n1. seen\n2. mended'],
  ['> nothing of my own', ''],
])('of %j somebody wrote %j', (text, expected) => {
  expect(own(text)).toBe(expected);
});

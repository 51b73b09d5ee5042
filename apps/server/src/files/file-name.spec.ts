import { expect, test } from '@jest/globals';
import { fileName } from './file-name';

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Temp\\log.csv', 'log.csv'],
  ['.htaccess', 'htaccess'],
  ['invoice\u202Efdp.txt', 'invoicefdp.txt'],
  ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie x.txt'],
  ['…', '…'],
  ['..', 'file'],
  [`${'a'.repeat(115)}😀😀.pdf`, `${'a'.repeat(115)}.pdf`],
  ['half \ud83d an emoji.txt', 'half  an emoji.txt'],
  [`${'ü'.repeat(400)}.pdf`, `${'ü'.repeat(116)}.pdf`],
])('%j is saved as %j', (given, safe) => expect(fileName(given)).toBe(safe));

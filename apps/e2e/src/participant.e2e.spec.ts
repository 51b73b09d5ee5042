/** What a participant receives on each channel, and everything that can be done about it. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { LiveClient } from '@tocsin/rig';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let facilitator: Seat;
let elvaren: Seat;
let cert: Seat;
let fay: LiveClient;

beforeAll(async () => {
  house = await House.open();
  facilitator = await house.exercise();
  const roles = ['duty-officer', 'spokesperson', 'analyst'];
  const cells = ['evaluation-cell'];
  elvaren = await enrolled(facilitator, {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
    roles,
  });
  cert = await enrolled(facilitator, {
    name: 'Chloé Dubois',
    part: 'participant',
    organisation: 'cert',
    roles,
    cells,
  });
  fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'PauseClock' });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  fay?.close();
  await house?.close();
}, 180_000);

const release = async (number: number) => {
  const answer = await fay.command({ type: 'ReleaseInject', number });
  if (!answer.ok && answer.code !== 'already-released') throw new Error(answer.message);
};

test.each([
  [1, 'mail', 'elvaren', 'STARTEX – you are on duty', 'Three habits are enough'],
  [4, 'sms', 'elvaren', 'Call-out', 'stay reachable on this line'],
  [3, 'social', 'elvaren', '@platform_four', 'the same one'],
  [5, 'advisory', 'cert', 'CSIRT-NM-2026-0417', 'Block the domain'],
  [6, 'alert', 'elvaren', 'Control Room Watch', 'CR-WS-04'],
  [15, 'news', 'elvaren', 'Capital Post', 'False renewal mails'],
  [23, 'television', 'elvaren', 'Agora Television', 'Special bulletin'],
] as const)('inject %i arrives as %s', async (number, _channel, where, looks, says) => {
  await release(number);
  const seat = where === 'cert' ? cert : elvaren;
  const page = await house.page(seat);
  await page.goto(at(seat, `inbox/i${number}`));
  await page.getByText(looks).first().waitFor();
  await page.getByText(says).first().waitFor();
  await page.getByText('EXERCISE').first().waitFor();
  await fay.until(
    () => fay.state.messages[`i${number}`]?.receipts[seat.seat]?.read !== undefined,
    'the receipt',
  );
});

test('a call rings until it is answered, and only then counts as read', async () => {
  await release(7);
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox/i7'));
  await page.getByText('Incoming call').first().waitFor();
  expect(fay.state.messages['i7']?.receipts[elvaren.seat]?.read).toBeUndefined();
  await page.locator('[data-action="answer"]').first().click();
  await page.getByText('You have seen the alarm on desk four').waitFor();
  await fay.until(() => fay.state.messages['i7']?.receipts[elvaren.seat]?.read !== undefined, 'the receipt');
});

test('acknowledge, reply with a file, and the conversation', async () => {
  await release(1);
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox/i1'));
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await page.getByText('Acknowledged by').waitFor();
  await page.getByRole('button', { name: 'Reply' }).first().click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Elvaren is at its post.');
  await page.locator('input[type=file]').setInputFiles({
    name: 'duty-list.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Ada Claes'),
  });
  await page.getByText('duty-list.txt').first().waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await fay.until(
    () =>
      Object.values(fay.state.messages).some(({ attachments }) => attachments[0]?.name === 'duty-list.txt'),
    'the reply',
  );
});

test('a decision is taken once, with its option and its time', async () => {
  await release(12);
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox/i12'));
  await page.getByLabel('Close remote access for everybody').click();
  await page.getByRole('button', { name: 'Decide' }).click();
  await page.getByText('decided by').waitFor();
  await fay.until(
    () => fay.state.messages['i12']?.choices['organisation:elvaren']?.option === 'isolate',
    'the decision',
  );
});

test('a form is handed in, and says what is missing before', async () => {
  await release(16);
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox/i16'));
  await page.getByLabel('The situation in two sentences').fill('One session ended. Nothing switched.');
  await page.getByRole('combobox', { name: 'Effect on your service at this moment' }).click();
  await page.getByRole('option', { name: 'No effect' }).click();
  await page.getByRole('radiogroup', { name: 'Do you suspect a malicious act?' }).getByText('Yes').click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('submitted by').waitFor();
  await fay.until(() => (fay.state.messages['i16']?.submissions.length ?? 0) > 0, 'the form');
});

test('an incident is reported to the CERT, which sees it; a log entry is written', async () => {
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'report'));
  await page.getByLabel('What happened, in one line').fill('Foreign session in the control room');
  await page.getByRole('combobox', { name: 'Class' }).click();
  await page.getByRole('option', { name: 'Intrusions', exact: true }).click();
  await page.getByLabel('Description').fill('Seen at 08:57, still open.');
  await page.getByLabel('Affected services').fill('Remote maintenance');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByText('Reported to the national CSIRT').waitFor();
  const other = await house.page(cert);
  await other.goto(at(cert, 'report'));
  await other.getByText('Foreign session in the control room').first().waitFor();

  await page.goto(at(elvaren, 'log'));
  await page.getByLabel('New entry').fill('Closed remote access at 09:04.');
  await page.getByRole('button', { name: 'Add to the log' }).click();
  await page.getByText('Closed remote access at 09:04.').first().waitFor();
});

test('writing to another organisation from the address book; search; unread', async () => {
  const page = await house.page(cert);
  await page.goto(at(cert, 'compose'));
  await page
    .getByRole('combobox', { name: 'To' })
    .or(page.getByRole('textbox', { name: 'To' }))
    .first()
    .fill('Elva');
  await page.getByRole('option', { name: 'Elvaren' }).first().click();
  await page.getByLabel('Subject').fill('Indicators for you');
  await page.getByRole('textbox', { name: 'Message' }).fill('Block the attached addresses.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const other = await house.page(elvaren);
  await other.goto(at(elvaren, 'inbox'));
  await other.getByText('Indicators for you').first().waitFor();
  await other.getByLabel('Search messages').fill('indicators');
  await other.getByText('Indicators for you').first().waitFor();
});

test('offline for a minute: what was read stays, what is sent waits, then everything catches up and says so', async () => {
  await release(1);
  const cable = await house.cable();
  const page = await house.page(elvaren, { through: cable.url });
  await page.goto(at(elvaren, 'log'));
  await page.getByLabel('New entry').waitFor();
  cable.pull();
  await page.getByText(/No connection since/).waitFor();
  await page.getByLabel('New entry').fill('Written without a network.');
  await page.getByRole('button', { name: 'Add to the log' }).click();
  await page.getByText('waiting to be sent').waitFor();
  await page.getByRole('link', { name: 'Inbox' }).click();
  await page.locator('[data-message]').first().waitFor();
  await fay.command({
    type: 'SendMessage',
    to: ['organisation:elvaren'],
    title: 'While you were away',
    body: 'Hello.',
  });
  cable.putBack();
  await page.getByText('Back online.').waitFor();
  await page.getByText('1 message arrived in the meantime.').waitFor();
  await page.getByText('While you were away').first().waitFor();
  await fay.until(
    () => Object.values(fay.state.logEntries).some(({ text }) => text === 'Written without a network.'),
    'the entry',
  );
});

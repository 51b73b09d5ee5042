/** The national plan, from the first report to the end: report, case, score, level, advisory, crisis, sitrep, end. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import type { LiveClient } from '@tocsin/rig';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let facilitator: Seat;
let cert: Seat;
let nccn: Seat;
let fay: LiveClient;
let elvaren: LiveClient;
let ostervia: LiveClient;
let certPage: Page;
let nccnPage: Page;
let elvarenSeat: Seat;

const report = (title: string): CommandBody => ({
  type: 'ReportIncident',
  title,
  description: 'A remote session on an operator workstation, since 08:57.',
  category: 'intrusions',
  suspectedMalicious: true,
});

/** With SHOTS=<folder> each step leaves a picture. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

beforeAll(async () => {
  house = await House.open();
  facilitator = await house.exercise();
  const of = (organisation: string, name: string) =>
    enrolled(facilitator, { name, part: 'participant', organisation, roles: ['duty-officer'] });
  cert = await of('cert', 'Cleo Janssens');
  nccn = await of('nccn', 'Nico Maes');
  elvarenSeat = await of('elvaren', 'Ada Claes');
  elvaren = await house.hand(elvarenSeat);
  ostervia = await house.hand(await of('ostervia', 'Otto Leroy'));
  fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
  certPage = await house.page(cert);
  nccnPage = await house.page(nccn);
}, 600_000);
afterAll(async () => {
  for (const client of [fay, elvaren, ostervia]) client?.close();
  await house?.close();
}, 180_000);

test('an operator reports; the CERT registers the report as a case', async () => {
  await elvaren.command(report('Remote session in the control room'));
  await certPage.goto(at(cert, 'cases'));
  await certPage.getByRole('heading', { name: '1 report to register' }).waitFor();
  await shot(certPage, '1-report');
  await certPage.getByRole('button', { name: 'Register as a case' }).click();
  await certPage.getByRole('link', { name: 'Remote session in the control room' }).click();
  await certPage.getByRole('heading', { level: 1, name: 'Remote session in the control room' }).waitFor();
  await elvaren.until(() => Object.keys(elvaren.state.registered).length === 1, 'that it was registered');
  expect(elvaren.state.cases).toEqual({});
});

test('the CERT asks back; the operator sees what it owes, answers, and only they know', async () => {
  const question = certPage.getByLabel('Question');
  await certPage.getByText('Request information').click();
  await question.fill('Which account was used, and from where?');
  await certPage.getByRole('button', { name: 'Send request' }).click();
  const page = await house.page(elvarenSeat);
  await page.goto(at(elvarenSeat, 'to-do'));
  await page.getByRole('table').getByRole('link', { name: 'Which account was used' }).click();
  await page.getByLabel('Answer').fill('The account of the supplier, from 192.0.2.44.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await certPage.getByText('The account of the supplier, from 192.0.2.44.').waitFor();
  await page.close();
  expect(ostervia.state.informationRequests).toEqual({});
});

test('the experts score it: the worked example gives 62.28, a national incident', async () => {
  for (const [category, option] of [
    ['Functional impact', /^Significant, critical services/],
    ['Observed activity', /^Effect/],
    ['Location of the activity', /^Level 3/],
    ['Actor', /^Criminal/],
    ['Impact on information', /^Data of critical systems/],
    ['Recoverability', /^Extended/],
    ['Cross-sector dependency', /^Commerce, health/],
    ['Potential impact', /^High/],
  ] as const)
    await choose(certPage, category, option);
  await certPage.getByText('62.28').waitFor();
  await certPage.getByLabel('Reason for Actor').fill('Sells access; named by CSIRT Nordmark');
  await shot(certPage, '2-score');
  await certPage.getByRole('button', { name: 'Save evaluation' }).click();
  await certPage.getByText('National incident · 62.28').waitFor();
  await fay.until(() => fay.state.facts.cases[0]?.score === 62.28, 'the score');
  expect(fay.state.facts.cases[0]?.severity).toBe('national-incident');
});

test('a national incident is declared; what it obliges to opens by itself', async () => {
  await certPage.goto(at(cert, 'plan'));
  await choose(certPage, 'Level', /National cybersecurity incident/);
  await certPage.getByLabel('A malicious act is suspected').check();
  await certPage.getByLabel('Remote session in the control room').check();
  await certPage.getByLabel('Reason').fill('Someone can switch the grid of the west.');
  await certPage.getByRole('button', { name: 'Declare: National cybersecurity incident' }).click();
  await certPage.getByRole('main').getByText('Inform the operators of critical infrastructure').waitFor();
  await shot(certPage, '3-national-incident');
  await nccnPage.goto(at(nccn, 'plan'));
  await nccnPage.getByText('Someone can switch the grid of the west.').waitFor();
  const page = await house.page(elvarenSeat);
  await page.goto(at(elvarenSeat, 'plan'));
  await page.locator('[aria-current="step"]', { hasText: 'National cybersecurity incident' }).waitFor();
  expect(await page.getByText('Someone can switch the grid of the west.').count()).toBe(0);
  await page.getByRole('main').getByText('Early warning', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'We have become aware of it' }).click();
  await page.getByText('Due by D4 09:00').nth(1).waitFor();
  await shot(page, '4-operator');
});

test('an advisory goes to energy and transport; one has not read it, and is reminded', async () => {
  await certPage.goto(at(cert, 'documents'));
  await certPage.getByLabel('Title').first().fill('Close remote access now');
  await certPage.getByLabel('Text').first().fill('Block the listed addresses. Confirm when it is done.');
  await certPage.getByLabel('Machine-readable data').fill('product: GateLink 4\nCVE-2026-12345\n192.0.2.44');
  await certPage.getByRole('button', { name: 'Save draft' }).click();
  await certPage.getByRole('button', { name: 'Approve' }).click();
  await certPage.getByRole('combobox', { name: 'To', exact: true }).click();
  await certPage.getByRole('option', { name: 'Sector: energy' }).click();
  await certPage.getByRole('option', { name: 'Sector: transport' }).click();
  await certPage.keyboard.press('Escape');
  await certPage.getByRole('button', { name: 'Release' }).click();
  await certPage.getByText('Read by organisations: 0 of 2').waitFor();
  const received = () => Object.values(elvaren.state.messages).find(({ document }) => document);
  await elvaren.until(() => received() !== undefined, 'the advisory');
  const messages = [received()!.id];
  for (const receipt of ['read', 'acknowledged'] as const)
    await elvaren.command({ type: 'GiveReceipt', messages, receipt });
  await certPage.getByText('Measures confirmed by: Elvaren').waitFor();
  await certPage.getByText('Not read by: Ostervia').waitFor();
  await shot(certPage, '5-advisory');
  await certPage.getByRole('button', { name: 'Export as', exact: true }).click();
  const [saved] = await Promise.all([
    certPage.waitForEvent('download'),
    certPage.getByRole('menuitem', { name: 'CSAF 2.0' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^EXERCISE-d\d+\.csaf\.json$/);
  await certPage.keyboard.press('Escape');
  await certPage.getByRole('button', { name: 'Remind' }).click();
  const reminded = () =>
    Object.values(ostervia.state.messages).some(({ title }) => /^Reminder/.test(title['en'] ?? ''));
  await ostervia.until(reminded, 'the reminder');
});

test('a second report joins the case; a crisis is proposed by the CERT and declared by the crisis centre', async () => {
  await ostervia.command(report('Two dispatchers gave their passwords away'));
  await certPage.goto(at(cert, 'cases'));
  await certPage.getByRole('heading', { name: '1 report to register' }).waitFor();
  await choose(certPage, 'Add to a case', 'Remote session in the control room');
  await fay.until(() => fay.state.facts.cases[0]?.reports === 2, 'the second report');
  await certPage.goto(at(cert, 'plan'));
  await choose(certPage, 'Level', /National cybersecurity crisis/);
  await certPage.getByLabel('Reason').fill('Two sectors, one actor.');
  await certPage.getByRole('button', { name: 'Propose: National cybersecurity crisis' }).click();
  await nccnPage.goto(at(nccn, 'plan'));
  await nccnPage.getByRole('button', { name: 'Declare: National cybersecurity crisis' }).click();
  await nccnPage.locator('[aria-current="step"]', { hasText: 'National cybersecurity crisis' }).waitFor();
  await nccnPage.getByRole('main').getByText('Convene the cells and set the rhythm').waitFor();
  const policy = nccnPage.getByRole('listitem').filter({ hasText: 'Policy cell' });
  await policy.getByText('Convene: Policy cell').click();
  await policy.getByLabel('Agenda').fill('1. Picture\n2. Remote access\n3. Statement');
  await policy.getByRole('button', { name: 'Convene in 30 min' }).click();
  await policy.getByText('2. Remote access').waitFor();
  await policy.getByText('Meets').waitFor();
  await shot(nccnPage, '6-crisis');
});

test('the crisis room: a question is decided, a task follows from it, the cell has its minutes', async () => {
  await nccnPage.goto(at(nccn, 'room'));
  await nccnPage.getByText('Put a question').click();
  await nccnPage
    .getByLabel('Question', { exact: true })
    .first()
    .fill('Do operators disconnect remote access?');
  await nccnPage.getByLabel('Options').fill('Yes, all of them\nOnly where it was abused');
  await nccnPage.getByRole('button', { name: 'Put question' }).click();
  await nccnPage.getByRole('radio', { name: 'Yes, all of them' }).check();
  await nccnPage.getByLabel('Reason').fill('The supplier cannot say whom it let in.');
  await nccnPage.getByLabel('Decided by').fill('Policy cell');
  await nccnPage.getByLabel('Review in (min)').fill('60');
  await nccnPage.getByRole('button', { name: 'Record decision' }).click();
  await nccnPage.getByRole('button', { name: 'Create a task from this' }).click();
  await nccnPage.getByLabel('Task', { exact: true }).first().fill('Disconnect remote access');
  await choose(nccnPage, 'Assigned to', 'Elvaren');
  await nccnPage.getByRole('button', { name: 'Assign task' }).first().click();
  await elvaren.until(
    () => Object.values(elvaren.state.tasks).some(({ decision }) => decision),
    'the task of the decision',
  );
  const policy = nccnPage.getByRole('listitem').filter({ hasText: 'Policy cell' });
  await policy.last().getByText('Next meeting and minutes').click();
  await policy
    .last()
    .getByLabel('Minutes of the last meeting')
    .fill('Remote access is closed. Next: statement.');
  await policy.last().getByRole('button', { name: 'Save minutes' }).click();
  await policy.last().getByText('Remote access is closed.').waitFor({ state: 'attached' });
  await shot(nccnPage, '6-room');
  expect(elvaren.state.decisions).toEqual({});
  expect(elvaren.state.minutes).toEqual({});
});

test('the authorities keep a log together, each entry with its source and grading', async () => {
  await nccnPage.goto(at(nccn, 'log'));
  await nccnPage.getByText('Authorities', { exact: true }).click();
  await nccnPage.getByLabel('New entry').fill('Supply is stable in all provinces');
  await nccnPage.getByLabel('Source').fill('Grid dispatch');
  await choose(nccnPage, 'Reliability', 'B usually reliable');
  await choose(nccnPage, 'Credibility', '2 probably true');
  await nccnPage.getByRole('button', { name: 'Add to the log', exact: true }).click();
  await nccnPage.getByText('B2').waitFor();
  await certPage.goto(at(cert, 'log'));
  await certPage.getByText('Authorities', { exact: true }).click();
  await certPage.getByText('Supply is stable in all provinces').waitFor();
  expect(elvaren.state.logEntries).toEqual({});
});

test('the common picture says where, how grave, what is owed and what was said', async () => {
  await nccnPage.goto(at(nccn, 'situation'));
  await nccnPage.getByText('National incident').first().waitFor();
  await nccnPage.getByRole('img', { name: /Map: open cases in .*West Flanders/ }).waitFor();
  await shot(nccnPage, '6-situation');
});

test('the first situation report is approved; a statement is released in three languages', async () => {
  await nccnPage.goto(at(nccn, 'documents'));
  await choose(nccnPage, 'Kind', 'Situation report');
  await nccnPage.getByRole('button', { name: 'Fill in from the log' }).click();
  const filled = nccnPage.getByLabel('Text').first();
  await filled.and(nccnPage.locator(':not(:empty)')).waitFor();
  expect(await filled.inputValue()).toMatch(/National cybersecurity crisis: Two sectors, one actor\./);
  expect(await filled.inputValue()).toContain('Do operators disconnect remote access? Yes, all of them');
  expect(await filled.inputValue()).toContain('Supply is stable in all provinces (Grid dispatch, B2)');
  await nccnPage.getByRole('button', { name: 'Save draft' }).click();
  await nccnPage.getByRole('button', { name: 'Approve' }).click();
  await nccnPage.getByText('approved').waitFor();
  await nccnPage.evaluate(
    `window.print = () => { window.printed = [...document.querySelectorAll('[data-printed]')].map((one) => one.textContent) }`,
  );
  await nccnPage.getByRole('button', { name: 'Print' }).first().click();
  const printed = (await nccnPage.evaluate('window.printed')) as string[];
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain('Situation report 1');
  await choose(nccnPage, 'Kind', 'Press statement');
  for (const [language, words] of [
    ['English', 'The lights stay on.'],
    ['Nederlands', 'Het licht blijft branden.'],
    ['Français', 'La lumière reste allumée.'],
  ] as const) {
    const part = nccnPage.locator('details', { has: nccnPage.locator('summary', { hasText: language }) });
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
    await part.getByLabel('Title').fill(words);
    await part.getByLabel('Text').fill(words);
  }
  await nccnPage.getByRole('button', { name: 'Save draft' }).click();
  const statement = nccnPage.locator('article', { hasText: 'The lights stay on.' });
  await statement.getByRole('button', { name: 'Validate' }).click();
  await statement.getByRole('button', { name: 'Release' }).click();
  await statement.getByText('released', { exact: false }).first().waitFor();
  await shot(nccnPage, '7-documents');
  const heard = () =>
    Object.values(elvaren.state.messages).find(({ title }) => title['fr'] === 'La lumière reste allumée.');
  await elvaren.until(() => heard() !== undefined, 'the statement');
  expect(Object.keys(heard()!.title).sort()).toEqual(['en', 'fr', 'nl']);
});

test('an operator asks for an analysis; the CERT accepts and delivers it', async () => {
  const page = await house.page(elvarenSeat);
  await page.goto(at(elvarenSeat, 'services'));
  const analysis = page.getByRole('listitem').filter({ hasText: 'Artefact analysis' });
  await analysis.getByRole('button', { name: 'Request' }).click();
  await page.getByLabel('What do you need, and why?').fill('The file that came with the mail.');
  await page.getByRole('button', { name: 'Send request' }).click();
  await page.getByText('Artefact analysis · requested').waitFor();
  await certPage.goto(at(cert, 'services'));
  await certPage.getByLabel('Who will do it, and by when').fill('The duty analyst, within the hour.');
  await certPage.getByRole('button', { name: 'Accept' }).click();
  await certPage.getByLabel('Result').fill('A loader; it calls 192.0.2.44.');
  await certPage.getByRole('button', { name: 'Deliver' }).click();
  await page.getByText('A loader; it calls 192.0.2.44.').waitFor();
  await shot(page, '8-service');
});

test('who passes something on beyond its label is warned; who does it is seen by the evaluators alone', async () => {
  const page = await house.page(elvarenSeat);
  const advisory = Object.values(elvaren.state.messages).find(
    ({ tlp, document }) => tlp === 'AMBER' && document,
  )!;
  await page.goto(at(elvarenSeat, `compose?share=${advisory.id}`));
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('Nora');
  await page.getByRole('option', { name: /Nora Lindhout/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('alert').getByText('does not let you pass this on to Nora Lindhout').waitFor();
  const send = page.getByRole('button', { name: 'Send', exact: true });
  expect(await send.isDisabled()).toBe(true);
  await shot(page, '8-label');
  await page.getByLabel('Pass it on anyway').check();
  await send.click();
  await fay.until(() => Object.keys(fay.state.breaches).length === 1, 'the breach');
  expect(elvaren.state.breaches).toEqual({});
  await page.close();
});

test('the crisis ends, and the case is closed with a report', async () => {
  await nccnPage.goto(at(nccn, 'plan'));
  await choose(nccnPage, 'Level', /No national level/);
  await nccnPage.getByLabel('Reason').fill('Access is closed at both operators.');
  await nccnPage.getByRole('button', { name: 'Declare: No national level' }).click();
  await fay.until(() => fay.state.facts.plan.level === 'none', 'the end of the crisis');
  await certPage.goto(at(cert, 'cases'));
  await certPage.getByRole('link', { name: 'Remote session in the control room' }).click();
  await certPage.getByLabel('Note').fill('A stolen certificate; access closed, certificates renewed.');
  await certPage.getByRole('button', { name: 'Close case' }).click();
  await certPage.getByText('A stolen certificate; access closed').waitFor();
  await shot(certPage, '9-closed');
  expect(fay.state.facts.levels.map(({ level }) => level)).toEqual([
    'national-incident',
    'national-crisis',
    'none',
  ]);
  expect(house.complaints).toEqual([]);
});

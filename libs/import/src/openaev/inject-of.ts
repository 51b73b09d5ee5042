import { DAY, HOUR, offset, SECOND } from '@tocsin/words';
import { Address } from '@tocsin/scenario';
import type { AevInject, Expectation } from './openaev-schema';
import { plainText } from './plain-text';
import { idOf, uniqueIds } from './unique-ids';

interface Context {
  /** By the source's ids. */
  numbers: Map<string, number>;
  cellIds: Map<string, string>;
  variableNames: Map<string, string>;
  assets: Map<string, string>;
  /** Personas found so far: id and name. */
  senders: Map<string, string>;
  all: readonly AevInject[];
  leftBehind: string[];
}

/** Expectations that people fulfil; the others are measured by agents on machines. */
const BY_PEOPLE = ['MANUAL', 'TEXT', 'DOCUMENT'];

/** One inject; everything arrives by mail. */
export function injectOf(inject: AevInject, context: Context): Record<string, unknown> {
  const number = context.numbers.get(inject.inject_id)!;
  const { leftBehind } = context;
  const content = inject.inject_content;
  const type = inject.inject_injector_contract?.injector_contract_injector_type ?? 'openaev_email';
  if (type !== 'openaev_email') leftBehind.push(`#${number}: ${type}; it becomes a mail`);
  const { sender, body } = senderOf(
    plainText(content?.body || content?.message || inject.inject_description),
    context,
  );
  const said = (text: string) => withVariables(text, number, context);
  const title = inject.inject_title.replace(/^\d+\s*[-–.:]\s*/, '') || content?.subject || 'Untitled';
  return {
    number,
    trigger: triggerOf(inject, number, context),
    channel: 'mail',
    sender,
    recipients: recipientsOf(inject, number, context),
    storyline: 'main',
    ...attachmentsOf(inject, number, context),
    content: { title: said(content?.subject || title), body: said(body) || '–' },
    ...expectedOf(content?.expectations ?? [], number, leftBehind),
    ...(inject.inject_enabled === false ? { status: 'draft' } : {}),
    ...(inject.inject_description ? { guidance: said(plainText(inject.inject_description)) } : {}),
  };
}

/** `Sender: …` in the first line names who writes; the line itself goes. */
function senderOf(text: string, { senders }: Context): { sender: string; body: string } {
  const match = /^\s*sender\s*:\s*([^\n]+)\n*/i.exec(text);
  const name = match?.[1]?.trim().slice(0, 120);
  if (!name) return { sender: 'exercise-control', body: text };
  const sender = idOf(name);
  if (!senders.has(sender)) senders.set(sender, name);
  return { sender, body: text.slice(match![0].length).trim() };
}

/** `${key}` becomes `{{key}}`; what the source fills in from a person's account has no counterpart. */
function withVariables(text: string, number: number, { variableNames, leftBehind }: Context): string {
  return text.replace(/\$\{([^}]*)\}/g, (whole, key: string) => {
    const name = variableNames.get(key.trim());
    if (name) return `{{${name}}}`;
    leftBehind.push(`#${number}: ${whole} stands for nothing that the scenario defines`);
    return '…';
  });
}

function triggerOf(inject: AevInject, number: number, { numbers, all, leftBehind }: Context): unknown {
  const at = inject.inject_depends_duration ?? 0;
  const [first, ...others] = inject.inject_depends_on;
  if (!first) return { at: offset(at * SECOND) };
  const parentId = first.dependency_relationship.inject_parent_id;
  const parent = numbers.get(parentId);
  const conditions = first.dependency_condition?.conditions ?? [];
  const onExecution = conditions.every(({ key, value }) => key === 'Execution' && value === true);
  if (parent === undefined || !onExecution || others.length > 0) {
    leftBehind.push(`#${number}: what it depends on beyond the release of one inject; it comes at its time`);
    return { at: offset(at * SECOND) };
  }
  const parentAt = all.find(({ inject_id: id }) => id === parentId)?.inject_depends_duration ?? 0;
  const delay = Math.max(0, at - parentAt);
  return { after: { inject: parent, ...(delay ? { delay: `${delay}s` } : {}) } };
}

function recipientsOf(inject: AevInject, number: number, { cellIds, leftBehind }: Context): string[] {
  if (inject.inject_all_teams) return ['everyone'];
  const cells = inject.inject_teams
    .map((team) => cellIds.get(typeof team === 'string' ? team : team.team_id))
    .flatMap((id) => (id ? [Address.cell(id)] : []));
  if (cells.length > 0) return cells;
  leftBehind.push(`#${number}: it names no team; it goes to everyone`);
  return ['everyone'];
}

function attachmentsOf(
  { inject_documents: documents }: AevInject,
  number: number,
  { assets, leftBehind }: Context,
) {
  const names = documents.flatMap(({ document_id: id }) => {
    const name = assets.get(id ?? '');
    if (!name) leftBehind.push(`#${number}: an attachment that is not in the archive`);
    return name ? [name] : [];
  });
  return names.length ? { attachments: names } : {};
}

function expectedOf(expectations: readonly Expectation[], number: number, leftBehind: string[]) {
  const human = expectations.filter(({ expectation_type: type }) => BY_PEOPLE.includes(type));
  for (const { expectation_type: type } of expectations)
    if (!BY_PEOPLE.includes(type)) leftBehind.push(`#${number}: an expectation of type ${type}`);
  if (human.some(({ expectation_score: score }) => score))
    leftBehind.push(`#${number}: scores of expectations`);
  const ids = uniqueIds(human.map((one, index) => [String(index), one.expectation_name || 'expected']));
  if (human.length === 0) return {};
  return {
    expected: human.map(
      (
        {
          expectation_name: name,
          expectation_description: description,
          expectation_expiration_time: seconds,
        },
        index,
      ) => ({
        id: ids.get(String(index)),
        title: description || name || 'What is expected',
        action: 'observed',
        within: `${Math.min(Math.max(60, seconds ?? HOUR / SECOND), (7 * DAY) / SECOND)}s`,
      }),
    ),
  };
}

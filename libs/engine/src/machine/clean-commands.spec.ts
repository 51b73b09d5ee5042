import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { MARKED, playRandomly, started, steps } from '../testing';
import { commandBody, type CommandBody } from './decide';
import { SUBJECTS } from './subjects';

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  propertyNames?: Schema;
}

/** Texts that satisfy the patterns of fields. */
const PATTERNED = [
  'organisation:alpha',
  'CVE-2024-1234',
  'task:tell',
  'upload:00000000-0000-0000-0000-000000000000',
];

/** A value that a field takes, with every part that it can have. */
function sampleOf(schema: Schema, defs = schema.$defs ?? {}): unknown {
  if (schema.$ref) return sampleOf(defs[schema.$ref.replace('#/$defs/', '')]!, defs);
  if (Object.keys(schema).length === 0) return 'anything';
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  // Of a choice, the text: a form's value may be a number, too.
  if (schema.anyOf)
    return sampleOf(schema.anyOf.find(({ type }) => type === 'string') ?? schema.anyOf[0]!, defs);
  switch (schema.type) {
    case 'string': {
      const { pattern } = schema;
      return pattern ? PATTERNED.find((text) => new RegExp(pattern).test(text)) : 'text';
    }
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items!, defs));
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      const { propertyNames = { type: 'string' }, additionalProperties } = schema;
      const named = fields.map(([key, field]) => [key, sampleOf(field, defs)] as const);
      if (!additionalProperties) return Object.fromEntries(named);
      return Object.fromEntries([
        [sampleOf(propertyNames, defs), sampleOf(additionalProperties, defs)],
        ...named,
      ]);
    }
    default:
      throw new Error(`no sample of ${JSON.stringify(schema)}`);
  }
}

/** The same value with characters that are no text in each of its texts. */
function soiled(value: unknown): unknown {
  const soil = (text: string) => `\u0000${text.slice(0, 1)}\ud83d${text.slice(1)}\u001b\u0085`;
  if (typeof value === 'string') return soil(value);
  if (Array.isArray(value)) return value.map(soiled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [soil(key), soiled(inner)]));
}

const kinds = SUBJECTS.flatMap(({ commands = {} }) => Object.values(commands)).map(
  ({ type, body }) => [type, z.strictObject({ type: z.literal(type), ...body })] as const,
);

describe('characters that are no text', () => {
  it.each(kinds)('do not get into %s, whatever text of it they are in', (_type, schema) => {
    const sample = sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);
    const clean = schema.parse(sample);
    expect(commandBody.parse(soiled(sample))).toEqual(clean);
  });

  it('are in no event, whatever people try', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const played = started(MARKED);
        playRandomly(
          played,
          taken.map((step) => ({
            ...step,
            command: JSON.parse(
              JSON.stringify(step.command).replaceAll('WROTE', 'WROTE\\u0000\\ud83d'),
            ) as CommandBody,
          })),
        );
        const events = JSON.stringify(played.log);
        expect(events).not.toMatch(/\\u00[01]|\\ud8/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('blank text', () => {
  const played = started(MARKED);
  it.each<[string, CommandBody]>([
    ['ann', { type: 'WriteLogEntry', text: ' \n\t' }],
    ['ann', { type: 'WriteNote', text: '   ' }],
    ['ann', { type: 'ReportIncident', title: 'Dead desks', description: ' \n ', category: 'availability' }],
    ['ann', { type: 'SendMessage', to: ['organisation:beta'], title: 'Desks', body: '\u0000 \ud83d' }],
    ['ann', { type: 'SendMessage', to: ['organisation:beta'], title: '\u0000', body: 'Dead' }],
    ['ann', { type: 'RequestService', service: 'help', text: ' ' }],
    ['cleo', { type: 'RegisterCase', title: ' ' }],
    ['cleo', { type: 'TakeDecision', decision: 'q1', option: 'a', reason: ' ', decider: 'b' }],
  ])('is refused where text is required: %s %j', (by, command) => {
    const before = played.state.seq;
    expect(() => played.do(command, by)).toThrow(z.ZodError);
    expect(played.state.seq).toBe(before);
  });
});

import { z } from 'zod';
import { address } from './address';
import { CHANNELS, contentFields, type Channel } from './channels/channels';
import { id } from './id';
import { text } from './text';
import { duration } from './time';
import { trigger } from './trigger';

export const CATEGORIES = ['contextual', 'contingency', 'information', 'facilitation'] as const;
export const STATUSES = ['draft', 'submitted', 'approved'] as const;
export const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLP)[number];
export const tlp = z.enum(TLP);

export const ACTIONS = [
  'acknowledge',
  'reply',
  'choose',
  'submit',
  'report-incident',
  'write-log',
  'send-message',
  'register-case',
  'evaluate-case',
  'propose-level',
  'declare-level',
  'convene-cell',
  'release-advisory',
  'release-sitrep',
  'release-statement',
  'notify',
  'record-decision',
  'give-information',
  'observed',
] as const;
export type ActionKind = (typeof ACTIONS)[number];

/** What someone is expected to do, and within how long. `observed` is what only a facilitator or evaluator can see. */
export const expectedAction = z.strictObject({
  id,
  title: text,
  action: z.enum(ACTIONS),
  by: z
    .array(address)
    .min(1)
    .optional()
    .meta({ description: 'Who is expected to act; by default the recipients' }),
  within: duration,
  to: address.optional().meta({ description: 'send-message: to whom' }),
  option: id.optional().meta({ description: 'choose: which option is the expected one' }),
  level: id.optional().meta({ description: 'propose-level, declare-level: which level of the plan' }),
  shown: z.boolean().optional().meta({
    description:
      'Whether participants see that this is asked of them; by default for acknowledge, reply, choose and submit',
  }),
});
export type ExpectedAction = z.output<typeof expectedAction>;

/** A decision that each receiving organisation takes once; the default is taken for it when time is up. */
export const decision = z.strictObject({
  question: text,
  options: z.array(z.strictObject({ id, label: text })).min(2),
  within: duration,
  default: id.optional(),
});

export const FIELD_TYPES = ['text', 'longtext', 'number', 'choice', 'yesno', 'datetime'] as const;
export const form = z.strictObject({
  title: text,
  fields: z
    .array(
      z.strictObject({
        id,
        label: text,
        type: z.enum(FIELD_TYPES),
        required: z.boolean().default(false),
        choices: z.array(z.strictObject({ id, label: text })).optional(),
      }),
    )
    .min(1),
});
export type Form = z.output<typeof form>;

const base = z.strictObject({
  number: z.number().int().positive(),
  category: z.enum(CATEGORIES).default('contextual'),
  trigger,
  sender: id.meta({ description: 'The persona who sends it' }),
  recipients: z.array(address).min(1),
  storyline: id,
  phase: id.optional(),
  objective: id.optional(),
  tlp: tlp.optional(),
  attack: z
    .array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'an ATT&CK technique looks like T1486 or T1566.001'))
    .default([]),
  attachments: z.array(z.string()).default([]).meta({ description: 'File names in assets/' }),
  decision: decision.optional(),
  form: form.optional(),
  expected: z.array(expectedAction).default([]),
  guidance: text.optional().meta({ description: 'For the facilitator; participants never see it' }),
  status: z.enum(STATUSES).default('approved'),
});

const titled = { title: text, body: text };
const on = <C extends Channel>(channel: C) =>
  base.extend({
    channel: z.literal(channel),
    content: z.strictObject({ ...titled, ...contentFields(channel) }),
  });
type OnSome<C extends Channel> = C extends Channel ? ReturnType<typeof on<C>> : never;

export const inject = z.discriminatedUnion(
  'channel',
  CHANNELS.map(on) as unknown as [OnSome<Channel>, ...OnSome<Channel>[]],
);
export type Inject = z.output<typeof inject>;
export type InjectContent = Inject['content'];

/** `injects/*.yaml`: one file holds a list of injects. */
export const injectFile = z.array(inject).min(1);

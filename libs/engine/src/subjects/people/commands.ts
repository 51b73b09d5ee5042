import { z } from 'zod';
import { command, whoever } from '../../core/command';
import { CONTROL, PARTS, PEOPLE } from '../../core/person';
import { Rejected } from '../../core/rejected';

const id = z.string().min(1);
const ids = z.array(id).default([]);

/** Someone takes part, or takes part differently from now on. */
export const enrolPerson = command({
  type: 'EnrolPerson',
  may: ['server'],
  body: {
    person: id,
    part: z.enum(PARTS),
    organisation: id.optional(),
    cells: ids,
    roles: ids,
    plays: ids,
  },
  decide(enrolment, { state }) {
    const { organisation, part } = enrolment;
    if (organisation && !state.exercise?.organisations.some(({ id }) => id === organisation))
      throw new Rejected('no-organisation', `There is no organisation ${organisation}.`);
    if (!organisation && (part === 'participant' || part === 'local-controller'))
      throw new Rejected(
        'no-organisation',
        'A participant and a local controller belong to an organisation.',
      );
    return [{ type: 'PersonEnrolled', data: enrolment }];
  },
});

export const withdrawPerson = command({
  type: 'WithdrawPerson',
  may: ['server'],
  body: { person: z.string() },
  decide({ person }, { state }) {
    if (!state.people[person]) throw new Rejected('unknown-person', 'Nobody of that name takes part.');
    return [{ type: 'PersonWithdrawn', data: { person } }];
  },
});

/** Asks everyone whether they can hear, before the exercise starts or at any time. */
export const callCommsCheck = command({
  type: 'CallCommsCheck',
  may: CONTROL,
  body: {},
  decide: () => [{ type: 'CommsCheckCalled', data: {} }],
});

export const answerCommsCheck = command({
  type: 'AnswerCommsCheck',
  may: PEOPLE,
  body: {},
  decide(_body, situation) {
    const person = whoever(situation);
    return person.hears ? [] : [{ type: 'CommsCheckAnswered', data: { person: person.id } }];
  },
});

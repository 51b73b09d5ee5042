import { aPlan, aScenario, Played, reported } from '@tocsin/engine/testing';
import type { Text } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { PlayedExercise } from './played-exercise';

const say = (en: string, nl: string, fr: string, de: string): Text => ({ en, nl, fr, de });

export const SIGN_IN = say(
  'A strange sign-in',
  'Een vreemde aanmelding',
  'Une connexion suspecte',
  'Eine verdächtige Anmeldung',
);
export const CUT_OFF = say(
  'Do you cut off the control room?',
  'Koppelt u de controlekamer los?',
  'Isolez-vous la salle de commande ?',
  'Trennen Sie die Leitwarte ab?',
);
const mail = (title: Text) => ({ title, body: title });

/** Alpha is written to at 09:02, asked to decide at 09:03, and more is to come. */
const scenario = () =>
  aScenario(
    [
      {
        number: 1,
        trigger: { at: '+00:02' },
        content: mail(SIGN_IN),
        tlp: 'AMBER',
        expected: [
          {
            id: 'confirm',
            title: say('Confirm receipt', 'Bevestig de ontvangst', 'Accusez réception', 'Empfang bestätigen'),
            action: 'acknowledge',
            within: '10m',
          },
        ],
      },
      {
        number: 2,
        trigger: { at: '+00:03' },
        content: mail(CUT_OFF),
        decision: {
          question: CUT_OFF,
          options: [
            { id: 'cut', label: say('Cut it off', 'Loskoppelen', 'Isoler', 'Abtrennen') },
            { id: 'keep', label: say('Keep it', 'Behouden', 'Maintenir', 'Beibehalten') },
          ],
          within: '10m',
          default: 'keep',
        },
      },
      {
        number: 3,
        trigger: { at: '+00:20' },
        content: mail(
          say(
            'A journalist calls',
            'Een journalist belt',
            'Un journaliste appelle',
            'Eine Journalistin ruft an',
          ),
        ),
      },
      {
        number: 4,
        trigger: { when: 'injects.size() > 99' },
        content: mail(
          say('The lights go out', 'Het licht valt uit', 'La lumière s’éteint', 'Das Licht geht aus'),
        ),
      },
    ],
    {
      emergencyPlan: aPlan,
      languages: ['en', 'nl', 'fr', 'de'],
      nights: [{ from: '+00:50', to: 'D2 09:00' }],
      end: 'D2 12:00',
    },
  );

/** What people are called. */
export const NAMES = { ann: 'Ann Claes', bob: 'Bob Peeters', cleo: 'Cleo Maes', fay: 'Fay Verlinden' };
export const PLAN = aPlan;

/** An exercise as one of its people sees it, so many minutes after STARTEX; undefined: before it. */
export function seenBy(person: string, minutes?: number): PlayedExercise {
  const played = new Played(scenario());
  if (minutes !== undefined) {
    played.do({ type: 'StartExercise' });
    played.wait(minutes * MINUTE);
  }
  return new PlayedExercise(played, person);
}

/** The CERT's view with one registered case. */
export function withCase(): { live: PlayedExercise; id: string } {
  const { played } = seenBy('cleo', 1);
  const { id } = reported(played);
  return { live: new PlayedExercise(played, 'cleo'), id };
}

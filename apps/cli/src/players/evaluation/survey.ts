import { keysOf, sees, type Expected, type Person, type State } from '@tocsin/engine';
import type { Survey } from '@tocsin/scenario';
import type { Given } from '../planned';
import type { Random } from '../random';
import { swampedOnes } from './load';
import type { Wording } from './wording';

/** Shares of participants who answer at all, leave out a question, and write something. */
const ANSWER = 0.85;
const LEAVES_OUT = 0.06;
const WRITES = 0.3;
/** From which share of what was asked of them on people are content, and fairly so. */
const GOOD = 0.85;
const FAIR = 0.6;

type Question = Survey['questions'][number];

/** What somebody's exercise was like: by what was asked of them, and how much of it they did in time. */
interface Experience {
  asked: number;
  inTime: number;
  late: boolean;
  missed: boolean;
  swamped: boolean;
}

/** What simulated participants answer in the hotwash, out of how their own expected actions went; nobody by name. */
export function surveyAnswers(state: State, wording: Wording, random: Random): Given[] {
  const { survey, people } = state;
  if (!survey) return [];
  const said = new Set<string>();
  const swamped = swampedOnes(state);
  // People judge some things more kindly than others.
  const tilts = new Map(survey.questions.map(({ id }) => [id, random.between(-0.5, 0.7)]));
  return Object.values(people)
    .filter(({ part }) => part === 'participant' || part === 'simulator')
    .flatMap((person): Given[] => {
      if (random.next() > ANSWER) return [];
      const experience = experienceOf(person, state, swamped);
      const values: Record<string, number | string> = {};
      for (const question of survey.questions) {
        if (random.next() < LEAVES_OUT) continue;
        if (question.type === 'scale')
          values[question.id] = markOf(experience, tilts.get(question.id) ?? 0, random);
        else if (random.next() < WRITES) {
          // No two people say the same in the same words.
          const way = waysOf(question, experience, wording).find((one) => !said.has(one));
          if (way) said.add((values[question.id] = way));
        }
      }
      return [{ by: person.id, body: { type: 'AnswerSurvey', values } }];
    });
}

function experienceOf(person: Person, state: State, swamped: ReadonlySet<string>): Experience {
  const keys = keysOf(person);
  const own = Object.values(state.expected).filter(({ party }) => sees(keys, [party]));
  const is = (test: (one: Expected) => boolean) => own.some(test);
  return {
    asked: own.length,
    inTime: own.filter((one) => one.state === 'met' && !one.late).length,
    late: is(({ late }) => late === true),
    missed: is((one) => one.state === 'missed'),
    swamped: swamped.has(person.organisation ?? ''),
  };
}

function markOf({ asked, inTime }: Experience, tilt: number, random: Random): number {
  const share = asked === 0 ? 0.5 : inTime / asked;
  return Math.min(5, Math.max(1, Math.round(1.4 + 3 * share + tilt + random.between(-1, 1))));
}

type Answers = `${'keep' | 'other'}.${'good' | 'fair'}` | `change.${'swamped' | 'missed' | 'late'}`;

/** Nothing that tells where somebody works: the survey may be anonymous. */
function waysOf({ id }: Question, { asked, inTime, ...was }: Experience, { t }: Wording): readonly string[] {
  if (asked === 0) return [];
  const said = (of: Answers) => t(`answers.${of}`, { returnObjects: true });
  const share = inTime / asked;
  if (id === 'keep') return share >= GOOD ? said('keep.good') : share >= FAIR ? said('keep.fair') : [];
  if (id !== 'change') return share >= GOOD ? said('other.good') : share >= FAIR ? said('other.fair') : [];
  return [
    ...(was.swamped ? said('change.swamped') : []),
    ...(was.missed ? said('change.missed') : []),
    ...(was.late ? said('change.late') : []),
  ];
}

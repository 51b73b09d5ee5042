import 'i18next';
import type console from './console.en.json';
import type entrance from './entrance.en.json';
import type evaluation from './evaluation.en.json';
import type facilitator from './facilitator.en.json';
import type moments from './moments.en.json';
import type improvement from './improvement.en.json';
import type plan from './plan.en.json';
import type refusals from './refusals.en.json';
import type shell from './shell.en.json';
import type wall from './wall.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shell;
      refusals: typeof refusals;
      entrance: typeof entrance;
      console: typeof console;
      facilitator: typeof facilitator;
      evaluation: typeof evaluation;
      moments: typeof moments;
      wall: typeof wall;
      plan: typeof plan;
      improvement: typeof improvement;
    };
  }
}

import 'i18next';
import type console from '../languages/en/console.json';
import type account from '../languages/en/account.json';
import type entrance from '../languages/en/entrance.json';
import type evaluation from '../languages/en/evaluation.json';
import type facilitator from '../languages/en/facilitator.json';
import type improvement from '../languages/en/improvement.json';
import type library from '../languages/en/library.json';
import type mail from '../languages/en/mail.json';
import type moments from '../languages/en/moments.json';
import type plan from '../languages/en/plan.json';
import type players from '../languages/en/players.json';
import type refusals from '../languages/en/refusals.json';
import type report from '../languages/en/report.json';
import type shell from '../languages/en/shell.json';
import type table from '../languages/en/table.json';
import type terms from '../languages/en/terms.json';
import type wall from '../languages/en/wall.json';

declare module 'i18next' {
  /** Every text has its key's type, from the English texts. */
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      terms: typeof terms;
      shell: typeof shell;
      table: typeof table;
      refusals: typeof refusals;
      account: typeof account;
      entrance: typeof entrance;
      console: typeof console;
      facilitator: typeof facilitator;
      evaluation: typeof evaluation;
      moments: typeof moments;
      wall: typeof wall;
      plan: typeof plan;
      improvement: typeof improvement;
      library: typeof library;
      report: typeof report;
      players: typeof players;
      mail: typeof mail;
    };
  }
}

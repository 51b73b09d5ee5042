import type { Rule } from './rule';
import { actions } from './actions';
import { addresses } from './addresses';
import { assets } from './assets';
import { conditions } from './conditions';
import { constants } from './constants';
import { cycles } from './cycles';
import { deadlines } from './deadlines';
import { evaluation } from './evaluation';
import { forms } from './forms';
import { groundTruth } from './ground-truth';
import { languages } from './languages';
import { nights } from './nights';
import { parties } from './parties';
import { reachable } from './reachable';
import { references } from './references';
import { timeZone } from './time-zone';
import { times } from './times';
import { triggers } from './triggers';
import { unique } from './unique';

/** Every rule that `tocsin check` applies; a new one is a file and a line here. */
export const rules: Record<string, Rule> = {
  unique,
  references,
  addresses,
  triggers,
  cycles,
  reachable,
  conditions,
  constants,
  actions,
  parties,
  deadlines,
  evaluation,
  forms,
  groundTruth,
  languages,
  assets,
  nights,
  times,
  timeZone,
};

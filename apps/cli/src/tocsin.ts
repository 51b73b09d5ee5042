/** The `tocsin` command. Exit codes: 0 fine, 1 findings or a fault in what was given, 2 wrong use. */
import { UnknownEvent, UnreadableLog } from '@tocsin/log';
import { Command } from 'commander';
import { registerAccount } from './account/account';
import { registerBench } from './bench/bench';
import { registerCheck } from './check/check';
import { registerImport } from './import/import';
import { registerPlay } from './play/play';
import { registerRehearse } from './rehearse/rehearse';
import { registerReplay } from './replay/replay';
import { registerReport } from './report/report';
import { registerVerify } from './verify/verify';
import { Fault } from './fault';

const program = new Command('tocsin')
  .description('Checks, rehearses and plays scenarios of cyber exercises, and reports on them.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
for (const register of [
  registerAccount,
  registerCheck,
  registerImport,
  registerRehearse,
  registerPlay,
  registerReplay,
  registerReport,
  registerVerify,
  registerBench,
])
  register(program);

// First of those who hear it: the embedded Postgres ends every process with 0.
process.once('beforeExit', () => process.exit());
try {
  await program.parseAsync();
} catch (error) {
  const isForUser = [Fault, UnreadableLog, UnknownEvent].some((kind) => error instanceof kind);
  if (!isForUser) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof Fault ? error.exitCode : 1;
}

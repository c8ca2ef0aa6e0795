import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
import { removeFolder } from '../../engine/disk/remove-folder.ts';
import { startPracticeSis } from '../../practice-sis/start-practice-sis.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { resolvePath, type Terminal } from '../terminal.ts';

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

export async function runPracticeSis(line: CommandLine, terminal: Terminal): Promise<ExitStatus> {
  const given = line.text('state');
  const port = line.number('port', { least: 0, most: 65_535 });
  const studentCount = line.number('students', { least: 1, most: 1_000_000 });
  const photosPerSecond = line.number('pace', { least: 0.001, mayBeFraction: true });
  const stateDir =
    given === undefined ? await mkdtemp(path.join(tmpdir(), 'practice-sis-')) : resolvePath(terminal, given);
  try {
    const sis = await startPracticeSis({
      stateDir,
      ...(port === undefined ? {} : { port }),
      ...(studentCount === undefined ? {} : { studentCount }),
      ...(photosPerSecond === undefined ? {} : { photosPerSecond }),
    }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new AppError('bad-request', texts.cliWords.details.practiceSis(reason), { cause: error });
    });
    await terminal.out(`listening on ${sis.url}\n`);
    await untilAborted(terminal.signal);
    await sis.close();
  } finally {
    if (given === undefined) await removeFolder(stateDir);
  }
  return exitStatus.done;
}

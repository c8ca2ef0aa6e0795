import { countOf } from '../../core/shared/amounts.ts';
import { AppError } from '../../core/shared/failure.ts';
import { writeSamplePhotos } from '../../practice-sis/sample-photos/write-sample-photos.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { createProgress } from '../progress.ts';
import { resolvePath, type Terminal } from '../terminal.ts';

export async function runSamplePhotos(line: CommandLine, terminal: Terminal): Promise<ExitStatus> {
  const count = line.number('count', { least: 1, most: 100_000 });
  const seed = line.number('seed', { least: 0, most: 4_294_967_295 });
  const folder = resolvePath(terminal, line.folder);
  const progress = createProgress(terminal, Date.now);
  try {
    const { files } = await writeSamplePhotos({
      folder,
      ...(count === undefined ? {} : { count }),
      ...(seed === undefined ? {} : { seed }),
      onProgress: (written, total) =>
        progress.show(`Drew ${written} of ${countOf(total, 'photo')}`, written / total),
      signal: terminal.signal,
    });
    progress.end();
    await terminal.out(`${countOf(files.length, 'file')} in ${folder}\n`);
    return exitStatus.done;
  } catch (error) {
    progress.end();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'not-empty') throw new AppError('bad-request', `${folder} is not empty`, { cause: error });
    throw error;
  }
}

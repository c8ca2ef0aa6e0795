import { AppError } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
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
      onProgress: (written, total) => progress.show(texts.cliProgress.drew(written, total), written / total),
      signal: terminal.signal,
    });
    progress.end();
    await terminal.out(`${texts.cliReports.samplePhotos(files.length, folder)}\n`);
    return exitStatus.done;
  } catch (error) {
    progress.end();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'not-empty') {
      throw new AppError('bad-request', texts.cliWords.details.notEmpty(folder), { cause: error });
    }
    throw error;
  }
}

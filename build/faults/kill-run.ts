import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { readImportedPhotos } from '../../electron/practice-sis/read-imported-photos.ts';
import { startPracticeSis } from '../../electron/practice-sis/start-practice-sis.ts';
import { studentAt } from '../../electron/practice-sis/students.ts';

export interface KillResult {
  /** Kills that met the command line at work. */
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}

const photoCount = 24;
const script = path.join(import.meta.dirname, '../../electron/cli/index.ts');

export interface KillBench {
  /** An upload in 12 zips that is killed at random moments, and begun again until it ends. */
  killOnce(random: () => number): Promise<KillResult>;
  close(): Promise<void>;
}

/** The command line in a process of its own, which can be killed. */
export function startCommandLine(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([out, err]) => ({ out, err, status: child.exitCode }),
  );
  return { child, ended };
}

function startUpload(folder: string, url: string, stateDir: string) {
  const words = ['upload', folder, '--sis', url, '--max-bytes', '9500', '--state', stateDir, '--json'];
  return startCommandLine(words, { PICTURE_DAY_TOKEN: 'practice' });
}

interface Document {
  readonly jobs: readonly unknown[];
  readonly photos: readonly { readonly file: string; readonly outcome: string }[];
}

function isReport(out: string): boolean {
  try {
    return 'photos' in JSON.parse(out);
  } catch {
    return false;
  }
}

/** Draws the photos, and takes the time of an upload that nobody kills. */
export async function openKillBench(): Promise<KillBench> {
  const top = await mkdtemp(path.join(tmpdir(), 'kill-bench-'));
  const folder = path.join(top, 'photos');
  await mkdir(folder);
  const ids = Array.from({ length: photoCount }, (_, index) => studentAt(index).id);
  for (const [index, id] of ids.entries()) {
    await writeFile(path.join(folder, `${id}.jpg`), await drawPhoto(index + 1));
  }
  let rounds = 0;
  const withSis = async <Value>(work: (url: string, stateDir: string, sisDir: string) => Promise<Value>) => {
    rounds += 1;
    const sisDir = path.join(top, `sis-${rounds}`);
    const stateDir = path.join(top, `state-${rounds}`);
    const sis = await startPracticeSis({ stateDir: sisDir, photosPerSecond: 60 });
    try {
      return await work(sis.url, stateDir, sisDir);
    } finally {
      await sis.close();
      await rm(sisDir, { recursive: true, force: true });
      await rm(stateDir, { recursive: true, force: true });
    }
  };
  const judge = (
    sisDir: string,
    status: number | null,
    out: string,
    err: string,
  ): Omit<KillResult, 'kills'> => {
    const counts = new Map<string, number>();
    for (const { studentId } of readImportedPhotos(sisDir)) {
      counts.set(studentId, (counts.get(studentId) ?? 0) + 1);
    }
    const wrong: string[] = [];
    if (status !== 0) wrong.push(`ended with ${status}: ${err}`);
    else {
      const { photos } = JSON.parse(out) as Document;
      const imported = photos.filter(({ outcome }) => outcome === 'imported');
      if (imported.length !== photoCount) wrong.push(`${imported.length} photos are said to be imported`);
    }
    return {
      lost: ids.filter((id) => !counts.has(id)).length,
      doubled: [...counts.values()].filter((count) => count > 1).length,
      wrong,
    };
  };

  const wholeMs = await withSis(async (url, stateDir) => {
    const startMs = performance.now();
    await startUpload(folder, url, stateDir).ended;
    return performance.now() - startMs;
  });

  return {
    killOnce: (random) =>
      withSis(async (url, stateDir, sisDir) => {
        let kills = 0;
        // One kill always, and now and then another one while it goes on.
        while (kills === 0 || (kills < 4 && random() < 0.3)) {
          const { child, ended } = startUpload(folder, url, stateDir);
          await Promise.race([sleep(random() * wholeMs), ended]);
          child.kill('SIGKILL');
          const { out, err, status } = await ended;
          // With its report out it had ended, whatever became of the process: another one would be a new upload.
          if (status !== null || isReport(out)) return { kills, ...judge(sisDir, status ?? 0, out, err) };
          kills += 1;
        }
        const { out, err, status } = await startUpload(folder, url, stateDir).ended;
        return { kills, ...judge(sisDir, status, out, err) };
      }),
    close: () => rm(top, { recursive: true, force: true }),
  };
}

export interface KillSum {
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}

/** Kills until there were so many. */
export async function killUpTo(
  count: number,
  random: () => number,
  onRound: (sum: KillSum) => void = () => undefined,
): Promise<KillSum> {
  const bench = await openKillBench();
  let sum: KillSum = { kills: 0, lost: 0, doubled: 0, wrong: [] };
  try {
    while (sum.kills < count) {
      const { kills, lost, doubled, wrong } = await bench.killOnce(random);
      sum = {
        kills: sum.kills + kills,
        lost: sum.lost + lost,
        doubled: sum.doubled + doubled,
        wrong: [...sum.wrong, ...wrong],
      };
      onRound(sum);
    }
    return sum;
  } finally {
    await bench.close();
  }
}

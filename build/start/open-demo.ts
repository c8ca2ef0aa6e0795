import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Demo {
  readonly photos: string;
  /** With settings in which the practice SIS is entered. */
  readonly userData: string;
  readonly close: () => Promise<void>;
}

function pictureDay(root: string, words: readonly string[], stdout: 'ignore' | 'pipe'): ChildProcess {
  const cli = path.join(root, 'electron/cli/index.ts');
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words], {
    stdio: ['ignore', stdout, 'inherit'],
  });
}

async function addressOf(sis: ChildProcess): Promise<string> {
  if (sis.stdout) {
    for await (const line of createInterface({ input: sis.stdout })) {
      const address = /^listening on (http:\S+)$/.exec(line)?.[1];
      if (address) return address;
    }
  }
  throw new Error('The practice SIS did not start');
}

/** Sample photos and a SIS to practise with, in a folder that is removed at the end. */
export async function openDemo(root: string): Promise<Demo> {
  const folder = await mkdtemp(path.join(tmpdir(), 'picture-day-start-'));
  const photos = path.join(folder, 'sample photos');
  const userData = path.join(folder, 'user data');
  const sis = pictureDay(root, ['practice-sis', '--state', path.join(folder, 'sis'), '--pace', '20'], 'pipe');
  const close = async () => {
    if (sis.exitCode === null && sis.signalCode === null) {
      const ended = once(sis, 'exit');
      sis.kill('SIGINT');
      await ended;
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const drawing = pictureDay(root, ['sample-photos', photos, '--count', '80'], 'ignore');
    const [[code], sisUrl] = await Promise.all([once(drawing, 'exit'), addressOf(sis)]);
    if (code !== 0) throw new Error('The sample photos cannot be drawn');
    await mkdir(userData, { recursive: true });
    await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ sisUrl }));
    return { photos, userData, close };
  } catch (error) {
    await close();
    throw error;
  }
}

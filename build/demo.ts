import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const cli = path.join(import.meta.dirname, '../electron/cli/index.ts');

type Output = 'inherit' | 'pipe';

function pictureDay(
  words: readonly string[],
  stdout: Output,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words], {
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...environment },
  });
}

async function exitOf(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

async function addressOf(sis: ChildProcess): Promise<string> {
  if (!sis.stdout) throw new Error('The practice SIS has no output');
  for await (const line of createInterface({ input: sis.stdout })) {
    const address = /^listening on (http:\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The practice SIS did not start');
}

function say(text: string): void {
  process.stdout.write(`\n${text}\n\n`);
}

const folder = await mkdtemp(path.join(tmpdir(), 'picture-day-demo-'));
const photos = path.join(folder, 'photos');
let sis: ChildProcess | undefined;
try {
  say('1. A folder of photos, as a photographer delivers it: mostly right');
  if ((await exitOf(pictureDay(['sample-photos', photos], 'inherit'))) !== 0)
    throw new Error('No sample photos');

  say('2. A SIS to practise with');
  sis = pictureDay(['practice-sis', '--state', path.join(folder, 'sis')], 'pipe');
  const address = await addressOf(sis);
  process.stdout.write(`listening on ${address}; its Scheduled Jobs page: ${address}/jobs\n`);

  say('3. picture-day upload: check, fix what needs no judgement, pack, send, and watch the import');
  const words = ['upload', photos, '--sis', address, '--fix', '--max-bytes', '15000000'];
  const status = await exitOf(pictureDay(words, 'inherit', { PICTURE_DAY_TOKEN: 'practice' }));
  // 1 is what the sample photos are made for: some of them need a person.
  process.exitCode = status <= 1 ? 0 : status;
} finally {
  if (sis && sis.exitCode === null) {
    sis.kill('SIGINT');
    await once(sis, 'exit');
  }
  // Windows keeps the files of a process that was ended for a moment.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

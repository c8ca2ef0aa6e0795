import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';

const script = `
  import { watchFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'watch-folder.ts'))};
  const say = (word) => console.log(word);
  const onError = (error) => say(error.code);
  const options = { onGone: () => say('gone'), onError, quietMs: 60, pollMs: 50 };
  watchFolder(process.argv[1], () => say('change'), options);
  setInterval(() => undefined, 1_000);
`;

/** A namespace of its own: the limit holds for one process, not for the machine. */
function withLimit(limit: string, command: readonly string[]): readonly string[] {
  const [name, amount] = limit.split(' ');
  return ['-Ur', 'sh', '-c', `echo ${amount} > /proc/sys/user/${name} && exec "$0" "$@"`, ...command];
}

for (const [limit, trouble, subFolders] of [
  ['max_inotify_watches 5', 'ENOSPC', 20],
  ['max_inotify_instances 0', 'EMFILE', 2],
  ['max_inotify_watches 5', null, 2],
] as const) {
  testWith('fewWatches')(
    `a system with ${limit} says ${trouble} to ${subFolders} sub-folders: changes are told all the same`,
    async () => {
      const folder = await makeTemporaryFolder();
      for (let at = 0; at < subFolders; at += 1) await mkdir(path.join(folder, `Grade ${at}`));
      const command = [process.execPath, '--input-type=module', '-e', script, folder];
      const child = spawn('unshare', withLimit(limit, command), { stdio: ['ignore', 'pipe', 'inherit'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      const words: string[] = [];
      const until = (count: number) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (words.filter((word) => word === 'change').length >= count) resolve();
          };
          child.stdout.on('data', look);
          look();
        });
      child.stdout.on('data', (text: Buffer) => words.push(...text.toString().trim().split('\n')));
      await until(1);
      await writeFile(path.join(folder, `Grade ${subFolders - 1}`, 'a.jpg'), 'A');
      await until(2);
      expect(words.filter((word) => word !== 'change')).toEqual(trouble ? [trouble] : []);
    },
  );
}

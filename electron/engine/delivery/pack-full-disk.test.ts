import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawPhoto } from '../../../e2e/fixtures/upload-bench.ts';
import { createEngine } from '../create-engine.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';

/** Needs the right to mount one. */
function mountSmall(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status === 0;
}

test.skipIf(process.platform !== 'linux')('a full disk leaves no zip in the way', async (context) => {
  const top = await makeTemporaryFolder();
  const [photos, disk] = [path.join(top, 'photos'), path.join(top, 'disk')] as const;
  await mkdir(photos);
  await mkdir(disk);
  if (!mountSmall(disk)) return context.skip('no right to mount a small disk');
  onTestFinished(() => void spawnSync('umount', [disk]));
  for (let index = 0; index < 8; index += 1) {
    await writeFile(path.join(photos, `${1_000 + index}.jpg`), await drawPhoto(index));
  }
  const engine = await createEngine();
  onTestFinished(() => engine.close());
  await engine.request('openFolder', { paths: [photos], requestBytes: 5_500 });
  for (const _attempt of [1, 2]) {
    expect(await engine.request('pack', { folder: disk })).toMatchObject({ failure: { code: 'disk-full' } });
    expect(await readdir(disk)).toEqual([]);
  }
});

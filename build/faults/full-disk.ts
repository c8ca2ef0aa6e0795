import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { FaultCase } from './fault-case.ts';

/** A disk of its own, so small that the fixed copies do not fit: needs the right to mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

async function drawNoise(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const picture = { width: 640, height: 800, channels: 3, noise, background: 'white' } as const;
  return sharp({ create: picture }).png().toBuffer();
}

function describe(): FaultCase {
  const folder = mountSmallDisk();
  return {
    name: 'the disk is full while photos are made ready',
    ends: 'told',
    ...(folder === null
      ? { skipped: 'no right to mount a small disk (needs root)' }
      : { options: { tempFolderParent: folder, requestBytes: 5_000_000 }, says: /disk is full/ }),
    async prepare(bench) {
      for (const { id } of bench.students.slice(0, 3)) {
        await rm(path.join(bench.folder, `${id}.jpg`));
        await writeFile(path.join(bench.folder, `${id}.png`), await drawNoise());
      }
      await bench.engine.request('openFolder', { paths: [bench.folder] });
    },
    async close() {
      if (folder === null) return;
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const fullDisk: FaultCase = describe();

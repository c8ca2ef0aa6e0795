import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawJpeg, drawPicture } from '../electron/engine/fixtures/draw-picture.ts';
import {
  draw16BitPng,
  drawCmykJpeg,
  drawOriented,
  drawTransparentPng,
  readHeicFixture,
} from '../electron/engine/fixtures/odd-pictures.ts';
import { writeFiles } from '../electron/engine/fixtures/temporary-folder.ts';
import type { Checked } from './fixtures/check-with-sharp.ts';
import { glibLibraries, hasGlib } from './fixtures/glib.ts';

/** Electron on Linux is linked with the system's GLib: a child that it is loaded into first stands in for that. */

const size = { width: 320, height: 400 } as const;
const upright = 'decoded 320 x 400';

async function drawTen() {
  return {
    'baseline.jpg': await drawJpeg(size),
    'progressive.jpg': await drawPicture(size).jpeg({ progressive: true }).toBuffer(),
    'cmyk.jpg': await drawCmykJpeg(size),
    'sideways.jpg': await drawOriented(6, size),
    'plain.png': await drawPicture(size).png().toBuffer(),
    'deep.png': await draw16BitPng(size),
    'transparent.png': await drawTransparentPng(size),
    'scan.tif': await drawPicture(size).tiff().toBuffer(),
    'phone.heic': await readHeicFixture('drawn'),
    'turned.heic': await readHeicFixture('turned'),
  };
}

interface Ended {
  readonly checked: Checked;
  readonly out: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Checks and turns the photos in `work`, in a process into which these libraries are loaded first. */
async function check(work: string, host: 'electron' | 'node', preloaded: readonly string[]): Promise<Ended> {
  const out = await mkdtemp(path.join(work, 'out-'));
  const script = path.join(import.meta.dirname, 'fixtures/check-with-sharp.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, host, path.join(work, 'photos'), out],
    { env: { ...process.env, LD_PRELOAD: preloaded.join(' ') }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const checked = child.exitCode === 0 ? (JSON.parse(stdout) as Checked) : {};
  return { checked, out, stderr, code: child.exitCode, signal: child.signalCode };
}

/** The mean and the largest difference of a channel, of 255. */
async function compare(one: string, other: string) {
  const [a, b] = await Promise.all(
    [one, other].map(async (file) =>
      sharp(await readFile(file))
        .raw()
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  expect(a?.info).toEqual(b?.info);
  const differences = [...(a?.data ?? [])].map((value, index) => Math.abs(value - (b?.data[index] ?? 0)));
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    largest: differences.reduce((most, value) => Math.max(most, value), 0),
  };
}

describe.runIf(hasGlib())("beside the system's GLib", () => {
  let work = '';
  let plain: Ended;

  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'picture-day-glib-'));
    await writeFiles(path.join(work, 'photos'), await drawTen());
    plain = await check(work, 'node', []);
  });

  afterAll(() => rm(work, { recursive: true, force: true }));

  test('the native build breaks: if it did not, the next test would prove nothing', async () => {
    const { stderr, signal } = await check(work, 'node', glibLibraries);
    expect(stderr + (signal ?? '')).toMatch(/GLib.*CRITICAL|SIG/);
  });

  test('Electron on Linux checks ten photos with the WebAssembly build, in silence', async () => {
    const { checked, out, ...ended } = await check(work, 'electron', glibLibraries);
    expect(ended).toEqual({ stderr: '', code: 0, signal: null });
    const files = Object.keys(checked);
    expect(files).toHaveLength(10);
    for (const file of files) {
      expect(checked[file]).toEqual({ ...plain.checked[file], build: 'wasm' });
      for (const picture of [`${file}.turned.jpg`, `${file}.thumbnail.jpg`]) {
        const { mean, largest } = await compare(path.join(out, picture), path.join(plain.out, picture));
        // The same to the bit on x86-64 with AVX2; where another processor rounds another way, nobody sees it.
        expect(mean).toBeLessThan(1);
        expect(largest).toBeLessThan(16);
      }
    }
  });

  test('without Electron the native build stays', () => {
    expect(Object.values(plain.checked).map(({ build }) => build)).toEqual(Array(10).fill('native'));
    expect(plain.checked['sideways.jpg']?.examination).toBe(upright);
  });
});

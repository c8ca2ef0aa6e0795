import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { SharpFigures } from './measure-sharp.ts';

/** What the build of sharp that Electron on Linux needs costs, against its native one (docs/sharp-on-linux.md). */

export interface SharpBuildRow {
  readonly what: string;
  readonly wasm: string;
  readonly native: string;
  readonly ratio: string;
}

const rounds = 3;

/** In a process of its own, so that its memory is its own too. */
async function measureApart(photos: string, build: 'native' | 'wasm'): Promise<SharpFigures> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', import.meta.filename, build, photos],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`sharp failed: ${build}`);
  return JSON.parse(out) as SharpFigures;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Both builds in turn, so that a machine that changes its speed changes both; each figure is a median. */
export async function benchSharpBuilds(photos: string): Promise<readonly SharpBuildRow[]> {
  const { length } = await readdir(photos);
  const both: { readonly wasm: SharpFigures; readonly native: SharpFigures }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    both.push({
      native: await measureApart(photos, 'native'),
      wasm: await measureApart(photos, 'wasm'),
    });
  }
  const row = (what: string, figure: keyof SharpFigures, show: (value: number) => string): SharpBuildRow => ({
    what: `${what}, sharp in WebAssembly against native`,
    wasm: show(median(both.map(({ wasm }) => wasm[figure]))),
    native: show(median(both.map(({ native }) => native[figure]))),
    ratio: median(both.map(({ wasm, native }) => wasm[figure] / native[figure])).toFixed(2),
  });
  const each = (ms: number) => `${(ms / length).toFixed(1)} ms each`;
  return [
    row(`Check and decode ${length} photos`, 'checkMs', each),
    row(`Crop ${length} photos`, 'cropMs', each),
    row(`Peak memory with ${length} photos`, 'peakBytes', (bytes) => `${Math.round(bytes / 1_000_000)} MB`),
  ];
}

if (import.meta.main) {
  const [build = '', photos = ''] = process.argv.slice(2);
  // Not with `--import`: sharp's threads would inherit that, load sharp too, and wait for themselves.
  if (build === 'wasm') await import('../use-wasm-sharp.ts');
  const { measureSharp } = await import('./measure-sharp.ts');
  process.stdout.write(JSON.stringify(await measureSharp(photos)));
}

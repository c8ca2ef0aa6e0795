import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { drawPhotos } from './draw-photos.ts';

export interface ZipFigure {
  readonly what: string;
  readonly measured: string;
  readonly ratio: string;
  readonly target: string;
}

/**
 * One part of the bench as JavaScript, as the engine ships: a process that reads TypeScript takes some 60 MB for that.
 * @returns the file to be run.
 */
async function bundlePart(script: string): Promise<string> {
  const root = path.join(import.meta.dirname, '../..');
  const outDir = path.join(root, 'out/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.join(import.meta.dirname, `${script}.ts`), outDir, emptyOutDir: true, minify: false },
  });
  return path.join(outDir, `${script}.js`);
}

async function runPart(
  script: string,
  task: string,
  folder: string,
  address: string,
): Promise<Record<string, number>> {
  // With V8's flags of the engine's process in the app.
  const flags = ['--expose-gc', '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'];
  const node = [...flags, script, task, folder, address];
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`${task} failed`);
  return JSON.parse(out) as Record<string, number>;
}

/** In a process of its own, and so slow that importing takes nothing from anybody's time. */
async function startSis(stateDir: string, students: number) {
  const script = path.join(import.meta.dirname, '../../electron/cli/index.ts');
  const words = ['practice-sis', '--state', stateDir, '--pace', '0.001', '--students', String(students)];
  const node = ['--disable-warning=ExperimentalWarning', script, ...words];
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const address = /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? '';
  return {
    address,
    async close() {
      child.kill('SIGINT');
      await once(child, 'exit');
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

const zipCount = Number(process.env['BENCH_ZIPS'] ?? 40);
const photosPerZip = 145;

/** Packing beside sending, memory and the journal, in an upload of many full zips. */
export async function benchZips(work: string): Promise<readonly ZipFigure[]> {
  const folder = path.join(work, 'many-zips');
  const photos = zipCount * photosPerZip;
  await drawPhotos(folder, photos);
  const script = await bundlePart('many-zips');
  const part = async (task: string) => {
    const sis = await startSis(path.join(work, 'sis-many-zips'), photos * 2);
    return runPart(script, task, folder, sis.address).finally(sis.close);
  };
  const packed = await part('pack');
  const sent = await part('send');
  const whole = await part('upload');
  const kept = await part('journal');
  await rm(folder, { recursive: true });
  const seconds = (ms = 0) => `${(ms / 1_000).toFixed(1)} s`;
  const megabytes = (bytes = 0) => `${Math.round(bytes / 1_000_000)} MB`;
  const slower = Math.max(packed['ms'] ?? 0, sent['ms'] ?? 0);
  const wholeMs = whole['ms'] ?? 0;
  return [
    {
      what: `${whole['zips']} zips packed and sent, against the slower of packing (${seconds(packed['ms'])}) and sending (${seconds(sent['ms'])})`,
      measured: seconds(wholeMs),
      ratio: (wholeMs / slower).toFixed(2),
      target: 'at most 1.15',
    },
    {
      what: `Memory of the engine at its peak; in the first and the last quarter of the zips; before the first ${megabytes(whole['startBytes'])}`,
      measured: `${megabytes(whole['peakBytes'])}; ${megabytes(whole['earlyBytes'])}, ${megabytes(whole['lateBytes'])}`,
      ratio: '',
      target: 'under 400 MB; no growth',
    },
    {
      what: 'The journal, of the whole upload',
      measured: seconds(kept['ms']),
      ratio: ((kept['ms'] ?? 0) / wholeMs).toFixed(3),
      target: 'at most 0.02',
    },
  ];
}

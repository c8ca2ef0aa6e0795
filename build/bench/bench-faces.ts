import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { writeSamplePhotos } from '../../electron/practice-sis/sample-photos/write-sample-photos.ts';
import type { ZipFigure } from './bench-zips.ts';

const photoCount = 500;

const measured = z.object({
  photos: z.number(),
  found: z.number(),
  decodeMs: z.number(),
  loadMs: z.number(),
  facesMs: z.number(),
  peakBytes: z.number(),
});

/** The search for faces in drawn portraits, beside the decode pass over the same photos. */
export async function benchFaces(work: string): Promise<readonly ZipFigure[]> {
  const folder = path.join(work, 'portraits');
  await writeSamplePhotos({ folder, count: photoCount });
  const script = path.join(import.meta.dirname, 'find-faces.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { photos, found, decodeMs, loadMs, facesMs, peakBytes } = measured.parse(JSON.parse(out));
  return [
    {
      what: `Faces found in ${found} of ${photos} photos, each`,
      measured: `${(facesMs / photos).toFixed(0)} ms`,
      ratio: (facesMs / decodeMs).toFixed(2),
      target: 'at most 3 times the decode pass',
    },
    {
      what: 'The model, loaded, and its first photo',
      measured: `${(loadMs / 1_000).toFixed(2)} s`,
      ratio: '',
      target: 'at most 1 s',
    },
    {
      what: 'Memory while faces are found, over the decode pass',
      measured: `${Math.round(peakBytes / 1_000_000)} MB`,
      ratio: '',
      target: 'at most 250 MB',
    },
  ];
}

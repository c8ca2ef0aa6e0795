import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { startMoodle } from '../../e2e/fixtures/moodle/moodle-server.ts';
import { moodleTraits } from '../../electron/core/delivery/destination-traits.ts';
import { drawReadyJpeg } from '../../electron/engine/fixtures/draw-picture.ts';
import type { ZipFigure } from './bench-zips.ts';
import { runWork } from './run-tool.ts';

/** Photos that go one by one to a Moodle that takes its time for every answer: as many on their way as it allows. */

const photoCount = 500;
const answerMs = 50;
const firstId = 100_000;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

export async function benchSinglePhotos(work: string): Promise<readonly ZipFigure[]> {
  const folder = path.join(work, 'portraits');
  await mkdir(folder);
  const server = await startMoodle();
  try {
    for (let at = 0; at < photoCount; at += 1) {
      const id = String(firstId + at);
      server.addUser({ idnumber: id });
      await writeFile(path.join(folder, `${id}.jpg`), await drawReadyJpeg(at));
    }
    server.settings.thinksMs = answerMs;
    const { sendMs = 0, quarterBytes = 0, endBytes = 0 } = await runWork('single', folder, server.url);
    const requests = [...server.received.calls.values()].reduce((sum, count) => sum + count, 0);
    // The server shares this machine, and takes time of its own to store a picture.
    const leastMs = server.received.answerMs / moodleTraits.parallel;
    const meanMs = server.received.answerMs / requests;
    return [
      {
        what: `${photoCount} photos one by one to a Moodle that answers in ${answerMs} ms`,
        measured: `${(sendMs / 1_000).toFixed(1)} s for ${requests} requests, ${server.received.mostAtOnce} at once, ${meanMs.toFixed(0)} ms each`,
        ratio: (leastMs / sendMs).toFixed(2),
        target: `at least 0.9 of what ${moodleTraits.parallel} at once allow`,
      },
      {
        what: 'Memory after a quarter of them, and after all',
        measured: `${megabytes(quarterBytes)}, ${megabytes(endBytes)}`,
        ratio: (endBytes / quarterBytes).toFixed(2),
        target: 'at most 1.1',
      },
    ];
  } finally {
    await server.close();
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import type { FaceFiles } from './face-files.ts';
import type { FaceAnswer } from './face-finder.ts';
import type { FaceQuestion } from './face-threads.ts';
import { findFaces } from './find-faces.ts';
import type { RunModel } from './load-model.ts';

/** A thread that finds faces in one picture after the other: see `face-threads.ts`. */

let loading: Promise<RunModel> | null = null;

async function load(): Promise<RunModel> {
  const { loadModel } = await import('./load-model.ts');
  return loadModel(workerData as FaceFiles);
}

async function answer({ pixels, width }: FaceQuestion): Promise<FaceAnswer> {
  loading ??= load();
  let run: RunModel;
  try {
    run = await loading;
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
  try {
    return { kind: 'found', findings: await findFaces(pixels, width, run) };
  } catch {
    return { kind: 'failed' };
  }
}

parentPort?.on('message', (question: FaceQuestion) => {
  void answer(question).then((found) => parentPort?.postMessage(found));
});

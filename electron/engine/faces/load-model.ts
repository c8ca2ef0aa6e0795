import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as wasm from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { inputSide } from './blaze-anchors.ts';
import type { RawGuesses } from './decode-faces.ts';
import type { FaceFiles } from './face-files.ts';

/** Runs the model on one square picture: see `laySquare`. */
export type RunModel = (values: Float32Array) => Promise<RawGuesses>;

// Of @vladmandic/human 3.3.6. A file that was damaged would find faces where there are none.
const hashes = {
  'blazeface.json': 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  'blazeface.bin': 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
} as const;

async function readModelFile(folder: string, name: keyof typeof hashes): Promise<Buffer> {
  const bytes = await readFile(path.join(folder, name));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== hashes[name]) throw new Error(`${name} is damaged`);
  return bytes;
}

interface ModelText {
  readonly modelTopology: object;
  readonly weightsManifest: readonly { readonly weights: tf.io.WeightsManifestEntry[] }[];
}

/**
 * The one place that knows the runtime: TensorFlow.js on its WebAssembly backend, with one thread, as every file has a
 * thread of its own already.
 * @throws Error where WebAssembly is not allowed, or a file is missing or damaged.
 */
export async function loadModel({ modelFolder, wasmFolder }: FaceFiles): Promise<RunModel> {
  const [json, bin] = await Promise.all([
    readModelFile(modelFolder, 'blazeface.json'),
    readModelFile(modelFolder, 'blazeface.bin'),
  ]);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  wasm.setWasmPaths(`${wasmFolder}${path.sep}`);
  if (!(await tf.setBackend('wasm'))) throw new Error('WebAssembly cannot be used here');
  const { modelTopology, weightsManifest } = JSON.parse(json.toString('utf8')) as ModelText;
  const weightData = new Uint8Array(bin).buffer;
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  const model = await loadGraphModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
  return async (values) => {
    const input = tf.tensor4d(values, [1, inputSide, inputSide, 3]);
    const outputs = model.execute(input) as tf.Tensor[];
    try {
      const read = async (guesses: number, numbers: number) =>
        (await outputs
          .find(({ shape }) => shape[1] === guesses && shape[2] === numbers)
          ?.data()) as Float32Array;
      const [fineScores, coarseScores, finePlaces, coarsePlaces] = await Promise.all([
        read(512, 1),
        read(384, 1),
        read(512, 16),
        read(384, 16),
      ]);
      return {
        scores: joinNumbers(fineScores, coarseScores),
        places: joinNumbers(finePlaces, coarsePlaces),
      };
    } finally {
      tf.dispose([input, ...outputs]);
    }
  };
}

function joinNumbers(one: Float32Array, other: Float32Array): Float32Array {
  const joined = new Float32Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

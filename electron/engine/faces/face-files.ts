import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the model and the WebAssembly that runs it lie. */
export interface FaceFiles {
  readonly modelFolder: string;
  readonly wasmFolder: string;
}

/** Bundled, beside the bundle, where `copyFaces` of the build's configuration puts them; else in their packages. */
export function findFaceFiles(): FaceFiles {
  if (!import.meta.url.endsWith('.ts')) {
    const beside = fileURLToPath(new URL('./faces', import.meta.url));
    return { modelFolder: beside, wasmFolder: beside };
  }
  const { resolve } = createRequire(import.meta.url);
  return {
    modelFolder: path.join(path.dirname(resolve('@vladmandic/human')), '../models'),
    wasmFolder: path.dirname(resolve('@tensorflow/tfjs-backend-wasm')),
  };
}

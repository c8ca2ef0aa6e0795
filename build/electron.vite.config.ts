import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { guidePlugin } from './guide/guide-plugin.ts';
import { requestConstants } from './request-constants.ts';

const root = path.join(import.meta.dirname, '..');
const out = path.join(root, 'out');

// What ends up inside the bundles, for the third-party notices and the SBOM. It is not packaged itself.
const license = { fileName: 'licenses.json' };

const human = '@vladmandic/human';
const wasm = '@tensorflow/tfjs-backend-wasm/dist';
const faceFiles = {
  'blazeface.json': `${human}/models/blazeface.json`,
  'blazeface.bin': `${human}/models/blazeface.bin`,
  'LICENSE.txt': `${human}/LICENSE`,
  'tfjs-backend-wasm.wasm': `${wasm}/tfjs-backend-wasm.wasm`,
  'tfjs-backend-wasm-simd.wasm': `${wasm}/tfjs-backend-wasm-simd.wasm`,
} as const;

/** The sample photos' drawings are read when they are needed: beside their module, and here beside the bundle. */
function copyPortraits(): Plugin {
  const folder = path.join(root, 'electron/practice-sis/sample-photos/portraits');
  return {
    name: 'copy-portraits',
    async generateBundle() {
      for (const file of await readdir(folder)) {
        const source = await readFile(path.join(folder, file));
        this.emitFile({ type: 'asset', fileName: `portraits/${file}`, source });
      }
    },
  };
}

/** The model that finds faces, what runs it, and their licenses, beside the thread that loads them: see `face-files.ts`. */
function copyFaces(): Plugin {
  return {
    name: 'copy-faces',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(faceFiles)) {
        const bytes = await readFile(path.join(root, 'node_modules', source));
        this.emitFile({ type: 'asset', fileName: `faces/${fileName}`, source: bytes });
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [copyPortraits(), copyFaces()],
    build: {
      outDir: path.join(out, 'main'),
      license,
      rollupOptions: {
        input: {
          index: path.join(root, 'electron/main/index.ts'),
          // The utility process that does the work.
          engine: path.join(root, 'electron/main/engine-entry.ts'),
          // The utility process of the practice SIS.
          practice: path.join(root, 'electron/main/practice-entry.ts'),
          // Threads of the engine.
          'face-worker': path.join(root, 'electron/engine/faces/face-worker.ts'),
          'heic-worker': path.join(root, 'electron/engine/images/heic-worker.ts'),
          'jpeg-worker': path.join(root, 'electron/engine/images/jpeg-worker.ts'),
          'workbook-worker': path.join(root, 'electron/engine/intake/rosters/workbook-worker.ts'),
          'zip-worker': path.join(root, 'electron/engine/pack/zip-worker.ts'),
        },
        // All in one folder: the thread is looked for beside whatever file starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    define: requestConstants,
    build: {
      outDir: path.join(out, 'preload'),
      license,
      // A sandboxed preload is one CommonJS file that brings everything along.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: path.join(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    plugins: [react(), guidePlugin(path.join(root, 'docs/guide'))],
    define: requestConstants,
    build: {
      outDir: path.join(out, 'renderer'),
      license,
      minify: true,
      rollupOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});

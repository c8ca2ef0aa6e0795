import path from 'node:path';
import { build } from 'vite';

/**
 * One part of the bench as JavaScript, as the engine ships: a process that reads TypeScript takes some 60 MB for that.
 * @returns the file to be run.
 */
export async function bundlePart(script: string): Promise<string> {
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

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../start/build-app.ts';
import { measureFolder } from './measure-folder.ts';
import { measureGallery } from './measure-gallery.ts';
import { measureStart } from './measure-start.ts';
import type { WindowFigure } from './window-figure.ts';

const root = path.join(import.meta.dirname, '../..');

async function measureScripts(): Promise<WindowFigure> {
  const assets = path.join(root, 'out/renderer/assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (name) => (await stat(path.join(assets, name))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return {
    what: "The page's JavaScript",
    measured: `${Math.round(total / 1_000)} KB`,
    goal: 'under 1,200 KB',
  };
}

/** @param folder 2,000 photos. */
export async function benchWindow(folder: string): Promise<readonly WindowFigure[]> {
  buildApp(root);
  const work = await mkdtemp(path.join(tmpdir(), 'picture-day-window-'));
  try {
    return [
      ...(await measureGallery(work)),
      ...(await measureStart({ userDataDir: path.join(work, 'user-data') })),
      ...(await measureFolder(work, folder)),
      await measureScripts(),
    ];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

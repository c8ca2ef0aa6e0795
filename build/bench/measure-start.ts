import { writeFile } from 'node:fs/promises';
import { type LaunchOptions, launchApp, type RunningApp } from '../../e2e/electron-stand-in/launch-app.ts';
import { inMs, type WindowFigure } from './window-figure.ts';

/** Empties the system's memory of files, where it may: then programs come from the disk. */
async function forgetFiles(): Promise<boolean> {
  try {
    await writeFile('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}

async function start(options: LaunchOptions): Promise<{ readonly app: RunningApp; readonly ms: number }> {
  const startMs = performance.now();
  const app = await launchApp(options);
  await app.page.getByRole('button', { name: /Choose folder/ }).waitFor();
  return { app, ms: performance.now() - startMs };
}

/** Until the window can be used, with the browser's start and the stand-in's. */
export async function measureStart(options: LaunchOptions): Promise<readonly WindowFigure[]> {
  const isCold = await forgetFiles();
  const first = await start(options);
  await first.app.close();
  const second = await start(options);
  await second.app.close();
  return [
    {
      what: `Start to usable window, ${isCold ? 'cold (from the disk)' : 'the first time'}`,
      measured: inMs(first.ms),
      goal: '',
    },
    { what: 'Start to usable window, warm', measured: inMs(second.ms), goal: '' },
  ];
}

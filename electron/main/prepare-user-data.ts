import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';
import { StartError } from './end-failed-start.ts';

/**
 * Keeps everything in this folder from now on. `setPath` throws for one that is not there; where it cannot be made,
 * `prepareUserData` says so.
 */
export function useUserData(app: Pick<App, 'setPath'>, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    // Too early to tell: there is no log yet, and the command line does without.
  }
}

const probeBytes = 64 * 1024;

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/**
 * Makes the folder for settings, secrets and the journal, and sees that it can be written into. To be called before the
 * single-instance lock is asked for: where Chromium cannot make its lock there, Electron answers as if the app were
 * running already, and it would end without a word.
 * @throws StartError `disk-full` or `not-writable`.
 */
export function prepareUserData(folder: string): void {
  const probe = path.join(folder, `.start-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(probe, 'w', 0o600);
    try {
      writeSync(file, Buffer.alloc(probeBytes));
      // A network drive and a quota may object only now.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new StartError(
      { kind: isDiskFull(error) ? 'disk-full' : 'not-writable', folder },
      { cause: error },
    );
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // A folder that cannot be written into holds no probe.
    }
  }
}

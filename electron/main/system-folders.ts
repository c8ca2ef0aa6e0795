import { homedir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';

/**
 * Where the system's dialogs begin: ask when one opens, for `getPath` throws where Documents is redirected to a share
 * that is away (electron#21142, #30675). Then it is the home folder.
 */
export function findDocumentsFolder(app: Pick<App, 'getPath'>): string {
  try {
    return app.getPath('documents');
  } catch {
    return homedir();
  }
}

/** Where the log goes: where the system keeps logs, or beside the settings where that folder cannot be made. */
export function findLogFolder(app: Pick<App, 'getPath'>, ownUserData: string | null): string {
  const besideSettings = path.join(ownUserData ?? app.getPath('userData'), 'logs');
  if (ownUserData !== null) return besideSettings;
  try {
    return app.getPath('logs');
  } catch {
    return besideSettings;
  }
}

/** The folder that relative paths begin at. It may have been removed since the shell went there. */
export function findWorkingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return homedir();
  }
}

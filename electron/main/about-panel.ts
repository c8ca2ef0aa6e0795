import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AboutPanelOptionsOptions, App } from 'electron';
import { z } from 'zod';

const packageSchema = z.object({ homepage: z.string().optional(), license: z.string().default('MIT') });

function readPackage(appFolder: string): z.output<typeof packageSchema> {
  try {
    return packageSchema.parse(JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')));
  } catch {
    return packageSchema.parse({});
  }
}

/** What IT asks for, in the system's own About panel. */
export function describeAbout(app: Pick<App, 'getVersion' | 'getAppPath'>): AboutPanelOptionsOptions {
  const { homepage, license } = readPackage(app.getAppPath());
  const { electron, chrome, node } = process.versions as Readonly<Record<string, string | undefined>>;
  const runsOn = [
    ['Electron', electron],
    ['Chromium', chrome],
    ['Node.js', node],
  ].flatMap(([name, version]) => (version === undefined ? [] : [`${name} ${version}`]));
  return {
    applicationName: 'Picture Day',
    applicationVersion: app.getVersion(),
    copyright: 'Copyright © 2026 The Picture Day authors',
    credits: [`${license} License`, ...(homepage === undefined ? [] : [homepage]), runsOn.join(', ')].join(
      '\n',
    ),
    authors: ['The Picture Day authors'],
    ...(homepage === undefined ? {} : { website: homepage }),
  };
}

import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

function fixedPlaces(environment: NodeJS.ProcessEnv): readonly string[] {
  const {
    ProgramFiles: programs = 'C:\\Program Files',
    'ProgramFiles(x86)': programsX86 = 'C:\\Program Files (x86)',
    // Where Chrome goes that is installed without an administrator.
    LOCALAPPDATA: own = 'C:\\',
  } = environment;
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    path.join(programs, 'Google/Chrome/Application/chrome.exe'),
    path.join(own, 'Google/Chrome/Application/chrome.exe'),
    path.join(programsX86, 'Microsoft/Edge/Application/msedge.exe'),
    path.join(programs, 'Microsoft/Edge/Application/msedge.exe'),
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium, Chrome or Edge that is installed: the one that `BROWSER_PATH` names, or the first one found. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const { BROWSER_PATH: given, PATH: search = '' } = environment;
  const inPath = search
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...(given ? [given] : []), ...inPath, ...fixedPlaces(environment)].find(isExecutable) ?? null;
}

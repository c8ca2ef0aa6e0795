import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../build/start/find-browser.ts';
import { serveControl } from './control.ts';
import { createStandIn } from './electron.ts';
import { findInstanceLock } from './instance-lock.ts';
import { enterPackagedEnvironment } from './packaged-environment.ts';
import { standInForElectron } from './stand-in-for-electron.ts';
import { moveSystemFolders } from './system-folders.ts';
import { throwOnRequest } from './throw-on-request.ts';
import { startsOnWindows } from './windows-arguments.ts';

const own = [
  '--headless',
  '--packaged',
  '--as-windows',
  '--as-mac',
  '--app-root=',
  '--system-root=',
  '--throws=',
  '--withhold=',
  '--dying-loads=',
  '--open-file=',
];
const words = process.argv.slice(2);
const argumentsOf = (name: string) =>
  words.filter((word) => word.startsWith(name)).map((word) => word.slice(name.length));
const argumentOf = (name: string) => argumentsOf(name)[0];
const isPackaged = words.includes('--packaged');
const isMac = words.includes('--as-mac');
const appWords = words.filter((word) => !own.some((mark) => word.startsWith(mark)));
const root = path.resolve(argumentOf('--app-root=') ?? path.join(import.meta.dirname, '../..'));
const main = path.join(root, 'out/main/index.js');

if (isPackaged) enterPackagedEnvironment();
if (words.includes('--as-windows') && !startsOnWindows(appWords)) process.exit(-1);

const executablePath = findBrowser();
if (!executablePath) {
  process.stderr.write('electron stand-in: no Chromium, Chrome or Edge is installed\n');
  process.exit(1);
}
moveSystemFolders(argumentOf('--system-root='));
const lock = findInstanceLock(path.resolve(argumentOf('--user-data-dir=') ?? '.'), appWords);
const standIn = createStandIn({
  root,
  arguments: appWords,
  isPackaged,
  isMac,
  main,
  withheld: new Set(argumentsOf('--withhold=')),
  dyingLoads: Number(argumentOf('--dying-loads=') ?? 0),
  requestLock: lock.request,
  executablePath,
  isHeadless: words.includes('--headless'),
  async exit(code) {
    await lock.release();
    process.exit(code);
  },
});
lock.onSecond(standIn.tellSecondInstance);
process.on('SIGINT', standIn.quit);
process.on('SIGTERM', standIn.quit);
if (process.send) serveControl(standIn);
process.argv = [process.argv[0] ?? '', ...(isPackaged ? [] : [main]), ...appWords];
standInForElectron(throwOnRequest(standIn.modules, argumentsOf('--throws=')));
if (isMac) Object.defineProperty(process, 'platform', { value: 'darwin' });
await import(pathToFileURL(main).href);
for (const file of argumentsOf('--open-file=')) standIn.openFile(file);
standIn.becomeReady();

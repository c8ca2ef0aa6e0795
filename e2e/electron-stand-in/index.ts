import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../build/start/find-browser.ts';
import { serveControl } from './control.ts';
import { createStandIn } from './electron.ts';
import { findInstanceLock } from './instance-lock.ts';
import { enterPackagedEnvironment } from './packaged-environment.ts';
import { standInForElectron } from './stand-in-for-electron.ts';
import { moveSystemFolders } from './system-folders.ts';
import { startsOnWindows } from './windows-arguments.ts';

const own = ['--headless', '--packaged', '--as-windows', '--app-root=', '--system-root='];
const words = process.argv.slice(2);
const argumentOf = (name: string) => words.find((word) => word.startsWith(name))?.slice(name.length);
const isPackaged = words.includes('--packaged');
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
const lock = await findInstanceLock(path.resolve(argumentOf('--user-data-dir=') ?? '.'), appWords);
const standIn = createStandIn({
  root,
  arguments: appWords,
  isPackaged,
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
standInForElectron(standIn.modules);
await import(pathToFileURL(main).href);
standIn.becomeReady();

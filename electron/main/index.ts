import path from 'node:path';
import { app } from 'electron';
import { useUserData } from './prepare-user-data.ts';
import { readCliWords } from './read-launch-paths.ts';
import { runInTerminal } from './run-in-terminal.ts';
import { startApp } from './start-app.ts';
import { findWorkingFolder } from './system-folders.ts';

/** The command line's status for that (`picture-day help`). */
const couldNotBeDone = 3;

const { PICTURE_DAY_TOKEN: givenToken, ...environment } = process.env;

app.setName('Picture Day');
// As the installer names its shortcut: Windows shows notifications only under such a name.
if (process.platform === 'win32') app.setAppUserModelId('org.pictureday.app');
const userData = app.commandLine.getSwitchValue('user-data-dir');
const ownUserData = userData === '' ? null : path.resolve(findWorkingFolder(), userData);
if (ownUserData !== null) useUserData(app, ownUserData);

const cliWords = readCliWords(process.argv, app.isPackaged);

// Not awaited: the app becomes ready only when this module has been read to its end.
if (cliWords)
  runInTerminal(app, cliWords).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    // Left alone the process would go on without a window, and the terminal would wait for it.
    app.exit(couldNotBeDone);
  });
else
  void startApp({
    built: path.join(import.meta.dirname, '..'),
    environment,
    givenToken,
    ownUserData,
  });

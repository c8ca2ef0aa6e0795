import path from 'node:path';
import { app } from 'electron';
import { readCliWords } from './read-cli-words.ts';
import { runInTerminal } from './run-in-terminal.ts';
import { startApp } from './start-app.ts';

const { PICTURE_DAY_TOKEN: givenToken, ...environment } = process.env;

app.setName('Picture Day');
// As the installer names its shortcut: Windows shows notifications only under such a name.
if (process.platform === 'win32') app.setAppUserModelId('org.pictureday.app');
const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData) app.setPath('userData', path.resolve(userData));

const cliWords = readCliWords(process.argv, app.isPackaged);

// Not awaited: the app becomes ready only when this module has been read to its end.
if (cliWords) void runInTerminal(app, cliWords);
else
  void startApp({
    built: path.join(import.meta.dirname, '..'),
    environment,
    givenToken,
    hasOwnUserData: userData !== '',
  });

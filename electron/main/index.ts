import path from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  session,
  shell,
} from 'electron';
import { brokenPolicySentence } from '../core/messages-policy.ts';
import { policyOf } from '../core/policy/policy-state.ts';
import { describeSystem } from '../engine/describe-system.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import { accompanyRun } from './accompany-run.ts';
import { askBeforeQuit } from './ask-before-quit.ts';
import { buildMenu } from './build-menu.ts';
import { createUpdateChecker } from './check-for-update.ts';
import { type EngineHost, startEngineHost } from './engine-host.ts';
import { forgetOldRuns } from './forget-old-runs.ts';
import { guardSession } from './guard-session.ts';
import { handleMessages } from './handle-messages.ts';
import { readLaunchFolders } from './launch-argument.ts';
import { createNetworkKeeper } from './network-keeper.ts';
import { createNotifier } from './notify.ts';
import { openStores, type Stores } from './open-stores.ts';
import { openWindow } from './open-window.ts';
import { createPageLine } from './page-line.ts';
import { createReportPrinter } from './print-report.ts';
import { readCliWords } from './read-cli-words.ts';
import { addRecentFolder } from './recent-folders.ts';
import { reportBugs } from './report-bugs.ts';
import { runInTerminal } from './run-in-terminal.ts';
import { registerSchemes, serveSchemes } from './serve-schemes.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { openLog } from './write-log.ts';

const built = path.join(import.meta.dirname, '..');
const { PICTURE_DAY_TOKEN: givenToken, ...environment } = process.env;

app.setName('Picture Day');
// As the installer names its shortcut: Windows shows notifications only under such a name.
if (process.platform === 'win32') app.setAppUserModelId('org.pictureday.app');
const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData) app.setPath('userData', path.resolve(userData));
registerSchemes();

const cliWords = readCliWords(process.argv, app.isPackaged);

// Not awaited: the app becomes ready only when this module has been read to its end.
if (cliWords) void runInTerminal(app, cliWords);
else if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  let engine: EngineHost | null = null;
  let window: BrowserWindow | null = null;
  let stores: Stores | null = null;
  const logFolder = userData ? path.join(app.getPath('userData'), 'logs') : app.getPath('logs');
  const secrets = () => [...(givenToken ? [givenToken] : []), ...(stores?.secrets() ?? [])];
  const log = openLog(logFolder, secrets, app.isPackaged);
  const showLog = () => shell.showItemInFolder(log.file);
  reportBugs({ dialog, showLog, logError: log.error });

  const page = createPageLine();
  const openPaths = (paths: readonly string[]) => {
    if (paths.length > 0) page.tell({ kind: 'open-paths', paths });
  };
  openPaths(readLaunchFolders(process.argv, process.cwd()));

  app.on('second-instance', (_event, words, workingFolder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    openPaths(readLaunchFolders(words, workingFolder));
  });
  app.on('open-file', (event, opened) => {
    event.preventDefault();
    openPaths([opened]);
  });
  const isMac = process.platform === 'darwin';
  const companion = accompanyRun({
    window: () => window,
    powerSaveBlocker,
    notify: createNotifier(Notification, () => window),
    enableMenuItem(id, isEnabled) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item) item.enabled = isEnabled;
    },
    isOnline: () => net.isOnline(),
    engine: () => engine,
  });
  const quitGuard = askBeforeQuit({ app, dialog, window: () => window, run: companion.run, isMac });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('will-quit', (event) => {
    const closing = engine;
    if (!closing) return;
    event.preventDefault();
    engine = null;
    void Promise.all([closing.close(), stores?.written()]).then(() => app.exit(0));
  });

  await app.whenReady();
  log.info(`Picture Day ${app.getVersion()} starts`);
  const inUserData = (name: string) => path.join(app.getPath('userData'), name);
  const policy = await readPolicyOfSystem(process.platform, process.env);
  if (policy.kind === 'broken') log.warn(brokenPolicySentence(policy.file, policy.problems));
  stores = await openStores({
    inUserData,
    safeStorage,
    givenToken,
    policy: policyOf(policy),
    warn: log.warn,
  });
  const { settings, windowState, tokens, sftpSecrets, proxyPassword } = stores;
  nativeTheme.themeSource = settings.current().theme;
  guardSession(app, session.defaultSession, log.warn);

  const host = startEngineHost({
    modulePath: path.join(built, 'main/engine.js'),
    environment: { ...environment, PICTURE_DAY_STATE: inUserData('state') },
    onChange(change) {
      page.tellChange(change);
      if (change.run) companion.hear(change.run);
    },
    resolveProxy: (url) => app.resolveProxy(url),
    onNotice(sentence) {
      log.warn(sentence);
      page.tell({ kind: 'notice', sentence });
    },
    onRestarted() {
      network.tellEngine();
      companion.hear({ kind: 'none' });
      page.tell({ kind: 'engine-restarted' });
    },
    onGone() {
      companion.hear({ kind: 'none' });
      page.tell({ kind: 'engine-gone' });
    },
    logError: log.error,
  });
  engine = host;
  const network = createNetworkKeeper({
    app,
    engine: host,
    settings,
    password: proxyPassword,
    onTrouble: log.warn,
  });
  await network.apply();
  const updates = createUpdateChecker({
    engine: host,
    settings,
    policy,
    version: app.getVersion(),
    now: () => new Date(),
    onFound: (release) => page.tell({ kind: 'update-available', release }),
    warn: log.warn,
  });
  void forgetOldRuns({
    engine: host,
    settings,
    policy,
    onNotice: (sentence) => page.tell({ kind: 'notice', sentence }),
  });
  void updates.checkAtStart();
  powerMonitor.on('resume', companion.wake);
  powerMonitor.on('unlock-screen', companion.wake);
  powerMonitor.on('shutdown', quitGuard.letGo);
  serveSchemes(path.join(built, 'renderer'), host);
  handleMessages({
    ipcMain,
    page: () => window?.webContents ?? null,
    engine: host,
    shell: createShellHandlers({
      window: () => window,
      dialog,
      shell,
      clipboard,
      nativeTheme,
      settings,
      policy,
      updates,
      tokens,
      sftpSecrets,
      network,
      engine: host,
      run: companion.run,
      about: { version: app.getVersion(), system: describeSystem() },
      isMac,
      logFile: log.file,
      documentsFolder: app.getPath('documents'),
      printReport: createReportPrinter(),
    }),
    onAnswered(name, input) {
      if (name === 'snapshot') page.open();
      if (name === 'openFolder' && 'paths' in input && input.paths.length === 1) {
        const [opened = ''] = input.paths;
        void settings.change((before) => ({
          ...before,
          recentFolders: addRecentFolder(before.recentFolders, opened, new Date()),
        }));
      }
    },
    logError: log.error,
  });
  const menu = buildMenu({
    isMac,
    isPackaged: app.isPackaged,
    command: (command) => page.tell({ kind: 'command', command }),
    showLog,
    pauseRun: () => void host.request('pauseRun', {}),
    continueRun: () => void host.request('continueRun', {}),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));

  const open = () => {
    const opened = openWindow({
      preload: path.join(built, 'preload/index.cjs'),
      state: windowState,
      logError: log.error,
    });
    page.connect(opened);
    opened.on('closed', () => {
      window = null;
    });
    window = opened;
    quitGuard.watch(opened);
    companion.showProgress();
  };
  open();
  app.on('activate', () => {
    // A report that is being printed has a window too.
    if (!window) open();
  });
}

import path from 'node:path';
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { policyOf } from '../core/policy/policy-state.ts';
import { languageVariable } from '../core/shared/language.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { brokenPolicySentence } from '../core/text/policy-sentences.ts';
import { describeSystem } from '../engine/describe-system.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import { describeAbout } from './about-panel.ts';
import { announceSlowStart } from './announce-slow-start.ts';
import { applyLanguage } from './apply-language.ts';
import { askBeforeQuit } from './ask-before-quit.ts';
import { createUpdateChecker } from './check-for-update.ts';
import { connectMenu } from './connect-menu.ts';
import { makeDragIcon } from './drag-icon.ts';
import type { EngineHost } from './engine-host.ts';
import { forgetOldRuns } from './forget-old-runs.ts';
import { guardSession } from './guard-session.ts';
import { handleMessages } from './handle-messages.ts';
import { listenToDesktop } from './listen-to-desktop.ts';
import { createNotifier } from './notify.ts';
import { createOpenFromOutside } from './open-from-outside.ts';
import { openStores, type Stores } from './open-stores.ts';
import { openWindow } from './open-window.ts';
import { createPageLine } from './page-line.ts';
import { createPagePrinter } from './page-printer.ts';
import { createPracticeKeeper, type PracticeKeeper } from './practice-keeper.ts';
import { layPracticeOver } from './practice-stores.ts';
import { createReportPrinter } from './print-report.ts';
import { createRunIndicators } from './run-indicators.ts';
import { serveSchemes } from './serve-schemes.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createMenu } from './show-menu.ts';
import { startEngine } from './start-engine.ts';
import { findDocumentsFolder } from './system-folders.ts';
import { createWindowHolder, type WindowHolder } from './window-holder.ts';
import type { Log } from './write-log.ts';

export interface OpenAppOptions {
  /** The folder with `main`, `preload` and `renderer`. */
  readonly built: string;
  /** For the engine's process. */
  readonly environment: NodeJS.ProcessEnv;
  /** A token for the SIS from the environment, used where none is kept. */
  readonly givenToken: string | undefined;
  readonly log: Log;
  /** Called with the stores as soon as they are open: the log must not hold what they keep. */
  readonly onStores: (stores: Stores) => void;
}

/**
 * Puts the app together: what listens to the desktop at once; what needs the app to be ready, in the order in which it
 * depends on each other; the window last.
 */
export async function openApp(options: OpenAppOptions): Promise<void> {
  const { built, environment, givenToken, log, onStores } = options;
  const isMac = process.platform === 'darwin';
  let engine: EngineHost | null = null;
  let stores: Stores | null = null;
  let practice: PracticeKeeper | null = null;
  let holder: WindowHolder | null = null;
  const window = () => holder?.window() ?? null;
  // Before there is a holder the start itself opens the window.
  const reveal = () => holder?.reveal();

  const page = createPageLine();
  const openFromOutside = createOpenFromOutside(page.send);
  listenToDesktop({
    app,
    isMac,
    openFromOutside,
    window,
    reveal,
    async close() {
      const closing = engine;
      engine = null;
      await Promise.all([closing?.close(), stores?.written()]);
      // Its engine has let go of the photos by now.
      await practice?.close();
    },
  });
  const menu = createMenu(Menu);
  const showNotice = createNotifier(Notification, reveal);
  const indicators = createRunIndicators({
    window,
    powerSaveBlocker,
    // It would be read without the window, which says that it is practice.
    notify: (notice) => {
      if (practice?.state().kind === 'none') showNotice(notice);
    },
    enableMenuItem: menu.enableItem,
    isOnline: () => net.isOnline(),
    engine: () => engine,
  });
  const quitGuard = askBeforeQuit({ app, dialog, window, run: indicators.run, isMac });

  await app.whenReady();
  log.info(`Picture Day ${app.getVersion()} starts`);
  const slowStart = announceSlowStart(dialog, app);
  try {
    const inUserData = (name: string) => path.join(app.getPath('userData'), name);
    const policy = await readPolicyOfSystem(process.platform, process.env, log.warn);
    if (policy.kind === 'broken') log.warn(brokenPolicySentence(policy.file, policy.problems));
    const own = await openStores({
      inUserData,
      safeStorage,
      givenToken,
      policy: policyOf(policy),
      warn: log.warn,
      onStep: slowStart.enter,
      onLocked: () => page.send({ kind: 'notice', sentence: failureSentence({ code: 'keyring-locked' }) }),
    });
    const practiceStores = layPracticeOver(own);
    const opened = practiceStores.stores;
    stores = opened;
    onStores(opened);
    const { settings, windowState, destinationSecrets } = opened;
    const language = applyLanguage(app, environment, settings.current().language);
    nativeTheme.themeSource = settings.current().theme;
    guardSession(app, session.defaultSession, log.warn);

    const { host, network, updateFaces } = startEngine({
      app,
      fork: utilityProcess.fork,
      shell,
      powerMonitor,
      modulePath: path.join(built, 'main/engine.js'),
      environment: { ...environment, PICTURE_DAY_STATE: inUserData('state'), [languageVariable]: language },
      stores: opened,
      page,
      indicators,
      log,
    });
    engine = host;
    const practicing = createPracticeKeeper({
      fork: utilityProcess.fork,
      environment,
      modulePath: path.join(built, 'main/practice.js'),
      stateFolder: inUserData('state'),
      stores: practiceStores,
      engine: host,
      policy,
      page,
      indicators,
      updateEngine: network.updateEngine,
      logError: log.error,
    });
    practice = practicing;
    slowStart.enter('network');
    await network.apply();
    updateFaces();
    const updates = createUpdateChecker({
      engine: host,
      settings,
      policy,
      version: app.getVersion(),
      now: () => new Date(),
      onFound: (release) => page.send({ kind: 'update-available', release }),
      warn: log.warn,
    });
    void forgetOldRuns({
      engine: host,
      settings,
      policy,
      onNotice: (sentence) => page.send({ kind: 'notice', sentence }),
    });
    void updates.checkAtStart();
    powerMonitor.on('shutdown', quitGuard.letGo);

    const recent = connectMenu({
      app,
      Menu,
      menu,
      isMac,
      settings,
      page,
      indicators,
      engine: host,
      reveal,
      openFromOutside,
      showLog: () => shell.showItemInFolder(log.file),
      warn: log.warn,
    });
    serveSchemes(path.join(built, 'renderer'), host);
    const printer = createPagePrinter();
    handleMessages({
      ipcMain,
      page: () => window()?.webContents ?? null,
      engine: host,
      shell: createShellHandlers({
        window,
        dialog,
        shell,
        clipboard,
        nativeTheme,
        settings,
        policy,
        updates,
        secrets: destinationSecrets,
        network,
        updateFaces,
        engine: host,
        run: indicators.run,
        about: { version: app.getVersion(), system: describeSystem() },
        isMac,
        logFile: log.file,
        documentsFolder: () => findDocumentsFolder(app),
        printReport: createReportPrinter(printer),
        printer,
        practice: practicing,
        onRound: (round) => page.send({ kind: 'round', round }),
        logError: log.error,
        dragIcon: () => makeDragIcon(nativeImage),
      }),
      onAnswered(name, input) {
        if (name === 'snapshot') page.open();
        if (practicing.state().kind === 'none' && name === 'openFolder' && 'paths' in input)
          void recent.note(input.paths);
      },
      logError: log.error,
    });
    app.setAboutPanelOptions(describeAbout(app));
    recent.show();

    holder = createWindowHolder(() => {
      const made = openWindow({
        preload: path.join(built, 'preload/index.cjs'),
        language,
        state: windowState,
        dialog,
        quit: () => app.quit(),
        logFile: log.file,
        logError: log.error,
      });
      page.connect(made);
      quitGuard.watch(made);
      return made;
    }, indicators.showProgress);
    holder.reveal();
  } finally {
    slowStart.end();
  }
}

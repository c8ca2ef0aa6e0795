import type { App } from 'electron';
import { avoidNativeSharp } from './avoid-native-sharp.ts';

/** Runs one command line in this process, without a window, and ends the app with its status. */
export async function runInTerminal(app: App, words: readonly string[]): Promise<void> {
  if (process.platform === 'darwin') app.dock?.hide();
  avoidNativeSharp(process);
  // Loaded when asked for: the window's start does not wait for it.
  const { runInProcess } = await import('../cli/run-in-process.ts');
  const status = await runInProcess({
    words,
    folder: process.cwd(),
    // Electron takes the signals (Ctrl+C) itself, and quits; a second one ends the process.
    listenForStop: (stop) =>
      app.on('before-quit', (event) => {
        event.preventDefault();
        stop();
      }),
  });
  app.exit(status);
}

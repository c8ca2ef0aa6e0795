import type { App, Dialog } from 'electron';
import { type StartFailure, startFailureWords } from '../core/text/start-sentences.ts';
import type { Log } from './write-log.ts';

/** An expected reason for which the app cannot open its window. */
export class StartError extends Error {
  readonly failure: StartFailure;

  constructor(failure: StartFailure, options?: { readonly cause?: unknown }) {
    super(`The app cannot start: ${failure.kind}`, options);
    this.name = 'StartError';
    this.failure = failure;
  }
}

export interface EndFailedStartOptions {
  readonly app: Pick<App, 'isReady' | 'whenReady' | 'exit'>;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly log: Pick<Log, 'file' | 'error'>;
}

const readyMs = 5_000;

/** Before the app is ready, Linux writes the box to stderr, where a person who clicked an icon does not see it. */
async function untilReady(app: EndFailedStartOptions['app']): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    if (app.isReady()) return;
    await Promise.race([
      app.whenReady(),
      new Promise((resolve) => {
        timer = setTimeout(resolve, readyMs);
      }),
    ]);
  } catch {
    // It is reported anyway.
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Says why the app cannot open its window, and ends it with status 1. Left alone it would stay without a window and
 * hold the lock, and every further start would end without a word.
 */
export async function endFailedStart(error: unknown, options: EndFailedStartOptions): Promise<void> {
  const { app, dialog, log } = options;
  try {
    log.error('The app cannot start', error);
    // Only then is the language known.
    await untilReady(app);
    const { title, content } = startFailureWords(
      error instanceof StartError ? error.failure : { kind: 'bug' },
      log.file,
    );
    dialog.showErrorBox(title, content);
  } finally {
    app.exit(1);
  }
}

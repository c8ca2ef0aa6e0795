import type { BrowserWindow, Clipboard, NativeImage, Shell } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import type { ShellInput } from '../core/contract/shell-contract.ts';
import { AppError } from '../core/shared/failure.ts';
import { isUploadPage } from '../core/systems/upload-page.ts';
import { createAskEngine } from './ask-engine.ts';
import type { EngineHost } from './engine-host.ts';
import type { ShellHandlers } from './handle-messages.ts';

export interface SavedFileParts {
  readonly window: () => BrowserWindow | null;
  readonly shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly settings: () => Settings;
  readonly engine: Pick<EngineHost, 'request'>;
  readonly dragIcon: () => NativeImage;
  /** In milliseconds. */
  readonly now?: () => number;
}

type SavedFileHandlers = Pick<
  ShellHandlers,
  'dragSavedFile' | 'showSavedFile' | 'copySavedFilePath' | 'openUploadPage'
>;

/** A button that is held longer than this is probably held no more: the drag would end where it begins. */
const latestStartMs = 1_000;

/**
 * Hands files that a run saved to other programs. The page names a run, a zip and a part; the engine alone knows where
 * that lies, and says so only while it is the very file that was saved.
 */
export function createSavedFileHandlers(parts: SavedFileParts): SavedFileHandlers {
  const { window, shell, clipboard, settings, engine, dragIcon, now = Date.now } = parts;
  const ask = createAskEngine(engine);
  const locate = async (file: ShellInput<'dragSavedFile'>): Promise<string> => {
    const { path } = await ask('locateSavedFile', file);
    return path;
  };
  return {
    async dragSavedFile(which) {
      const askedMs = now();
      const file = await locate(which);
      const contents = window()?.webContents;
      if (!contents) throw new AppError('cancelled');
      if (now() - askedMs > latestStartMs) throw new AppError('drag-too-late');
      // On Windows and Linux it returns when the drag has ended, on macOS at once (electron/electron#45197).
      contents.startDrag({ file, icon: dragIcon() });
      return null;
    },
    async showSavedFile(which) {
      shell.showItemInFolder(await locate(which));
      return null;
    },
    async copySavedFilePath(which) {
      const file = await locate(which);
      try {
        await clipboard.writeText(file);
      } catch (error) {
        throw new AppError('cannot-copy', undefined, { cause: error });
      }
      return null;
    },
    async openUploadPage({ presetId }) {
      const { uploadPages } = settings();
      const page = Object.hasOwn(uploadPages, presetId) ? uploadPages[presetId] : undefined;
      // Checked again where it is opened: for other schemes the system would start programs.
      if (page === undefined || !isUploadPage(page) || new URL(page).protocol !== 'https:')
        throw new AppError('bad-request', 'there is no address of its page yet');
      await shell.openExternal(new URL(page).href);
      return null;
    },
  };
}

import { homedir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import { AppError } from '../core/shared/failure.ts';
import { texts } from '../core/text/texts.ts';
import { findStartFolder } from './find-start-folder.ts';

export interface FileDialogsOptions {
  readonly window: () => BrowserWindow | null;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly settings: () => Settings;
  readonly documentsFolder: () => string;
  readonly isMac: boolean;
}

type Chosen = { readonly path: string } | null;

/** The system's dialogs for files. Each gives null if it was closed without a choice. */
export interface FileDialogs {
  chooseFolder(): Promise<Chosen>;
  /** Zip files and photos, one or several. */
  chooseFiles(): Promise<{ readonly paths: readonly string[] } | null>;
  /** For the zip files of this destination. */
  chooseSaveFolder(name: string): Promise<Chosen>;
  chooseRoster(): Promise<Chosen>;
  chooseCaFile(): Promise<Chosen>;
  chooseKeyFile(): Promise<Chosen>;
  chooseWhereToSave(suggestedName: string, filters?: readonly FileFilter[]): Promise<string | null>;
}

const photoExtensions = ['zip', 'jpg', 'jpeg', 'png', 'heic', 'heif', 'tif', 'tiff'];
const rosterExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'zip'];
const allFiles = (): FileFilter => ({ name: texts.fileDialogs.kinds.all, extensions: ['*'] });

interface Question {
  readonly title: string;
  /** Where it begins, the best place first. The documents and the home folder follow. */
  readonly startsIn: readonly string[];
  readonly filters?: readonly FileFilter[];
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'showHiddenFiles')[];
}

function folderOf(file: string): string {
  return file === '' ? '' : path.dirname(file);
}

export function createFileDialogs(options: FileDialogsOptions): FileDialogs {
  const { dialog, settings } = options;
  const needWindow = () => {
    const window = options.window();
    if (!window) throw new AppError('cancelled');
    return window;
  };
  const findStart = (wanted: readonly string[]) =>
    findStartFolder([...wanted, options.documentsFolder()], homedir());
  const besideLastFolder = () => folderOf(settings().recentFolders[0]?.path ?? '');

  const openSeveral = async ({ title, startsIn, filters = [], properties }: Question) => {
    const window = needWindow();
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      defaultPath: await findStart(startsIn),
      filters: [...filters],
      properties,
    });
    return canceled ? [] : filePaths;
  };
  const open = async (question: Question): Promise<Chosen> => {
    const [chosen] = await openSeveral(question);
    return chosen === undefined ? null : { path: chosen };
  };

  return {
    chooseFolder: () =>
      open({
        title: texts.fileDialogs.photoFolder,
        startsIn: [besideLastFolder()],
        properties: ['openDirectory'],
      }),
    async chooseFiles() {
      const paths = await openSeveral({
        title: texts.fileDialogs.photoFiles,
        startsIn: [besideLastFolder()],
        // Windows and Linux offer files or folders in one dialog, never both: the folder has a button of its own.
        filters: [{ name: texts.fileDialogs.kinds.photos, extensions: photoExtensions }, allFiles()],
        properties: ['openFile', 'multiSelections'],
      });
      return paths.length === 0 ? null : { paths };
    },
    chooseSaveFolder: (name) =>
      open({
        title: texts.fileDialogs.zipFolder(name),
        startsIn: [besideLastFolder()],
        properties: ['openDirectory'],
      }),
    chooseRoster() {
      const { rosterPath, optOutPath } = settings();
      return open({
        title: texts.fileDialogs.roster,
        startsIn: [folderOf(rosterPath), folderOf(optOutPath), besideLastFolder()],
        filters: [{ name: texts.fileDialogs.kinds.rosters, extensions: rosterExtensions }, allFiles()],
        // Only macOS has a dialog for files and folders alike. Elsewhere a folder of OneRoster files is dropped.
        properties: options.isMac ? ['openFile', 'openDirectory'] : ['openFile'],
      });
    },
    chooseCaFile: () =>
      open({
        title: texts.fileDialogs.certificate,
        startsIn: [folderOf(settings().network.extraCaFile)],
        filters: [
          { name: texts.fileDialogs.kinds.certificates, extensions: ['pem', 'crt', 'cer', 'der'] },
          allFiles(),
        ],
        properties: ['openFile'],
      }),
    chooseKeyFile: () =>
      open({
        title: texts.fileDialogs.privateKey,
        // Hidden on macOS and Linux, and the dialog of Linux does not show what is hidden.
        startsIn: [folderOf(settings().sftpKeyPath), path.join(homedir(), '.ssh')],
        properties: ['openFile', 'showHiddenFiles'],
      }),
    async chooseWhereToSave(suggestedName, filters = []) {
      const window = needWindow();
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        // A name and no path: the page does not choose the folder.
        defaultPath: path.join(await findStart([]), path.basename(suggestedName)),
        filters: [...filters],
      });
      return canceled || !filePath ? null : filePath;
    },
  };
}

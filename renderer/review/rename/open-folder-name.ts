import type { FolderState } from '../../../electron/core/contract/views.ts';
import { isPhotoName } from '../../../electron/core/photo/named-id.ts';
import { texts } from '../../../electron/core/text/texts.ts';

export interface OpenFolder {
  /** As people call it: without where it lies. */
  readonly name: string;
  /** Photos come out of a zip: their files are copies. */
  readonly isZip: boolean;
  /** Not a folder, but files from wherever they lie. */
  readonly isLoose: boolean;
}

export function openFolderName(folder: FolderState): OpenFolder {
  const paths = folder.kind === 'none' ? [] : folder.paths;
  const [first = ''] = paths;
  const names = first.split(/[/\\]/).filter((name) => name !== '');
  return {
    name: paths.length === 1 ? (names.at(-1) ?? first) : texts.rename.selectedFiles,
    isZip: paths.some((path) => /\.zip$/i.test(path)),
    isLoose: paths.length > 1 || isPhotoName(first),
  };
}

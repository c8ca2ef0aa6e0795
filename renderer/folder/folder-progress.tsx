import type { FolderState } from '../../electron/core/contract/views.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { nameOfPaths } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './photos.module.css';

export type GoingFolder = Extract<FolderState, { kind: 'scanning' | 'checking' }>;

export function isGoing(folder: FolderState): folder is GoingFolder {
  return folder.kind === 'scanning' || folder.kind === 'checking';
}

function wordsOf(folder: GoingFolder): string {
  if (folder.kind === 'checking') return texts.photos.checking(folder.decoded, folder.total);
  const { paths, found } = folder;
  return paths.length === 1
    ? texts.photos.readingFolder(nameOfPaths(paths), found)
    : texts.photos.readingFiles(found);
}

/** How far the look at a folder is, with Cancel. */
export function FolderProgress({ folder }: { readonly folder: GoingFolder }) {
  const { stopFolder } = useActions();
  const isScanning = folder.kind === 'scanning';
  const words = wordsOf(folder);
  return (
    <div className={styles['progress']}>
      <span>{words}</span>
      <Button onPress={() => void stopFolder()}>{texts.common.cancel}</Button>
      <ProgressBar
        label={isScanning ? texts.photos.readingBar : texts.photos.checkingBar}
        value={isScanning ? undefined : folder.decoded}
        total={isScanning ? undefined : folder.total}
        valueLabel={words}
      />
    </div>
  );
}

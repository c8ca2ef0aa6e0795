import type { FolderState } from '../../electron/core/contract/views.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { useActions } from '../state/app-context.ts';
import { nameOfPaths } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './photos.module.css';

export type GoingFolder = Extract<FolderState, { kind: 'scanning' | 'checking' }>;

export function isGoing(folder: FolderState): folder is GoingFolder {
  return folder.kind === 'scanning' || folder.kind === 'checking';
}

/** How far the look at a folder is, with Cancel. */
export function FolderProgress({ folder }: { readonly folder: GoingFolder }) {
  const { stopFolder } = useActions();
  const name = nameOfPaths(folder.paths);
  const isScanning = folder.kind === 'scanning';
  const words = isScanning
    ? `Reading ${name}: ${countOf(folder.found, 'file')} so far`
    : `Checking photos for damage: ${formatNumber(folder.decoded)} of ${formatNumber(folder.total)}`;
  return (
    <div className={styles['progress']}>
      <span>{words}</span>
      <Button onPress={() => void stopFolder()}>Cancel</Button>
      <ProgressBar
        label={isScanning ? 'Reading your photos' : 'Checking photos'}
        value={isScanning ? undefined : folder.decoded}
        total={isScanning ? undefined : folder.total}
        valueLabel={words}
      />
    </div>
  );
}

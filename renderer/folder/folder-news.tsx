import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import { Banner } from '../ui/banner.tsx';
import { FolderProgress, isGoing } from './folder-progress.tsx';
import styles from './photos.module.css';

/** How the look at the open folder goes on while its first photos are reviewed. Without any, the screen says so itself. */
export function FolderNews({ screen }: { readonly screen: ScreenName }) {
  const folder = useApp((state) => state.folder);
  const isShown = useApp(({ photos }) => screen === 'review' && photos.size > 0);
  if (!isShown) return null;
  if (isGoing(folder)) {
    return (
      <div className={styles['news']}>
        <FolderProgress folder={folder} />
      </div>
    );
  }
  return folder.kind === 'failed' ? <Banner tone="blocked">{failureSentence(folder.failure)}</Banner> : null;
}

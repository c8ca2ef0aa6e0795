import { useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import styles from './delivery.module.css';
import { UnfinishedBanner } from './unfinished-banner.tsx';

/** In the review of a folder whose upload did not get to its end: the other screens say so themselves. */
export function UnfinishedNotice({ screen }: { readonly screen: ScreenName }) {
  const isShown = useApp(
    ({ folder, run, unfinished }) =>
      screen === 'review' &&
      folder.kind === 'checked' &&
      run.kind === 'none' &&
      unfinished.some(({ isOpenFolder }) => isOpenFolder),
  );
  return isShown ? (
    <div className={styles['notice']}>
      <UnfinishedBanner />
    </div>
  ) : null;
}

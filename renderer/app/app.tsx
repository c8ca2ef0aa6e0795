import { useDeferredValue, useEffect } from 'react';
import { DeliveryScreen } from '../delivery/delivery-screen.tsx';
import { JobsScreen } from '../delivery/jobs/jobs-screen.tsx';
import { UnfinishedNotice } from '../delivery/unfinished-banner.tsx';
import { PhotosScreen } from '../folder/photos-screen.tsx';
import { WindowDrop } from '../folder/window-drop.tsx';
import { GuideDialog } from '../guide/guide-dialog.tsx';
import { HistoryScreen } from '../history/history-screen.tsx';
import { ReviewDialogs } from '../review/review-dialogs.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { ConnectionCheckDialog } from '../settings/connection-check-dialog.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import { screenNames } from '../state/words.ts';
import { Banner } from '../ui/banner.tsx';
import { KeptFocus } from '../ui/kept-focus.tsx';
import styles from './app.module.css';
import { BrokenPolicyNotice } from './broken-policy-notice.tsx';
import { Announcer } from './layout/announcer.tsx';
import { Rail } from './layout/rail.tsx';
import { ToastRegion } from './layout/toast-region.tsx';
import { TopBar } from './layout/top-bar.tsx';
import { PracticeNotice } from './practice-notice.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const screens: Readonly<Record<ScreenName, () => React.JSX.Element>> = {
  photos: PhotosScreen,
  review: ReviewScreen,
  upload: () => <DeliveryScreen isOtherMethod={false} />,
  'delivery-methods': () => <DeliveryScreen isOtherMethod />,
  jobs: JobsScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
};

function useTheme(): void {
  const theme = useApp((state) => state.settings?.theme ?? 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function NoticeBar() {
  const notice = useApp((state) => state.notice);
  const { setNotice } = useActions();
  if (!notice) return null;
  return (
    <div className={styles['notice']}>
      <Banner tone={notice.tone} onDismiss={() => setNotice(null)}>
        {notice.text}
      </Banner>
    </div>
  );
}

export function App() {
  // Another screen is drawn a little at a time: whatever comes in meanwhile does not wait for all of it.
  const screen = useDeferredValue(useApp((state) => state.screen));
  const runKind = useApp((state) => state.run.kind);
  useTheme();
  useShortcuts();
  const Current = screens[screen];
  return (
    <div className={styles['app']}>
      <Rail />
      <TopBar />
      <main className={styles['main']}>
        <BrokenPolicyNotice />
        <PracticeNotice />
        <NoticeBar />
        <UpdateNotice screen={screen} />
        <UnfinishedNotice screen={screen} />
        <div className={styles['screen']} data-screen={screen}>
          <KeptFocus when={`${screen} ${runKind}`} label={screenNames[screen]}>
            <Current />
          </KeptFocus>
        </div>
      </main>
      <ToastRegion />
      <SearchDialog />
      <ConnectionCheckDialog />
      <ReviewDialogs />
      <GuideDialog />
      <WindowDrop />
      <Announcer />
    </div>
  );
}

import { useDeferredValue, useEffect } from 'react';
import styles from './app.module.css';
import { useActions, useApp } from './app-context.ts';
import { Announcer } from './frame/announcer.tsx';
import { Rail } from './frame/rail.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { HistoryScreen } from './history/history-screen.tsx';
import { JobsScreen } from './jobs/jobs-screen.tsx';
import { OtherWaysScreen } from './other-ways/other-ways-screen.tsx';
import { PhotosScreen } from './photos/photos-screen.tsx';
import { WindowDrop } from './photos/window-drop.tsx';
import { BrokenPolicyNotice } from './policy/broken-policy-notice.tsx';
import { ReviewDialogs } from './review/review-dialogs.tsx';
import { ReviewScreen } from './review/review-screen.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
import { ConnectionCheckDialog } from './settings/connection-check-dialog.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import type { ScreenName } from './store.ts';
import { Banner } from './ui/banner.tsx';
import { KeptFocus } from './ui/kept-focus.tsx';
import { ToastRegion } from './ui/toast-region.tsx';
import { UpdateNotice } from './update/update-notice.tsx';
import { UnfinishedNotice } from './upload/unfinished-notice.tsx';
import { UploadScreen } from './upload/upload-screen.tsx';
import { screenNames } from './words.ts';

const screens: Readonly<Record<ScreenName, () => React.JSX.Element>> = {
  photos: PhotosScreen,
  review: ReviewScreen,
  upload: UploadScreen,
  'other-ways': OtherWaysScreen,
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
      <WindowDrop />
      <Announcer />
    </div>
  );
}

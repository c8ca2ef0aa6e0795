import { useDeferredValue, useEffect } from 'react';
import { DeliveryScreen } from '../delivery/delivery-screen.tsx';
import { JobsScreen } from '../delivery/jobs/jobs-screen.tsx';
import { PhotosScreen } from '../folder/photos-screen.tsx';
import { WindowDrop } from '../folder/window-drop.tsx';
import { GuideDialog } from '../guide/guide-dialog.tsx';
import { HistoryScreen } from '../history/history-screen.tsx';
import { ReviewDialogs } from '../review/review-dialogs.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { ConnectionCheckDialog } from '../settings/connection-check-dialog.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import { screenName } from '../state/words.ts';
import { KeptFocus } from '../ui/kept-focus.tsx';
import styles from './app.module.css';
import { BrokenPolicyNotice } from './broken-policy-notice.tsx';
import { Announcer } from './layout/announcer.tsx';
import { Messages } from './layout/messages.tsx';
import { Rail } from './layout/rail.tsx';
import { TopBar } from './layout/top-bar.tsx';
import { PracticeNotice } from './practice-notice.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
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
        <div className={styles['screen']} data-screen={screen}>
          <KeptFocus when={`${screen} ${runKind}`} label={screenName(screen)}>
            <Current />
          </KeptFocus>
        </div>
      </main>
      <Messages screen={screen} />
      <SearchDialog />
      <ConnectionCheckDialog />
      <ReviewDialogs />
      <GuideDialog />
      <WindowDrop />
      <Announcer />
    </div>
  );
}

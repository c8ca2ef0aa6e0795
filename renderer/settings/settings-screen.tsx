import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { DestinationsPart } from './destinations-part.tsx';
import { FacesPart } from './faces-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { NetworkPart } from './network-part.tsx';
import policy from './policy/policy.module.css';
import { PracticeEnd, PracticePart } from './practice-part.tsx';
import styles from './settings.module.css';
import { ThemePart } from './theme-part.tsx';
import { UpdatePart } from './update-part.tsx';
import { useSaving } from './use-saving.ts';

export function SettingsScreen() {
  const settings = useApp((state) => state.settings);
  const isManaged = useApp((state) => state.policy.kind === 'managed' && state.policy.keys.length > 0);
  const isPracticing = useApp((state) => state.practice.kind !== 'none');
  const { goTo, refreshSettings } = useActions();
  const saving = useSaving();
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => goTo('photos')}>
              Done
            </Button>
          }
        >
          <span className={styles['saved']} role="status">
            {saving.isSavedShown ? (
              <>
                <Icon name="ready" /> Saved
              </>
            ) : null}
          </span>
        </Footer>
      }
    >
      <div className={styles['column']}>
        <ScreenHeading title="Settings" lead="Changes are saved automatically." />
        {settings ? (
          <>
            {isManaged ? (
              <div className={policy['lead']}>
                <Banner tone="plain">
                  Your IT department has set some of these settings. The ones with a lock cannot be changed
                  here.
                </Banner>
              </div>
            ) : null}
            {isPracticing ? <PracticeEnd /> : <DestinationsPart settings={settings} saving={saving} />}
            <NetworkPart network={settings.network} saving={saving} />
            <FacesPart settings={settings} saving={saving} />
            <HistoryPart settings={settings} saving={saving} />
            <UpdatePart settings={settings} saving={saving} />
            <ThemePart settings={settings} saving={saving} />
            {isPracticing ? null : <PracticePart />}
          </>
        ) : (
          <EmptyState
            icon="attention"
            title="Settings are not available"
            action={<Button onPress={() => void refreshSettings()}>Try again</Button>}
          >
            They are being read. If this does not change, try again.
          </EmptyState>
        )}
      </div>
    </Screen>
  );
}

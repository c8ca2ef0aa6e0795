import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import styles from './settings.module.css';
import { SettingsPages } from './settings-pages.tsx';
import { useSaving } from './use-saving.ts';

export function SettingsScreen() {
  const settings = useApp((state) => state.settings);
  const { goTo, refreshSettings } = useActions();
  const saving = useSaving();
  const { title, lead, done, saved, unavailable } = texts.settings;
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => goTo('photos')}>
              {done}
            </Button>
          }
        >
          <span className={styles['saved']} role="status">
            {saving.isSavedShown ? (
              <>
                <Icon name="ready" /> {saved}
              </>
            ) : null}
          </span>
        </Footer>
      }
    >
      <div className={styles['screen']}>
        <ScreenHeading title={title} lead={lead} />
        {settings ? (
          <SettingsPages settings={settings} saving={saving} />
        ) : (
          <EmptyState
            icon="attention"
            title={unavailable.title}
            action={<Button onPress={() => void refreshSettings()}>{unavailable.retry}</Button>}
          >
            {unavailable.hint}
          </EmptyState>
        )}
      </div>
    </Screen>
  );
}

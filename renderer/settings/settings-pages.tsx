import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { type SettingsPage, settingsPages } from '../state/settings-place.ts';
import { Banner } from '../ui/banner.tsx';
import { Icon } from '../ui/icon.tsx';
import hidden from '../ui/visually-hidden.module.css';
import { AboutPage } from './about-page.tsx';
import { DestinationsPart } from './destinations-part.tsx';
import { FacesPart } from './faces-part.tsx';
import { NetworkPart } from './network-part.tsx';
import { PhotosPage } from './photos-page.tsx';
import { useManagedPages } from './policy/managed-pages.ts';
import policy from './policy/policy.module.css';
import { PracticeEnd, PracticePart } from './practice-part.tsx';
import { findSettingPlace } from './setting-place.tsx';
import styles from './settings-pages.module.css';
import type { Saving } from './use-saving.ts';

export interface SettingsPagesProps {
  readonly settings: Settings;
  readonly saving: Saving;
}

function Content({ page, settings, saving }: SettingsPagesProps & { readonly page: SettingsPage }) {
  const isPracticing = useApp((state) => state.practice.kind !== 'none');
  switch (page) {
    case 'destinations':
      return isPracticing ? (
        <PracticeEnd />
      ) : (
        <>
          <DestinationsPart settings={settings} saving={saving} />
          <PracticePart />
        </>
      );
    case 'photos':
      return isPracticing ? (
        <PracticeEnd />
      ) : (
        <>
          <PhotosPage settings={settings} saving={saving} />
          <FacesPart settings={settings} saving={saving} />
        </>
      );
    case 'network':
      return <NetworkPart network={settings.network} saving={saving} />;
    case 'about':
      return <AboutPage settings={settings} saving={saving} />;
  }
}

/** Moves the focus to the part that another screen led to. */
function LedTo({ children }: { readonly children: ReactNode }) {
  const place = useApp((state) => state.settingsPlace);
  const { look } = useActions();
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { part } = place;
    if (part === null || !content.current) return;
    const control = findSettingPlace(content.current, part);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
    // What is opened next time is not led to again.
    look({ settingsPlace: { ...place, part: null } });
  }, [place, look]);
  return <div ref={content}>{children}</div>;
}

/** The settings, a page at a time. */
export function SettingsPages({ settings, saving }: SettingsPagesProps) {
  const place = useApp((state) => state.settingsPlace);
  const managedPages = useManagedPages();
  const { look } = useActions();
  const words = texts.settings;
  const choose = (key: unknown) => {
    const page = settingsPages.find((known) => known === key);
    if (page && page !== place.page) look({ settingsPlace: { ...place, page } });
  };
  return (
    <Tabs
      orientation="vertical"
      className={styles['tabs'] ?? ''}
      selectedKey={place.page}
      onSelectionChange={choose}
    >
      <TabList className={styles['list'] ?? ''} aria-label={words.pageList}>
        {settingsPages.map((page) => (
          <Tab key={page} id={page} className={styles['tab'] ?? ''}>
            {words.pages[page]}
            {managedPages.has(page) ? (
              <>
                <Icon name="lock" size={14} />
                <span className={hidden['hidden']}>{words.hasManaged}</span>
              </>
            ) : null}
          </Tab>
        ))}
      </TabList>
      {settingsPages.map((page) => (
        <TabPanel key={page} id={page} className={styles['panel'] ?? ''} data-settings-page={page}>
          <LedTo>
            {managedPages.has(page) ? (
              <div className={policy['lead']}>
                <Banner tone="plain">{words.managed}</Banner>
              </div>
            ) : null}
            <Content page={page} settings={settings} saving={saving} />
          </LedTo>
        </TabPanel>
      ))}
    </Tabs>
  );
}

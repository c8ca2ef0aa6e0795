import { useEffect, useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { HelpPart } from './help-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { LanguagePart } from './language-part.tsx';
import styles from './settings.module.css';
import { ThemePart } from './theme-part.tsx';
import { UpdatePart } from './update-part.tsx';
import type { Saving } from './use-saving.ts';

/** Which version this is; nothing until it is known. */
function Version() {
  const { askShell } = useActions();
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void askShell('about', {}).then((reply) => {
      if (reply.ok) setVersion(reply.value.version);
    });
  }, [askShell]);
  return version === null ? null : <h2 className={styles['version']}>{texts.settings.version(version)}</h2>;
}

export function AboutPage({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  return (
    <>
      <Version />
      <LanguagePart settings={settings} saving={saving} />
      <ThemePart settings={settings} saving={saving} />
      <UpdatePart settings={settings} saving={saving} />
      <HistoryPart settings={settings} saving={saving} />
      <HelpPart />
    </>
  );
}

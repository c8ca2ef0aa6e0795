import { useEffect, useState } from 'react';
import { rulesOf } from '../../electron/core/contract/destination-settings.ts';
import type { SettingsChange } from '../state/api.ts';
import { useActions, useAppStore } from '../state/app-context.ts';

const shownMs = 3_000;

export interface Saving {
  readonly isSavedShown: boolean;
  readonly save: (change: SettingsChange) => Promise<void>;
  readonly markSaved: () => void;
}

/** Keeps settings at once and says so quietly for a while. What is open is checked again where rules changed. */
export function useSaving(): Saving {
  const { changeSettings, settingsSaved, ask, valueOrToast } = useActions();
  const store = useAppStore();
  const [savedCount, setSavedCount] = useState(0);
  const [isSavedShown, setSavedShown] = useState(false);

  useEffect(() => {
    if (savedCount === 0) return;
    setSavedShown(true);
    const timer = setTimeout(() => setSavedShown(false), shownMs);
    return () => clearTimeout(timer);
  }, [savedCount]);

  const markSaved = () => setSavedCount((count) => count + 1);
  const save: Saving['save'] = async (change) => {
    await settingsSaved();
    const before = store.getState().settings;
    if (!(await changeSettings(change))) return;
    markSaved();
    const { settings, folder } = store.getState();
    if (!settings || !before || folder.kind === 'none') return;
    const rules = rulesOf(settings);
    if (JSON.stringify(rules) === JSON.stringify(rulesOf(before))) return;
    await valueOrToast(ask('setRules', rules));
  };
  return { isSavedShown, save, markSaved };
}

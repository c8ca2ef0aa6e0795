import { useEffect, useState } from 'react';
import type { Settings } from '../../electron/core/shell-contract.ts';
import { useActions, useAppStore } from '../app-context.ts';
import { rulesOf } from './chosen-preset.ts';

const shownMs = 3_000;

const ruleKeys: readonly (keyof Settings)[] = ['presetId', 'customPreset', 'ratioTolerance', 'requestBytes'];

export interface Saving {
  readonly isSavedShown: boolean;
  readonly save: (change: Partial<Omit<Settings, 'recentFolders'>>) => Promise<void>;
  readonly markSaved: () => void;
}

/** Keeps settings at once and says so quietly for a while. What is open is checked again where rules changed. */
export function useSaving(): Saving {
  const { changeSettings, ask, valueOrToast } = useActions();
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
    if (!(await changeSettings(change))) return;
    markSaved();
    if (!ruleKeys.some((key) => key in change)) return;
    const { settings, folder } = store.getState();
    if (!settings || folder.kind === 'none') return;
    await valueOrToast(ask('setRules', rulesOf(settings)));
  };
  return { isSavedShown, save, markSaved };
}

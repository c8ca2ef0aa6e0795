import { useMemo } from 'react';
import type { Preset } from '../../electron/core/preset.ts';
import { useApp } from '../app-context.ts';
import { presetOf } from './chosen-preset.ts';

/** The system whose rules hold. */
export function usePreset(): Preset {
  const settings = useApp((state) => state.settings);
  return useMemo(() => presetOf(settings), [settings]);
}

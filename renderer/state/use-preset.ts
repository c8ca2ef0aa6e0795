import { useMemo } from 'react';
import type { Preset } from '../../electron/core/systems/preset.ts';
import { ratioInWords } from '../../electron/core/text/preset-words.ts';
import { useApp } from './app-context.ts';
import { presetOf } from './chosen-preset.ts';

/** The system whose rules hold. */
export function usePreset(): Preset {
  const settings = useApp((state) => state.settings);
  return useMemo(() => presetOf(settings), [settings]);
}

/** The shape that photos should have, as people say it: "4:5". */
export function useRatioWords(): string {
  return ratioInWords(usePreset()) ?? '';
}

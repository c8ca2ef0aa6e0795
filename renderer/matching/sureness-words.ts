import type { Sureness } from '../../electron/core/suggest/suggestion.ts';
import type { Tone } from '../ui/badge.tsx';

interface SurenessWords {
  readonly badge: string;
  readonly tone: Tone;
}

const words: Readonly<Record<Sureness, SurenessWords>> = {
  sure: { badge: 'Sure', tone: 'ready' },
  likely: { badge: 'Likely', tone: 'plain' },
  possible: { badge: 'A guess', tone: 'plain' },
};

export function surenessWords(sureness: Sureness): SurenessWords {
  return words[sureness];
}

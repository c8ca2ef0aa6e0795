import { useEffect, useRef, useState } from 'react';
import type { ChunkView } from '../../electron/core/upload-state.ts';
import { useActions } from '../app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { stillInWords } from './still-jobs.ts';

// The engine says so when nothing has moved for about two minutes.
const beforeSaidMs = 120_000;
const everyMs = 30_000;

/** Says of jobs that stand still for how long, and offers to leave them. */
export function StillBanner({ chunks }: { readonly chunks: readonly ChunkView[] }) {
  const { leaveRun } = useActions();
  const since = useRef<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const isStill = chunks.some(({ state }) => state.kind === 'still');

  useEffect(() => {
    since.current = isStill ? Date.now() - beforeSaidMs : null;
    if (!isStill) return;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [isStill]);

  const words = stillInWords(chunks, since.current === null ? null : now - since.current);
  if (!words) return null;
  return (
    <Banner
      tone="attention"
      actions={
        words.canLeave ? <Button onPress={() => void leaveRun()}>Leave it and look later</Button> : null
      }
    >
      {words.sentence}
    </Banner>
  );
}

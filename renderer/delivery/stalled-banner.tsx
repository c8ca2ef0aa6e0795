import { useEffect, useState } from 'react';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { describeStalledJobs } from './stalled-jobs.ts';

const everyMs = 30_000;

/** Says of jobs that stand still for how long, and offers to leave them. */
export function StalledBanner({ chunks }: { readonly chunks: readonly DeliveryItem[] }) {
  const since = useApp((state) => state.stalledSinceMs);
  const { leaveRun } = useActions();
  const [, setTicks] = useState(0);

  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), everyMs);
    return () => clearInterval(timer);
  }, [since]);

  const words = describeStalledJobs(chunks, since === null ? null : Date.now() - since);
  if (!words) return null;
  return (
    <Banner
      tone="attention"
      actions={
        words.canLeave ? <Button onPress={() => void leaveRun()}>{texts.delivery.checkLater}</Button> : null
      }
    >
      {words.sentence}
    </Banner>
  );
}

import { useEffect, useMemo, useState } from 'react';
import type { UploadPlan } from '../../electron/core/contract/views.ts';
import { isThereAlready } from '../../electron/core/ledger/standing.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { useActions, useApp } from '../state/app-context.ts';
import type { HandOverMethod } from './delivery-words.ts';
import { planToSend, type SendPlan } from './send-plan.ts';

const settleMs = 150;

/** What would go, from the photos as they are now. */
export function useSendPlan(): SendPlan {
  const photos = useApp((state) => state.photos);
  return useMemo(() => planToSend(photos.values()), [photos]);
}

const wasImported = ({ outcome }: PhotoRow) => outcome?.kind === 'imported';

/**
 * What would go by another way than an upload: all but what the last upload has brought into the SIS, and to an SFTP
 * server also but what was handed over there.
 */
export function useHandOverPlan(method: HandOverMethod): SendPlan {
  const photos = useApp((state) => state.photos);
  // The standings are about that server from the moment when the engine has been told.
  const isAtServer = useApp(({ ledger }) => method === 'sftp' && ledger.destination?.kind === 'sftp');
  return useMemo(() => {
    const isThere = (photo: PhotoRow) =>
      wasImported(photo) || (isAtServer && isThereAlready(photo.atDestination));
    return planToSend(photos.values(), isThere);
  }, [photos, isAtServer]);
}

/**
 * The zips that the engine would make; null until it has said so. Asked again whenever photos change.
 * @param again also of photos that are there already.
 */
export function useUploadPlan(isWanted: boolean, again = false): UploadPlan | null {
  const photos = useApp((state) => state.photos);
  const rules = useApp((state) => state.settings?.requestBytes);
  const { ask } = useActions();
  const [plan, setPlan] = useState<UploadPlan | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: photos and rules are what makes another plan.
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const reply = await ask('plan', { again });
      if (isCurrent) setPlan(reply.ok ? reply.value : null);
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isWanted, again, photos, rules, ask]);

  return isWanted ? plan : null;
}

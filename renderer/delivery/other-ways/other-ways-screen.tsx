import { useState } from 'react';
import type { RunState } from '../../../electron/core/contract/views.ts';
import { overAt } from '../../../electron/core/delivery/delivery-view.ts';
import { useApp } from '../../state/app-context.ts';
import { goingWay } from '../../state/going-way.ts';
import { ChooseWay } from './choose-way.tsx';
import { Delivered } from './delivered.tsx';
import { Packed } from './packed.tsx';
import { WayGoing } from './way-going.tsx';

export function OtherWaysScreen() {
  const run = useApp((state) => state.run);
  const [answered, setAnswered] = useState<RunState | null>(null);
  const going = goingWay(run);
  const onAgain = () => setAnswered(run);
  if (going) return <WayGoing run={going} />;
  const isNew = run !== answered;
  const delivered = overAt(run, 'sftp');
  const packed = overAt(run, 'folder');
  if (delivered && isNew && delivered.failure === null)
    return <Delivered run={delivered} onAgain={onAgain} />;
  if (packed && isNew && packed.failure === null) return <Packed run={packed} onAgain={onAgain} />;
  return <ChooseWay />;
}

/** For photos that do not go by an upload: zips on the SIS's SFTP, or in a folder for the SIS's own page. */

import type { RunState } from '../../electron/core/contract/views.ts';
import { type DeliveryView, goingTo } from '../../electron/core/delivery/delivery-view.ts';

export type WayRun = Extract<RunState, { readonly kind: 'preparing' }> | DeliveryView;

/** Does a delivery in one of the other ways go on? */
export function goingWay(run: RunState): WayRun | null {
  if (run.kind === 'preparing')
    return run.destination === 'sftp' || run.destination === 'folder' ? run : null;
  return goingTo(run, 'sftp') ?? goingTo(run, 'folder');
}

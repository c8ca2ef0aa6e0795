import type { Bridge } from '../../electron/core/contract/shell-contract.ts';

declare global {
  interface Window {
    readonly pictureDay?: Bridge;
  }
}

/** @throws where the page was opened without its shell: nothing works there. */
export function findBridge(): Bridge {
  if (!window.pictureDay) throw new Error('window.pictureDay is missing');
  return window.pictureDay;
}

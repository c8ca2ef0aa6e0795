import { formatNumber } from '../../../shared/locale.ts';

/** What Picture Day says by itself, on whatever screen. */
export const engineRestarted = 'Picture Day had to restart its photo engine.';
export const engineRestartedWithFolder =
  'Picture Day had to restart its photo engine. Your folder is being opened again.';
export const engineGone =
  'Picture Day stopped working several times. Your photos are not changed. Close it and open it again. If that doesn\'t help, choose "Show log" in the Help menu and send the log to your IT department.';

export const copyForIt = 'Copy for IT';
export const copiedForIt = 'Copied. Paste it into an email to your IT department.';
export const detailsForIt = 'Details for IT';

export const update = {
  available: (version: string) => `Picture Day ${version} is available.`,
  whatsNew: "What's new",
  title: (version: string) => `What's new in Picture Day ${version}`,
  noNotes: 'There are no notes for this version.',
  download: 'Open download page',
};

export const practice = {
  name: 'Practice.',
  samples: 'Sample photos and a practice system. Nothing leaves this computer.',
  ownPhotos:
    "Your own photos and a practice system. Nothing leaves this computer: your SIS doesn't get these photos. Changes you make now are not saved.",
  end: 'End practice',
  preparing: 'Preparing the practice…',
  drawing: (drawn: number, all: number) =>
    `Drawing sample photos: ${formatNumber(drawn)} of ${formatNumber(all)}`,
};

export const logCopied = 'Log copied.';
export const uploadDismissed = 'Dismissed. You can still find it in History.';

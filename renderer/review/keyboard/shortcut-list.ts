import { hasCommandKey } from '../../state/use-shortcuts.ts';

export type ReviewCommand =
  | 'leave-out'
  | 'turn-right'
  | 'turn-left'
  | 'frame'
  | 'fix'
  | 'next'
  | 'previous'
  | 'find';

interface ReviewKey {
  readonly letter: string;
  readonly isShift: boolean;
  readonly command: ReviewCommand;
  readonly words: string;
}

/**
 * With Alt: a letter alone looks for a name in the gallery, and must not leave a photo out in a search's stead
 * (WCAG 2.1.4). F, E, V and H are the menu bar's.
 */
export const reviewKeys: readonly ReviewKey[] = [
  { letter: 'L', isShift: false, command: 'leave-out', words: 'Leave out, or take back' },
  { letter: 'A', isShift: false, command: 'fix', words: 'Apply the fix that is offered' },
  { letter: 'C', isShift: false, command: 'frame', words: 'Crop: set the frame' },
  { letter: 'T', isShift: false, command: 'turn-right', words: 'Turn right' },
  { letter: 'T', isShift: true, command: 'turn-left', words: 'Turn left' },
  { letter: 'N', isShift: false, command: 'next', words: 'Next photo that needs attention' },
  { letter: 'N', isShift: true, command: 'previous', words: 'The one before' },
  { letter: 'S', isShift: false, command: 'find', words: 'Search in this list' },
];

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key means in the review. Macs write a sign with Option and a letter: there the key's place tells. */
export function reviewCommandOf({
  key,
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: PressedKey): ReviewCommand | null {
  if (!altKey || ctrlKey || metaKey) return null;
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1];
  return reviewKeys.find((known) => known.letter === letter && known.isShift === shiftKey)?.command ?? null;
}

export interface Shortcut {
  /** Pressed together; several ways are told one after the other. */
  readonly ways: readonly (readonly string[])[];
  readonly words: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const one = (words: string, ...keys: readonly string[]): Shortcut => ({ ways: [keys], words });

/** All of them, as this computer's keys are called. */
export function shortcutGroups(isMac = hasCommandKey()): readonly ShortcutGroup[] {
  const control = isMac ? '⌘' : 'Ctrl';
  const alt = isMac ? '⌥' : 'Alt';
  const shift = isMac ? '⇧' : 'Shift';
  return [
    {
      title: 'Everywhere',
      shortcuts: [
        one('Search for everything', control, 'K'),
        one('Undo', control, 'Z'),
        {
          ways: isMac
            ? [[control, shift, 'Z']]
            : [
                [control, 'Y'],
                [control, shift, 'Z'],
              ],
          words: 'Redo',
        },
        one('Choose a folder', control, 'O'),
        one('Photos, Review, Upload, Jobs', control, '1 to 4'),
        one('Settings', control, ','),
        one('These shortcuts', '?'),
      ],
    },
    {
      title: 'Review: the chosen photos',
      shortcuts: reviewKeys.map(({ letter, isShift, words }) =>
        one(words, alt, ...(isShift ? [shift] : []), letter),
      ),
    },
    {
      title: 'Photo and student side by side',
      shortcuts: [
        one('Yes, it is this student', 'Enter'),
        one('Another suggestion', 'Arrow keys'),
        one('Skip', 'S'),
        one('Back, and undo', control, 'Z'),
      ],
    },
    {
      title: 'Gallery and table',
      shortcuts: [
        one('Go from photo to photo', 'Arrow keys'),
        { ways: [['Home'], ['End']], words: 'To the first or the last' },
        { ways: [['Page Up'], ['Page Down']], words: 'A screen further' },
        one('To a name: type its first letters', 'A to Z'),
        one('Choose one more, or one less', 'Space'),
        one('Choose all up to there', shift, 'Arrow keys'),
        one('Choose all', control, 'A'),
        one('To what the photo needs', 'Enter'),
        one('Back to the photos', 'Esc'),
        { ways: [['F6'], [shift, 'F6']], words: 'To the next part of the screen' },
      ],
    },
    {
      title: 'Setting a frame',
      shortcuts: [
        one('Move it', 'Arrow keys'),
        one('Move it in large steps', shift, 'Arrow keys'),
        { ways: [['+'], ['-']], words: 'Zoom' },
        { ways: [['R'], [shift, 'R']], words: 'Turn right, or left' },
        one('Save the frame', 'Enter'),
        one('Cancel', 'Esc'),
      ],
    },
  ];
}

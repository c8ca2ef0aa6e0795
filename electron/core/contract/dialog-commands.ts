/** The part of the table of commands whose keys work in one dialog. What an entry may say: `Command`. */
export const dialogCommands = {
  /** The button for it has the focus. */
  'match-yes': { place: 'matching', keys: ['Enter'] },
  'match-next': { place: 'matching', keys: ['ArrowDown'] },
  'match-previous': { place: 'matching', keys: ['ArrowUp'] },
  'match-skip': { place: 'matching', keys: ['S'] },
  'match-back': { place: 'matching', keys: ['Mod+Z'], isLeftToTextFields: true },

  'large-next': { place: 'large', keys: ['ArrowRight'], hiddenKeys: ['ArrowDown'] },
  'large-previous': { place: 'large', keys: ['ArrowLeft'], hiddenKeys: ['ArrowUp'] },
  'large-zoom-in': { place: 'large', keys: ['Plus'], hiddenKeys: ['='] },
  'large-zoom-out': { place: 'large', keys: ['-'], hiddenKeys: ['_'] },
  'large-close': { place: 'large', keys: ['Escape', 'Space'] },

  'crop-move': { place: 'crop', keys: ['Arrows'] },
  'crop-move-far': { place: 'crop', keys: ['Shift+Arrows'] },
  'crop-zoom-in': { place: 'crop', keys: ['Plus'], hiddenKeys: ['='] },
  'crop-zoom-out': { place: 'crop', keys: ['-'], hiddenKeys: ['_'] },
  'crop-turn-right': { place: 'crop', keys: ['R'] },
  'crop-turn-left': { place: 'crop', keys: ['Shift+R'] },
  'crop-save': { place: 'crop', keys: ['Enter'] },
  'crop-save-next': { place: 'crop', keys: ['Mod+Enter'] },
  'crop-next': { place: 'crop', keys: ['PageDown'] },
  'crop-previous': { place: 'crop', keys: ['PageUp'] },
  /** As every dialog. */
  'crop-cancel': { place: 'crop', keys: ['Escape'] },

  'guide-first': { place: 'guide', keys: ['Enter'] },
  /** As in a browser. */
  'guide-back': { place: 'guide', keys: ['Alt+ArrowLeft'] },
} as const;

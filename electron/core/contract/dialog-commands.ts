/** The part of the table of commands whose keys work in one dialog. What an entry may say: `Command`. */
export const dialogCommands = {
  /** The button for it has the focus. */
  'match-yes': { label: 'Yes, it is this student', place: 'matching', keys: ['Enter'] },
  'match-next': { label: 'Next suggestion', place: 'matching', keys: ['ArrowDown'] },
  'match-previous': { label: 'Previous suggestion', place: 'matching', keys: ['ArrowUp'] },
  'match-skip': { label: 'Not now', place: 'matching', keys: ['S'] },
  'match-back': { label: 'Go back and undo', place: 'matching', keys: ['Mod+Z'], isLeftToTextFields: true },

  'large-next': { label: 'Next photo', place: 'large', keys: ['ArrowRight'], hiddenKeys: ['ArrowDown'] },
  'large-previous': { label: 'Previous photo', place: 'large', keys: ['ArrowLeft'], hiddenKeys: ['ArrowUp'] },
  'large-zoom-in': { label: 'Zoom in', place: 'large', keys: ['Plus'], hiddenKeys: ['='] },
  'large-zoom-out': { label: 'Zoom out', place: 'large', keys: ['-'], hiddenKeys: ['_'] },
  'large-close': { label: 'Close', place: 'large', keys: ['Escape', 'Space'] },

  'crop-move': { label: 'Move', place: 'crop', keys: ['Arrows'] },
  'crop-move-far': { label: 'Move faster', place: 'crop', keys: ['Shift+Arrows'] },
  'crop-zoom-in': { label: 'Zoom in', place: 'crop', keys: ['Plus'], hiddenKeys: ['='] },
  'crop-zoom-out': { label: 'Zoom out', place: 'crop', keys: ['-'], hiddenKeys: ['_'] },
  'crop-turn-right': { label: 'Rotate right', place: 'crop', keys: ['R'] },
  'crop-turn-left': { label: 'Rotate left', place: 'crop', keys: ['Shift+R'] },
  'crop-save': { label: 'Apply crop', place: 'crop', keys: ['Enter'] },
  'crop-save-next': { label: 'Apply crop and show next photo', place: 'crop', keys: ['Mod+Enter'] },
  'crop-next': { label: 'Next photo', place: 'crop', keys: ['PageDown'] },
  'crop-previous': { label: 'Previous photo', place: 'crop', keys: ['PageUp'] },
  /** As every dialog. */
  'crop-cancel': { label: 'Cancel', place: 'crop', keys: ['Escape'] },
} as const;

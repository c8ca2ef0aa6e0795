/** The part of the table of commands that helps a person along. What an entry may say: `Command`. */
export const helpCommands = {
  guide: {
    label: 'Picture Day Guide',
    place: 'everywhere',
    keys: ['F1'],
    menu: 'help',
    keywords: 'help manual how to instructions',
  },
  shortcuts: {
    label: 'Keyboard shortcuts',
    place: 'everywhere',
    keys: ['?'],
    menu: 'help',
    keywords: 'keys help',
  },
  practice: {
    label: 'Try it with sample photos',
    place: 'everywhere',
    menu: 'help',
    keywords: 'practice demo rehearse learn test training',
  },
  'practice-upload': {
    label: 'Practice this upload',
    place: 'everywhere',
    menu: 'help',
    keywords: 'rehearse rehearsal test dry run own photos',
  },
} as const;

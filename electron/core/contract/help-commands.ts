/** The part of the table of commands that helps a person along. What an entry may say: `Command`. */
export const helpCommands = {
  guide: { place: 'everywhere', keys: ['F1'], menu: 'help', isSearched: true },
  shortcuts: { place: 'everywhere', keys: ['?'], menu: 'help', isSearched: true },
  practice: { place: 'everywhere', menu: 'help', isSearched: true },
  'practice-upload': { place: 'everywhere', menu: 'help', isSearched: true },
} as const;

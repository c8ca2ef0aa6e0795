/** The part of the table of commands about what is printed, and what comes back from it. */
export const paperCommands = {
  'class-sheets': { place: 'everywhere', isSearched: true },
  'sheet-numbers': { place: 'everywhere', isSearched: true },
  'photographer-letter': { place: 'everywhere', isSearched: true },
  'principal-page': { place: 'everywhere', isSearched: true },
} as const;

/** The part of the table of commands about what is printed, and what comes back from it. */
export const paperCommands = {
  'class-sheets': {
    label: 'Class sheets…',
    place: 'everywhere',
    keywords: 'print pdf teacher homeroom proof contact sheet check faces',
  },
  'sheet-numbers': {
    label: 'Numbers from a class sheet…',
    place: 'everywhere',
    keywords: 'circled wrong photos teacher print',
  },
  'photographer-letter': {
    label: 'Letter to the photographer…',
    place: 'everywhere',
    keywords: 'retakes missing email list csv',
  },
  'principal-page': {
    label: 'Page for the principal…',
    place: 'everywhere',
    keywords: 'print pdf report summary how many photos homeroom',
  },
} as const;

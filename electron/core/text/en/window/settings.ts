import { formatNumber } from '../../../shared/locale.ts';

export const title = 'Settings';
export const lead = 'Changes are saved automatically.';
export const done = 'Done';
export const saved = 'Saved';
export const unavailable = {
  title: 'Settings are not available',
  hint: 'Picture Day is still reading them. If this message stays, try again.',
  retry: 'Try again',
};

export const pageList = 'Pages of Settings';
export const pages = { destinations: 'Destinations', photos: 'Photos', network: 'Network', about: 'About' };
/** After the name of a page, for a screen reader. */
export const hasManaged = 'Some settings are set by your IT department.';
/** At the top of a page on which an administrator has set something. */
export const managed =
  "Your IT department has set some of the settings on this page. You can't change the ones with a lock.";

export const destinations = {
  title: 'Where photos are uploaded',
  leadForOne: 'Every system that gets your photos. You can add more than one.',
  leadForSeveral:
    'Each system gets its own photo sizes and zip files from the same review. Photos are checked by the rules of one of them at a time.',
  add: 'Add a destination',
  addMenu: 'Add a destination: which system is it?',
  none: 'No system yet. Which system gets your photos?',
  another: 'Another system that gets the same photos.',
};

export const destination = {
  isChecked: 'Photos are checked for it',
  check: 'Check photos for it',
  show: 'Show',
  hide: 'Hide',
  /** The names of the two above, which a screen reader reads apart from the destination. */
  showSettings: (name: string) => `Show settings of ${name}`,
  hideSettings: (name: string) => `Hide settings of ${name}`,
  name: 'Name',
  nameLimit: (most: number) => `Enter a name of up to ${formatNumber(most)} characters.`,
  nameTaken: 'Another destination has this name.',
  idColumn: 'Student ID',
  idColumnHint: 'The roster column with the student IDs that this system uses.',
  idColumnOfPhotos: 'The same ID as in the photo file names',
  remove: 'Remove…',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeHint:
    'Picture Day deletes its address and its password or access token. Photos already uploaded stay there, and its uploads stay in History.',
  removeFolderHint:
    'Picture Day deletes its settings. Photos already uploaded stay there, and its uploads stay in History.',
  keep: 'Keep',
  removeNow: 'Remove',
};

export const practice = {
  title: 'Practice',
  hint: 'Sample photos and a practice SIS, to try everything or to train a colleague. Nothing leaves this computer. When you end the practice, your settings and your open folder come back.',
  start: 'Try it with sample photos',
  rehearse: 'Practice this upload',
  going:
    'You are practicing: photos go to a practice SIS on this computer. End the practice to see and change your own systems.',
  end: 'End practice',
};

export const version = (number: string) => `Picture Day ${number}`;

export const history = {
  title: 'History',
  days: 'Days to keep uploads in History',
  daysHint: "Older uploads are deleted when Picture Day starts. Photos in the SIS aren't affected.",
  wholeDays: 'Enter a whole number of days.',
};

export const updates = {
  title: 'Updates',
  label: 'New versions of Picture Day',
  off: "Don't check",
  on: 'Check once a day',
  hint: 'Picture Day looks up the latest version on GitHub, or at an address that your IT department has set. Nothing is downloaded, and nothing about you, your school, or your photos is sent.',
  checkNow: 'Check now',
  checking: 'Checking…',
  isLatest: 'You have the latest version.',
  isAvailable: (version: string) => `Picture Day ${version} is available. See the message on the left.`,
};

export const appearance = {
  title: 'Appearance',
  system: 'Use system setting',
  light: 'Light',
  dark: 'Dark',
};

export const language = {
  title: 'Language',
  system: 'Use system setting',
  /** Each language is called what its speakers call it, in every language of the app. */
  en: 'English',
  es: 'Español',
  hint: 'Takes effect the next time you start Picture Day.',
};

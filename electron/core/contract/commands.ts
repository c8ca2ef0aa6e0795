import { dialogCommands } from './dialog-commands.ts';
import type { Keys } from './key-combination.ts';
import { paperCommands } from './paper-commands.ts';

/** Where a command's keys work, with the title of that part in the list of shortcuts. */
export const commandPlaces = {
  /** On every screen, while no dialog is open. */
  everywhere: 'Everywhere',
  /** On the review's screen, wherever the focus is. */
  review: 'Review',
  /** In the dialog with one photo and the students it may show. */
  matching: 'Photo and student side by side',
  /** In the review's list of photos, as gallery and as table. */
  'photo-list': 'Gallery and table',
  /** In the dialog that shows one photo as large as the window. */
  large: 'Large view',
  /** In the dialog that crops one photo. */
  crop: 'Cropping',
} as const;

export type CommandPlace = keyof typeof commandPlaces;

/** Items that stand together in the menu bar, in the order of this table. */
export type MenuGroup = 'open' | 'run' | 'edit' | 'screens' | 'search' | 'settings' | 'help' | 'about';

export interface Command {
  /** The same in the menu (with capitals), in the list of shortcuts and in the search. */
  readonly label: string;
  /** Missing for what only the main process does, by its menu. */
  readonly place?: CommandPlace;
  /** All of them do it; the menu shows the first one. */
  readonly keys?: readonly Keys[];
  /** In their stead, on a Mac. */
  readonly macKeys?: readonly Keys[];
  /** Work as well, and are not shown: what the same key writes without Shift, or a variant of what is shown. */
  readonly hiddenKeys?: readonly Keys[];
  /** A text field that has the focus takes these keys itself. Keys without Mod or Alt are always left to it. */
  readonly isLeftToTextFields?: true;
  readonly menu?: MenuGroup;
  /** Other words that the search finds it by. Without them it is not in the search. */
  readonly keywords?: string;
  /** Goes to a screen: the search lists it with the screens. */
  readonly isScreen?: true;
}

/**
 * Everything that the menu, keys and the search can do. Keys and names are declared here alone; the list of shortcuts,
 * the menu and the search are made from it. What a command does stands beside the screen that it works on.
 *
 * In the review's list letters look for a name, so that its commands take Alt (WCAG 2.1.4). Alt with F, E, V and H is
 * the menu bar's.
 */
export const commands = {
  'choose-folder': {
    label: 'Open photo folder…',
    place: 'everywhere',
    keys: ['Mod+O'],
    menu: 'open',
    keywords: 'choose drop photos zip',
  },
  'choose-files': {
    label: 'Open zip or files…',
    place: 'everywhere',
    keys: ['Mod+Shift+O'],
    menu: 'open',
    keywords: 'photos jpg pick',
  },
  upload: { label: 'Upload student photos', place: 'everywhere', keywords: 'import send' },
  'pause-upload': { label: 'Pause upload', menu: 'run' },
  'continue-upload': {
    label: 'Resume upload',
    place: 'everywhere',
    menu: 'run',
    keywords: 'the continue go on unfinished paused',
  },
  'safe-fixes': {
    label: 'Fix everything that can be fixed automatically',
    place: 'everywhere',
    keywords: 'apply all safe fixes crop rotate convert repair',
  },
  undo: {
    label: 'Undo',
    place: 'everywhere',
    keys: ['Mod+Z'],
    isLeftToTextFields: true,
    menu: 'edit',
    keywords: 'back',
  },
  redo: {
    label: 'Redo',
    place: 'everywhere',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    macKeys: ['Mod+Shift+Z', 'Mod+Y'],
    isLeftToTextFields: true,
    menu: 'edit',
    keywords: 'again',
  },
  'cancel-upload': { label: 'Cancel upload…', place: 'everywhere', keywords: 'stop' },
  'open-roster': {
    label: 'Open roster file…',
    place: 'everywhere',
    keywords: 'students list csv excel oneroster',
  },
  'match-photos': {
    label: 'Review suggested matches',
    place: 'everywhere',
    keywords: 'whose photo names match misnamed',
  },
  'show-index': {
    label: "Show the photographer's list",
    place: 'everywhere',
    keywords: 'index pspa index.txt master.txt lists disc missing',
  },
  'save-fixed': {
    label: 'Export fixed photos…',
    place: 'everywhere',
    keywords: 'save folder copy cropped',
  },
  'rename-files': { label: 'Rename original files…', place: 'everywhere', keywords: 'names disk' },
  ...paperCommands,
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
  'sign-in': { label: 'Sign in to the SIS', place: 'everywhere', keywords: 'connect check roster reload' },
  'open-jobs-page': {
    label: 'Open Scheduled Jobs in the SIS',
    place: 'everywhere',
    keywords: 'monitor import status browser',
  },
  'show-log': {
    label: 'Show log',
    place: 'everywhere',
    menu: 'help',
    keywords: 'file help problem support',
  },
  'copy-log': { label: 'Copy import log', place: 'everywhere', keywords: 'jobs clipboard' },
  'theme-light': { label: 'Light appearance', place: 'everywhere', keywords: 'theme colors bright' },
  'theme-dark': { label: 'Dark appearance', place: 'everywhere', keywords: 'theme colors night' },
  'theme-system': {
    label: 'Use system appearance',
    place: 'everywhere',
    keywords: 'theme colors light dark',
  },
  search: { label: 'Search', place: 'everywhere', keys: ['Mod+K'], menu: 'search' },
  'go-photos': {
    label: 'Photos',
    place: 'everywhere',
    keys: ['Mod+1'],
    menu: 'screens',
    keywords: '',
    isScreen: true,
  },
  'go-review': {
    label: 'Review',
    place: 'everywhere',
    keys: ['Mod+2'],
    menu: 'screens',
    keywords: 'issues fixes',
    isScreen: true,
  },
  'go-upload': {
    label: 'Upload',
    place: 'everywhere',
    keys: ['Mod+3'],
    menu: 'screens',
    keywords: 'import student photos send',
    isScreen: true,
  },
  'go-delivery-methods': {
    label: 'Other delivery options',
    place: 'everywhere',
    keywords: 'sftp zips folder email destiny powerschool permission',
    isScreen: true,
  },
  'go-jobs': {
    label: 'Import status',
    place: 'everywhere',
    keys: ['Mod+4'],
    menu: 'screens',
    keywords: 'scheduled jobs log',
    isScreen: true,
  },
  'go-history': {
    label: 'History',
    place: 'everywhere',
    keywords: 'earlier uploads runs report csv pdf student',
    isScreen: true,
  },
  'go-settings': {
    label: 'Settings',
    place: 'everywhere',
    keys: ['Mod+,'],
    menu: 'settings',
    keywords: 'sis address token preset theme',
    isScreen: true,
  },
  about: { label: 'About Picture Day', menu: 'about' },

  'leave-out': { label: 'Skip or include', place: 'review', keys: ['Alt+L'] },
  fix: { label: 'Apply suggested fix', place: 'review', keys: ['Alt+A'] },
  crop: { label: 'Crop', place: 'review', keys: ['Alt+C'] },
  'turn-right': { label: 'Rotate right', place: 'review', keys: ['Alt+T'] },
  'turn-left': { label: 'Rotate left', place: 'review', keys: ['Alt+Shift+T'] },
  next: { label: 'Next photo that needs attention', place: 'review', keys: ['Alt+N'] },
  previous: { label: 'Previous photo that needs attention', place: 'review', keys: ['Alt+Shift+N'] },
  find: { label: 'Search this list', place: 'review', keys: ['Alt+S'] },
  'next-part': { label: 'Next area of the window', place: 'review', keys: ['F6'] },
  'previous-part': { label: 'Previous area of the window', place: 'review', keys: ['Shift+F6'] },
  'back-to-photos': { label: 'Back to the photos', place: 'review', keys: ['Escape'] },

  'list-move': { label: 'Move between photos', place: 'photo-list', keys: ['Arrows'] },
  'list-ends': { label: 'First or last photo', place: 'photo-list', keys: ['Home', 'End'] },
  'list-page': { label: 'Page up or down', place: 'photo-list', keys: ['PageUp', 'PageDown'] },
  'list-type': {
    label: 'Jump to a name by its first letters',
    place: 'photo-list',
    keys: ['Characters'],
  },
  'list-large': { label: 'Show the photo large', place: 'photo-list', keys: ['Space'] },
  'list-toggle': {
    label: 'Add or remove from selection',
    place: 'photo-list',
    keys: ['Mod+Space'],
    // Command and Space is the system's own search.
    macKeys: ['Shift+Space'],
  },
  'list-extend': {
    label: 'Extend selection',
    place: 'photo-list',
    keys: ['Shift+Arrows'],
    hiddenKeys: ['Shift+Home', 'Shift+End', 'Shift+PageUp', 'Shift+PageDown'],
  },
  'list-pass': {
    label: 'Move without selecting',
    place: 'photo-list',
    keys: ['Mod+Arrows'],
    hiddenKeys: ['Mod+Home', 'Mod+End', 'Mod+PageUp', 'Mod+PageDown'],
  },
  'list-all': { label: 'Select all', place: 'photo-list', keys: ['Mod+A'] },
  'list-open': { label: 'Go to the suggested fix', place: 'photo-list', keys: ['Enter'] },

  ...dialogCommands,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;

type IdsWith<Part> = {
  [Id in CommandId]: (typeof commands)[Id] extends Part ? Id : never;
}[CommandId];

export type CommandAt<Place extends CommandPlace> = IdsWith<{ readonly place: Place }>;

export type MenuItemId = IdsWith<{ readonly menu: MenuGroup }>;

const mainCommands = ['pause-upload', 'continue-upload', 'show-log', 'about'] as const;

/** What the main process does itself when its item is chosen, with or without a window. */
export type MainCommand = (typeof mainCommands)[number];

export function isMainCommand(id: CommandId): id is MainCommand {
  return (mainCommands as readonly CommandId[]).includes(id);
}

/** What the menu leaves to the page. */
export type MenuCommand = Exclude<MenuItemId, MainCommand>;

/** What the page does, from any screen. */
export type AppCommand = CommandAt<'everywhere'>;

/** The whole table, in its order. */
export const commandList: readonly (Command & { readonly id: CommandId })[] = Object.entries(commands).map(
  ([id, command]) => ({ id: id as CommandId, ...command }),
);

/** What the search offers. */
export type SearchCommand = IdsWith<{ readonly keywords: string }>;

export const searchCommands = commandList.filter(
  (command): command is Command & { readonly id: SearchCommand; readonly keywords: string } =>
    command.keywords !== undefined,
);

/** What the menu bar has of it. */
export const menuItems = commandList.filter(
  (command): command is Command & { readonly id: MenuItemId; readonly menu: MenuGroup } =>
    command.menu !== undefined,
);

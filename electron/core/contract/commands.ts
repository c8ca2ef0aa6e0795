import { dialogCommands } from './dialog-commands.ts';
import { helpCommands } from './help-commands.ts';
import type { Keys } from './key-combination.ts';
import { paperCommands } from './paper-commands.ts';

/** Where a command's keys work, in the order of the list of shortcuts. */
export const commandPlaces = [
  /** On every screen, while no dialog is open. */
  'everywhere',
  /** On the review's screen, wherever the focus is. */
  'review',
  /** In the dialog with one photo and the students it may show. */
  'matching',
  /** In the review's list of photos, as gallery and as table. */
  'photo-list',
  /** In the dialog that shows one photo as large as the window. */
  'large',
  /** In the dialog that crops one photo. */
  'crop',
  /** In the guide; the first result is opened from its search field. */
  'guide',
] as const;

export type CommandPlace = (typeof commandPlaces)[number];

/** Items that stand together in the menu bar, in the order of this table. */
export type MenuGroup = 'open' | 'run' | 'edit' | 'screens' | 'search' | 'settings' | 'help' | 'about';

export interface Command {
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
  /** The search offers it. */
  readonly isSearched?: true;
  /** Goes to a screen: the search lists it with the screens. */
  readonly isScreen?: true;
}

/**
 * Everything that the menu, keys and the search can do. Keys are declared here alone, names in the texts; the list of
 * shortcuts, the menu and the search are made from both. What a command does stands beside the screen that it works on.
 *
 * In the review's list letters look for a name, so that its commands take Alt (WCAG 2.1.4). Alt with F, E, V and H is
 * the menu bar's.
 */
export const commands = {
  'choose-folder': {
    place: 'everywhere',
    keys: ['Mod+O'],
    menu: 'open',
    isSearched: true,
  },
  'choose-files': {
    place: 'everywhere',
    keys: ['Mod+Shift+O'],
    menu: 'open',
    isSearched: true,
  },
  upload: { place: 'everywhere', isSearched: true },
  'pause-upload': { menu: 'run' },
  'continue-upload': {
    place: 'everywhere',
    menu: 'run',
    isSearched: true,
  },
  'safe-fixes': {
    place: 'everywhere',
    isSearched: true,
  },
  undo: {
    place: 'everywhere',
    keys: ['Mod+Z'],
    isLeftToTextFields: true,
    menu: 'edit',
    isSearched: true,
  },
  redo: {
    place: 'everywhere',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    macKeys: ['Mod+Shift+Z', 'Mod+Y'],
    isLeftToTextFields: true,
    menu: 'edit',
    isSearched: true,
  },
  'cancel-upload': { place: 'everywhere', isSearched: true },
  'open-roster': {
    place: 'everywhere',
    isSearched: true,
  },
  'match-photos': {
    place: 'everywhere',
    isSearched: true,
  },
  'show-index': {
    place: 'everywhere',
    isSearched: true,
  },
  'save-fixed': {
    place: 'everywhere',
    isSearched: true,
  },
  'rename-files': { place: 'everywhere', isSearched: true },
  ...paperCommands,
  ...helpCommands,
  'sign-in': { place: 'everywhere', isSearched: true },
  'open-jobs-page': {
    place: 'everywhere',
    isSearched: true,
  },
  'show-log': {
    place: 'everywhere',
    menu: 'help',
    isSearched: true,
  },
  'copy-log': { place: 'everywhere', isSearched: true },
  'theme-light': { place: 'everywhere', isSearched: true },
  'theme-dark': { place: 'everywhere', isSearched: true },
  'theme-system': {
    place: 'everywhere',
    isSearched: true,
  },
  search: { place: 'everywhere', keys: ['Mod+K'], menu: 'search' },
  'go-photos': {
    place: 'everywhere',
    keys: ['Mod+1'],
    menu: 'screens',
    isSearched: true,
    isScreen: true,
  },
  'go-review': {
    place: 'everywhere',
    keys: ['Mod+2'],
    menu: 'screens',
    isSearched: true,
    isScreen: true,
  },
  'go-upload': {
    place: 'everywhere',
    keys: ['Mod+3'],
    menu: 'screens',
    isSearched: true,
    isScreen: true,
  },
  'go-delivery-methods': {
    place: 'everywhere',
    isSearched: true,
    isScreen: true,
  },
  'go-jobs': {
    place: 'everywhere',
    keys: ['Mod+4'],
    menu: 'screens',
    isSearched: true,
    isScreen: true,
  },
  'go-history': {
    place: 'everywhere',
    isSearched: true,
    isScreen: true,
  },
  'go-settings': {
    place: 'everywhere',
    keys: ['Mod+,'],
    menu: 'settings',
    isSearched: true,
    isScreen: true,
  },
  about: { menu: 'about' },

  'leave-out': { place: 'review', keys: ['Alt+L'] },
  fix: { place: 'review', keys: ['Alt+A'] },
  crop: { place: 'review', keys: ['Alt+C'] },
  'turn-right': { place: 'review', keys: ['Alt+T'] },
  'turn-left': { place: 'review', keys: ['Alt+Shift+T'] },
  next: { place: 'review', keys: ['Alt+N'] },
  previous: { place: 'review', keys: ['Alt+Shift+N'] },
  find: { place: 'review', keys: ['Alt+S'] },
  'next-part': { place: 'review', keys: ['F6'] },
  'previous-part': { place: 'review', keys: ['Shift+F6'] },
  'back-to-photos': { place: 'review', keys: ['Escape'] },

  'list-move': { place: 'photo-list', keys: ['Arrows'] },
  'list-ends': { place: 'photo-list', keys: ['Home', 'End'] },
  'list-page': { place: 'photo-list', keys: ['PageUp', 'PageDown'] },
  'list-type': {
    place: 'photo-list',
    keys: ['Characters'],
  },
  'list-large': { place: 'photo-list', keys: ['Space'] },
  'list-toggle': {
    place: 'photo-list',
    keys: ['Mod+Space'],
    // Command and Space is the system's own search.
    macKeys: ['Shift+Space'],
  },
  'list-extend': {
    place: 'photo-list',
    keys: ['Shift+Arrows'],
    hiddenKeys: ['Shift+Home', 'Shift+End', 'Shift+PageUp', 'Shift+PageDown'],
  },
  'list-pass': {
    place: 'photo-list',
    keys: ['Mod+Arrows'],
    hiddenKeys: ['Mod+Home', 'Mod+End', 'Mod+PageUp', 'Mod+PageDown'],
  },
  'list-all': { place: 'photo-list', keys: ['Mod+A'] },
  'list-open': { place: 'photo-list', keys: ['Enter'] },

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
export type SearchCommand = IdsWith<{ readonly isSearched: true }>;

export const searchCommands = commandList.filter(
  (command): command is Command & { readonly id: SearchCommand } => command.isSearched === true,
);

/** What the menu bar has of it. */
export const menuItems = commandList.filter(
  (command): command is Command & { readonly id: MenuItemId; readonly menu: MenuGroup } =>
    command.menu !== undefined,
);

type Letter = 'A' | 'C' | 'K' | 'L' | 'N' | 'O' | 'R' | 'S' | 'T' | 'Y' | 'Z';
type Sign = '1' | '2' | '3' | '4' | ',' | '?' | '-' | '_' | '=' | 'Plus';
type NamedKey =
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'F1'
  | 'F6'
  | 'Home'
  | 'PageDown'
  | 'PageUp'
  | 'Space';

/** Many keys at once: the four arrow keys; whatever writes a character. */
type KeyFamily = 'Arrows' | 'Characters';

/** Keys pressed together. `Mod` is Cmd on a Mac, and Ctrl elsewhere. */
export type Keys = `${'' | 'Mod+' | 'Alt+'}${'' | 'Shift+'}${Letter | Sign | NamedKey | KeyFamily}`;

/** What a `KeyboardEvent` says of the key. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

function partsOf(keys: Keys): { readonly modifiers: ReadonlySet<string>; readonly key: string } {
  const parts = keys.split('+');
  return { modifiers: new Set(parts.slice(0, -1)), key: parts.at(-1) ?? '' };
}

/** Whether many keys are meant. */
export function isFamily(keys: Keys): boolean {
  return keys.endsWith('Arrows') || keys.endsWith('Characters');
}

const writtenBy: Readonly<Record<string, string>> = { Plus: '+', Space: ' ' };

/** Macs write a sign with Option and a letter, other alphabets have no A to Z: there the key's place says which it is. */
function letterOf({ key, code }: PressedKey): string | undefined {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1];
}

/** Whether exactly these keys are pressed, whatever the keyboard writes with them. */
export function isPressed(keys: Keys, pressed: PressedKey, isMac: boolean): boolean {
  const { modifiers, key } = partsOf(keys);
  const [isMod, isOther] = isMac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (isOther || isMod !== modifiers.has('Mod') || pressed.altKey !== modifiers.has('Alt')) return false;
  if (key === 'Characters') return pressed.key.length === 1;
  // Whether a sign takes Shift is the keyboard's affair: digits do on a French one.
  if (/^[^A-Z]$|^Plus$/.test(key)) return pressed.key === (writtenBy[key] ?? key);
  if (pressed.shiftKey !== modifiers.has('Shift')) return false;
  if (key === 'Arrows') return pressed.key.startsWith('Arrow');
  if (!/^[A-Z]$/.test(key)) return pressed.key === (writtenBy[key] ?? key);
  return (isMod || pressed.altKey ? letterOf(pressed) : pressed.key.toUpperCase()) === key;
}

const namesElsewhere: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Plus: '+',
};
const namesOnMac: Readonly<Record<string, string>> = { ...namesElsewhere, Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** As the keys are called on the computer at hand: `['Ctrl', 'Z']`, `['⌘', 'Z']`. */
export function keyNames(keys: Keys, isMac: boolean): readonly string[] {
  const { modifiers, key } = partsOf(keys);
  const names = isMac ? namesOnMac : namesElsewhere;
  return [...modifiers, key].map((part) => names[part] ?? part);
}

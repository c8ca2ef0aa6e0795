import { countOf } from '../../../shared/amounts.ts';
import { formatNumber, formatPercent } from '../../../shared/locale.ts';

/** Said once, when faces cannot be looked for on this computer. */
export const unavailable =
  "Picture Day can't look for faces on this computer. Everything else works: photos are checked, cropped, and uploaded as before.";

/** The switch in Settings, and below it. */
export const settingsTitle = 'Faces';
export const settingsSwitch = 'Find faces';
export const settingsHint =
  'Picture Day finds where faces are, on this computer, to center crops. It never recognizes, compares or stores faces.';
export const settingsUnavailable = "Faces can't be found on this computer.";
export const settingOn = 'On';
export const settingOff = 'Off';

/** On the Review screen while photos are looked at. */
export const finding = (done: number, photos: number) =>
  `Finding faces: ${formatNumber(done)} of ${countOf(photos, 'photo')}`;

/** Opens the dialog. */
export const openCenterHeads = 'Center heads…';
export const centerHeadsTitle = (photos: number) => `Center heads in ${countOf(photos, 'photo')}`;
export const centerHeadsLead =
  "Every head gets the same size and place. Your original files aren't changed, and you can undo this in one step.";
export const headSize = 'Head size';
export const eyeLine = 'Eye line';
/** What a slider shows: "50% of the photo's height". */
export const headSizeValue = (share: number) => `${formatPercent(share)} of the photo's height`;
export const eyeLineValue = (share: number) => `${formatPercent(share)} below the top edge`;
export const usualPlacing = 'Use the usual values';
export const example = (photo: string) => `Example: ${photo}`;
/** Below an example that cannot be as asked for. */
export const exampleNearest =
  'This photo ends too close to the head, or has too few pixels: the head is as near to its place as possible.';
export const otherExample = 'Another example';
export const noExample = 'No head was found in these photos.';
export const apply = 'Center heads';
export const cancel = 'Cancel';

export interface CenteredPhotos {
  readonly centered: number;
  readonly nearest: number;
  readonly faceless: number;
}

/** After it was done. */
export function centered({ centered: exact, nearest, faceless }: CenteredPhotos): string {
  const heads = exact + nearest;
  if (heads === 0) return 'No head was found in these photos, so no head was centered.';
  const parts = [`Centered heads in ${countOf(heads, 'photo')}.`];
  if (nearest > 0) parts.push(`${formatNumber(nearest)} of them only as nearly as the photo allows.`);
  if (faceless > 0) parts.push(`${countOf(faceless, 'photo')} without a single face: cropped as usual.`);
  return parts.join(' ');
}

/** Buttons of the review: every photo zoomed to its face, and back. */
export const showFaces = 'Show faces';
export const showWholePhotos = 'Show whole photos';
/** Over the faces view. */
export const isOff = 'Finding faces is turned off in Settings.';
export const isWaiting = 'Faces are found once all photos are checked.';
/** For a photo with a face on its side: the button that rotates it. */
export const rotateUpright = 'Rotate photo';

import { type Fix, type FixKind, isAsked, needsEncoding, safeFixKinds, sizeAfter } from '../photo/fix.ts';
import { type Issue, type IssueCode, issueCodes } from '../photo/issue.ts';
import type { ImageFacts } from '../photo/photo.ts';
import { type CropBox, clampBox, type Size, turnedSize } from '../photo/picture-size.ts';
import { type Preset, packsUpright } from '../systems/preset.ts';
import { isTooSmall, ratioIsOff } from './check-photo.ts';
import type { Decision } from './decision.ts';

// Photographers leave a twentieth of the height and more above the hair; the rest is cut off below, from the body.
const largestShareAbove = { ofWhatIsCut: 0.2, ofPicture: 0.04 } as const;

/**
 * The largest box of the preset's ratio that keeps heads whole: centred from side to side; from top to bottom a
 * fifth of what has to go goes above, but never more than a twenty-fifth of the picture.
 */
export function cropToRatio({ width, height }: Size, ratio: number): CropBox {
  if (width / height > ratio) {
    const cropWidth = Math.max(1, Math.round(height * ratio));
    return { left: Math.floor((width - cropWidth) / 2), top: 0, width: cropWidth, height };
  }
  const cropHeight = Math.max(1, Math.round(width / ratio));
  const { ofWhatIsCut, ofPicture } = largestShareAbove;
  const top = Math.floor(Math.min((height - cropHeight) * ofWhatIsCut, height * ofPicture));
  return { left: 0, top, width, height: cropHeight };
}

/** The frame set by hand, or the preset's where one is asked for and needed; null where nothing is cut off. */
function boxFor(size: Size, { crop, fixes }: Decision, preset: Preset): CropBox | null {
  if (crop) {
    const box = clampBox(crop, size);
    return box.width === size.width && box.height === size.height ? null : box;
  }
  const { ratio } = preset;
  return fixes.includes('crop') && ratio !== null && ratioIsOff(size, preset)
    ? cropToRatio(size, ratio)
    : null;
}

function conversion(facts: ImageFacts, isChosen: boolean): readonly Fix[] {
  const isUnfit = facts.needsConverting === true;
  const isNeeded = facts.format !== 'jpeg' || !facts.isSrgb || isUnfit;
  if (isChosen && isNeeded) return [{ kind: 'convert' }];
  // No SIS takes a HEIC, so one waits for somebody to say that it is to be converted.
  const isRequired = facts.format === 'png' || facts.format === 'tiff' || isUnfit;
  return isRequired ? [{ kind: 'convert', isUnasked: true }] : [];
}

function uprighting({ orientation }: ImageFacts, isTurned: boolean, preset: Preset): readonly Fix[] {
  if (orientation === 1) return [];
  if (isTurned) return [{ kind: 'orient' }];
  return packsUpright(preset) ? [{ kind: 'orient', isUnasked: true }] : [];
}

/**
 * Everything that is done to a photo while it is packed, in this order: what a person chose, as far as it applies,
 * and what must be done because every photo in a zip is a JPEG, and none larger than the SIS takes.
 * @param found what is wrong with the file.
 */
export function fixesFor(
  facts: ImageFacts,
  found: readonly Issue[],
  decision: Decision,
  preset: Preset,
): readonly Fix[] {
  const chosen = new Set<FixKind>(decision.fixes);
  const has = (code: IssueCode) => found.some((issue) => issue.code === code);
  const shaping: Fix[] = [];
  if (decision.turns !== 0) shaping.push({ kind: 'turn', quarterTurns: decision.turns });
  const box = boxFor(turnedSize(facts, decision.turns), decision, preset);
  if (box) shaping.push({ kind: 'crop', box });
  const { width, height } = sizeAfter(facts, shaping);
  const { largest, isLargestRequired } = preset;
  if (largest && (width > largest.width || height > largest.height)) {
    if (chosen.has('shrink')) shaping.push({ kind: 'shrink', ...largest });
    else if (isLargestRequired) shaping.push({ kind: 'shrink', ...largest, isUnasked: true });
  }
  const converting = conversion(facts, chosen.has('convert'));
  // Whatever is encoded is turned upright on the way.
  const isTurned = chosen.has('orient') || [...shaping, ...converting].some(isAsked);
  return [
    ...(chosen.has('extension') && has('wrong-extension') ? [{ kind: 'extension' } as const] : []),
    ...uprighting(facts, isTurned, preset),
    ...shaping,
    ...(chosen.has('drop-location') && facts.hasLocation ? [{ kind: 'drop-location' } as const] : []),
    ...converting,
  ];
}

/** The same decision with every fix that needs no judgement. */
export function withSafeFixes(decision: Decision): Decision {
  return { ...decision, fixes: safeFixKinds };
}

/**
 * The same decision for another system than the one that the photos were reviewed for: they get its proportions and size
 * without being asked for. A crop that a person set stays.
 */
export function withShape(decision: Decision): Decision {
  return { ...decision, fixes: [...new Set<FixKind>([...decision.fixes, 'crop', 'shrink'])] };
}

function withSizeIssues(issues: readonly Issue[], size: Size, preset: Preset): readonly Issue[] {
  const added: Issue[] = [];
  if (ratioIsOff(size, preset)) added.push({ code: 'ratio' });
  // Nothing is enlarged to hide that a part of a picture, or a smaller one, has too few pixels.
  if (isTooSmall(size, preset)) added.push({ code: 'low-resolution' });
  const others = issues.filter(({ code }) => code !== 'ratio' && code !== 'low-resolution');
  return [...others, ...added].sort((a, b) => issueCodes.indexOf(a.code) - issueCodes.indexOf(b.code));
}

/**
 * What is still wrong once the fixes are applied. Any encoding that was asked for turns upright, is sRGB and drops
 * the metadata; what happens unasked mends nothing, so that a person is told of the file as it is, but for its being
 * upright: where photos are packed so, nobody has to do anything about it.
 */
export function issuesAfter(
  found: readonly Issue[],
  fixes: readonly Fix[],
  facts: Size,
  preset: Preset,
): readonly Issue[] {
  const asked = fixes.filter(isAsked);
  const kinds = new Set(asked.map(({ kind }) => kind));
  const isEncoded = needsEncoding(asked);
  const solved: Partial<Record<IssueCode, boolean>> = {
    'wrong-extension': kinds.has('extension') || kinds.has('convert'),
    sideways: isEncoded || fixes.some(({ kind }) => kind === 'orient'),
    'not-srgb': isEncoded,
    'location-data': isEncoded || kinds.has('drop-location'),
    'unsupported-type': kinds.has('convert'),
    'too-big-for-a-zip': kinds.has('shrink'),
  };
  const turned = asked.find((fix) => fix.kind === 'turn')?.quarterTurns ?? 0;
  const isUpright = (issue: Issue) => issue.code === 'face-sideways' && issue.quarterTurns === turned;
  const left = found.filter((issue) => solved[issue.code] !== true && !isUpright(issue));
  const isShaped = kinds.has('turn') || kinds.has('crop') || kinds.has('shrink');
  return isShaped ? withSizeIssues(left, sizeAfter(facts, asked), preset) : left;
}

const mendedBy: Readonly<Record<Exclude<FixKind, 'shrink'>, readonly IssueCode[]>> = {
  extension: ['wrong-extension'],
  orient: ['sideways'],
  crop: ['ratio'],
  'drop-location': ['location-data'],
  convert: ['not-srgb', 'unsupported-type'],
};

/** The fixes that need no judgement, are not chosen, and would each mend something by itself. */
export function fixableKinds(
  facts: ImageFacts,
  found: readonly Issue[],
  decision: Decision,
  preset: Preset,
): readonly FixKind[] {
  // What cannot be decoded cannot be mended.
  if (
    found.some(({ code }) => code === 'unreadable' || code === 'too-many-pixels' || code === 'side-too-long')
  )
    return [];
  const codesWith = (fixes: readonly Fix[]) =>
    new Set(issuesAfter(found, fixes, facts, preset).map(({ code }) => code));
  const now = codesWith(fixesFor(facts, found, decision, preset));
  const isWorthTrying = (kind: FixKind) =>
    // Where it happens in any case there is nothing to choose.
    kind === 'shrink' ? !preset.isLargestRequired : mendedBy[kind].some((code) => now.has(code));
  return safeFixKinds.filter((kind) => {
    // Most photos have nothing to mend: none of 50,000 is planned six times to find that out.
    if (decision.fixes.includes(kind) || !isWorthTrying(kind)) return false;
    const fixes = fixesFor(facts, found, { ...decision, fixes: [...decision.fixes, kind] }, preset);
    if (kind === 'shrink') return fixes.some((fix) => fix.kind === 'shrink');
    const then = codesWith(fixes);
    return mendedBy[kind].some((code) => now.has(code) && !then.has(code));
  });
}

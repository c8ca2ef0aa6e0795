import type { PhotoRow } from '../../electron/core/contract.ts';
import type { Fix } from '../../electron/core/fix.ts';
import type { IssueCode } from '../../electron/core/issue.ts';
import { countOf } from '../../electron/core/messages.ts';
import type { PhotoId } from '../../electron/core/photo.ts';

/** The issues that a fix that needs no judgement mends by itself, in the order of the buttons. */
const fixWords = {
  ratio: { one: 'Crop to 4 : 5', many: (count: number) => `Crop ${countOf(count, 'photo')} to 4 : 5` },
  sideways: { one: 'Turn upright', many: (count: number) => `Turn ${countOf(count, 'photo')} upright` },
  'not-srgb': {
    one: 'Make it a JPEG for screens',
    many: (count: number) => `Make ${countOf(count, 'photo a JPEG', 'photos JPEGs')} for screens`,
  },
  'wrong-extension': {
    one: "Correct the name's ending",
    many: (count: number) => `Correct the ending of ${countOf(count, 'name')}`,
  },
} as const satisfies Partial<Record<IssueCode, unknown>>;

type MendedCode = keyof typeof fixWords;

const mendedCodes = Object.keys(fixWords) as readonly MendedCode[];

function mended({ issues }: PhotoRow): readonly MendedCode[] {
  return mendedCodes.filter((code) => issues.some((issue) => issue.code === code));
}

/** What the button for one photo says: all that it will do. Null where there is nothing that needs no judgement. */
export function offerForOne(
  photo: PhotoRow,
): { readonly label: string; readonly codes: readonly IssueCode[] } | null {
  if (!photo.isFixable || photo.isLeftOut) return null;
  const codes = mended(photo);
  if (codes.length === 0) return { label: 'Fix what needs no judgement', codes: [] };
  const [first, ...more] = codes.map((code) => fixWords[code].one);
  const rest = more.map((words) => words.charAt(0).toLowerCase() + words.slice(1));
  return { label: [first, ...rest].join(' and '), codes };
}

export interface FixOffer {
  readonly code: IssueCode;
  readonly label: string;
  readonly photoIds: readonly PhotoId[];
}

/** Fixes for all of a kind among these photos, the most frequent kind first. */
export function offersForMany(photos: readonly PhotoRow[]): readonly FixOffer[] {
  const ids = new Map<MendedCode, PhotoId[]>();
  for (const photo of photos) {
    if (!photo.isFixable || photo.isLeftOut) continue;
    for (const code of mended(photo)) {
      const known = ids.get(code);
      if (known) known.push(photo.id);
      else ids.set(code, [photo.id]);
    }
  }
  return [...ids]
    .map(([code, photoIds]) => ({
      code,
      photoIds,
      label: fixWords[code].many(photoIds.length),
    }))
    .sort((one, other) => other.photoIds.length - one.photoIds.length);
}

const chosenWords: Readonly<Record<Fix['kind'], string>> = {
  crop: 'cropped to 4 : 5',
  orient: 'turned upright',
  convert: 'made a JPEG for screens',
  extension: 'given the right ending',
};

/** "Cropped to 4 : 5 and turned upright". */
export function describeFixes(fixes: readonly Fix[]): string {
  const words = fixes.map(({ kind }) => chosenWords[kind]).join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

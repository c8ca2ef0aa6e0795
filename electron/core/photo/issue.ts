import { assertNever } from '../shared/assert-never.ts';
import type { WhyUnreadable } from './photo.ts';
import type { PictureEncoding } from './picture/picture-encoding.ts';

/** Why a photo's name is not taken for its student's ID as long as nobody has said so. */
export interface Dispute {
  readonly why: /** A line says that the photo is another student's, or somebody's who is none. */
    | 'other-student'
    /** A line names somebody, the name is only a number, and there is no roster to tell whose ID that is. */
    | 'needs-roster'
    /** The name is only a number, and the list beside it cannot be read. */
    | 'unread-list'
    /** The name is only a number; the index says of its neighbors that theirs are no IDs, and of this one nothing. */
    | 'not-listed';
  /** The list, relative to the chosen folder, with `/`. */
  readonly list: string;
}

/** In the order in which they are listed: what blocks comes first. */
export const blockingCodes = [
  'name-not-an-id',
  'id-not-on-roster',
  'index-disagrees',
  'duplicate-id',
  'same-picture',
  'unsupported-type',
  'unreadable',
  'empty-file',
  'too-many-pixels',
  'side-too-long',
  'too-big-for-a-zip',
  'opted-out',
  'staff-not-taken',
] as const;

/** Only where faces are looked for. */
export const faceCodes = [
  'no-face',
  'several-faces',
  'face-sideways',
  'face-blurred',
  'face-dark',
  'face-bright',
] as const;

export const warningCodes = [
  'ratio',
  'low-resolution',
  'sideways',
  'wrong-extension',
  'not-srgb',
  'many-pages',
  'location-data',
  ...faceCodes,
] as const;

export type BlockingCode = (typeof blockingCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type IssueCode = BlockingCode | WarningCode;

export const issueCodes: readonly IssueCode[] = [...blockingCodes, ...warningCodes];

/** Something wrong with a photo: data, never thrown. `files` are the other photos it is about, or the first few. */
export type Issue =
  | { readonly code: 'duplicate-id' | 'same-picture'; readonly files: readonly string[] }
  /** The name is not taken for the student's ID; `list` is what speaks against it. */
  | ({ readonly code: 'index-disagrees' } & Dispute)
  | { readonly code: 'unreadable'; readonly why: WhyUnreadable }
  | { readonly code: 'unreadable'; readonly why: 'encoding'; readonly encoding: PictureEncoding }
  /** By how much the picture has to be rotated, clockwise, for the face to be upright. */
  | { readonly code: 'face-sideways'; readonly quarterTurns: 1 | 2 | 3 }
  | {
      readonly code: Exclude<
        IssueCode,
        'duplicate-id' | 'same-picture' | 'index-disagrees' | 'unreadable' | 'face-sideways'
      >;
    };

/**
 * `ready`: it goes. `attention`: only warnings, so it goes and the screen says so. `blocked`: it does not go.
 * `ignored`: junk or a photographer's index, no photo at all.
 */
export type PhotoStatus = 'ready' | 'attention' | 'blocked' | 'ignored';

const blocking: ReadonlySet<string> = new Set(blockingCodes);

export function isBlocking(issue: Issue): boolean {
  return blocking.has(issue.code);
}

export function statusOf(photo: {
  readonly isIgnored: boolean;
  readonly issues: readonly Issue[];
}): PhotoStatus {
  if (photo.isIgnored) return 'ignored';
  if (photo.issues.some(isBlocking)) return 'blocked';
  return photo.issues.length > 0 ? 'attention' : 'ready';
}

export type StatusCounts = Readonly<Record<PhotoStatus, number>>;

export function countStatuses(statuses: Iterable<PhotoStatus>): StatusCounts {
  const counts = { ready: 0, attention: 0, blocked: 0, ignored: 0 };
  for (const status of statuses) {
    switch (status) {
      case 'ready':
      case 'attention':
      case 'blocked':
      case 'ignored':
        counts[status] += 1;
        break;
      default:
        assertNever(status);
    }
  }
  return counts;
}

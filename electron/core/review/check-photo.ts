import { baseName, splitExtension } from '../photo/file-name.ts';
import type { Dispute } from '../photo/issue.ts';
import { type Issue, issueCodes } from '../photo/issue.ts';
import { extensionsOf } from '../photo/named-id.ts';
import { factsOf, type ImageFacts, type Photo } from '../photo/photo.ts';
import { studentIdKey } from '../photo/student-id.ts';
import type { Roster } from '../roster/roster.ts';
import {
  archiveName,
  canBeNamed,
  idForSystem,
  largestPhotoFileBytes,
  type Preset,
  takesFormat,
} from '../systems/preset.ts';
import { fitsAlone } from '../systems/request-room.ts';
import { type Decision, undecided } from './decision.ts';
import { faceIssues } from './face-issues.ts';

export interface CheckRules {
  /** Photos get the system's proportions and size unasked: nobody reviews them for it. */
  readonly isForOtherSystem?: boolean;
  readonly preset: Preset;
  /** Null where none is loaded: then nobody can say that an ID is not on it. */
  readonly roster: Roster | null;
  /** Who works at the school, where the roster says so; nobody whose ID a student has. */
  readonly staff?: Roster;
  /**
   * Keys (`studentIdKey`) of students whose families want no photo in the SIS, from a list of their own; of their IDs
   * as the system takes them (`idForSystem`).
   */
  readonly optedOut?: ReadonlySet<string>;
  /** The limit for one upload request, in bytes. */
  readonly requestBytes: number;
}

/** Other photos of the folder that a check has to know of, by file; the first few, where they are many. */
export interface Neighbours {
  /** They have the same student ID. */
  readonly sameId: readonly string[];
  /** They show exactly the same picture, under another student's ID. */
  readonly samePicture: readonly string[];
  /** What a photographer's list has against its name; missing where nothing has. */
  readonly dispute?: Dispute | undefined;
  /** It lies among staff photos, and no person has said that it is a student's. */
  readonly isOfStaff?: boolean;
}

/** In pixels: a JPEG has 16 bits for each (ITU T.81, B.2.2). */
const longestJpegSide = 65_535;

/** A sub-folder that cannot be entered stands in for the photos in it. */
function isFolder({ file }: Pick<Photo, 'file'>): boolean {
  return file.endsWith('/');
}

/** So does an archive that was not opened. */
function isPacked({ file, examination }: Pick<Photo, 'file' | 'examination'>): boolean {
  if (examination.kind === 'unsupported' && examination.format === 'archive') return true;
  return examination.kind === 'unreadable' && splitExtension(baseName(file)).extension === '.zip';
}

/** Could this file be a photo for its student? Only such photos can be two for one student. */
export function isCandidate(
  { file, isIgnored, examination }: Photo,
  decision: Decision = undecided,
): boolean {
  if (isIgnored || isFolder({ file }) || isPacked({ file, examination })) return false;
  if (examination.kind === 'unsupported' || examination.kind === 'empty') return false;
  // Phones lay a HEIC beside the JPEG they made of it; it competes only once it is to be converted.
  return factsOf({ examination })?.format !== 'heic' || decision.fixes.includes('convert');
}

export function ratioIsOff(
  { width, height }: Pick<ImageFacts, 'width' | 'height'>,
  { ratio, ratioRange, ratioTolerance }: Preset,
): boolean {
  const found = width / height;
  if (ratioRange) return found < ratioRange.least - 1e-9 || found > ratioRange.most + 1e-9;
  if (ratio === null) return false;
  // 784 x 1000 is exactly 2% off, and binary fractions make a hair more of it.
  return Math.abs(found / ratio - 1) > ratioTolerance + 1e-9;
}

export function isTooSmall({ width, height }: Pick<ImageFacts, 'width' | 'height'>, preset: Preset): boolean {
  return width < preset.minimumWidth || height < preset.minimumHeight;
}

function nameIssues(
  studentId: string | null,
  { roster, staff, preset, optedOut }: CheckRules,
  neighbours: Neighbours,
): readonly Issue[] {
  if (studentId === null || !canBeNamed(studentId, preset)) return [{ code: 'name-not-an-id' }];
  const issues: Issue[] = [];
  const isStaff = staff?.has(studentId) ?? false;
  const isKnown = isStaff || (!neighbours.isOfStaff && roster?.has(studentId));
  if (roster && !isKnown) issues.push({ code: 'id-not-on-roster' });
  else if (neighbours.dispute) issues.push({ code: 'index-disagrees', ...neighbours.dispute });
  if (neighbours.sameId.length > 0) issues.push({ code: 'duplicate-id', files: neighbours.sameId });
  if (isStaff && !preset.takesStaff) issues.push({ code: 'staff-not-taken' });
  const key = studentIdKey(idForSystem(studentId, preset));
  if (roster?.get(studentId)?.isOptedOut || optedOut?.has(key)) issues.push({ code: 'opted-out' });
  return issues;
}

function fileIssues({ examination }: Photo): readonly Issue[] {
  switch (examination.kind) {
    case 'unsupported':
      return [{ code: 'unsupported-type' }];
    case 'unreadable':
      return [
        examination.why === 'encoding'
          ? { code: 'unreadable', why: 'encoding', encoding: examination.encoding }
          : { code: 'unreadable', why: examination.why },
      ];
    case 'empty':
      return [{ code: 'empty-file' }];
    default:
      return [];
  }
}

function pictureIssues(
  photo: Photo,
  facts: ImageFacts,
  { preset, requestBytes }: CheckRules,
  studentId: string | null,
): readonly Issue[] {
  const { extension } = splitExtension(baseName(photo.file));
  const name = archiveName(studentId ?? '', preset);
  // What is over the limit for one photo is made smaller on the way.
  const bytes = Math.min(photo.bytes, preset.maximumPhotoBytes ?? photo.bytes);
  // Anything but a JPEG becomes one, a fraction of its size: whether that fits shows when it is made.
  const isSentAsIs = facts.format === 'jpeg';
  const isTooBig =
    photo.bytes > largestPhotoFileBytes ||
    (isSentAsIs && !fitsAlone({ name, bytes }, requestBytes, preset.mapFile));
  const checks: readonly (readonly [
    boolean,
    Exclude<
      Issue,
      { files: unknown } | { why: unknown } | { list: unknown } | { quarterTurns: unknown }
    >['code'],
  ])[] = [
    [!takesFormat(preset, facts.format), 'unsupported-type'],
    [facts.width * facts.height > preset.maximumPixels, 'too-many-pixels'],
    [Math.max(facts.width, facts.height) > longestJpegSide, 'side-too-long'],
    [isTooBig, 'too-big-for-a-zip'],
    [ratioIsOff(facts, preset), 'ratio'],
    [isTooSmall(facts, preset), 'low-resolution'],
    [facts.orientation !== 1, 'sideways'],
    [!extensionsOf[facts.format].includes(extension), 'wrong-extension'],
    [!facts.isSrgb, 'not-srgb'],
    [facts.pages > 1, 'many-pages'],
    [facts.hasLocation, 'location-data'],
  ];
  return checks.flatMap(([applies, code]) => (applies ? [{ code }] : []));
}

/**
 * Everything that is wrong with a photo, by what is known of it so far, in the order of the list of issues.
 * Sources: the SIS's help page (name, types, 60 MB, 1 : 1.25); resolution: half of the 640 x 800 that
 * the US portrait standard (PSPA) delivers.
 * @param studentId whose photo it is: as a person said, else as its name does; null where neither does.
 */
export function checkPhoto(
  photo: Photo,
  rules: CheckRules,
  neighbours: Neighbours,
  studentId: string | null,
): readonly Issue[] {
  if (photo.isIgnored) return [];
  const facts = factsOf(photo);
  const picture = facts ? pictureIssues(photo, facts, rules, studentId) : [];
  const twins: readonly Issue[] =
    neighbours.samePicture.length > 0 ? [{ code: 'same-picture', files: neighbours.samePicture }] : [];
  const named = isFolder(photo) || isPacked(photo) ? [] : nameIssues(studentId, rules, neighbours);
  const faces = photo.faces ? faceIssues(photo.faces) : [];
  const issues = [...named, ...fileIssues(photo), ...picture, ...twins, ...faces];
  return issues.sort((a, b) => issueCodes.indexOf(a.code) - issueCodes.indexOf(b.code));
}

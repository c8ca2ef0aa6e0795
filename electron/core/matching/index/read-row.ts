import { readIdCell } from '../../roster/read-id-cell.ts';
import { isIdLike } from './index-columns.ts';
import type { IndexLayout } from './index-layout.ts';
import type { IndexLine, RefusedLine } from './index-line.ts';
import { readIndexedFile } from './indexed-file.ts';
import type { PictureNames } from './picture-names.ts';
import { readPerson } from './read-person.ts';

const longestId = 64;

/** Labs that had no ID for somebody make one up: TEMP_1, TEMP_2. */
function isTemporary(id: string): boolean {
  return /^temp(?:$|[ _-]|\d)/iu.test(id);
}

function isUsableId(id: string, hasHeadings: boolean): boolean {
  return hasHeadings ? id !== '' && id.length <= longestId && !/\p{C}/u.test(id) : isIdLike(id);
}

type Found = Pick<IndexLine, 'file' | 'studentId' | 'person'>;

export interface ReadRow {
  readonly found: readonly Found[];
  /** Why nothing of it is followed; null also where there is nothing to follow. */
  readonly why: RefusedLine['why'] | null;
}

const nothing: ReadRow = { found: [], why: null };

/** What a row says of each picture that it names. */
export function readRow(
  row: readonly string[],
  { columns, headings }: IndexLayout,
  pictures: PictureNames,
): ReadRow {
  const refuse = (why: RefusedLine['why']): ReadRow => ({ found: [], why });
  // Somebody without a photo; or the headings once more, where indexes were put together.
  const written = columns.files
    .map((place) => ({ name: row[place] ?? '', heading: headings?.[place] }))
    .filter(({ name, heading }) => !headings || (name !== '' && name !== heading));
  if (written.length === 0) return nothing;
  const folder = columns.folder === undefined ? '' : (row[columns.folder] ?? '');
  const files = written.map(({ name }) => readIndexedFile(folder, pictures.resolve(name) ?? name));
  const inside = files.flatMap((file) => (file.kind === 'inside' ? [file.file] : []));
  const [outside] = files.flatMap((file) => (file.kind === 'refused' ? [file.why] : []));
  if (inside.length === 0) return refuse(outside ?? 'unreadable');
  const person = readPerson(row, columns);
  const id = columns.id === undefined ? '' : readIdCell(row[columns.id] ?? '');
  if (isTemporary(id) && !person) return refuse('temporary-id');
  const studentId = isUsableId(id, headings !== null) && !isTemporary(id) ? id : null;
  if (studentId === null && !person) return refuse('unreadable');
  return { found: [...new Set(inside)].map((file) => ({ file, studentId, person })), why: null };
}

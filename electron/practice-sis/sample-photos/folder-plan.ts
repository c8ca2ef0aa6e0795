import { type Student, studentAt } from '../students.ts';
import type { Encoding } from './encode-picture.ts';
import {
  furtherForms,
  gradeFolder,
  type Ingredients,
  oneOfEach,
  picture,
  type Recipe,
  shotOf,
  tooBig,
} from './odd-recipes.ts';
import { photographersIndex } from './photographers-index.ts';
import type { OddContent, PlannedFile } from './planned-file.ts';
import { type Random, randomFrom } from './random.ts';

export interface FolderOptions {
  /** How many photos, right and odd together; 1 or more. */
  readonly count: number;
  readonly seed: number;
}

const oddShare = 0.2;
/** A small folder would show hardly anything with the usual share. */
const oddShareOfSmall = 0.3;
const enoughForOneOfEach = 60;
const enoughForTooBig = 100;

/**
 * Which files a sample folder holds, in the order of their names: `count` photos, most of them right,
 * then junk and a photographer's index on top. Students come from the roster's beginning, so that
 * the default roster of 512 has all of them up to about 450 photos.
 */
export function planFolder({ count, seed }: FolderOptions): readonly PlannedFile[] {
  const ingredients = gather(randomFrom(seed, 0x70_6c_61));
  const odd = chooseRecipes(count).flatMap((recipe) => recipe.make(ingredients));
  const right = Array.from({ length: count - odd.length }, () => rightPhoto(ingredients));
  const photos = [...right, ...odd];
  return [...photos, ...junkAmong(photos), indexOf(photos)].toSorted((one, other) =>
    one.file < other.file ? -1 : 1,
  );
}

function chooseRecipes(count: number): readonly Recipe[] {
  const first = count >= enoughForTooBig ? [...oneOfEach, tooBig] : oneOfEach;
  const oneOfEachPhotos = first.reduce((sum, { photos }) => sum + photos, 0);
  let left =
    count < enoughForOneOfEach
      ? Math.min(Math.round(count * oddShareOfSmall), oneOfEachPhotos)
      : Math.max(Math.round(count * oddShare), oneOfEachPhotos);

  const chosen: Recipe[] = [];
  for (let index = 0; left > 0; index += 1) {
    const further = furtherForms[(index - first.length) % furtherForms.length];
    const recipe = (index < first.length ? first[index] : further) as Recipe;
    if (recipe.photos > left) continue;
    chosen.push(recipe);
    left -= recipe.photos;
  }
  return chosen;
}

function gather(random: Random): Ingredients {
  const taken = new Map<string, number>();
  let [active, inactive, number] = [0, 0, 0];
  const next = (from: number, status: Student['status']): number => {
    let index = from;
    while (studentAt(index).status !== status) index += 1;
    return index;
  };
  return {
    random,
    nextStudent: () => {
      // Now and then somebody is absent on picture day.
      active = next(random.chance(0.04) ? active + 1 : active, 'active') + 1;
      return studentAt(active - 1);
    },
    nextInactive: () => {
      inactive = next(inactive, 'inactive') + 1;
      return studentAt(inactive - 1);
    },
    nextNumber: () => {
      number += 1;
      return number;
    },
    freeName: (file) => {
      const times = (taken.get(file) ?? 0) + 1;
      taken.set(file, times);
      return times === 1 ? file : file.replace(/(\.\w+)$/, ` ${times}$1`);
    },
  };
}

function rightPhoto({ nextStudent, random }: Ingredients): PlannedFile {
  const student = nextStudent();
  const [width, height] = random.pickWeighted([
    [[640, 800], 82],
    [[960, 1200], 9],
    [[1280, 1600], 9],
  ] as const);
  const [extension, encoding] = random.pickWeighted<readonly [string, Encoding]>([
    [['.jpg', { kind: 'jpeg' }], 78],
    [['.JPG', { kind: 'jpeg' }], 8],
    [['.jpeg', { kind: 'jpeg' }], 4],
    [['.png', { kind: 'png' }], 5],
    [['.tif', { kind: 'tiff', isCompressed: true, pages: 1 }], 3],
    [['.tiff', { kind: 'tiff', isCompressed: true, pages: 1 }], 2],
  ]);
  // Pictures taken on another day lie loose beside the grades' folders.
  const folder = random.chance(0.04) ? '' : `${gradeFolder(student)}/`;
  const size = encoding.kind === 'jpeg' ? ([width, height] as const) : ([640, 800] as const);
  return {
    file: `${folder}${student.id}${extension}`,
    about: 'right',
    student,
    content: picture(shotOf(student, ...size), encoding),
  };
}

function junkAmong(photos: readonly PlannedFile[]): readonly PlannedFile[] {
  const first = photos[0]?.file ?? '';
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  const junk: readonly (readonly [file: string, odd: OddContent])[] = [
    ['.DS_Store', 'ds-store'],
    [`${folder}Thumbs.db`, 'thumbs-db'],
    ['desktop.ini', 'desktop-ini'],
    [`__MACOSX/._${first.slice(folder.length)}`, 'apple-double'],
  ];
  return junk.map(([file, odd]) => ({ file, about: 'junk', student: null, content: { kind: 'odd', odd } }));
}

/** The index lists what is misnamed, and some of the rest. */
function indexOf(photos: readonly PlannedFile[]): PlannedFile {
  const listed = photos.filter(
    ({ about }, index) => about === 'name-not-an-id' || (about === 'right' && index % 4 === 0),
  );
  const text = photographersIndex(
    listed.flatMap(({ file, student }) => (student === null ? [] : [{ file, student }])),
  );
  return { file: 'INDEX.TXT', about: 'index', student: null, content: { kind: 'index', text } };
}

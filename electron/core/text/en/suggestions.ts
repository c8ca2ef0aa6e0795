import type { Sureness } from '../../matching/suggest/suggestion.ts';
import type { PictureWords } from '../../photo/photo.ts';

/** Parts of a photo's data. */
export const fields: Readonly<Record<PictureWords['field'], string>> = {
  title: "the photo's title",
  'object-name': "the photo's title",
  headline: "the photo's headline",
  description: "the photo's description",
  keywords: "the photo's keywords",
  person: "the photo's “person shown” field",
};
export const otherField = "the photo's data";

/** Why this student. @param found what stands there. @param field one of `fields`. */
export const reasons = {
  idInName: (id: string) => `The file name contains ID ${id}.`,
  nearIdInName: (found: string, id: string) =>
    `The file name contains “${found}”, which is close to ID ${id}.`,
  idInPicture: (id: string, field: string) => `ID ${id} is in ${field}.`,
  nameInPicture: (found: string, field: string) => `“${found}” is in ${field}.`,
  zeros: (found: string, id: string) => `${found} and ${id} differ only by leading zeros.`,
  typo: (found: string, id: string) => `${found} looks like ${id} with a typo.`,
  nearName: (name: string) => `The name is close to ${name}.`,
  name: (name: string) => `The file name says ${name}.`,
  nameAndFolder: (name: string) => `The file name says ${name}, and the folder matches the class.`,
  list: (found: string) => `The photographer's list says “${found}”.`,
  nearInList: (found: string, name: string) =>
    `The photographer's list says “${found}”, which is close to ${name}.`,
};

export const sureness: Readonly<Record<Sureness, string>> = {
  sure: 'No other student matches.',
  likely: 'Probable match. Please check.',
  possible: 'Possible match. Please check.',
};

/** "Use 104233: Maria Lopez, grade 5". */
export const use = (id: string) => `Use ${id}`;
export const useNamed = (id: string, name: string) => `Use ${id}: ${name}`;
export const useOfGrade = (id: string, grade: string) => `Use ${id}, grade ${grade}`;
export const useNamedOfGrade = (id: string, name: string, grade: string) =>
  `Use ${id}: ${name}, grade ${grade}`;

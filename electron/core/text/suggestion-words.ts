import type { Suggestion, SuggestionReason, Sureness } from '../matching/suggest/suggestion.ts';
import type { PictureWords } from '../photo/photo.ts';
import type { Student } from '../roster/roster.ts';
import { assertNever } from '../shared/assert-never.ts';

type Named = Pick<Student, 'id' | 'givenName' | 'familyName'>;

const fieldWords: Readonly<Record<PictureWords['field'], string>> = {
  title: "the picture's title",
  'object-name': "the picture's title",
  headline: "the picture's headline",
  description: "the picture's description",
  keywords: "the picture's keywords",
  person: 'the person shown, as the picture says',
};

function placeOf(field: string): string {
  return fieldWords[field as PictureWords['field']] ?? "the picture's own data";
}

/** Long captions are cut. */
function quote(found: string): string {
  return `“${found.length > 60 ? `${found.slice(0, 59).trimEnd()}…` : found}”`;
}

function reasonSentence(reason: SuggestionReason, { id, givenName, familyName }: Named): string {
  const name = `${givenName} ${familyName}`.trim();
  switch (reason.kind) {
    case 'id-in-name':
      return reason.found === id
        ? `The ID ${id} stands in the file's name.`
        : `The file's name has ${quote(reason.found)}, nearly the ID ${id}.`;
    case 'id-in-picture':
      return `The ID ${id} stands in ${placeOf(reason.field)}.`;
    case 'name-in-picture':
      return `${quote(reason.found)} stands in ${placeOf(reason.field)}.`;
    case 'zeros':
      return `${reason.found} is ${id} but for zeros in front.`;
    case 'digit':
      return `${reason.found} is ${id} but for one slip of the keys.`;
    case 'name':
      if (!reason.isExact) return `The name is close to ${name}.`;
      return reason.inFolder
        ? `The file is named ${name}, and the folder fits the class.`
        : `The file is named ${name}.`;
    case 'index':
      return reason.isExact
        ? `The photographer's index says ${quote(reason.found)}.`
        : `The photographer's index says ${quote(reason.found)}, which is close to ${name}.`;
    default:
      return assertNever(reason);
  }
}

const sureSentences: Readonly<Record<Sureness, string>> = {
  sure: 'No other student fits.',
  likely: 'Likely, but look at the photo first.',
  possible: 'Only a guess: look at the photo first.',
};

/** Why this student, and how sure that is. */
export function suggestionSentence({ reason, sureness }: Suggestion, student: Named): string {
  return `${reasonSentence(reason, student)} ${sureSentences[sureness]}`;
}

/** "Use 104233: Maria Lopez, grade 5". */
export function suggestionLabel(
  { studentId }: Pick<Suggestion, 'studentId'>,
  { givenName, familyName, grade }: Pick<Student, 'givenName' | 'familyName' | 'grade'>,
): string {
  const name = `${givenName} ${familyName}`.trim();
  return `Use ${studentId}${name === '' ? '' : `: ${name}`}${grade ? `, grade ${grade}` : ''}`;
}

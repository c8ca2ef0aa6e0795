import type { Suggestion, SuggestionReason, Sureness } from '../../matching/suggest/suggestion.ts';
import type { PictureWords } from '../../photo/photo.ts';
import type { Student } from '../../roster/roster.ts';
import { assertNever } from '../../shared/assert-never.ts';

type Named = Pick<Student, 'id' | 'givenName' | 'familyName'>;

const fieldWords: Readonly<Record<PictureWords['field'], string>> = {
  title: "the photo's title",
  'object-name': "the photo's title",
  headline: "the photo's headline",
  description: "the photo's description",
  keywords: "the photo's keywords",
  person: "the photo's “person shown” field",
};

function placeOf(field: string): string {
  return fieldWords[field as PictureWords['field']] ?? "the photo's data";
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
        ? `The file name contains ID ${id}.`
        : `The file name contains ${quote(reason.found)}, which is close to ID ${id}.`;
    case 'id-in-picture':
      return `ID ${id} is in ${placeOf(reason.field)}.`;
    case 'name-in-picture':
      return `${quote(reason.found)} is in ${placeOf(reason.field)}.`;
    case 'zeros':
      return `${reason.found} and ${id} differ only by leading zeros.`;
    case 'digit':
      return `${reason.found} looks like ${id} with a typo.`;
    case 'name':
      if (!reason.isExact) return `The name is close to ${name}.`;
      return reason.inFolder
        ? `The file name says ${name}, and the folder matches the class.`
        : `The file name says ${name}.`;
    case 'index':
      return reason.isExact
        ? `The photographer's list says ${quote(reason.found)}.`
        : `The photographer's list says ${quote(reason.found)}, which is close to ${name}.`;
    default:
      return assertNever(reason);
  }
}

const sureSentences: Readonly<Record<Sureness, string>> = {
  sure: 'No other student matches.',
  likely: 'Probable match. Please check.',
  possible: 'Possible match. Please check.',
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

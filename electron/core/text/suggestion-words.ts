import type { Suggestion, SuggestionReason } from '../matching/suggest/suggestion.ts';
import type { PictureWords } from '../photo/photo.ts';
import type { Student } from '../roster/roster.ts';
import { assertNever } from '../shared/assert-never.ts';
import { texts } from './texts.ts';

type Named = Pick<Student, 'id' | 'givenName' | 'familyName'>;

function placeOf(field: string): string {
  const { fields, otherField } = texts.suggestions;
  return fields[field as PictureWords['field']] ?? otherField;
}

/** Long captions are cut. */
function short(found: string): string {
  return found.length > 60 ? `${found.slice(0, 59).trimEnd()}…` : found;
}

function reasonSentence(reason: SuggestionReason, { id, givenName, familyName }: Named): string {
  const words = texts.suggestions.reasons;
  const name = `${givenName} ${familyName}`.trim();
  switch (reason.kind) {
    case 'id-in-name':
      return reason.found === id ? words.idInName(id) : words.nearIdInName(short(reason.found), id);
    case 'id-in-picture':
      return words.idInPicture(id, placeOf(reason.field));
    case 'name-in-picture':
      return words.nameInPicture(short(reason.found), placeOf(reason.field));
    case 'zeros':
      return words.zeros(reason.found, id);
    case 'digit':
      return words.typo(reason.found, id);
    case 'name':
      if (!reason.isExact) return words.nearName(name);
      return reason.inFolder ? words.nameAndFolder(name) : words.name(name);
    case 'index':
      return reason.isExact ? words.list(short(reason.found)) : words.nearInList(short(reason.found), name);
    default:
      return assertNever(reason);
  }
}

/** Why this student, and how sure that is. */
export function suggestionSentence({ reason, sureness }: Suggestion, student: Named): string {
  return `${reasonSentence(reason, student)} ${texts.suggestions.sureness[sureness]}`;
}

/** "Use 104233: Maria Lopez, grade 5". */
export function suggestionLabel(
  { studentId }: Pick<Suggestion, 'studentId'>,
  { givenName, familyName, grade }: Pick<Student, 'givenName' | 'familyName' | 'grade'>,
): string {
  const words = texts.suggestions;
  const name = `${givenName} ${familyName}`.trim();
  if (name === '') return grade ? words.useOfGrade(studentId, grade) : words.use(studentId);
  return grade ? words.useNamedOfGrade(studentId, name, grade) : words.useNamed(studentId, name);
}

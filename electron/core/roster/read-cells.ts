import { plainId } from '../photo/plain-id.ts';
import { isRelease, readStatusHeading } from './heading-words.ts';
import { gradeKey } from './person-name.ts';

/** As people say it, such as 5 or K; the first where there are several. */
export function readGrade(cell: string): string | null {
  return gradeKey(cell.split(/[,;]/u)[0] ?? '');
}

// The long ones also with what stands behind them: "Withdrawn 9/1/2026".
const inactiveWords =
  /^(?:(?:i|in|w|wd|w\/d|left|former|moved|exit|transfer out|withdraw|disabled)$|(?:inactive|in-active|not active|withdrawn|withdrew|to ?be ?deleted|deleted|transferred|graduated?|alumn[aeiou]\w*|exited|dropped|archived|terminated|suspended account|pre-?registered|no longer enrolled|not enrolled|unenrolled)(?!\p{L}))/iu;
const no = /^(no|n|false|f|0|-|none|never|nein|non|\u2717|\u2718|\u274c)$/iu;
const yes = /^(yes|y|true|t|1|x|\u2713|\u2714|si|s\u00ed|ja|oui)$/iu;

/** Whether a student is still at the school. An empty cell says nothing against it. */
export function makeStatusReader(heading: string): (cell: string) => boolean {
  const isActive = makePlainStatusReader(heading);
  return (cell) => isActive(plainId(cell).trim());
}

function makePlainStatusReader(heading: string): (cell: string) => boolean {
  switch (readStatusHeading(heading)) {
    case 'yes-is-active':
      return (cell) => !no.test(cell) && !inactiveWords.test(cell);
    case 'yes-is-inactive':
      return (cell) => !yes.test(cell) && !inactiveWords.test(cell);
    case 'codes':
      // PowerSchool's Enroll_Status: 0 is enrolled; -1 registered ahead, 1 inactive, 2 transferred, 3 graduated.
      return (cell) => !/^(-\d|0*[1-9])$/u.test(cell) && !inactiveWords.test(cell);
    default:
      return (cell) => !inactiveWords.test(cell);
  }
}

const allowed =
  /^(opt(ed)?[ -]?in|allow(ed)?|ok(ay)?|granted?|permitted|permission|consent(ed)?|approved?|all|not opted out|unrestricted|blank|n\/a|na|unknown)$/iu;
// Also with what stands behind them: "Denied 9/1/2026", "No - custody"; but not "No restrictions".
const refused =
  /^(?:opt(?:ed)?[ -]?out|denied|deny|declin(?:e|ed|es)|refus(?:e|ed|es)|prohibited|forbidden|restricted|withheld|do not|don't|don’t|not (?:allowed|permitted|given|signed|approved)|no (?:photos?|pictures?|media|permission|consent|release))(?!\p{L})|^no?\s*[-\u2013\u2014,;:.!(](?!\s*(?:restriction|objection|limit|concern|issue|problem|exception))|^no (?!restriction|objection|limit|concern|issue|problem|exception|opt)/iu;

/** What a cell about photos says: `allowed`, `refused`, nothing, or something that is neither. */
export type PhotoAnswer = 'allowed' | 'refused' | 'empty' | 'unclear';

/** Reads the cells of a column about photos. */
export function makePhotoAnswerReader(heading: string): (cell: string) => PhotoAnswer {
  const yesAllows = isRelease(heading);
  return (written) => {
    const cell = plainId(written).trim();
    if (cell === '') return 'empty';
    if (refused.test(cell)) return 'refused';
    if (allowed.test(cell)) return 'allowed';
    if (no.test(cell)) return yesAllows ? 'refused' : 'allowed';
    if (yes.test(cell)) return yesAllows ? 'allowed' : 'refused';
    return 'unclear';
  };
}

/**
 * Whether a column says that the family wants no photo. Under "Photo release" only a clear no does; under "Opt out"
 * anything does that is not a clear no, such as the date of the form: a photo that is held back can be seen, one
 * that was sent cannot be taken back.
 *
 * It takes the cell; or all the cells that may be it, where a row has more of them than there are headings. Then any
 * clear no counts, and a word is taken for a part of a name or an address; anything with a digit may be the date of a
 * form.
 */
export function makeOptOutReader(heading: string): (cells: readonly string[]) => boolean {
  const answer = makePhotoAnswerReader(heading);
  const anySays = !isRelease(heading);
  return (cells) => {
    const answers = cells.map(answer);
    if (answers.includes('refused')) return true;
    if (!anySays || !answers.includes('unclear')) return false;
    if (!answers.includes('allowed')) return true;
    return cells.some((cell, place) => answers[place] === 'unclear' && /\d/u.test(cell));
  };
}

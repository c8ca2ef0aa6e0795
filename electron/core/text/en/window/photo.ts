import { formatList } from '../../../shared/locale.ts';

export const noStudent = 'No student matched';
/** Under a student's name: "104233 · grade 5". */
export const idAndGrade = (id: string, grade: string) => `${id} · grade ${grade}`;
/** An ID that no student on the roster has: "ID 104233". */
export const unknownId = (id: string) => `ID ${id}`;
/** In a sentence, in place of a name: "Upload it again for student 104233." */
export const studentWithId = (id: string) => `student ${id}`;
/** In a sentence, where not even an ID is known. */
export const thisStudent = 'this student';
export const grade = (grade: string) => `grade ${grade}`;
export const homeroom = (homeroom: string) => `homeroom ${homeroom}`;
export const gradeAndHomeroom = (grade: string, homeroom: string) => `grade ${grade}, homeroom ${homeroom}`;
export const staff = 'staff';
export const inactive = 'inactive';
/** Who a photo may show, under it: "Maria Lopez?". */
export const maybe = (student: string) => `${student}?`;

/** In which folder it is: "folder grade-5". */
export const folder = (path: string) => `folder ${path}`;
/** "Wrong proportions (2:3)". */
export const wrongProportions = (issue: string, ratio: string) => `${issue} (${ratio})`;
/** "Can't upload: Not on the roster, Sideways". */
export const standingAndIssues = (standing: string, issues: string) => `${standing}: ${issues}`;

export const noPreview = 'No preview available';
/** Heard in place of a picture. */
export const shown = {
  asItIs: (name: string) => `${name}, as it is now`,
  asUploaded: (name: string) => `${name}, as it will be uploaded`,
  file: (file: string) => `Photo ${file}`,
};

/** What is in the SIS of a photo, or of its student. `day`: "today", "Nov 3". */
export const arrival = {
  inSis: (day: string) => `In the SIS since ${day}`,
  delivered: (day: string) => `Delivered ${day}`,
  inSisAndStays: (day: string) =>
    `In the SIS since ${day}. It stays there: Picture Day can't remove a photo from the SIS. If it shouldn't be there, ask your SIS administrator to remove it.`,
  deliveredAndStays: (day: string) =>
    `Delivered ${day}. It stays there: Picture Day can't remove a photo from the SIS. If it shouldn't be there, ask your SIS administrator to remove it.`,
  isMarked: 'You marked the delivery as imported. The SIS itself has not confirmed it.',
  mayBeInSis: (student: string) =>
    `A photo of ${student} is in the SIS, but Picture Day can't tell whether it is exactly this one. Check in the SIS, or upload this one again.`,
  mayBeDelivered: (student: string) =>
    `A photo of ${student} was delivered, but Picture Day can't tell whether it was exactly this one.`,
};

/** How a photo got to the SIS: imported by itself, or handed over for somebody else to import. */
export type SentAs = 'uploaded' | 'delivered';

const sentWords: Readonly<Record<SentAs, string>> = { uploaded: 'uploaded', delivered: 'delivered' };

/** What is no longer as it was when it was sent. `day` stands in the sentence: "today", "on Nov 3". */
export const changedSince = {
  fixes: {
    title: 'Changed since upload',
    text: (sent: SentAs, day: string) =>
      `This photo was ${sentWords[sent]} ${day}. You changed it after that, and the SIS doesn't have the change yet.`,
  },
  picture: {
    title: 'Changed since upload',
    text: (sent: SentAs, day: string, student: string) =>
      `Another photo of ${student} was ${sentWords[sent]} ${day}. Uploading this one replaces it.`,
  },
  student: {
    title: 'Uploaded as another student',
    text: (sent: SentAs, day: string, student: string, other: string) =>
      `This photo was ${sentWords[sent]} ${day} as the photo of ${other}. Upload it again for ${student}.`,
  },
  elsewhere: {
    title: 'Uploaded from another computer',
    text: (sent: SentAs, day: string, student: string) =>
      `A photo of ${student} was ${sentWords[sent]} ${day} from another computer. Check in the SIS whether it is this one. Uploading this one replaces it.`,
  },
};

/** A photo that is in the SIS as somebody else's. */
export const wrongStudent = {
  title: 'Also in the SIS as another student',
  /** In a sentence, where no name is known. */
  anotherStudent: 'another student',
  imported: (other: string) => `An earlier upload imported this photo for ${other}.`,
  replacedBy: (other: string, file: string) =>
    `In the SIS, it stays ${other}'s photo until another photo of ${other} is uploaded. Upload ${file} as well: it replaces this one.`,
  notReplaced: (other: string) =>
    `In the SIS, it stays ${other}'s photo until another photo of ${other} is uploaded. Upload the right photo of ${other}, or ask your SIS administrator to remove this one.`,
};

/** What a person had decided about a file before it changed. */
export type FormerDecision =
  | 'skipped'
  | 'rotated'
  | 'cropped'
  | 'rotated-upright'
  | 'converted'
  | 'extension-fixed'
  | 'size-reduced'
  | 'location-removed'
  | { readonly matchedTo: string };

const formerDecisions: Readonly<Record<Extract<FormerDecision, string>, string>> = {
  skipped: 'skipped it',
  rotated: 'rotated it',
  cropped: 'cropped it',
  'rotated-upright': 'rotated it upright',
  converted: 'converted it to JPEG',
  'extension-fixed': 'fixed its file extension',
  'size-reduced': 'reduced its size',
  'location-removed': 'removed its GPS location',
};

export const fileChanged = {
  title: 'This file changed',
  reviewed: "You had already reviewed this file before it changed. It won't be uploaded until you confirm.",
  /** "Before it changed, you had skipped it and matched it to Maria Lopez. …" */
  decided: (decisions: readonly FormerDecision[]) => {
    const phrases = decisions.map((decision) =>
      typeof decision === 'string' ? formerDecisions[decision] : `matched it to ${decision.matchedTo}`,
    );
    return `Before it changed, you had ${formatList(phrases)}. It won't be uploaded until you confirm.`;
  },
  keep: 'Keep my changes',
  discard: 'Discard my changes',
};

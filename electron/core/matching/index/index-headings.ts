import { plainName } from '../../roster/person-name.ts';

/** What a column of an index may hold beside pictures. */
const headings = {
  folder: ['imagefolder', 'photofolder', 'picturefolder', 'foldername', 'folder', 'directory'],
  id: [
    'studentid',
    'studentnumber',
    'studentnum',
    'studentno',
    'studentidnumber',
    'studentidno',
    'stuid',
    'stunum',
    'idnumber',
    'idno',
    'id',
    'localid',
    'localstudentid',
    'permid',
    'permno',
    'permnumber',
    'permanentid',
    'districtid',
    'stateid',
    'statestudentid',
    'campusid',
    'personid',
    'pupilid',
    'sisid',
    'externalid',
    'barcode',
    'ssid',
    'identifier',
    'uniqueid',
    'recordid',
    'userid',
    'username',
    'login',
    'cardnumber',
    'lunchnumber',
  ],
  familyName: [
    'lastname',
    'last',
    'familyname',
    'surname',
    'studentlastname',
    'stulastname',
    'legallastname',
    'lname',
    'namelast',
  ],
  givenName: [
    'firstname',
    'first',
    'givenname',
    'forename',
    'studentfirstname',
    'stufirstname',
    'legalfirstname',
    'fname',
    'namefirst',
  ],
  middleName: ['middlename', 'middle', 'middleinitial', 'mi', 'studentmiddlename', 'mname'],
  name: [
    'studentname',
    'fullname',
    'name',
    'student',
    'studentfullname',
    'lastfirst',
    'lastnamefirstname',
    'displayname',
    'subjectname',
    'subject',
    'pupil',
    'pupilname',
    'childname',
    'child',
  ],
  grade: ['grade', 'gradelevel', 'studentgrade', 'gradename', 'gr', 'yearlevel'],
  homeRoom: [
    'homeroom',
    'homeroomname',
    'homeroomnumber',
    'hr',
    'room',
    'class',
    'classname',
    'section',
    'group',
  ],
  teacher: ['teachername', 'teacher', 'homeroomteacher', 'teacherlastname'],
  department: ['department', 'dept', 'persontype', 'type', 'role', 'subjecttype', 'category'],
  title: ['title', 'courtesytitle', 'salutation', 'prefix', 'honorific', 'position', 'jobtitle', 'job'],
} as const;

export type HeadedColumn = keyof typeof headings;

export type HeadedColumns = { readonly [Column in HeadedColumn]?: number };

/** A heading as it is compared: "Last_Name", "LAST NAME" and "Last Name:" are "lastname"; "#" is nothing. */
export function headingKey(heading: string): string {
  return plainName(heading).replaceAll(' ', '');
}

/** The columns that headings name, of pictures apart. The first of a list that is there counts. */
export function readHeadedColumns(keys: readonly string[]): HeadedColumns {
  const placed = Object.entries(headings).flatMap(([column, names]) => {
    const name = names.find((candidate) => keys.includes(candidate));
    return name === undefined ? [] : [[column, keys.indexOf(name)] as const];
  });
  return Object.fromEntries(placed) as HeadedColumns;
}

const thing =
  'image|img|photo|photograph|picture|pic|portrait|pose|frame|shot|capture|exposure|negative|neg|proof|headshot|jpe?g|file|scan';
const before =
  'student|pupil|yearbook|school|original|orig|digital|selected|chosen|primary|main|camera|source|new|old|low|high|res|hi|lo|small|large|color|colour|final|master|default|retake|the|idcard|id|sis';
const after = 'file|name|names|number|numbers|num|no|nr|id|ids|code|path|link|url|ref|reference|key|s|es';

/** "Image File Name", "Photo #", "Image 1", "Yearbook Pose", "Frame number". */
const pictureHeading = new RegExp(`^(?:${before})*(?:${thing})+(?:${after}|${thing})*\\d{0,3}$`, 'u');

/** Does a heading, as its key, say that the column names pictures? */
export function isPictureHeading(key: string): boolean {
  return pictureHeading.test(key);
}

const counters = new Set(
  'no nr num number nbr seq sequence sequenceno sequencenumber order count line row index roll rollno'.split(
    ' ',
  ),
);

/** A heading that says nothing, or only that it counts: "", "#", "No." */
export function isCounterHeading(key: string): boolean {
  return key === '' || counters.has(key);
}

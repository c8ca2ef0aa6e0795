import { plainName } from './person-name.ts';
import type { RosterField } from './roster-table.ts';

/** What a heading says that its column is for. `rank`: 0 is the clearest; `other`: known, and none of ours. */
export interface HeadingMeaning {
  readonly field: RosterField | 'other';
  readonly rank: number;
}

/** "Student_Number", "studentNumber" and "STUDENT NO." as words of small letters. */
function wordsOf(heading: string): string {
  return plainName(heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/#/gu, ' number '));
}

/** For every field its headings, without spaces, clearest first. */
const spellings: Readonly<Record<RosterField | 'other', readonly RegExp[]>> = {
  id: [
    /^identifier$/,
    /^(student|stu|pupil|learner)s?(id|idnumber|idno|number|no|num|nbr|code)$/,
    /^(local|perm|permanent|district|sis|school)?(student|pupil)(id|number|no|num)$|^(local|perm|permanent)(id|number|no|num|nbr)$/,
    /^(id|idnumber|idno|ids|studentsid|sisid|sisstudentid|admission(no|number)|matricula|schulernummer)$/,
    /^userids.*$/,
    /^(user|login|username|userid|loginid|networkid|useraccount)$/,
    /^(person|unique|external|other|alternate|alt|lunch|district|pin)(id|number|no|pin)?$|^(uid|upn|barcode|pin|usi)$/,
    /^(ssid|sasid|stateid|statenumber|state(student|pupil|unique)?(id|identifier|number|no)|stn|utn|masid|suid|uic|siscode)$/,
    /^(sourcedid|guid|uuid|dcid|recordid|studentguid|personguid)$/,
  ],
  givenName: [
    /^(student|pupil|stu|legal|given)?(first|given|fst|f)name$|^(first|given|forename|firstname|vorname|prenom|nombres?|primernombre|fname)$/,
    /^(student|stu|legal)(first|given|fname)$/,
  ],
  familyName: [
    /^(student|pupil|stu|legal)?(last|family|sur|l)name$|^(last|surname|family|lname|nachname|apellidos?|(primer)?apellido(paterno)?|paterno|nom)$/,
    /^(student|stu|legal)(last|surname|lname)$/,
  ],
  name: [
    /^(full|student|pupil|legal|learner|display|complete)(full|legal)?names?$|^studentsnames?$/,
    /^names?$|^(student|pupil)?name(lastfirst|lastcommafirst|firstlast|lf|fl)$/,
    /^(student|pupil)?(last(name)?(comma)?first(name)?|first(name)?last(name)?)(name|mi?|middle)?$/,
    /^(students?|pupils?|learners?)$/,
  ],
  preferredName: [
    /^(student|pupil)?(preferred|pref|chosen)(first|given)?name$|^(preferred|chosen)(first|given)$|^preferred$/,
    /^(nick|nickname|goesby|knownas|callname|calledname|alias)$|^nicknames?$/,
  ],
  grade: [
    /^(current|student|pupil|enrolled)?(grade|grades|gradelevel|gradelvl|grdlvl|gradeid)$/,
    /^(gr|grd|gl|grado|stufe|niveau|gradecode)$/,
    /^(year|yr)(level|group)?$|^(currentyear|yearingrade)$/,
  ],
  homeRoom: [
    /^(student)?(homeroom|homeroomname|homeroomnumber|homeroomno|homeroomcode|hr|hrm|hroom|hmrm|homerm)$/,
    /^(advisory|homebase|homegroup|rollclass|(tutor|registration|reg|form|roll)(group|class)|form)$/,
    /^(room|rm|roomnumber|roomno|classroom|hrroom|homeroomroom)$/,
    /^(class|classname|classcode|section|division|group|klasse|classe|clase|grupo)$/,
  ],
  teacher: [
    /^(student|pupil)?(homeroom|hr|home|class|classroom|advisory)?(teacher|teachers|tchr)(name|fullname|last|lastname)?$/,
    /^(advis[eo]r|instructor|tutor|mentor|maestr[oa]|lehrer|lehrerin)(name|lastname)?$/,
  ],
  status: [
    /^(student|pupil)?(enroll?|enroll?ment|entry)(ment)?(status|statuscode)$/,
    /^(student|pupil|record|current)?(status|state|statuscode)$/,
    /^(is)?(active|inactive|enabled|enrolled|enableduser|activestudent|withdrawn)(flag)?$/,
  ],
  optOut: [
    /^(no|donot|dont|not)(allow|take|use|publish|show)?(a|student|school|any)?(photo|photos|photograph|photographs|picture|pictures|image|images|media|publicity)(allowed|release|s)?$/,
    /^(photo|photos|picture|pictures|image|media|photography|publicity|yearbook|portrait)?(opt|opted|opting)(ed)?out(s)?(of)?(photo|photos|picture|pictures|image|images|media|photography|yearbook|publicity)?(flag|status)?$/,
    /^(photo|photos|picture|pictures|image|images|media|photography|publicity)(exclusion|exclude|excluded|refused|refusal|denied|declined|restriction|restricted|objection|block|blocked)(flag)?$/,
    /^(photo|photos|picture|pictures|image|images|media|photography|publicity|photovideo|photomedia|pictureandmedia)(\w*)(release|released|consent|permission|permitted|allowed|approval|approved|authorization|agreement|optin|ok|waiver)(s|form|formonfile|signed|given|flag|status)?$/,
    /^(may|can|ok|oktoto|allow|allowed|consent|permission|release)(be|to|for|of)?(use|publish|take)?(photo|photos|photograph|photographed|picture|pictures|image|images|media|publicity)$/,
    /^(photo|photos|photograph|photography|picture|pictures)$/,
  ],
  role: [/^(user|person|account|patron|member)?(role|roles)$|^(user|person|patron|account|member)type$/],
  other: [
    /^(middle|mi|middlename|middleinitial|suffix|title|gender|sex|dob|birthdate|birthday|dateofbirth|birthdate|age|race|ethnicity|email|emailaddress|studentemail|phone|homephone|mobile|sms|address|street|city|zip|zipcode|postalcode|school|schoolname|schoolid|schoolcode|building|district|entrydate|exitdate|startdate|enddate|enrolldate|datelastmodified|password|agentsourcedids|orgsourcedids|primaryorgsourcedid|usermasteridentifier|resourcesourcedids|pronouns|graduationyear|gradyear|yog|classof|schoolyear|bus|busnumber|locker|lockernumber|counselor|guardian|parent|language|notes?|comments?|package|order)$/,
    /^(parent|guardian|mother|father|emergency|contact|family|household|sibling|teacher|staff|counsel[lo]+r|school|org|course|section|homeroom|locker|bus|building).*(id|number|no|name|first|last|email|phone)s?$/,
    /^preferred(middle|last|family|sur)(name)?$|^preferred$|^previous.*name$|^maiden.*$/,
  ],
};

// Where two fields know a heading: "School number" is no student's, but "Homeroom number" is a home room.
const fieldOrder = [
  'optOut',
  'preferredName',
  'givenName',
  'familyName',
  'name',
  'homeRoom',
  'teacher',
  'grade',
  'status',
  'role',
  'id',
  'other',
] as const;

/** Null for words that are no heading known here. */
export function readHeading(heading: string): HeadingMeaning | null {
  if (heading.length > 60) return null;
  const plain = heading.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ');
  // "student.lastName": the name of a table in front; "metadata.ext_photoOptOut": what was added to OneRoster.
  const inTable = plain.replace(/^\s*(?:students?|pupils?|stu|users?|person)\s*[.:]/iu, ' ');
  const added = plain.replace(/^\s*metadata[.:](?:.*[.:])?(?:(?:ext|custom|local|x)[_ -])?/iu, ' ');
  for (const spelling of [heading, plain, inTable, added].map((each) => wordsOf(each).replaceAll(' ', ''))) {
    if (spelling === '') continue;
    for (const field of fieldOrder) {
      const rank = spellings[field].findIndex((pattern) => pattern.test(spelling));
      if (rank >= 0) return { field, rank };
    }
  }
  return null;
}

/** How the cells of a status column are to be read: yes for active, yes for inactive, PowerSchool's codes, words. */
export function readStatusHeading(heading: string): 'yes-is-active' | 'yes-is-inactive' | 'codes' | 'words' {
  const spelling = wordsOf(heading).replaceAll(' ', '');
  if (/inactive|withdrawn/.test(spelling)) return 'yes-is-inactive';
  if (/active|enabled|enrolled$/.test(spelling)) return 'yes-is-active';
  return /enroll?.*status/.test(spelling) ? 'codes' : 'words';
}

/** Whether "Yes" in a column about photos means that they are allowed: a release, a consent, a column "Photo". */
export function isRelease(heading: string): boolean {
  const meaning = readHeading(heading);
  const spelling = wordsOf(heading);
  if (/\b(no|not|opt(ed)? ?out|dont)\b|optout/.test(spelling)) return false;
  return meaning?.field === 'optOut' ? meaning.rank >= 3 : false;
}

import type { MapFile } from './map-file.ts';
import type { Preset } from './preset.ts';

/**
 * What each system wants, as its own help pages or source code say (`source`). Null: nothing was found, so nothing is
 * checked. To add a system, add an entry; what it does not say itself it takes from `unknown`.
 */

// Half of the 640 x 800 that the US portrait standard (PSPA) delivers; fewer pixels look blurred.
const usualMinimum = { minimumWidth: 320, minimumHeight: 400 } as const;

const unknown = {
  unit: 'zips',
  takesStaff: false,
  uploadPage: null,
  leadingZeros: 'count',
  forbiddenInNames: '',
  isFlat: null,
  mapFile: null,
  accepts: null,
  extension: '.jpg',
  turnsPictures: 'unknown',
  ratio: null,
  ratioRange: null,
  ratioTolerance: 0.02,
  ...usualMinimum,
  maximumPixels: 100_000_000,
  largest: null,
  isLargestRequired: false,
  maximumRequestBytes: null,
  advisedPhotoBytes: null,
  maximumPhotoBytes: null,
} as const satisfies Partial<Preset>;

const commaList: Omit<MapFile, 'name' | 'place'> = {
  columns: ['student-id', 'file'],
  separator: ',',
  lineEnd: '\r\n',
  quotes: 'never',
  header: null,
};

export const illuminate = {
  ...unknown,
  id: 'illuminate',
  name: 'Illuminate DnA',
  source: 'its help page "Mass upload Student Profile Images"',
  uploadPage: 'Import Student Photos',
  accepts: ['jpeg', 'png', 'tiff'],
  ratio: 1 / 1.25,
  maximumRequestBytes: 60_000_000,
} satisfies Preset;

const powerSchool: Preset = {
  ...unknown,
  // Staff photos go in a zip of their own, by TeacherNumber: among students' they would be taken for students'.
  id: 'powerschool',
  name: 'PowerSchool SIS',
  source: 'ps.powerschool-docs.com, "Photo Management"; a district\'s "Preparing to import student pictures"',
  uploadPage: 'Import Pictures (Photo Management)',
  // Names are compared letter by letter: `.jpeg` is not `.jpg`.
  forbiddenInNames: ',',
  isFlat: true,
  // The page asks for the mapping file and the zip of photos, each by itself. Its name is free.
  mapFile: { ...commaList, name: 'map.txt', place: 'beside-zip', separator: '\t' },
  accepts: ['jpeg'],
  ratio: 200 / 300,
  minimumWidth: 200,
  minimumHeight: 300,
  largest: { width: 200, height: 300 },
};

const infiniteCampus: Preset = {
  ...unknown,
  id: 'infinite-campus',
  name: 'Infinite Campus',
  source: 'kb.infinitecampus.com, "Photo Import"',
  uploadPage: 'Photo Import',
  leadingZeros: 'ignored',
  accepts: ['jpeg'],
  // It makes every picture 175 x 263 itself, by force.
  ratio: 175 / 263,
  minimumWidth: 175,
  minimumHeight: 263,
  largest: { width: 175, height: 263 },
  maximumRequestBytes: 100_000_000,
  advisedPhotoBytes: 35_000,
  maximumPhotoBytes: 3_000_000,
};

const destiny: Preset = {
  ...unknown,
  id: 'destiny',
  name: 'Follett Destiny',
  source: 'destinyhelp.fsc.follett.com, "Map file" and "Add a Patron"',
  // Pictures are of patrons; "each Destiny user is considered a patron", faculty among them.
  takesStaff: true,
  uploadPage: 'Upload Patron Pictures',
  forbiddenInNames: ' ,',
  isFlat: true,
  mapFile: { ...commaList, name: 'idlink.txt', place: 'in-zip' },
  // GIF too, which Picture Day does not read.
  accepts: ['jpeg', 'png'],
  maximumRequestBytes: 500_000_000,
  advisedPhotoBytes: 20_000,
};

const aeries: Preset = {
  ...unknown,
  // Staff pictures are another option of that page, by staff ID: among students' they would be taken for students'.
  id: 'aeries',
  name: 'Aeries',
  source: 'support.aeries.com, "Mass Add Pictures Overview"',
  uploadPage: 'Mass Add Pictures',
  maximumPhotoBytes: 100_000,
};

const otus: Preset = {
  ...unknown,
  id: 'otus',
  name: 'Otus',
  source: 'help.otus.com, "Bulk Upload Student Photos"',
  uploadPage: 'Uploads, Profile Pictures',
  accepts: ['jpeg'],
  maximumRequestBytes: 30_000_000,
};

const fiveStar: Preset = {
  ...unknown,
  id: '5-star',
  name: '5-Star Students',
  source: 'help.5starstudents.com, "Photo File Specs & Directions"',
  uploadPage: 'Photos Import',
  isFlat: true,
  // By ID: a mapping file is only asked for where names are not IDs, and the zip holds nothing but photos.
  accepts: ['jpeg', 'png'],
  maximumRequestBytes: 100_000_000,
};

const schoolLogic: Preset = {
  ...unknown,
  id: 'schoollogic',
  name: 'SchoolLogic',
  source: 'success.srb-es.com, "Student Photos - Import"',
  uploadPage: 'Student Photos - Import',
  // It calls it the input file; the zip is made of a folder with no other files than photos.
  mapFile: { ...commaList, name: 'lookup.txt', place: 'beside-zip' },
  ratio: 172 / 228,
  minimumWidth: 172,
  minimumHeight: 228,
  largest: { width: 172, height: 228 },
  maximumRequestBytes: 4_000_000,
};

const koha: Preset = {
  ...unknown,
  id: 'koha',
  name: 'Koha',
  source: "Koha's own code, tools/picture-upload.pl, 24.05",
  uploadPage: 'Upload patron images',
  // It cuts lines at tabs and commas, and takes quotes and blanks out of names.
  forbiddenInNames: ' ,\t',
  mapFile: { ...commaList, name: 'idlink.txt', place: 'in-zip' },
  accepts: ['jpeg', 'png'],
  turnsPictures: 'no',
  // What fits into 200 x 300 is kept as it is; anything larger is made 140 pixels wide.
  minimumWidth: 140,
  minimumHeight: 175,
  largest: { width: 200, height: 300 },
  isLargestRequired: true,
  // 24.05 takes 2,097,152; older ones, from 2013 on, no more than this.
  maximumPhotoBytes: 550_000,
};

const moodle: Preset = {
  ...unknown,
  id: 'moodle',
  name: 'Moodle',
  source: 'docs.moodle.org, "Upload user pictures"; Moodle\'s own code, lib/gdlib.php, 4.5',
  // Pictures are of users, whoever they are.
  takesStaff: true,
  uploadPage: 'Upload user pictures',
  accepts: ['jpeg', 'png'],
  turnsPictures: 'no',
  // It keeps the square in the middle, of 512 pixels: of 4 : 5 portraits the top goes, and with it hair.
  ratio: 1,
  minimumWidth: 512,
  minimumHeight: 512,
};

const gibbon: Preset = {
  ...unknown,
  id: 'gibbon',
  name: 'Gibbon',
  source: 'Gibbon\'s own code, "Upload Photos & Files", v30',
  uploadPage: 'Upload Photos & Files (System Admin)',
  isFlat: true,
  accepts: ['jpeg', 'png'],
  // It crops to 1.2 to 1.4 times as high as wide first, and only then turns what lies on its side. No size is refused.
  turnsPictures: 'some',
  ratio: 360 / 480,
  ratioRange: { least: 1 / 1.4, most: 1 / 1.2 },
};

const activeDirectory: Preset = {
  ...unknown,
  id: 'active-directory',
  name: 'Active Directory',
  source: 'learn.microsoft.com, "Picture attribute" (thumbnailPhoto); the Exchange team\'s "GAL Photos"',
  // Pictures are of users, whoever they are; so it is in the three below.
  takesStaff: true,
  unit: 'photos',
  accepts: ['jpeg'],
  // A directory keeps bytes, and looks at none of them.
  turnsPictures: 'no',
  // What the Exchange team recommends; no more than that is certain to be shown.
  minimumWidth: 96,
  minimumHeight: 96,
  // The schema's rangeUpper.
  maximumPhotoBytes: 102_400,
};

const ldap: Preset = {
  ...unknown,
  id: 'ldap',
  name: 'LDAP directory',
  source: 'RFC 2798, "JPEG Photograph" (jpegPhoto); slapd.conf(5), sockbuf_max_incoming_auth',
  takesStaff: true,
  unit: 'photos',
  accepts: ['jpeg'],
  turnsPictures: 'no',
  // OpenLDAP takes messages of 4,194,303 bytes unless it is set up for more.
  maximumPhotoBytes: 4_000_000,
};

const googleWorkspace: Preset = {
  ...unknown,
  id: 'google-workspace',
  name: 'Google Workspace',
  source: 'developers.google.com, "REST Resource: users.photos" of the Directory API',
  takesStaff: true,
  unit: 'photos',
  accepts: ['jpeg', 'png'],
  // It does not say.
  turnsPictures: 'no',
  // It makes 96 x 96 of whatever comes, and does not say how.
  ratio: 1,
  minimumWidth: 96,
  minimumHeight: 96,
  largest: { width: 512, height: 512 },
  isLargestRequired: true,
};

const microsoft365: Preset = {
  ...unknown,
  id: 'microsoft-365',
  name: 'Microsoft 365',
  source: 'learn.microsoft.com, "Update profilePhoto" and "Get profilePhoto" of Microsoft Graph',
  takesStaff: true,
  unit: 'photos',
  accepts: ['jpeg'],
  // It does not say.
  turnsPictures: 'no',
  ratio: 1,
  // The smallest and the largest of the squares that it keeps.
  minimumWidth: 48,
  minimumHeight: 48,
  largest: { width: 648, height: 648 },
  isLargestRequired: true,
  // What people report of accounts without a mailbox, whose photos are kept elsewhere.
  advisedPhotoBytes: 100_000,
  maximumPhotoBytes: 4_000_000,
};

/** In the order in which they are listed; the first one is used unless another one is chosen. */
export const systems: readonly Preset[] = [
  illuminate,
  powerSchool,
  infiniteCampus,
  destiny,
  aeries,
  otus,
  fiveStar,
  schoolLogic,
  koha,
  moodle,
  gibbon,
  activeDirectory,
  ldap,
  googleWorkspace,
  microsoft365,
];

/** Nothing that a person did not set is checked. */
export const unknownSystem: Omit<Preset, 'id' | 'name' | 'source'> = unknown;

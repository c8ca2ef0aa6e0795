import { formatNumber, formatTenths } from '../../../shared/locale.ts';

export const title = 'Photo requirements';
export const lead = 'What photos and zip files must be like for your system.';
export const destination = 'Destination';
export const destinationHint = 'Each destination has its own requirements.';
export const noDestination = 'Add a destination first. Its system sets the photo requirements.';
export const addDestination = 'Go to Destinations';
export const uploadIsGoing = 'An upload is in progress. You can change this when it is finished.';

export const system = 'Student information system';
export const systemHint = 'Sets the required names, file types and sizes.';
export const anotherSystem = 'Another system';
export const listOfRequirements = (system: string) => `Requirements of ${system}`;
export const tolerance = 'Crop tolerance (%)';
export const toleranceHint = (proportions: string) =>
  `How far from ${proportions} a photo can be without a warning.`;
export const largestZip = 'Maximum zip size (MB)';
export const largestZipHint = 'Use a smaller size on a slow connection.';

/** What is entered outside of its limits. */
export const numberBetween = (from: number, to: number) =>
  `Enter a number from ${formatTenths(from)} to ${formatTenths(to)}.`;
export const inFormat = (example: string) => `Use the format ${example}, or leave blank.`;

/** Another system, as the person describes it. */
export const custom = {
  name: 'System name',
  nameLimit: (most: number) => `Enter a name of up to ${formatNumber(most)} characters.`,
  zeros: 'Leading zeros in student IDs',
  keepZeros: 'Keep zeros (0123 and 123 are different students)',
  ignoreZeros: 'Ignore zeros (0123 and 123 are the same student)',
  removeZeros: 'Remove zeros from file names',
  types: 'File types',
  typesHint: 'Other types are converted to JPEG. Every photo in a zip is a JPEG.',
  jpegPngTiff: 'JPEG, PNG and TIFF',
  jpegPng: 'JPEG and PNG',
  jpegOnly: 'JPEG only',
  proportions: 'Proportions (width:height)',
  proportionsHint: 'Leave blank for any.',
  largest: 'Maximum size (pixels)',
  largestHint: 'Larger photos can be reduced. Leave blank for any size.',
  largestPhoto: 'Maximum photo size (KB)',
  largestPhotoHint: 'Larger photos are reduced. Leave blank for no limit.',
};

/** The text file that tells a system which photo is whose. */
export const mapFile = {
  label: 'Map file',
  hint: 'Some systems need a text file with a line for each photo.',
  none: 'None',
  inZip: 'Inside the zip',
  besideZip: 'Next to the zip',
  name: 'File name',
  nameInvalid: 'Enter a file name, such as idlink.txt.',
  header: 'Header row',
  headerHint: 'Leave blank for none.',
  headerTooLong: 'This header row is too long.',
  separator: 'Separator',
  comma: 'Comma: 1234,1234.jpg',
  semicolon: 'Semicolon: 1234;1234.jpg',
  tab: 'Tab',
  pipe: 'Pipe: 1234|1234.jpg',
  quotes: 'Quotation marks',
  never: 'Never',
  whereNeeded: 'Where needed',
  always: 'Always: "1234","1234.jpg"',
};

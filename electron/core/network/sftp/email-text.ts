import { countOf, sizeInWords } from '../../shared/amounts.ts';
import { type SftpAddress, showSftpHost } from './sftp-address.ts';

export interface DeliveredZip {
  readonly name: string;
  readonly photos: number;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** The list of whose photo is which, beside the zip, where the SIS wants one there. */
  readonly mapName?: string;
  /** Of that list, where it was written to a folder of this computer. */
  readonly mapSha256?: string;
}

export interface Delivered {
  readonly address: SftpAddress;
  /** Null where it is not known: the e-mail then has a gap to fill in. */
  readonly school: string | null;
  readonly zips: readonly DeliveredZip[];
}

export interface EmailText {
  readonly subject: string;
  /** Plain text; lines end in `\n`. */
  readonly body: string;
}

function placeOf({ folder }: SftpAddress): string {
  return folder === '.' ? 'in the folder that our user name opens' : `in the folder ${folder}`;
}

function paragraphOf({ name, photos, bytes, sha256, mapName }: DeliveredZip): string {
  const size = `${sizeInWords(bytes)}, exactly ${countOf(bytes, 'byte')}`;
  const map = mapName === undefined ? '' : `\n  with the list ${mapName} beside it`;
  return `${name}\n  ${countOf(photos, 'photo')}; ${size}\n  SHA-256: ${sha256}${map}`;
}

/**
 * The e-mail that tells the SIS's administrators what is on their SFTP server, to be copied into a mail program.
 * Source: the help page, which says "upload the file to the SFTP and email. We will then load the photos onto your
 * site."
 */
export function writeEmail({ address, school, zips }: Delivered): EmailText {
  const photos = countOf(
    zips.reduce((total, zip) => total + zip.photos, 0),
    'student photo',
  );
  const files = countOf(zips.length, 'zip file');
  const from = school ?? '[name of your school]';
  const paragraphs = [
    'Hello,',
    `we have put ${photos} in ${files} on your SFTP ${showSftpHost(address)}, ${placeOf(address)}. Our user name there is ${address.user}. Please load the photos onto our site: we do not have the permission "Import Student Photos".`,
    ...zips.map(paragraphOf),
    "Each photo is named with the student's ID, for example 1234.jpg. The SHA-256 of a file shows whether it arrived whole: it must be the same on your side.",
    'Please tell us when the photos are in, or if something is missing.',
    `Thank you,\n[your name]\n${from}`,
  ];
  return {
    subject: `${from}: ${photos} on the SFTP, please load them`,
    body: `${paragraphs.join('\n\n')}\n`,
  };
}

import type { WhyUnreadable } from '../../photo/photo.ts';
import { assertNever } from '../../shared/assert-never.ts';

/** Why a file could not be read, and what to do. */
export function unreadableSentence(why: WhyUnreadable): string {
  switch (why) {
    case 'damaged':
      return 'This photo file is damaged. Ask the photographer for a new copy.';
    case 'no-permission':
      return "You don't have permission to open this file. Ask IT for access, or copy the folder to your computer.";
    case 'gone':
      return 'This file is no longer in the folder, or the drive was disconnected. Find it, then check the folder again.';
    case 'in-use':
      return 'Another program is using this file. Close it there, then check the folder again.';
    case 'unavailable':
      return "This file can't be read right now. It may be open in another program, or its cloud drive (OneDrive, iCloud, Google Drive, Dropbox), network share, or disk may be disconnected. Once it is available, check the folder again.";
    case 'not-downloaded':
      return 'This photo is in the cloud (iCloud or similar) and not on this computer yet. Download it, then check the folder again.';
    case 'outside':
      return 'This link points outside the folder, so it was not followed. To upload the photo it points to, copy that file into the folder.';
    case 'name':
      return "The file name has characters that this computer can't read. Rename the file, then check the folder again.";
    case 'zip-damaged':
      return 'This zip file is damaged or incomplete, so its photos are missing here. Download or copy it again.';
    case 'zip-unknown-packing':
      return "This zip file uses a format that Picture Day can't open, so its photos are missing here. Unpack it, then check the folder again.";
    case 'zip-encrypted':
      return 'This zip file is protected with a password, so its photos are missing here. Unpack it, then check the folder again.';
    case 'zip-unsafe-name':
      return "This zip file isn't safe to open (it would write files outside its folder). Nothing was unpacked.";
    case 'zip-too-many-entries':
      return 'This zip file contains too many files, so nothing was unpacked. Unpack the photos yourself, then check the folder again.';
    case 'zip-too-big-unpacked':
      return 'This zip file is too large when unpacked, so nothing was unpacked. Unpack the photos yourself, then check the folder again.';
    case 'zip-too-deep':
      return 'This zip file is nested too deep inside other zip files, so nothing was unpacked. Unpack it yourself, then check the folder again.';
    default:
      return assertNever(why);
  }
}

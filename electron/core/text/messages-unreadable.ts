import type { WhyUnreadable } from '../photo/photo.ts';
import { assertNever } from '../shared/assert-never.ts';

/** Why a file could not be read, and what to do. */
export function unreadableSentence(why: WhyUnreadable): string {
  switch (why) {
    case 'damaged':
      return 'This picture is damaged and cannot be read to its end. Ask the photographer for it again.';
    case 'no-permission':
      return 'You may not read this file. Ask for the permission, or copy the folder.';
    case 'gone':
      return 'This file is gone, or its disk is. Look for it and check the folder again.';
    case 'in-use':
      return 'Another program is using this file. Close it there, then check the folder again.';
    case 'unavailable':
      return 'This file cannot be read just now: it is open in another program, or its cloud (OneDrive, iCloud, Google Drive, Dropbox), share or disk does not answer. Once that is back, check the folder again.';
    case 'not-downloaded':
      return 'This photo is in the cloud (iCloud or another) and not on this computer yet. Download it there, then check the folder again.';
    case 'outside':
      return 'This link leads out of the folder, so it was not followed. To send what it leads to, copy that into the folder.';
    case 'name':
      return 'The name has letters that cannot be read on this computer, so it cannot be opened. Rename it, then check the folder again.';
    case 'zip-damaged':
      return 'This zip is damaged or only a part of it, so the photos in it are missing here. Copy or download it again.';
    case 'zip-unknown-packing':
      return 'This zip is packed in a way that Picture Day does not know, so the photos in it are missing here. Unpack it yourself, then check the folder again.';
    case 'zip-encrypted':
      return 'This zip is protected with a password, so the photos in it are missing here. Unpack it yourself, then check the folder again.';
    case 'zip-unsafe-name':
      return 'This zip holds a file that would land outside its own folder. It is not safe, so nothing was taken from it.';
    case 'zip-too-many-entries':
      return 'This zip holds too many files, so nothing was taken from it. Unpack the photos yourself, then check the folder again.';
    case 'zip-too-big-unpacked':
      return 'This zip would grow far too big when unpacked, so nothing was taken from it. Unpack the photos yourself, then check the folder again.';
    case 'zip-too-deep':
      return 'This zip lies too deep in other zips, so nothing was taken from it. Unpack it yourself, then check the folder again.';
    default:
      return assertNever(why);
  }
}

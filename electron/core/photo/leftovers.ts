/** What computers, network drives, clouds and photo programs leave beside photos; never a photo of its own. */
export type LeftoverKind =
  /** In a bin: somebody deleted it. */
  | 'deleted'
  /** An earlier state of the folder or of a file, which another program keeps. */
  | 'old-version'
  /** A small copy that another program made for itself. */
  | 'thumbnail'
  /** In a folder, or under a name, that is hidden from people. */
  | 'hidden'
  /** A computer's or a program's own file. */
  | 'system'
  /** A download or a copy on its way. */
  | 'unfinished';

/** Whole names of folders, in lower case, with whose they are. */
const folders: Readonly<Record<string, LeftoverKind>> = {
  // Windows since Vista, NT to XP, and 98.
  '$recycle.bin': 'deleted',
  recycler: 'deleted',
  recycled: 'deleted',
  // Synology, QNAP, Samba's vfs_recycle by default, Buffalo.
  '#recycle': 'deleted',
  '@recycle': 'deleted',
  '.recycle': 'deleted',
  trashbox: 'deleted',
  // macOS on its own disk and on others, AFP shares, freedesktop.org's trash specification, digiKam.
  '.trash': 'deleted',
  '.trashes': 'deleted',
  'network trash folder': 'deleted',
  '.dtrash': 'deleted',
  // Dropbox keeps what was deleted for three days; MEGA; Resilio's ancestor.
  '.dropbox.cache': 'deleted',
  '.debris': 'deleted',
  '.synctrash': 'deleted',
  // Synology, QNAP, NetApp by NFS and by SMB, snapper, ZFS, EMC.
  '#snapshot': 'old-version',
  '@snapshot': 'old-version',
  '@recently-snapshot': 'old-version',
  '.snapshot': 'old-version',
  '~snapshot': 'old-version',
  '.snapshots': 'old-version',
  '.zfs': 'old-version',
  '.ckpt': 'old-version',
  // Syncthing, Resilio, macOS.
  '.stversions': 'old-version',
  '.syncarchive': 'old-version',
  '.sync': 'old-version',
  '.documentrevisions-v100': 'old-version',
  // What Picasa and ACDSee keep of a picture that was edited.
  '.picasaoriginals': 'old-version',
  '[originals]': 'old-version',
  // Synology, QNAP, Linux desktops and Android, xv and GIMP.
  '@eadir': 'thumbnail',
  '.@__thumb': 'thumbnail',
  '.thumbnails': 'thumbnail',
  '.thumbs': 'thumbnail',
  '.xvpics': 'thumbnail',
  'ipod photo cache': 'thumbnail',
  // Google Drive's uploads and downloads on their way.
  '.tmp.driveupload': 'unfinished',
  '.tmp.drivedownload': 'unfinished',
  // macOS (in a zip, on a disk, on a share), Windows, chkdsk, Linux, Synology, FrontPage, Nikon.
  __macosx: 'system',
  '.spotlight-v100': 'system',
  '.fseventsd': 'system',
  '.temporaryitems': 'system',
  'temporary items': 'system',
  '.appledouble': 'system',
  'system volume information': 'system',
  'lost+found': 'system',
  '@tmp': 'system',
  _vti_cnf: 'system',
  nksc_param: 'system',
};

const folderPatterns: readonly (readonly [RegExp, LeftoverKind])[] = [
  // freedesktop.org: `.Trash-1000` for the user with that number.
  [/^\.trash-/, 'deleted'],
  // Windows' shadow copies, as Samba shows them.
  [/^@gmt-\d{4}\./, 'old-version'],
  // Lightroom's previews.
  [/\.lr(?:data|cat-data)$/, 'thumbnail'],
  [/^found\.\d{3}$/, 'system'],
  // Whatever else a Mac, Linux or a network drive hides from people.
  [/^\./, 'hidden'],
];

const names: Readonly<Record<string, LeftoverKind>> = {
  '.ds_store': 'system',
  '.localized': 'system',
  '.picasa.ini': 'system',
  'picasa.ini': 'system',
  'desktop.ini': 'system',
  // A Mac folder's own icon.
  'icon\r': 'system',
  // Canon, Paint Shop Pro.
  'zbthumbnail.info': 'thumbnail',
  'pspbrwse.jbf': 'thumbnail',
  'thumbs.db': 'thumbnail',
  // The stream of that name, where a copy made a file of it.
  'thumbs.db:encryptable': 'thumbnail',
  'ehthumbs.db': 'thumbnail',
  'ehthumbs_vista.db': 'thumbnail',
};

const pictureEnding = /\.(?:jpe?g|png|tiff?|hei[cf])$/;

const namePatterns: readonly (readonly [RegExp, LeftoverKind])[] = [
  // macOS' resource forks.
  [/^\._/, 'system'],
  // Android's MediaStore, by the time when they go for good.
  [/^\.trashed-\d+-/, 'deleted'],
  [/^\.pending-\d+-/, 'unfinished'],
  // Downloads and copies on their way (Chrome, Firefox, Edge, Opera, Safari, WinSCP, curl, Resilio), and what Office
  // lays beside an open file: neither is a photo yet, nor ever.
  [/^~\$|\.(?:tmp|crdownload|part|partial|filepart|opdownload|download|!sync)$/, 'unfinished'],
  // Windows Media Player's covers.
  [/^albumart(?:small|_\{[^}]*\}_(?:large|small))\.jpg$/, 'thumbnail'],
  // A camera's own small picture of a film or raw file.
  [/\.thm$/, 'thumbnail'],
];

/** Clouds that lay a small file in the place of one that they hold: iCloud Drive; Nextcloud and ownCloud; odrive. */
const placeholders: readonly RegExp[] = [
  /^\.(.+)\.icloud$/i,
  /^(.+)\.(?:nextcloud|owncloud)$/i,
  /^(.+\.[a-z0-9]{2,5})\.cloud$/i,
];

function split(file: string): { readonly folder: string; readonly name: string } {
  const end = file.lastIndexOf('/') + 1;
  return { folder: file.slice(0, end), name: file.slice(end) };
}

/** The file that is to come in the place of this one, which only says that a cloud has it; null for any other file. */
export function awaitedFile(file: string): string | null {
  const { folder, name } = split(file);
  for (const placeholder of placeholders) {
    const awaited = placeholder.exec(name)?.[1];
    if (awaited !== undefined) return folder + awaited;
  }
  return null;
}

/** @param name of a folder, by itself. */
function folderKind(name: string): LeftoverKind | null {
  const lower = name.toLowerCase();
  if (Object.hasOwn(folders, lower)) return folders[lower] ?? null;
  return folderPatterns.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

/** The same for everything in a folder. @param folder relative to the chosen one, with `/`; empty for that itself. */
export function leftoverFolderKind(folder: string): LeftoverKind | null {
  for (const segment of folder.split('/')) {
    const kind = segment === '' ? null : folderKind(segment);
    if (kind) return kind;
  }
  return null;
}

/** What kind of leftover a file is by its name and folders alone; null for a file like any other. */
export function leftoverKind(file: string): LeftoverKind | null {
  const { folder, name } = split(file);
  const lower = name.toLowerCase();
  const kind =
    leftoverFolderKind(folder) ??
    (Object.hasOwn(names, lower) ? names[lower] : null) ??
    namePatterns.find(([pattern]) => pattern.test(lower))?.[1];
  if (kind) return kind;
  // A photo under a hidden name may still be a student's photo: a person is asked.
  const isHidden = lower.startsWith('.') && !pictureEnding.test(lower) && awaitedFile(name) === null;
  return isHidden ? 'hidden' : null;
}

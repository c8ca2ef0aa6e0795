/** Which picture a user has now. */
export interface StoredPicture {
  /** Another number whenever the picture is another one: Moodle's number of the file. */
  readonly revision: string;
  /** Of the largest copy, 512 px wide, from the site's address on. With the revision, so that no cache has it. */
  readonly path: string;
}

/**
 * Reads a user's `profileimageurl`. Null where it shows no picture of theirs: the theme's gray head, or Gravatar.
 * Only numbers and the theme's name are taken from it, so that the token goes to no other place than the site.
 */
export function readPictureUrl(url: string): StoredPicture | null {
  const plain = url.replaceAll('%2F', '/');
  const shape = /\/pluginfile\.php(\?file=)?\/(\d+)\/user\/icon\/(?:(\w+)\/)?f\d(?:\.\w+)?(?:[?&].*)?$/;
  // Servers that take no slashes as arguments have `?file=` in their addresses, and want it.
  const [, query = '', context, theme] = shape.exec(plain) ?? [];
  if (context === undefined) return null;
  const revision = /[?&]rev=(-?\w+)/.exec(plain)?.[1] ?? url;
  const place = `/${context}/user/icon/${theme === undefined ? '' : `${theme}/`}f3`;
  const end = `${query ? '&' : '?'}rev=${encodeURIComponent(revision)}`;
  return { revision, path: `/webservice/pluginfile.php${query}${place}${end}` };
}

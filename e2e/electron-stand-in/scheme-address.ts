/** A page of an own scheme, as an address that Chromium opens: `app://bundle/x` is `https://bundle.app.localhost/x`. */
export function toBrowserUrl(url: string): string {
  return url.replace(/^([a-z]+):\/\/([a-z]+)\//, 'https://$2.$1.localhost/');
}

export function toAppUrl(url: string): string {
  return url.replace(/^https:\/\/([a-z]+)\.([a-z]+)\.localhost\//, '$2://$1/');
}

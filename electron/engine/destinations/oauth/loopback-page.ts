export type PageKind = 'accepted' | 'declined' | 'foreign';

const sentences: Readonly<Record<PageKind, readonly [title: string, text: string]>> = {
  accepted: ['You can close this tab', 'Picture Day goes on by itself.'],
  declined: ['The sign-in was not finished', 'Close this tab and go back to Picture Day to see what to do.'],
  foreign: [
    'This page does not belong to the sign-in',
    'Nobody was signed in. Close this tab, go back to Picture Day, and try again.',
  ],
};

/** What the browser shows at the end: a page that loads nothing, runs nothing and repeats nothing of its address. */
export function renderPage(kind: PageKind): string {
  const [title, text] = sentences[kind];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // The address holds the code.
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
};

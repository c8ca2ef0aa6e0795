import type { CDPSession } from 'playwright';

export interface Wanted {
  readonly kind: 'folder' | 'file';
  /** Endings of files, without the dot; empty for any. */
  readonly extensions: readonly string[];
}

/** The browser's own dialog. An empty folder cannot be told from no choice: the browser names files only. */
export async function chooseInBrowser(cdp: CDPSession, { kind, extensions }: Wanted): Promise<string | null> {
  const accept = extensions.map((extension) => `.${extension}`).join(',');
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), {
        type: 'file',
        accept: ${JSON.stringify(accept)},
        webkitdirectory: ${kind === 'folder'},
      });
      input.addEventListener('change', () => resolve(input.files[0] ?? null));
      input.addEventListener('cancel', () => resolve(null));
      input.click();
    })`,
    awaitPromise: true,
    userGesture: true,
  });
  if (!result.objectId) return null;
  const { path: file } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId });
  if (kind === 'file') return file;
  const relative = await cdp.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: 'function () { return this.webkitRelativePath; }',
  });
  const inside = String(relative.result.value).split('/').slice(1).join('/');
  return file.slice(0, file.length - inside.length - 1);
}

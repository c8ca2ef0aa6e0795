import type { CDPSession } from 'playwright';

/** The browser's own dialog for folders. An empty folder cannot be told from no choice: the browser names files only. */
export async function chooseFolderInBrowser(cdp: CDPSession): Promise<string | null> {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: true });
      input.addEventListener('change', () => resolve(input.files[0] ?? null));
      input.addEventListener('cancel', () => resolve(null));
      input.click();
    })`,
    awaitPromise: true,
    userGesture: true,
  });
  if (!result.objectId) return null;
  const { path: file } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId });
  const relative = await cdp.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: 'function () { return this.webkitRelativePath; }',
  });
  const inside = String(relative.result.value).split('/').slice(1).join('/');
  return file.slice(0, file.length - inside.length - 1);
}

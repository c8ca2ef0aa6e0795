import { expect, test } from 'vitest';
import { throwOnRequest } from './throw-on-request.ts';

function modules() {
  return {
    app: { getPath: (name: string) => `/home/${name}`, getName: () => 'app' },
    BrowserWindow: class {
      readonly isOpen = true;
    },
  };
}

test('a call throws for the argument that is named, in the words of Electron, and no other does', () => {
  const { app } = throwOnRequest(modules(), ['app.getPath:documents']) as ReturnType<typeof modules>;
  expect(() => app.getPath('documents')).toThrow("Failed to get 'documents' path");
  expect([app.getPath('home'), app.getName()]).toEqual(['/home/home', 'app']);
});

test('a constructor throws', () => {
  const { BrowserWindow } = throwOnRequest(modules(), ['BrowserWindow']) as ReturnType<typeof modules>;
  expect(() => new BrowserWindow()).toThrow('BrowserWindow throws');
});

test('a call that is not there is a mistake of the test', () => {
  expect(() => throwOnRequest(modules(), ['app.getPaht'])).toThrow('no app.getPaht');
});

import type { Plugin } from 'vite';
import { readGuide } from './read-guide.ts';

const name = 'virtual:guide';
// Rollup's mark of a module that no file holds.
const resolved = `\0${name}`;

/** Makes the guide a part of the page, with its pictures: it is there without a network. */
export function guidePlugin(folder: string): Plugin {
  return {
    name: 'guide',
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const { pages, files, pictures } = readGuide(folder);
      for (const file of files) this.addWatchFile(file);
      const named = [...pictures].map(([picture, file], index) => ({ picture, file, variable: `p${index}` }));
      return [
        ...named.map(({ file, variable }) => {
          const address = JSON.stringify(`${file.replaceAll('\\', '/')}?url&no-inline`);
          return `import ${variable} from ${address};`;
        }),
        `export const guidePages = ${JSON.stringify(pages)};`,
        `export const guidePictures = {${named.map(({ picture, variable }) => `${JSON.stringify(picture)}: ${variable}`).join(', ')}};`,
      ].join('\n');
    },
  };
}

import path from 'node:path';
import sharp from 'sharp';

/** Makes `icon.png` of `icon.svg`; electron-builder makes each platform's own format of it. */
const icons = path.join(import.meta.dirname, 'icons');

await sharp(path.join(icons, 'icon.svg'), { density: 96 })
  .resize(1024, 1024)
  .png({ compressionLevel: 9 })
  .toFile(path.join(icons, 'icon.png'));

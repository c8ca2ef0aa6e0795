import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { encodeIcns, encodeIco, type IconPixels } from './packaging/encode-icons.ts';

/** Makes every platform's icon of `icon.svg`, so that packaging needs no download to convert it. */
const icons = path.join(import.meta.dirname, 'icons');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 256];

const draw = (size: number) =>
  sharp(path.join(icons, 'icon.svg'), { density: 96 }).resize(size, size, { fit: 'contain' });
const png = (size: number) => draw(size).png({ compressionLevel: 9 }).toBuffer();

async function pixels(size: number): Promise<IconPixels> {
  return { size, rgba: await draw(size).ensureAlpha().raw().toBuffer(), png: await png(size) };
}

await writeFile(path.join(icons, 'icon.png'), await png(1024));
await writeFile(path.join(icons, 'icon.ico'), encodeIco(await Promise.all(windowsSizes.map(pixels))));
await writeFile(path.join(icons, 'icon.icns'), await encodeIcns(png));
await mkdir(path.join(icons, 'icons'), { recursive: true });
for (const size of linuxSizes) {
  await writeFile(path.join(icons, 'icons', `${size}x${size}.png`), await png(size));
}

import { askShell, goToScreen, readSnapshot, untilChecked } from '../ask-page.ts';
import { type PhotoKind, photoKinds } from '../draw-smoke-photos.ts';
import { passed, plainProfile, type Smoke, type SmokeStep } from '../smoke-step.ts';
import { until } from '../until.ts';

const showWindow: SmokeStep = {
  name: 'window visible',
  async run(smoke) {
    const { page, main } = await smoke.session.at(plainProfile(smoke));
    const { version, system } = await askShell(page, 'about', {});
    const look = () => page.evaluate(() => document.visibilityState === 'visible');
    await until('the window is visible', main ? () => main.isWindowVisible() : look, (isSo) => isSo);
    return passed(`version ${version}, ${system}`);
  },
};

const formats: Readonly<Record<PhotoKind, string>> = {
  JPEG: 'jpeg',
  PNG: 'png',
  TIFF: 'tiff',
  CMYK: 'jpeg',
  HEIC: 'heic',
};

/** Whether the picture of this photo comes through the app's own scheme and can be shown. */
async function loadPicture(smoke: Smoke, kind: 'thumbnail' | 'large', photoId: string): Promise<number> {
  const { page } = await smoke.session.at(plainProfile(smoke));
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve, reject) => {
        const image = new Image();
        image.onload = () => resolve(image.naturalHeight);
        image.onerror = () => reject(new Error(`${address} cannot be shown`));
        image.src = address;
      }),
    `photo://${kind}/${photoId}`,
  );
}

const checkKind = (kind: PhotoKind): SmokeStep => ({
  name: `${kind} checked`,
  async run(smoke) {
    const { page } = await smoke.session.at(plainProfile(smoke));
    const { photos } = await untilChecked(page, photoKinds.length);
    const photo = photos.find(({ file }) => file === smoke.world.kinds.files[kind]);
    if (!photo) throw new Error(`${smoke.world.kinds.files[kind]} is not in the list`);
    const { format, width, height, issues } = photo;
    if (format !== formats[kind]) throw new Error(`it is taken for ${format}`);
    if (issues.some(({ code }) => code === 'unreadable')) throw new Error('it is called unreadable');
    // HEIC is decoded in a worker of its own, out of the archive that the app is packed in.
    await loadPicture(smoke, 'thumbnail', photo.id);
    return passed(`${width} x ${height}, ${photo.status}`);
  },
});

const showPhoto: SmokeStep = {
  name: 'a photo shown',
  async run(smoke) {
    const { page } = await smoke.session.at(plainProfile(smoke));
    await untilChecked(page, photoKinds.length);
    await goToScreen(page, 'Review');
    await page.getByRole('button', { name: /^All photos/ }).click();
    const seen = await until(
      'the gallery shows its pictures',
      () =>
        page
          .getByRole('gridcell')
          .locator('img')
          .evaluateAll((images) =>
            images.map(
              (image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth,
            ),
          ),
      (widths) => widths.length >= photoKinds.length && widths.every(Boolean),
    );
    const { photos } = await readSnapshot(page);
    const first = photos.find(({ file }) => file === smoke.world.kinds.files.JPEG);
    const height = await loadPicture(smoke, 'large', first?.id ?? '');
    return passed(`${seen.length} in the gallery, one ${height} pixels high`);
  },
};

export const windowSteps: readonly SmokeStep[] = [showWindow, ...photoKinds.map(checkKind), showPhoto];

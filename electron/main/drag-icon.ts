import type { NativeImage, nativeImage } from 'electron';

/** A sheet with a zipper, 64 x 64, as PNG: what hangs on the pointer while a file is dragged out of the window. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABABAMAAABYR2ztAAAAMFBMVEVMaXEjVcgkVccjVcgjVsgjVcgaaeMkVsj///+RquOJpeKZ' +
  'sOXp7/w4Zc27yu5YftZzGu34AAAAB3RSTlMAgnWeOtAPUsoeawAAAAlwSFlzAAALEwAACxMBAJqcGAAAAOBJREFUSMdjYKAScFJC' +
  'BgoY8q7lKKAYXZ6lHA0YoClgLb+1Cgl8r0c3wr32RAcSmF61HM0I9aoOVAWn0IwQr0RTcAbNCEwFaEZgKkAzAosCVCNgCoAhAFOA' +
  'agQ2BShGoCuoBweXAW4FkPAuwunI5xAFhTgV9EFiBKsCqCVgiwZKAXKAk6MAyYIBU0C5L4ZHXFCsoO860I21L3Ar6AWn9hu4FbSD' +
  'FVSMeAUEA4pgUA+G9ECBArQKBQKWF+GsksCg53oJSqW2Gx2sLQ/AUy2CgQPuihUMQlCrZkF0oEKtWp8BAFh2lhv803YmAAAAAElF' +
  'TkSuQmCC';

/** Electron drags nothing without an icon, and says so only where none is given at all. */
export function makeDragIcon({
  createFromBuffer,
}: Pick<typeof nativeImage, 'createFromBuffer'>): NativeImage {
  // Of double density: 32 x 32 on the screen.
  const icon = createFromBuffer(Buffer.from(picture, 'base64'), { scaleFactor: 2 });
  if (icon.isEmpty()) throw new Error('The icon for dragging cannot be read');
  return icon;
}

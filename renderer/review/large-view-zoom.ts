/** All of the photo is seen. */
export const smallestZoom = 1;
const largestZoom = 8;
const step = 1.5;

/** As a share of what fits into the window. */
export function nextZoom(zoom: number, isLarger: boolean): number {
  const next = isLarger ? zoom * step : zoom / step;
  // Steps up and down meet again, whatever was rounded on the way.
  return Math.min(largestZoom, Math.max(smallestZoom, Math.round(next * 100) / 100));
}

import type { Page } from 'playwright';

/**
 * What a person cannot see or reach, as sentences: text that is cut off by something that does not scroll (but for
 * text that ends in "…", whose whole is said elsewhere), text and buttons that lie under something else, and a page
 * that scrolls sideways. @param within a selector: under an open dialog, everything else is covered.
 */
export function findCutOff(page: Page, within = 'body'): Promise<readonly string[]> {
  return page.evaluate((place) => {
    const slackPx = 2;
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const around = (element: Element): readonly Element[] =>
      element.parentElement ? [element.parentElement, ...around(element.parentElement)] : [];
    // Whether somebody who looks at the screen is meant to see it.
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      [element, ...around(element)].every((each) => getComputedStyle(each).clipPath === 'none');

    const isCut = (element: Element) => {
      const box = element.getBoundingClientRect();
      for (const outer of around(element)) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(outer);
        if (textOverflow === 'ellipsis' || /auto|scroll/.test(`${overflowX} ${overflowY}`)) return false;
        const edge = outer.getBoundingClientRect();
        const isOutside = box.right > edge.right + slackPx || box.left < edge.left - slackPx;
        if (/hidden|clip/.test(overflowX) && isOutside) return true;
      }
      return false;
    };

    // What is scrolled out of view can be scrolled into it, and what ends in "…" ends there.
    const isInView = (element: Element, x: number, y: number) =>
      [element, ...around(element)].every((outer) => {
        const { left, right, top, bottom } = outer.getBoundingClientRect();
        const isVisible = getComputedStyle(outer).overflow === 'visible';
        return isVisible || (x > left && x < right && y > top && y < bottom);
      });
    const isCovered = (element: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && !hit.contains(element) && !element.contains(hit);
    };
    const middleOf = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
    const endsOfText = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        })
        .map((line) => [line.right - slackPx, line.top + line.height / 2] as const);

    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth + slackPx) found.push('The page scrolls sideways');
    for (const element of document.querySelectorAll(`${place} *`)) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || !isShown(element)) continue;
      const points = [...endsOfText(element), ...(element.matches('button, input') ? [middleOf(box)] : [])];
      if (points.length === 0) continue;
      if (isCut(element)) found.push(`${nameOf(element)} is cut off`);
      if (points.some(([x, y]) => isInView(element, x, y) && isCovered(element, x, y)))
        found.push(`${nameOf(element)} is covered`);
    }
    return found;
  }, within);
}

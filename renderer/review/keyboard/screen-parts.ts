/** The parts of the screen carry data attributes, by which keys find them in whatever language their labels are. */
const filters = '[data-filters]';
const photoList = '[data-photo-list]';
const footer = '[data-footer]';
export const detail = '[data-detail]';
export const currentCard = '[data-photo][tabindex="0"]';
export const listSearch = '[data-list-search] input';

/** The first of these that is there. */
export function focusOn(...selectors: readonly string[]): void {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  found.find((element) => element !== null)?.focus();
}

/** What is to be decided first, else what can be done with the photo. */
export const goToDetail = () =>
  focusOn(`${detail} section button:not(:disabled)`, `${detail} button:not(:disabled)`);

/** The parts of the screen, from left to right. */
const parts: readonly { readonly part: string; goTo(): void }[] = [
  { part: filters, goTo: () => focusOn(`${filters} [aria-current]`) },
  { part: photoList, goTo: () => focusOn(currentCard) },
  { part: detail, goTo: goToDetail },
  { part: footer, goTo: () => focusOn(`${footer} button:not(:disabled)`) },
];

/** From wherever the focus is; around the corner too. Parts that are not there, or have nothing to do, are passed over. */
export function goToPart(isForwards: boolean): void {
  const before = document.activeElement;
  const at = parts.findIndex(({ part }) => before?.closest(part));
  for (let step = 1; step <= parts.length; step += 1) {
    const start = at < 0 && !isForwards ? 0 : at;
    parts.at((start + (isForwards ? step : -step)) % parts.length)?.goTo();
    if (document.activeElement !== before) return;
  }
}

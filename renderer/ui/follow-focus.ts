const canHaveFocus =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]';

/** The elements around it, from the inside out, as far as the region's own children. */
function around(element: Element, region: HTMLElement): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null || parentElement === region
    ? []
    : [parentElement, ...around(parentElement, region)];
}

/** What now stands where it stood; the region itself where all around it went away too. */
export function nearestIn(region: HTMLElement, places: readonly Element[]): HTMLElement {
  const found = places
    .filter((place) => region.contains(place) && place.parentElement !== region)
    .map((place) => place.querySelector<HTMLElement>(canHaveFocus))
    .find((element) => element !== null);
  return found ?? region;
}

/**
 * Moves the focus on when the control that has it goes away or is switched off, since without it no key arrives, not
 * even Escape. Returns what stops it.
 * @param whereTo what gets the focus, by what was around the control.
 */
export function followFocus(
  region: HTMLElement,
  whereTo: (places: readonly Element[]) => HTMLElement | null,
): () => void {
  let last: Element | null = null;
  let places: readonly Element[] = [];
  const onFocusIn = ({ target }: FocusEvent) => {
    last = target instanceof Element && region.contains(target) ? target : null;
    places = last ? around(last, region) : [];
  };
  const goOn = () => {
    // A click beside the controls takes the focus away on purpose.
    const isLost = last !== null && (!last.isConnected || last.matches(':disabled'));
    if (!isLost || document.activeElement !== document.body) return;
    whereTo(places)?.focus();
  };
  const observer = new MutationObserver(() => {
    // At once, before anybody else finds it a place.
    goOn();
    // A control that is switched off loses the focus only when the page is drawn.
    requestAnimationFrame(goOn);
  });
  document.addEventListener('focusin', onFocusIn);
  observer.observe(region, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
  };
}

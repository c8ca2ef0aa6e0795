const canHaveFocus =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]';

function around(element: Element, region: HTMLElement): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null || parentElement === region
    ? []
    : [parentElement, ...around(parentElement, region)];
}

/**
 * Moves the focus on when the control that has it goes away or is switched off, since without it no key arrives, not
 * even Escape: to what stands in its place, else to the region itself, which must be able to take it. Returns what
 * stops it.
 */
export function followFocus(region: HTMLElement): () => void {
  let places: readonly Element[] = [];
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof Element) places = around(target, region);
  };
  const goOn = () => {
    if (document.activeElement !== document.body || !region.isConnected) return;
    const next = places
      .filter((place) => region.contains(place) && place.parentElement !== region)
      .map((place) => place.querySelector<HTMLElement>(canHaveFocus))
      .find((element) => element !== null);
    (next ?? region).focus();
  };
  // A control that is switched off loses the focus only when the page is drawn.
  const observer = new MutationObserver(() => requestAnimationFrame(goOn));
  region.addEventListener('focusin', onFocusIn);
  observer.observe(region, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    observer.disconnect();
    region.removeEventListener('focusin', onFocusIn);
  };
}

import { type RefObject, useLayoutEffect, useState } from 'react';

export interface ElementSize {
  /** Inside its padding, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The text's size. */
  readonly remPx: number;
}

export function useElementSize(element: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0, remPx: 16 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(current);
      const width = current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize((before) =>
        before.width === width && before.height === current.clientHeight && before.remPx === remPx
          ? before
          : { width, height: current.clientHeight, remPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

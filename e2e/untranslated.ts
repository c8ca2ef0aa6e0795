import type { Page } from 'playwright';

/**
 * Texts on the screen, and names for screen readers, that stand outside of the marks that the pseudo-locale puts around
 * every text. @param isData whether words are names, files, IDs or addresses, which no language changes.
 */
export async function findUntranslated(
  page: Page,
  isData: (words: string) => boolean,
): Promise<readonly string[]> {
  const { shown, named } = await page.evaluate(() => {
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'title',
      'placeholder',
      'alt',
    ];
    const values = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())].flatMap(
      (element) => attributes.map((name) => element.getAttribute(name) ?? ''),
    );
    return { shown: document.body.innerText, named: values };
  });
  const unmarked = (text: string): string => {
    const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '\n');
    return rest === text ? text : unmarked(rest);
  };
  return [...new Set([shown, ...named].flatMap((text) => unmarked(text).split(/[\n·]/)))]
    .map((words) => words.trim())
    .filter((words) => /\p{L}{2}/u.test(words) && !isData(words));
}

import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../expect-accessible.ts';
import { hasOpenLdap, startOpenLdap } from '../fixtures/open-ldap-server.ts';
import { goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test.skip(!hasOpenLdap(), 'There is no slapd to test against');

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colors`, () => {
    test.use({ theme });

    test('a directory gets the photos of the students that it knows, and the SIS gets all', async ({
      launch,
      photos,
      sis,
      userDataDir,
    }) => {
      const files = await readdir(photos.path, { recursive: true });
      const ids = files.flatMap((file) => /(?:^|[/\\])(\d+)\.jpg$/.exec(file)?.[1] ?? []);
      const known = ids.slice(1).map((id, place) => ({ id, givenName: `Student ${place}`, sn: 'Test' }));
      const server = await startOpenLdap({ students: known });
      try {
        const url = `ldap://${server.host}:${server.port}/${server.baseDn}?jpegPhoto?sub?(employeeNumber={id})`;
        const { bindDn, password } = server.photoBot;
        const destinations = [
          { id: 'main', name: 'Illuminate DnA', address: { kind: 'sis', url: sis.url } },
          {
            id: 'd-1',
            name: 'Directory',
            address: { kind: 'ldap', url, bindDn, startTls: false },
            presetId: 'ldap',
          },
        ];
        await writeFile(
          path.join(userDataDir, 'settings.json'),
          JSON.stringify({ destinations, theme, findFaces: false }),
        );
        const { page } = await launch({ args: [`--open=${photos.path}`] });
        await page.setViewportSize({ width: 1024, height: 700 });
        await untilChecked(page, 8);
        await goTo(page, 'Settings');
        await page.getByRole('button', { name: 'Show settings of Directory' }).click();
        const card = page.getByRole('region', { name: 'Directory', exact: true });
        await card.getByLabel('Password').fill(password);
        await card.getByRole('button', { name: 'Test connection' }).click();
        await expect(card.getByText(/Picture Day can sign in to/)).toBeVisible();

        await goTo(page, 'Upload');
        await page.getByRole('checkbox', { name: /^Directory/ }).check({ force: true });
        const students = page.getByRole('region', { name: 'Students in Directory' });
        await students.getByRole('button', { name: 'Look for the students' }).click();
        await expect(students).toContainText('Other destinations are not affected.');
        await expect(students.getByRole('listitem').first()).toContainText(`${ids[0]}.jpg`);
        await page.getByRole('button', { name: 'Upload 7 photos to 2 destinations' }).click();
        await expect(page.getByRole('heading', { name: /^1 of 2 destinations have all photos/ })).toBeVisible(
          {
            timeout: 60_000,
          },
        );
        expect(sis.imported()).toHaveLength(7);
        const legs = page.getByRole('region', { name: 'Destinations' });
        await expect(legs.getByRole('listitem').nth(0)).toContainText('7 of 7 photos are there.');
        await expect(legs.getByRole('listitem').nth(1)).toContainText('1 photo was rejected.');
        // React Aria names the button that was pending for some seconds more, also when it is gone.
        await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0);
        await expectAccessible(page, 'the end of an upload to a SIS and a directory');

        await page.getByRole('button', { name: 'See History' }).click();
        await page.getByRole('button', { name: 'Show by destination' }).click();
        const row = page.getByRole('row').filter({ hasText: 'lincoln-fall' });
        await expect(row.getByRole('cell').nth(0)).toContainText('7 of 7, last sent today');
        await expect(row.getByRole('cell').nth(1)).toContainText('of 7, last sent today');
        await row.getByRole('button', { name: /missing$/ }).click();
        await expect(page.getByRole('dialog')).toContainText(ids[0] ?? '');
      } finally {
        await server.close();
      }
    });
  });
}

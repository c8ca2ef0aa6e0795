import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../expect-accessible.ts';
import { drawPhoto } from '../fixtures/upload-bench.ts';
import { card, goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test('staff are no students, and their photos are matched among staff only', async ({
  folder,
  launch,
  photos,
  sis,
  userDataDir,
}) => {
  const ids = [...photos.right, photos.square].map((file) => file.replace('.jpg', ''));
  const students = ids.map((id, place) => `${id},Pupil${'ABCDEFG'[place]},Sam,5,5A,student`);
  const staff = ['770001,Diaz,Rosa,,,teacher', '770002,Pupil,Paul,,,administrator'];
  const rosterPath = path.join(folder, 'roster.csv');
  await writeFile(
    rosterPath,
    ['Student ID,Last Name,First Name,Grade,Homeroom,Role', ...staff, ...students].join('\n'),
  );
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ sisUrl: sis.url, rosterPath }));
  await mkdir(path.join(photos.path, 'Staff'));
  await writeFile(path.join(photos.path, 'Staff', '770001.jpg'), await drawPhoto(70));
  await writeFile(path.join(photos.path, 'Staff', 'portrait.jpg'), await drawPhoto(71));
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 10);
  await expect(page.getByRole('button', { name: 'Roster 7 students, roster.csv' })).toBeVisible();

  await goTo(page, 'Review');
  await card(page, /Rosa Diaz/).click();
  const detail = page.getByRole('complementary', { name: /Rosa Diaz/ });
  await expect(detail.getByText("Can't upload: Staff photo")).toBeVisible();
  await expect(detail.getByText('770001 · staff')).toBeVisible();
  await expectAccessible(page, 'A staff photo');

  await card(page, /portrait/).click();
  const whose = page.getByRole('combobox', { name: 'Find the student' });
  await whose.fill('pupil');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Paul Pupil');
  await expect(page.getByRole('option')).toContainText('770002 · staff');
});

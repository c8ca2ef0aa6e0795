import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import { launchToEnd } from '../electron-stand-in/launch-app.ts';
import { mountSmallDisk } from '../fixtures/small-disk.ts';
import { goTo, step } from '../steps.ts';
import { expect, test } from '../test.ts';

test.beforeEach(({ host }) => {
  test.skip(host !== 'stand-in', 'Electron cannot be told to fail in these ways');
});

test.describe('the window', () => {
  for (const withheld of [['ready-to-show'], ['ready-to-show', 'did-finish-load', 'did-fail-load']])
    test(`is shown though ${withheld.join(', ')} never comes`, async ({ launch }) => {
      const { page, main } = await launch({ standIn: withheld.map((event) => `--withhold=${event}`) });
      await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
      expect((await main.windowCalls?.())?.map(({ name }) => name)).toEqual(['show']);
    });

  test('that was maximized is not shown before there is something to see', async ({
    launch,
    userDataDir,
  }) => {
    await writeFile(
      path.join(userDataDir, 'window.json'),
      JSON.stringify({ bounds: null, isMaximized: true }),
    );
    const { main } = await launch();
    expect(await main.windowCalls?.()).toEqual([
      { name: 'maximize', afterLoadUrl: true },
      { name: 'show', afterLoadUrl: true },
    ]);
  });

  test('comes to the front at a second start', async ({ launch, userDataDir }) => {
    const { main } = await launch();
    expect((await launchToEnd({ userDataDir })).code).toBe(0);
    await expect
      .poll(async () => (await main.windowCalls?.())?.map(({ name }) => name))
      .toEqual(['show', 'show', 'focus']);
  });
});

test.describe('a page that dies', () => {
  test('twice is loaded again', async ({ launch }) => {
    const { page, main } = await launch({ standIn: ['--dying-loads=2'] });
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
    await expect.poll(() => main.pageLoads?.()).toBe(3);
    expect(await main.messageBoxes?.()).toEqual([]);
  });

  test('at every load is not loaded without end: the app says so, and can be quit', async ({
    userDataDir,
  }) => {
    const { code, output } = await launchToEnd({ userDataDir, standIn: ['--dying-loads=1000'] });
    expect(output).toContain("Picture Day can't show its window");
    expect(code).toBe(0);
  });
});

test.describe('a start that fails', () => {
  for (const call of [
    'protocol.registerSchemesAsPrivileged',
    'crashReporter.start',
    'app.requestSingleInstanceLock',
    'app.whenReady',
    'utilityProcess.fork',
    'protocol.handle',
    'ipcMain.handle',
    'Menu.setApplicationMenu',
    'BrowserWindow',
  ])
    test(`at ${call} says so, ends, and lets go of the lock`, async ({ launch, userDataDir }) => {
      const { code, output } = await launchToEnd({ userDataDir, standIn: [`--throws=${call}`] });
      expect(output).toContain("Picture Day can't start");
      expect(output).toContain('main.log');
      expect(code).toBe(1);
      const { page } = await launch();
      await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
    });

  test('on the command line ends with its status in place of waiting', async ({ userDataDir }) => {
    const { code, output } = await launchToEnd({
      userDataDir,
      isPackaged: true,
      args: ['help'],
      standIn: ['--throws=app.on:before-quit'],
    });
    expect(output).toContain('app.on throws');
    expect(code).toBe(3);
  });

  test('because the disk is full says so', async ({ folder }) => {
    const disk = mountSmallDisk(path.join(folder, 'small-disk'));
    test.skip(!disk, 'No right to mount a small disk (needs root)');
    if (!disk) return;
    try {
      disk.fill();
      const { code, output } = await launchToEnd({ userDataDir: disk.folder });
      expect(output).toContain('The disk is full');
      expect(code).toBe(1);
    } finally {
      disk.unmount();
    }
  });

  test('because nothing can be written into its folder says so', async ({ folder }) => {
    const disk = mountSmallDisk(path.join(folder, 'small-disk'));
    test.skip(!disk, 'No right to mount a small disk (needs root)');
    if (!disk) return;
    try {
      disk.makeReadOnly();
      const { code, output } = await launchToEnd({ userDataDir: disk.folder });
      expect(output).toContain(`can't write to its folder: ${disk.folder}`);
      expect(code).toBe(1);
    } finally {
      disk.unmount();
    }
  });
});

test('folders of the system that are away keep nothing from opening, and dialogs begin at home', async ({
  launch,
  photos,
  folder,
}) => {
  const saved = path.join(folder, 'saved.csv');
  const { page, main } = await launch({
    args: [photos.path],
    standIn: ['--throws=app.getPath:documents', '--throws=app.getPath:logs'],
  });
  await expect(step(page, 'Photos')).toContainText('8 photos');
  await main.setSaveAnswer(saved);
  const reply = await page.evaluate(() =>
    (window as unknown as { pictureDay: Bridge }).pictureDay.saveText({ suggestedName: 'a.csv', text: 'x' }),
  );
  expect(reply).toEqual({ ok: true, value: { path: saved } });
});

test.describe('a folder that the app is started with', () => {
  test('opens, whether named in full or from the working folder, now and at a second start', async ({
    launch,
    photos,
    folder,
    userDataDir,
  }) => {
    const { page } = await launch({ args: ['lincoln-fall'], workingFolder: folder, isPackaged: true });
    await expect(step(page, 'Photos')).toContainText('8 photos');
    const other = path.join(folder, 'check');
    await mkdir(other);
    await writeFile(path.join(other, 'notes.jpg'), 'no picture');
    await launchToEnd({ userDataDir, args: ['./check'], workingFolder: folder, isPackaged: true });
    await expect(step(page, 'Photos')).toContainText('1 photo');
    await launchToEnd({ userDataDir, args: [`file://${encodeURI(photos.path)}`], isPackaged: true });
    await expect(step(page, 'Photos')).toContainText('8 photos');
  });

  test('and that is gone is told, and what is open stays', async ({ launch, photos, userDataDir }) => {
    const { page } = await launch({ args: [photos.path] });
    await expect(step(page, 'Photos')).toContainText('8 photos');
    await launchToEnd({ userDataDir, args: ['/media/card/DCIM'] });
    await expect(page.getByText('/media/card/DCIM is no longer there').first()).toBeVisible();
    await expect(step(page, 'Photos')).toContainText('8 photos');
  });

  test('as 3,000 files is refused in words, and the first app goes on', async ({ launch, userDataDir }) => {
    const { page } = await launch();
    const files = Array.from({ length: 3_000 }, (_, index) => `/media/card/DCIM/IMG_${index}.jpg`);
    const { code, output } = await launchToEnd({ userDataDir, args: files });
    expect(output).toContain('too many files at once');
    expect(code).toBe(1);
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
  });
});

test.describe('on macOS', () => {
  const standIn = ['--as-mac'];

  test('files that are opened with the app before it is ready, and after, reach the page', async ({
    launch,
    photos,
    folder,
  }) => {
    const { page, main } = await launch({ standIn: [...standIn, `--open-file=${photos.path}`] });
    await expect(step(page, 'Photos')).toContainText('8 photos');
    const names = ['1.jpg', '2.jpg', '3.jpg'].map((name) => path.join(folder, name));
    for (const name of names) await writeFile(name, 'no picture');
    await Promise.all(names.map((name) => main.openFile?.(name)));
    await expect(step(page, 'Photos')).toContainText('3 photos');
  });

  test('without a window, menu commands, the dock and a second start open one', async ({
    launch,
    photos,
    userDataDir,
  }) => {
    const { page, main, nextPage } = await launch({ standIn, args: [photos.path] });
    await expect(step(page, 'Photos')).toContainText('8 photos');
    await expect.poll(() => main.dockLabels?.()).toEqual(['lincoln-fall']);
    await main.closeWindow?.();
    await main.pressMenu('Settings');
    const second = await nextPage?.();
    if (second) await expect(second.locator('[data-screen="settings"]')).toBeAttached();
    await main.closeWindow?.();
    await launchToEnd({ userDataDir });
    const third = await nextPage?.();
    if (third) await goTo(third, 'Photos');
    await main.closeWindow?.();
    await main.pressDock?.('lincoln-fall');
    const fourth = await nextPage?.();
    if (fourth) await expect(step(fourth, 'Photos')).toContainText('8 photos');
    expect(await main.windowCount?.()).toBe(1);
  });
});

test('recent folders are in the menu, and can be cleared there; About says the version', async ({
  launch,
  userDataDir,
}) => {
  const recentFolders = [{ path: '/media/card/Lincoln & Sons', openedAt: '2026-09-01T08:00:00.000Z' }];
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ recentFolders }));
  const { page, main } = await launch();
  const listed = page.getByRole('button', { name: /Lincoln & Sons/ });
  await expect(listed).toBeVisible();
  await main.pressMenu('Lincoln && Sons');
  await expect(page.getByText(/Lincoln & Sons is no longer there/).first()).toBeVisible();
  await main.pressMenu('Clear Recent Folders');
  await expect(listed).toHaveCount(0);
  await main.pressMenu('About Picture Day');
  expect(await main.aboutPanels?.()).toMatchObject([{ applicationVersion: '0.1.0' }]);
});

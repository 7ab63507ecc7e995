import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ReviewWords, reviewWords } from '../../src/i18n/reviewWords';
import { builtIn } from '../seeded/plansUnderTest';
import { button, command, expectAxeClean, openAppWith, vi } from './harness';
import { dropFiles } from './harness/files';
import { beginReview, mergeDialog, sendOut } from './harness/reviewing';

interface PlanFile {
  readonly features: { readonly id: string; readonly properties: Record<string, unknown> }[];
}

const NARROW = { width: 390, height: 780 };

/** Closes the dialog that is open. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function openDialog(page: Page, said: ReviewWords, name: string, title: string): Promise<void> {
  await page.locator('.review').getByRole('button', { name: said.files.label, exact: true }).click();
  await page.locator('.review .menu').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
}

describe('the review and its dialogs are clean to axe', () => {
  test.each([
    ['vi', 'dark'],
    ['en', 'light'],
  ] as const)('%s, %s', async (language, colorScheme) => {
    const { page } = await openAppWith(builtIn, { viewport: { width: 1280, height: 800 }, colorScheme });
    await beginReview(page, { name: 'Lê Thị Hoa', org: 'Sở KHCN' });
    const sent = await sendOut(page);
    const said = reviewWords(language);
    if (language === 'en') await command(page, vi.verbs.languageEn);
    const reply = JSON.parse(sent) as PlanFile;
    const [site, other] = reply.features.filter(({ properties }) => properties.review === 'submitted');
    Object.assign(site!.properties, { review: 'accepted', reviewedBy: 'Bình', reviewedOrg: 'Viettel' });
    Object.assign(other!.properties, { review: 'accepted', reviewedBy: 'Bình', reviewedOrg: 'Viettel' });
    await page.locator('.review input[type=search]').fill(site!.id);
    await page.locator('.review .grid-row[data-id]').first().click();
    const review = page.locator('.site-review');
    await page.keyboard.press('c');
    await review.locator('form').waitFor();
    await expectAxeClean(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await review.locator('form').waitFor();
    await expectAxeClean(page, { include: ['.inspector'] });
    await review.locator('form input').press('Enter');
    await expect.poll(() => review.getAttribute('data-review')).toBe('rejected');
    await page.locator('.review input[type=search]').fill('');
    await expectAxeClean(page);

    const open = { include: ['dialog[open]'] };
    await button(page, said.files.send).click();
    await page.getByRole('dialog', { name: said.send.title }).waitFor();
    await expectAxeClean(page, open);
    await close(page);
    await openDialog(page, said, said.files.log, said.log.title);
    await expectAxeClean(page, open);
    await close(page);
    await dropFiles(page, [{ name: 'reply.geojson', text: JSON.stringify(reply) }]);
    await mergeDialog(page).locator('[data-conflict]').waitFor();
    await expectAxeClean(page, open);
    await page.setViewportSize(NARROW);
    await expectAxeClean(page, open);
    await page.setViewportSize({ width: 1280, height: 800 });
    await close(page);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.review').getByRole('button', { name: said.files.label, exact: true }).click();
    await page.locator('.review .menu').getByRole('button', { name: said.files.compare, exact: true }).click();
    await (await chooser).setFiles({
      name: 'reply.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(reply)),
    });
    const compared = page.getByRole('dialog', { name: said.compare.title });
    await compared.locator('tr[data-state="changed"]').first().waitFor();
    expect(await compared.locator('.state-chip[data-state="changed"]').getAttribute('data-count')).toBe('2');
    await expectAxeClean(page, open);
    await button(compared, said.compare.onMap).click();
    await compared.waitFor({ state: 'detached' });
    await expectAxeClean(page);
  });
});

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { openStage } from './browser';
import { type Faults, watchFaults } from './faults';

export interface OpenAppOptions {
  /** Below the app's address, e.g. "?lang=en"; default: the app itself. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly timezoneId?: string;
  readonly hasTouch?: boolean;
  /** Stays open over the tests of the file (open it in `beforeAll`); else it closes after the test. */
  readonly keepOpen?: boolean;
  /** Runs on the fresh context before the first load, e.g. to block a file or set permissions. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  /** With a slash at the end. */
  readonly address: string;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** Maps are drawn in software here, at a cost per pixel: half as many each way draws four times as fast. */
const PIXELS_PER_PIXEL = 0.5;

const open = new Map<App, OpenAppOptions>();

/** Opens the built app in a fresh profile. Any fault in it fails the test it happens in, unless the test takes it. */
export async function openApp(options: OpenAppOptions = {}): Promise<App> {
  const { browser, address } = await openStage();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 800, height: 600 },
    deviceScaleFactor: PIXELS_PER_PIXEL,
    locale: options.locale ?? 'vi-VN',
    timezoneId: options.timezoneId ?? 'Asia/Ho_Chi_Minh',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    hasTouch: options.hasTouch ?? false,
    acceptDownloads: true,
  });
  const faults = await watchFaults(context, new URL(address).origin);
  await options.prepare?.(context);
  const page = await context.newPage();
  const app: App = { page, context, address, faults, close: () => close(app) };
  open.set(app, options);
  await page.goto(new URL(options.path ?? '', address).href);
  return app;
}

async function close(app: App): Promise<void> {
  open.delete(app);
  await app.context.close();
}

afterEach(async () => {
  const faults = [...open.keys()].flatMap((app) => app.faults.take());
  const passing = [...open].filter(([, options]) => !options.keepOpen);
  await Promise.all(passing.map(([app]) => close(app)));
  if (faults.length > 0) throw new Error(`what must not happen did:\n${faults.join('\n')}`);
});

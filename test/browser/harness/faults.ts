import type { BrowserContext, Page } from 'playwright-core';

/** What must never happen while a test runs, in the words of the browser. */
export interface Faults {
  readonly all: readonly string[];
  /** Gives and forgets what happened so far: for a test that provokes a fault on purpose. */
  take(): string[];
}

/** Watches a fresh context: errors on the console or in scripts, requests off the origin, breaches of the policy. */
export async function watchFaults(context: BrowserContext, origin: string): Promise<Faults> {
  const all: string[] = [];
  const note = (kind: string, text: string) => all.push(`${kind}: ${text}`);
  context.on('request', (request) => {
    if (!isAtHome(request.url(), origin)) note('request off the origin', request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') note('console error', `${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note('page error', String(error.error().stack ?? error.error())));
  context.on('page', (page: Page) => {
    page.on('crash', () => note('page crash', page.url()));
    page.on('websocket', (socket) => note('request off the origin', socket.url()));
  });
  await context.exposeFunction('__reportBreach', (text: string) => note('policy breach', text));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const report = (globalThis as unknown as { __reportBreach(text: string): void }).__reportBreach;
        report(`${violatedDirective} blocked ${blockedURI || 'inline'} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  return { all, take: () => all.splice(0) };
}

function isAtHome(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
}

import type { Background } from '../../state/session';

/** Reads a base-map address: a style document, a WMTS template, or XYZ tiles. Only https; null when it is neither. */
export function backgroundOf(text: string): Background | null {
  const url = text.trim();
  const host = hostOf(url);
  if (host === null) return null;
  if (/\{z\}/i.test(url) && /\{x\}/i.test(url)) return { kind: 'xyz', url, host };
  if (/wmts|\{TileMatrix\}/i.test(url)) return { kind: 'wmts', url, host };
  return { kind: 'style', url, host };
}

function hostOf(url: string): string | null {
  if (!/^https:\/\//i.test(url)) return null;
  try {
    const { host } = new URL(url.replace(/[{}]/g, '_'));
    return host.includes('.') || host.startsWith('localhost') ? host : null;
  } catch {
    return null;
  }
}

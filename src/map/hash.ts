import type { LngLat } from '../core/geo/lngLat';

/** The part of the address that says what is looked at: `#map=zoom/lat/lon&sel=ID`. */
export interface MapHash {
  readonly view: { readonly zoom: number; readonly center: LngLat } | null;
  readonly sel: string | null;
}

export function parseHash(hash: string): MapHash {
  const members = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((pair) => {
        const cut = pair.indexOf('=');
        return cut < 0 ? ([pair, ''] as const) : ([pair.slice(0, cut), decoded(pair.slice(cut + 1))] as const);
      }),
  );
  return { view: parseView(members.get('map')), sel: members.get('sel') || null };
}

/** Latitude first, as people write it; as many decimals as a pixel needs. */
export function formatHash({ view, sel }: MapHash): string {
  const parts: string[] = [];
  if (view) {
    const decimals = Math.max(2, Math.ceil((view.zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
    const [lng, lat] = view.center;
    parts.push(`map=${trimmed(view.zoom, 2)}/${lat.toFixed(decimals)}/${lng.toFixed(decimals)}`);
  }
  if (sel) parts.push(`sel=${encodeURIComponent(sel)}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

function parseView(text: string | undefined): MapHash['view'] {
  const numbers = text?.split('/').map((word) => (word.trim() === '' ? Number.NaN : Number(word)));
  if (numbers?.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [zoom, lat, lng] = numbers as [number, number, number];
  if (zoom < 0 || zoom > 24 || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { zoom, center: [lng, lat] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

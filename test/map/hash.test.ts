import { describe, expect, it } from 'vitest';
import { formatHash, parseHash } from '../../src/map/hash';

describe('hash', () => {
  it('reads zoom, latitude, longitude and a selection', () => {
    expect(parseHash('#map=11.5/21.015/107.83&sel=qn-p-89')).toEqual({
      view: { zoom: 11.5, center: [107.83, 21.015] },
      sel: 'qn-p-89',
    });
  });

  it.each(['', '#', '#map=', '#map=11/21', '#map=x/21/107', '#map=9/91/107', '#map=9//107', '#other=1'])(
    'sees no view in %j',
    (hash) => expect(parseHash(hash)).toEqual({ view: null, sel: null }),
  );

  it('carries any id there and back', () => {
    for (const sel of ['trạm 1', 'a&b=c', '100%', '#1', 'x/y']) {
      expect(parseHash(formatHash({ view: null, sel })).sel).toBe(sel);
    }
  });

  it('takes an id that was not encoded as it stands', () => {
    expect(parseHash('#sel=100%').sel).toBe('100%');
  });

  it('loses less than a pixel of the view', () => {
    for (const zoom of [5, 8.62, 14, 18]) {
      const center = [107.123456789, 21.987654321] as const;
      const back = parseHash(formatHash({ view: { zoom, center }, sel: null })).view!;
      const pixelDeg = 360 / (512 * 2 ** zoom);
      expect(Math.abs(back.center[0] - center[0])).toBeLessThan(pixelDeg);
      expect(Math.abs(back.center[1] - center[1])).toBeLessThan(pixelDeg);
      expect(back.zoom).toBe(zoom);
    }
  });
});

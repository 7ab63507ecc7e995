/** Latitude first, dot-decimal, whatever the language: what every other tool reads back. */
export function copiedCoordinates([lngDeg, latDeg]: readonly [number, number]): string {
  return `${latDeg.toFixed(6)}, ${lngDeg.toFixed(6)}`;
}

/** Degrees, minutes, seconds: 21°14'18.2"N 107°57'54.4"E. */
export function dmsCoordinates([lngDeg, latDeg]: readonly [number, number]): string {
  return `${dms(latDeg, 'N', 'S')} ${dms(lngDeg, 'E', 'W')}`;
}

function dms(value: number, positive: string, negative: string): string {
  const tenths = Math.round(Math.abs(value) * 36_000);
  const degrees = Math.floor(tenths / 36_000);
  const minutes = Math.floor((tenths % 36_000) / 600);
  const seconds = (tenths % 600) / 10;
  return `${degrees}°${pad(minutes)}'${seconds < 10 ? '0' : ''}${seconds.toFixed(1)}"${value < 0 ? negative : positive}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

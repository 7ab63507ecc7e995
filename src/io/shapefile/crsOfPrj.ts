import { VN2000_ZONES } from '../coordinates/crs';

/**
 * The code of the reference system a .prj describes, by its name and parameters; a name of another shape comes back as
 * it is written, so that it can be refused by name. The definition itself is never projected with: it leaves out the
 * shift from VN-2000 to WGS84, which is 224 m.
 */
export function crsOfPrj(prj: string): string {
  const name = /^\s*\w+\["([^"]*)"/.exec(prj)?.[1] ?? prj.trim().slice(0, 60);
  const isVn2000 = /VN[-_ ]?2000/i.test(prj);
  const isWgs84 = /WGS[-_ ]?(?:19)?84/i.test(prj);
  if (/^\s*(?:GEOGCS|GEOGCRS|GEODCRS)\[/i.test(prj)) return isVn2000 ? 'EPSG:4756' : isWgs84 ? 'EPSG:4326' : name;
  if (/Mercator_Auxiliary_Sphere|Pseudo[-_ ]Mercator/i.test(prj)) return 'EPSG:3857';
  const meridianDeg = parameter(prj, 'central_meridian', 'Longitude of natural origin');
  const scale = parameter(prj, 'scale_factor', 'Scale factor at natural origin');
  const plain = parameter(prj, 'false_easting', 'False easting') === 500_000 && metres(prj);
  if (!plain || meridianDeg === null || scale === null) return name;
  if (isVn2000) return vn2000Code(meridianDeg, scale) ?? name;
  const zone = (meridianDeg + 183) / 6;
  return isWgs84 && scale === 0.9996 && (zone === 48 || zone === 49) ? `EPSG:326${zone}` : name;
}

function vn2000Code(meridianDeg: number, scale: number): string | null {
  for (const [code, zone] of VN2000_ZONES) {
    if (Math.abs(zone.meridianDeg - meridianDeg) < 1e-6 && Math.abs(zone.scale - scale) < 1e-9) return code;
  }
  return null;
}

function parameter(prj: string, ...names: readonly string[]): number | null {
  for (const name of names) {
    const found = new RegExp(`PARAMETER\\["${name}"\\s*,\\s*([-\\d.eE+]+)`, 'i').exec(prj);
    if (found) return Number(found[1]);
  }
  return null;
}

/** The unit of the projection stands last. */
function metres(prj: string): boolean {
  const units = [...prj.matchAll(/(?:LENGTH)?UNIT\["([^"]*)"/gi)].map(([, unit]) => unit?.toLowerCase());
  return ['metre', 'meter', 'metres', 'meters'].includes(units.at(-1) ?? '');
}

/** The parts of a shapefile of points with one text column, by the published layouts (ESRI 1998, dBASE III). */
export function aShapefile(points: readonly (readonly [x: number, y: number, name: string])[]) {
  return { shp: shpOf(points), dbf: dbfOf(points.map(([, , name]) => name)) };
}

/** ESRI's words for the zone of Quảng Ninh; without the shift to WGS84, as they come in the mail. */
export const VN2000_PRJ =
  'PROJCS["VN_2000_TM-3_107-45",GEOGCS["GCS_VN-2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.75],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

const NAME_BYTES = 40;

function shpOf(points: readonly (readonly [number, number, string])[]): Uint8Array {
  const bytes = new Uint8Array(100 + points.length * 28);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  for (const [i, [x, y]] of points.entries()) {
    const at = 100 + i * 28;
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  }
  return bytes;
}

function dbfOf(names: readonly string[]): Uint8Array {
  const recordBytes = 1 + NAME_BYTES;
  const bytes = new Uint8Array(65 + names.length * recordBytes + 1).fill(0x20, 65);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, names.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, recordBytes, true);
  bytes.set(new TextEncoder().encode('ten'), 32);
  bytes[43] = 'C'.charCodeAt(0);
  bytes[48] = NAME_BYTES;
  bytes[64] = 0x0d;
  for (const [i, name] of names.entries()) {
    bytes.set(new TextEncoder().encode(name).subarray(0, NAME_BYTES), 65 + i * recordBytes + 1);
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

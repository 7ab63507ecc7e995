const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const FILE_CODE = 9994;

/** Whether the records of a .shp follow each other to its very end, as its header says: a reader stops without a word. */
export function recordsFit(shp: Uint8Array): boolean {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE || view.getInt32(24) * 2 !== shp.length) return false;
  let at = HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES <= shp.length) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 0) return false;
    at += RECORD_HEADER_BYTES + length;
  }
  return at === shp.length;
}

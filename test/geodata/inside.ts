/** Even-odd rule. */
export function inside(x: number, y: number, ring: number[][]): boolean {
  let odd = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] as [number, number];
    if (y1! > y !== y2 > y && x < x1! + ((x2 - x1!) * (y - y1!)) / (y2 - y1!)) odd = !odd;
  });
  return odd;
}

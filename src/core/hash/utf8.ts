/** A text in UTF-8. Half a surrogate pair is written as U+FFFD. Source: RFC 3629. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[size++] = code;
      continue;
    }
    const whole = text.codePointAt(at)!;
    if (whole > 0xffff) at++;
    const point = whole >= 0xd800 && whole <= 0xdfff ? 0xfffd : whole;
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[size++] = ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more));
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) bytes[size++] = 0x80 | ((point >> shift) & 0x3f);
  }
  return bytes.subarray(0, size);
}

import { strictUtf8 } from '../../json/strictUtf8';

const LINE_FEED = 0x0a;

/** Texts of many rows as bytes, a line feed between them: no raw JSON text holds one. Decoded at once. */
export class TextColumn {
  buffer = new Uint8Array(1 << 10);
  /** Where the text of the row begins; `end`: where the scanner left off. */
  start = 0;
  end = 0;

  /** The row is taken. */
  keep(): void {
    this.buffer[this.end] = LINE_FEED;
    this.start = this.end + 1;
  }

  grow(): void {
    const larger = new Uint8Array(this.buffer.length * 2);
    larger.set(this.buffer);
    this.buffer = larger;
  }

  /** The texts, one a line, and an empty column again. Throws where the bytes are no UTF-8. */
  take(): string {
    const texts = strictUtf8(this.buffer.subarray(0, Math.max(0, this.start - 1)));
    this.start = 0;
    return texts;
  }
}

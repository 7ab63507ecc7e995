/** A benchmark that gets other answers than its peers measures nothing. */
export function assertSame(ours: ArrayLike<number>, theirs: ArrayLike<number>, job: string): void {
  if (ours.length !== theirs.length) throw new Error(`${job}: expected ${ours.length} answers, got ${theirs.length}`);
  for (let i = 0; i < ours.length; i++) {
    if (ours[i] !== theirs[i]) throw new Error(`${job}: village ${i}: ours ${ours[i]}, theirs ${theirs[i]}`);
  }
}

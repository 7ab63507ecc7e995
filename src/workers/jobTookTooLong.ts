/** A job that was ended because it ran over its limit. */
export class JobTookTooLong extends Error {
  constructor(readonly seconds: number) {
    super(`ended after ${seconds} s`);
  }
}

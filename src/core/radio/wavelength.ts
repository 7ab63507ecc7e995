/** Wavelength in metres of `freqGHz`, with the constant ITU-R P.1812 and P.2001 print: 0.2998 m at 1 GHz. */
export function wavelengthM(freqGHz: number): number {
  return 0.2998 / freqGHz;
}

/**
 * Numbers that know their unit. A plain literal fits any of them; passing one unit where another is expected
 * does not compile. They cost nothing at run time.
 */
type Unit<Name extends string> = number & { readonly __unit?: Name };

export type Metres = Unit<'m'>;
export type Kilometres = Unit<'km'>;
export type SquareKilometres = Unit<'km2'>;
export type Degrees = Unit<'deg'>;
export type Dbm = Unit<'dBm'>;
export type Db = Unit<'dB'>;
export type Mhz = Unit<'MHz'>;
export type Vnd = Unit<'VND'>;

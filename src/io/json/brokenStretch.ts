/** A long array was not what its first look promised: the text must be read as a whole. */
export class BrokenStretch extends Error {}

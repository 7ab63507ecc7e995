import { useRef } from 'react';

/** While `held`, the value as it was before: a long table need not be sorted anew with each frame of a drag. */
export function useSettled<Value>(value: Value, held: boolean): Value {
  const settled = useRef(value);
  if (!held) settled.current = value;
  return settled.current;
}

import { TextField } from '../../ui/TextField';
import { useWords } from '../AppProvider';
import { readNumber } from './readNumber';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  /** null: the field was emptied. */
  readonly onCommit: (value: number | null) => void;
}

/** A number as people of the language write it, within its limits; empty means unknown or the default. */
export function NumberField({ value, min, max, onCommit, ...field }: NumberFieldProps) {
  const { format, inspector, language } = useWords();
  const limit = (value: number): string => format.decimal(value, Number.isInteger(value) ? 0 : 1);
  const commit = (text: string): string | null => {
    if (text === '') {
      onCommit(null);
      return null;
    }
    const number = readNumber(text, language);
    if (number === null || number < min || number > max) {
      return inspector.fields.badNumber(limit(min), limit(max));
    }
    onCommit(number);
    return null;
  };
  const shown = value === undefined ? '' : limit(value);
  return <TextField {...field} numeric value={shown} onCommit={commit} />;
}

import type { ReactNode } from 'react';

/** One line icon on a 20-unit square, drawn in the colour of its text. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {ICONS[name]}
    </svg>
  );
}

const ICONS = {
  undo: <path d="M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9" />,
  redo: <path d="m13 5 3.5 3.5L13 12m3-3.5H8a4 4 0 0 0 0 8h3" />,
  search: <path d="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.5-1.5L17 17" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.6" />,
  play: <path d="M7 4.5v11l8.5-5.5L7 4.5Z" fill="currentColor" />,
  pause: <path d="M7 5v10M13 5v10" strokeWidth="2.6" />,
  back: <path d="m12 5-5 5 5 5" />,
  forward: <path d="m8 5 5 5-5 5" />,
  up: <path d="m5 12 5-5 5 5" />,
  down: <path d="m5 8 5 5 5-5" />,
  open: <path d="M3 6.5V15a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-6L8 4.5H4a1 1 0 0 0-1 1v1Z" />,
  export: <path d="M10 12V3.5m0 0L7 6.5m3-3 3 3M4 12v3.5a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V12" />,
  sun: (
    <path d="M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100" />
  ),
  moon: <path d="M16.5 11.5A7 7 0 0 1 8.5 3.5a7 7 0 1 0 8 8Z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  copy: (
    <path d="M7 7V4.5a1 1 0 0 1 1-1h7.5a1 1 0 0 1 1 1V12a1 1 0 0 1-1 1H13M4.5 7H12a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H4.5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z" />
  ),
  trash: <path d="M4 6h12M8 6V4h4v2m-6.5 0 .6 9.5h7.800L14.5 6" />,
  locked: <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5 9h10v7.5H5V9Z" />,
  target: <path d="M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10 2.5v3M10 14.5v3M2.5 10h3M14.5 10h3" />,
  column: <path d="M3.5 4h13v12h-13V4ZM8 4v12" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;

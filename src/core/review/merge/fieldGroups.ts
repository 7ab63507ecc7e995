import type { Json } from '../../plan/json';

/** Member of a row → what it is decided with. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ...[
    'review',
    'reviewReason',
    'reviewNote',
    'suggestedLng',
    'suggestedLat',
    'suggestedHeightM',
    'reviewedBy',
    'reviewedOrg',
    'reviewedAt',
  ].map((field) => [field, 'decision'] as const),
  ['position', 'position'],
  ['posSource', 'position'],
  ['updatedAt', 'updated'],
  ['updatedBy', 'updated'],
]);

/** When and by whom a row was last touched: the later one stays, nobody is asked. */
export const UPDATED = 'updated';
const NESTED = ['extra', 'foreign'];

/** The members of one group by name, or the value of a member that stands alone. */
export type GroupValue = Json | undefined;
export type Grouped = ReadonlyMap<string, GroupValue>;

/** A row by what is decided together. Members a plan does not know are looked at one by one: `extra.name`. */
export function grouped(row: object): Grouped {
  const groups = new Map<string, GroupValue>();
  for (const [field, value] of Object.entries(row as Readonly<Record<string, Json>>)) {
    if (value === undefined || field === 'id') continue;
    const group = GROUPS.get(field);
    if (NESTED.includes(field)) {
      for (const [key, member] of Object.entries(value as object)) groups.set(`${field}.${key}`, member as Json);
    } else if (group) groups.set(group, { ...(groups.get(group) as object), [field]: value });
    else groups.set(field, value);
  }
  return groups;
}

/** The row with one group as it is elsewhere. */
export function withGroup<Row extends object>(row: Row, group: string, value: GroupValue): Row {
  const members = new Map(Object.entries(row));
  const nested = NESTED.find((field) => group.startsWith(`${field}.`));
  if (nested) {
    const inner = new Map(Object.entries((members.get(nested) ?? {}) as object));
    set(inner, group.slice(nested.length + 1), value);
    set(members, nested, inner.size > 0 ? Object.fromEntries(inner) : undefined);
    return Object.fromEntries(members) as Row;
  }
  const own = [...GROUPS].filter(([, name]) => name === group).map(([field]) => field);
  if (own.length === 0) set(members, group, value);
  for (const field of own) set(members, field, (value as Readonly<Record<string, unknown>> | undefined)?.[field]);
  return Object.fromEntries(members) as Row;
}

function set(members: Map<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) members.delete(key);
  else members.set(key, value);
}

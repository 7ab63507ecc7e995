export const RELIEF: {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly stepDeg: number;
};
export function relief(): { readonly columns: number; readonly rows: number; readonly heights: Int16Array };

export const MEDIUM = 'Be Vietnam Pro Medium';
export const SEMIBOLD = 'Be Vietnam Pro SemiBold';

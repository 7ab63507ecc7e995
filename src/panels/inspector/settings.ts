export const SETTINGS = ['town', 'rural', 'mountain', 'island', 'sea'] as const;

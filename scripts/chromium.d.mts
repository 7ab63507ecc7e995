export declare const chromiumRecord: string;
export declare function findChromium(): string | undefined;

export declare function buildIfStale(): Promise<boolean>;
export declare function buildApp(): Promise<void>;

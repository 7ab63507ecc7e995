export declare function contentSecurityPolicy(allowedHosts?: readonly string[]): string;
export declare function securityHeaders(allowedHosts?: readonly string[]): Record<string, string>;
export declare function parseHosts(text: string): string[];

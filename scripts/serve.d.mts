export interface Served {
  readonly address: string;
  close(): Promise<void>;
}
export interface ServeOptions {
  readonly folder?: string;
  readonly host?: string;
  readonly port?: number;
  readonly exactPort?: boolean;
  readonly allowedHosts?: readonly string[];
}
export declare function serve(options?: ServeOptions): Promise<Served>;

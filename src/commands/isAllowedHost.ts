/** "*.example.org" allows every host below example.org, as the served policy does. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  return allowed.some((each) => each === host || (each.startsWith('*.') && host.endsWith(each.slice(1))));
}

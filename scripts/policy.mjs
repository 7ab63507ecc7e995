// The one place of the content security policy: what the served page may load, shared by `npm start` and the tests.

const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What a host the user allows may be used for: map pictures, map and terrain data, map letters. Never scripts. */
const OPEN_TO_HOSTS = new Set(['img-src', 'connect-src', 'font-src']);

export function contentSecurityPolicy(allowedHosts = []) {
  const hosts = allowedHosts.map((host) => `https://${host}`);
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources, ...(OPEN_TO_HOSTS.has(name) ? hosts : [])].join(' '))
    .join('; ');
}

export function securityHeaders(allowedHosts = []) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(allowedHosts),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** "tiles.example.org, https://dem.example.org" → host names; throws on anything that could bend the policy. */
export function parseHosts(text) {
  return text
    .split(',')
    .map((word) =>
      word
        .trim()
        .replace(/^https:\/\//, '')
        .replace(/\/$/, '')
        .toLowerCase(),
    )
    .filter(Boolean)
    .map((host) => {
      if (/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(host)) return host;
      throw new Error(`--allow-host: "${host}" is not a host name such as tiles.example.org`);
    });
}

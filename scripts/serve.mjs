// Serves the built app with its policy: used by `npm start`, the browser tests and the first-load measurement.
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { securityHeaders } from './policy.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Starts the server; `address` is where the app is, `close()` ends it. Port 0 takes any free port. */
export async function serve({
  folder = dist,
  host = 'localhost',
  port = 0,
  exactPort = false,
  allowedHosts = [],
} = {}) {
  const server = await preview({
    configFile: false,
    root: folder,
    base: '/',
    appType: 'mpa', // a missing file is a 404, never the page again
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host, port, strictPort: exactPort, open: false, headers: securityHeaders(allowedHosts) },
    plugins: [{ name: 'allowed-hosts', configurePreviewServer: (to) => answerAllowedHosts(to, allowedHosts) }],
  });
  const bound = server.httpServer.address();
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { address: `http://${shown}:${bound.port}/`, close: () => closeAll(server) };
}

/** The page asks which hosts its policy lets it use; it cannot read its own headers. */
function answerAllowedHosts(server, hosts) {
  server.middlewares.use('/allowed-hosts.json', (_request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(hosts))) response.setHeader(name, value);
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify({ hosts }));
  });
}

async function closeAll(server) {
  server.httpServer.closeAllConnections?.();
  await server.close();
}

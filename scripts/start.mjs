// `npm start`: builds what is missing or old, serves it, and prints one line: the address.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { parseHosts } from './policy.mjs';
import { serve } from './serve.mjs';

const DEFAULT_PORT = 4173;

const options = readOptions();
try {
  process.stderr.write('Preparing the app …\n');
  await buildIfStale();
} catch (error) {
  stop(`The app could not be built:\n${error instanceof Error ? error.message : error}`);
}
const app = await startServer(options);
process.stdout.write(`Phủ Sóng: ${app.address}\n`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal).once(signal, end);
if (options.open) openBrowser(app.address);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { 'allow-host': { type: 'string', multiple: true }, 'no-open': { type: 'boolean' } },
    });
    return {
      allowedHosts: parseHosts((values['allow-host'] ?? []).join(',')),
      open: Boolean(process.stdout.isTTY) && !process.env.CI && !values['no-open'],
      host: process.env.HOST || 'localhost',
      port: readPort(process.env.PORT),
    };
  } catch (error) {
    return stop(
      `${error.message}\nUsage: npm start [-- --allow-host HOST[,HOST] --no-open]   (PORT and HOST are read)`,
    );
  }
}

function readPort(text) {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT: "${text}" is not a port number (0 to 65535).`);
}

async function startServer({ host, port, allowedHosts }) {
  try {
    return await serve({ host, port: port ?? DEFAULT_PORT, exactPort: port !== undefined, allowedHosts });
  } catch (error) {
    if (/already in use/i.test(error.message)) {
      return stop(`Port ${port} is already in use. Choose another one, or leave PORT unset to take the next free one.`);
    }
    return stop(`The server could not start on ${host}: ${error.message}`);
  }
}

async function end() {
  await app.close();
  process.exit(0);
}

function openBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref(); // no browser: the line says it all
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

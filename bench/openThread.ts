import { parentPort } from 'node:worker_threads';
import { openFile } from '../src/io/openFile';

/** Opens a file as the app's thread does: its places go over while it is read. */
parentPort?.on('message', async (bytes: Uint8Array<ArrayBuffer>) => {
  const opened = await openFile(bytes, 'large.geojson', {
    places: {
      take: (part) => parentPort?.postMessage({ part }),
      startAnew: () => parentPort?.postMessage({ part: null }),
    },
  });
  parentPort?.postMessage({ opened, bytes }, [bytes.buffer]);
});

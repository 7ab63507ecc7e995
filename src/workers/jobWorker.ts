import type { PlaceColumn, PlaceRows, PlaceTaker } from '../io/planGeojson/alike/placeRows';
import { doJob } from './doJob';
import type { JobKind, JobKinds, JobMessage, JobOrder } from './job';
import { addSlice, sliced } from './sliced';

interface Asked {
  readonly kind: JobKind;
  readonly ask: JobKinds[JobKind]['ask'];
}

let asked: Asked | null = null;

/** The thread's side of `jobThreads`: one job after another, until the thread is ended. */
addEventListener('message', ({ data }: MessageEvent<JobOrder>) => {
  if (data.type === 'frame') asked = data;
  else if (data.type === 'slice') addSlice(asked?.ask, data.slice);
  else if (asked) void answer(asked);
});

async function answer({ kind, ask }: Asked): Promise<void> {
  const say = (message: JobMessage, handedOver: Transferable[] = []): void =>
    postMessage(message, { transfer: handedOver });
  const places: PlaceTaker = {
    take: (part) => say({ type: 'places', part }, 'rows' in part ? arraysOf(part.rows) : []),
    startAnew: () => say({ type: 'places', part: null }),
  };
  try {
    const onProgress = (fraction: number): void => say({ type: 'progress', fraction });
    const { frame, slices } = sliced(await doJob(kind, ask, onProgress, places));
    say({ type: 'frame', answer: frame as JobKinds[JobKind]['answer'] });
    for (const slice of slices) say({ type: 'slice', slice });
    say({ type: 'done' });
  } catch (reason) {
    say({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
}

/** What need not be copied. */
function arraysOf({ groups, order }: PlaceRows): Transferable[] {
  const ofGroups = groups.flatMap(({ lngDeg, latDeg, columns }) => [
    lngDeg.buffer,
    latDeg.buffer,
    ...buffersOf(columns),
  ]);
  return order ? [order.buffer, ...ofGroups] : ofGroups;
}

function buffersOf(columns: readonly PlaceColumn[]): Transferable[] {
  return columns.flatMap((column) => {
    if (column.of === 'texts') return [];
    return [column.of === 'words' ? column.codes.buffer : column.numbers.buffer];
  });
}

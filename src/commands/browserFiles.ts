import type { FilePort, FileTarget } from './filePort';

/** Files through the browser: the File System Access API where it exists, an input and downloads elsewhere. */
export function browserFiles(): FilePort {
  const pickers = window as unknown as Partial<Pickers>;
  return {
    canWriteInPlace: pickers.showSaveFilePicker !== undefined,
    choose: (accept) =>
      pickers.showOpenFilePicker ? chooseByPicker(pickers.showOpenFilePicker) : chooseByInput(accept),
    download,
    async write(name, content, target) {
      const handle = (target?.handle as WritableHandle | null) ?? (await askWhere(pickers, name));
      if (!handle) return null;
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
      return { name: handle.name, handle };
    },
  };
}

interface WritableHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}
interface Pickers {
  showOpenFilePicker(options: object): Promise<WritableHandle[]>;
  showSaveFilePicker(options: object): Promise<WritableHandle>;
}

async function chooseByPicker(show: Pickers['showOpenFilePicker']): Promise<{ file: File; target: FileTarget }[]> {
  const handles = await show({ multiple: true }).catch(changedMind);
  return Promise.all(
    (handles ?? []).map(async (handle) => ({ file: await handle.getFile(), target: { name: handle.name, handle } })),
  );
}

function chooseByInput(accept: readonly string[]): Promise<{ file: File; target: FileTarget }[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept.join(',');
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => ({ file, target: { name: file.name, handle: null } })));
    });
    input.click();
  });
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function askWhere(pickers: Partial<Pickers>, name: string): Promise<WritableHandle | null> {
  return (await pickers.showSaveFilePicker?.({ suggestedName: name }).catch(changedMind)) ?? null;
}

function changedMind(reason: unknown): null {
  if (reason instanceof DOMException && reason.name === 'AbortError') return null;
  throw reason;
}

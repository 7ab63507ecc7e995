import type { FilePort, FileTarget } from './filePort';

/** Files through the browser: an input to open, downloads to hand over, and writing in place where the browser can. */
export function browserFiles(): FilePort {
  const pickers = window as unknown as Partial<Pickers>;
  const input = fileInput();
  return {
    canWriteInPlace: pickers.showSaveFilePicker !== undefined,
    choose: (accept) => choose(input, accept),
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
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}
interface Pickers {
  showSaveFilePicker(options: object): Promise<WritableHandle>;
}

function fileInput(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  document.body.append(input);
  return input;
}

function choose(input: HTMLInputElement, accept: readonly string[]): Promise<{ file: File; target: FileTarget }[]> {
  input.accept = accept.join(',');
  input.value = '';
  return new Promise((resolve) => {
    input.oncancel = () => resolve([]);
    input.onchange = () =>
      resolve([...(input.files ?? [])].map((file) => ({ file, target: { name: file.name, handle: null } })));
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

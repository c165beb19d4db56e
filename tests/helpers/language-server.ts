/** A language server as VS Code's extensions run it, to see what staff see there: completions, hints and squiggles. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Diagnostic {
  message: string;
}

type Message = { id?: number; method?: string; params?: unknown; result?: unknown };

/** A file that is open in the editor. */
export interface Opened {
  /** The words offered at the end of some words of the file. */
  completions(behind: string): Promise<string[]>;
  /** The hint shown over some words of the file. */
  hint(over: string): Promise<string>;
  /** What is underlined. */
  squiggles(): Promise<string[]>;
}

export interface LanguageServer {
  open(path: string, language: string, text: string): Opened;
  close(): void;
}

/** How a server asks its editor for settings: VS Code sends those of the workspace. */
export interface ServerOptions {
  root: string;
  initializationOptions?: object;
  settings?: Record<string, object>;
}

/** Starts a language server on standard input and output (Language Server Protocol 3.17). */
export async function startLanguageServer(program: string, options: ServerOptions): Promise<LanguageServer> {
  const { request, notify, pushed, close } = connect(program, options.settings ?? {});
  const rootUri = pathToFileURL(options.root).href;
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'site' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
    },
    initializationOptions: options.initializationOptions,
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: options.settings ?? {} });
  return {
    open: (path, languageId, text) => {
      const textDocument = { uri: pathToFileURL(path).href, languageId, version: 1, text };
      notify('textDocument/didOpen', { textDocument });
      const at = (index: number) => ({ textDocument, position: positionOf(text, index) });
      return {
        completions: async (behind) => {
          const reply = await request('textDocument/completion', at(text.indexOf(behind) + behind.length));
          const items =
            (reply as { items?: { label: string }[] } | null)?.items ?? (reply as { label: string }[]) ?? [];
          return items.map(({ label }) => label);
        },
        hint: async (over) => JSON.stringify(await request('textDocument/hover', at(text.indexOf(over) + 1))),
        squiggles: async () => {
          const reply = await request('textDocument/diagnostic', { textDocument });
          const pulled = (reply as { items?: Diagnostic[] } | null | undefined)?.items ?? [];
          return [...pulled, ...(pushed.get(textDocument.uri) ?? [])].map(({ message }) => message);
        },
      };
    },
    close,
  };
}

function positionOf(text: string, index: number) {
  const before = text.slice(0, index).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function connect(program: string, settings: Record<string, object>) {
  const server = spawn('node', [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const pushed = new Map<string, Diagnostic[]>();
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      pushed.set(uri, diagnostics);
    }
    if (id === undefined) return;
    if (!method) return waiting.get(id)?.(result);
    const asked = (params as { items?: { section?: string }[] } | undefined)?.items ?? [];
    send({
      id,
      result: method === 'workspace/configuration' ? asked.map(({ section }) => settings[section ?? '']) : null,
    });
  };
  let received = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const [head = '', length = ''] = /Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(received.toString('latin1')) ?? [];
      const end = head.length + Number(length);
      if (!head || received.length < end) return;
      const body = received.subarray(head.length, end).toString('utf8');
      received = received.subarray(end);
      receive(JSON.parse(body) as Message);
    }
  });
  let last = 0;
  return {
    pushed,
    notify: (method: string, params: unknown) => send({ method, params }),
    request: (method: string, params: unknown) =>
      new Promise<unknown>((done) => {
        last += 1;
        waiting.set(last, done);
        send({ id: last, method, params });
      }),
    close: () => void server.kill(),
  };
}

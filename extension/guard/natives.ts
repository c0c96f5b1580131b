/**
 * The page's functions as they were before any page script ran. Everything in guard/ that could be
 * replaced by the page is taken from here.
 */
const { apply, construct } = Reflect;

/** Names of the page's types for the other files of the guard, which must not take the values from the page. */
export type Xhr = XMLHttpRequest;
export type Socket = WebSocket;
export type View = Window & typeof globalThis;

type Method = (this: never, ...args: never[]) => unknown;

/** The method as a plain function whose first argument is the receiver. */
function plain<R>(method: Method): (self: unknown, ...args: unknown[]) => R {
  return (self, ...args) => apply(method, self, args) as R;
}

function getter<R>(prototype: object, name: string): (self: unknown) => R {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
  return (self) => apply(get, self, []) as R;
}

/**
 * Tells objects of one kind from all others by a method or a getter that works on them only. Unlike `instanceof` it knows
 * those of the page's frames as well.
 */
function branded<T>(probe: (value: unknown) => unknown): (value: unknown) => value is T {
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    try {
      probe(value);
      return true;
    } catch {
      return false; // an object of another kind
    }
  };
}

const paramsGet = plain<string | null>(URLSearchParams.prototype.get as Method);
const formHas = plain<boolean>(FormData.prototype.has as Method);
const requestUrl = getter<string>(Request.prototype, "url");
const blobSize = getter<number>(Blob.prototype, "size");
const fileName = getter<string>(File.prototype, "name");

const json = { parse: JSON.parse.bind(JSON), stringify: JSON.stringify.bind(JSON) };

export const natives = {
  apply,
  construct,
  json,
  Proxy: window.Proxy,
  WeakMap: window.WeakMap,
  WeakSet: window.WeakSet,
  Map: window.Map,
  Promise: window.Promise,
  TypeError: window.TypeError,
  URL: window.URL,
  Headers: window.Headers,
  Response: window.Response,
  Blob: window.Blob,
  FormData: window.FormData,
  URLSearchParams: window.URLSearchParams,
  ProgressEvent: window.ProgressEvent,
  isView: ArrayBuffer.isView,
  isBuffer: branded<ArrayBuffer>(getter(ArrayBuffer.prototype, "byteLength")),
  isRequest: branded<Request>(requestUrl),
  isBlob: branded<Blob>(blobSize),
  isFile: branded<File>(fileName),
  isForm: branded<FormData>((value) => formHas(value, "")),
  isParams: branded<URLSearchParams>((value) => paramsGet(value, "")),
  isStream: branded<ReadableStream>(getter(ReadableStream.prototype, "locked")),
  isDocument: branded<Document>(getter(Document.prototype, "contentType")),
  DOMException: window.DOMException,
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  listen: plain<void>(EventTarget.prototype.addEventListener as Method),
  unlisten: plain<void>(EventTarget.prototype.removeEventListener as Method),
  dispatch: plain<boolean>(EventTarget.prototype.dispatchEvent as Method),
  preventDefault: plain<void>(Event.prototype.preventDefault as Method),
  post: plain<void>(MessagePort.prototype.postMessage as Method),
  startPort: plain<void>(MessagePort.prototype.start as Method),
  messageData: getter<unknown>(MessageEvent.prototype, "data"),
  messagePorts: getter<readonly MessagePort[]>(MessageEvent.prototype, "ports"),
  messageSource: getter<unknown>(MessageEvent.prototype, "source"),
  stopEvent: plain<void>(Event.prototype.stopImmediatePropagation as Method),
  eventTarget: getter<unknown>(Event.prototype, "target"),
  requestUrl,
  requestMethod: getter<string>(Request.prototype, "method"),
  requestHeaders: getter<Headers>(Request.prototype, "headers"),
  requestSignal: getter<AbortSignal>(Request.prototype, "signal"),
  requestClone: plain<Request>(Request.prototype.clone as Method),
  responseClone: plain<Response>(Response.prototype.clone as Method),
  responseText: plain<Promise<string>>(Response.prototype.text as Method),
  responseBlob: plain<Promise<Blob>>(Response.prototype.blob as Method),
  responseOk: getter<boolean>(Response.prototype, "ok"),
  fileName,
  blobSize,
  blobType: getter<string>(Blob.prototype, "type"),
  blobText: plain<Promise<string>>(Blob.prototype.text as Method),
  requestBlob: plain<Promise<Blob>>(Request.prototype.blob as Method),
  paramsText: plain<string>(URLSearchParams.prototype.toString as Method),
  paramsGet,
  paramsAppend: plain<void>(URLSearchParams.prototype.append as Method),
  formEach: plain<void>(FormData.prototype.forEach as Method),
  formAppend: plain<void>(FormData.prototype.append as Method),
  headerGet: plain<string | null>(Headers.prototype.get as Method),
  socketUrl: getter<string>(WebSocket.prototype, "url"),
  socketSend: plain<void>(WebSocket.prototype.send as Method),
  socketClose: plain<void>(WebSocket.prototype.close as Method),
  xhrSend: plain<void>(XMLHttpRequest.prototype.send as Method),
  xhrStatus: getter<number>(XMLHttpRequest.prototype, "status"),
  xhrType: getter<string>(XMLHttpRequest.prototype, "responseType"),
  xhrText: getter<string>(XMLHttpRequest.prototype, "responseText"),
  aborted: getter<boolean>(AbortSignal.prototype, "aborted"),
  abortReason: getter<unknown>(AbortSignal.prototype, "reason"),
  baseUri: getter<string>(Node.prototype, "baseURI"),
} as const;

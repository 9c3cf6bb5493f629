import type { Duration } from 'cdk8s';
import type { HTTPTrigger, SecureHeader, Trigger, TriggerParameter } from '../../imports/events';
import { seconds } from '../workflow/time';
import { type Bounded, EventText, type Source, toArgoSource } from './bounded';
import { checkSecret, type SecretKey } from './event-kind';
import { destination, plainText } from './hole';
import { asBounded, type Place, placeOf } from './payload';
import type { PlacePath } from './place';
import type { TriggerDraft, TriggerOptions } from './trigger';

/**
 * The JSON body of a request: objects and lists of places and of literal text. A place keeps its JSON type, so text of
 * an event stays text, whatever is in it.
 */
export type HttpPayload =
  | string
  | Place<unknown>
  | Bounded
  | readonly HttpPayload[]
  | { readonly [key: string]: HttpPayload };

export interface HttpTriggerOptions extends TriggerOptions {
  /** `http://` or `https://`, a host and a path. */
  readonly url: string;
  /** @default POST */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** The JSON body: an object, or a place that is sent as it is (`push.body`). @default none */
  readonly payload?: HttpPayload | undefined;
  /** Literals, keys of Secrets, or bounded places. Sent with exactly this spelling. @default none */
  readonly headers?: Readonly<Record<string, string | SecretKey | Bounded>> | undefined;
  /** @default 60 seconds */
  readonly timeout?: Duration | undefined;
  /** Answers that count as success; any other fails the trigger. @default 200, 201, 202, 204 */
  readonly allow?: readonly number[] | undefined;
  /** Raw fields, laid over the `http` of the trigger: `tls`, `basicAuth`, `host`. @default none */
  readonly http?: Partial<Omit<HTTPTrigger, 'url' | 'payload'>> | undefined;
}

/** Sends an HTTP request. @throws on a URL that is none, and on places whose event may not have come */
export function httpTrigger(draft: TriggerDraft, options: HttpTriggerOptions): Trigger {
  const { url, method = 'POST', payload, headers = {}, timeout, allow = [200, 201, 202, 204], http } = options;
  const { where } = draft;
  checkUrl(where, url);
  for (const status of allow) {
    if (!Number.isInteger(status) || status < 100 || status > 599)
      throw new Error(`${where}: ${status} in allow is no HTTP status.`);
  }
  const literals: { readonly dest: string; readonly value: string }[] = [];
  const places: TriggerParameter[] = [];
  if (payload !== undefined) takePayload(draft, payload, [], places, literals);
  const made = {
    url,
    method,
    ...toArgoHeaders(draft, headers),
    ...(timeout && { timeout: seconds(where, 'timeout', timeout) }),
  };
  // A literal needs a dependency as well: any whose event has come.
  const logic = draft.logic();
  const present = logic._leaves().find((leaf) => logic._needs(leaf));
  if (literals.length > 0 && present === undefined) {
    throw new Error(
      `${where}: a payload with literal text needs an event that always comes, and when is ${logic._text()}. Make a trigger for each event.`,
    );
  }
  const fixed = literals.map(({ dest, value }) => ({ src: { dependencyName: present?._text() ?? '', value }, dest }));
  const all = [...fixed, ...places];
  const trigger = draft.toArgo({ http: { ...made, ...(all.length > 0 && { payload: all }), ...http } });
  return { policy: { status: { allow } }, ...trigger };
}

function takePayload(
  draft: TriggerDraft,
  value: unknown,
  path: readonly string[],
  places: TriggerParameter[],
  literals: { dest: string; value: string }[],
): void {
  const spot = ['payload', ...path].join('.');
  const dest = path.map(destination).join('.');
  const place = placeOf(value);
  const bounded = asBounded(value);
  if (place) {
    const source = raw(place);
    single(draft, spot, [source]);
    places.push({ src: { dependencyName: place.owner.name, dataKey: place.key, useRawData: true }, dest });
  } else if (bounded) {
    places.push({ src: toArgoSource(single(draft, spot, bounded._sources), 'text'), dest });
  } else if (typeof value === 'string') {
    literals.push({ dest, value: plainText(draft.where, spot, value) });
  } else if (
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
  ) {
    const entries = Object.entries(value);
    if (entries.length === 0)
      throw new Error(`${draft.where}: ${spot} is empty, which Argo cannot send. Leave it out.`);
    for (const [key, item] of entries) takePayload(draft, item, [...path, key], places, literals);
  } else {
    throw new Error(
      `${draft.where}: ${spot} is ${String(value)}. Argo sends places of events and literal text; a literal number or boolean it would send as text.`,
    );
  }
}

function raw(place: PlacePath): Source {
  return { owner: place.owner, key: place.key, template: () => '' };
}

/** Where there is no value, Argo's HTTP trigger crashes (Argo Events v1.9.11, ConstructPayload): so there must be one. */
function single(draft: TriggerDraft, spot: string, sources: readonly Source[]): Source {
  const [source] = sources;
  if (source === undefined || sources.length > 1) {
    throw new Error(
      `${draft.where}: ${spot} has alternatives (.or), which Argo's HTTP trigger cannot send. Make a trigger for each event.`,
    );
  }
  draft.visit(spot, { sources });
  return source;
}

function toArgoHeaders(draft: TriggerDraft, headers: NonNullable<HttpTriggerOptions['headers']>): Partial<HTTPTrigger> {
  const fixed: Record<string, string> = {};
  const secure: SecureHeader[] = [];
  const dynamic: TriggerParameter[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z0-9-]+$/.test(name)) throw new Error(`${draft.where}: "${name}" is no name of a header.`);
    const bounded = asBounded(value);
    if (typeof value === 'string') fixed[name] = plainText(draft.where, `the header ${name}`, value);
    else if (bounded)
      dynamic.push({ src: toArgoSource(single(draft, `the header ${name}`, bounded._sources), 'text'), dest: name });
    else if ((value as unknown) instanceof EventText)
      throw new Error(
        `${draft.where}: the header ${name} is text that nothing bounds. Use .matching(/.../) or .base64().`,
      );
    else
      secure.push({
        name,
        valueFrom: { secretKeyRef: checkSecret(draft.where, `the header ${name}`, value as SecretKey) },
      });
  }
  return {
    ...(Object.keys(fixed).length > 0 && { headers: fixed }),
    ...(secure.length > 0 && { secureHeaders: secure }),
    ...(dynamic.length > 0 && { dynamicHeaders: dynamic }),
  };
}

function checkUrl(where: string, url: string): void {
  const fail = (why: string): never => {
    throw new Error(`${where}: the url "${url}" ${why}. Write it like http://notify.ci.svc:8080/build.`);
  };
  let parsed: URL | undefined;
  try {
    parsed = new URL(url);
  } catch {
    fail('is no address');
  }
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') fail('is not http or https');
  if (parsed?.username || parsed?.password) fail('holds a credential; put it into a Secret and a header');
  if (url.includes('{{')) fail('holds a tag, which means nothing in a Sensor');
}

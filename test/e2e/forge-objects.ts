import { namespaces } from './settings';

/** Objects of the namespace of the world outside. */
export function object(kind: string, name: string, body: object): object {
  const metadata = { name, namespace: namespaces.forge, labels: { app: name } };
  return { apiVersion: 'v1', kind, metadata, ...body };
}

/** A pod that may say nothing to the API server, and ends at once. */
export function pod(name: string, containers: readonly object[], more: object = {}): object {
  return object('Pod', name, {
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      containers: containers.map((container) => ({ name, imagePullPolicy: 'IfNotPresent', ...container })),
      ...more,
    },
  });
}

/** A Service in front of the pod of its name. */
export function service(name: string, spec: object): object {
  return object('Service', name, { spec: { selector: { app: name }, ...spec } });
}

/** A Secret that pods of this namespace read. */
export function secret(name: string, stringData: Readonly<Record<string, string>>): object {
  return object('Secret', name, { stringData });
}

/** An environment variable out of such a Secret. */
export function fromSecret(variable: string, name: string, key: string): object {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}

/** The source of a program of this test, for a container with the mount `/source`. */
export function source(name: string, files: Readonly<Record<string, string>>): object {
  return object('ConfigMap', name, { data: files });
}

/** The volume of such a source. */
export function sourceVolume(name: string): object {
  return { name: 'source', configMap: { name } };
}

/** Where it is mounted. */
export const sourceMount = { name: 'source', mountPath: '/source' };

/**
 * Fields that the JSON schema of Argo Events requires although Argo Events does not: their Go structs lack `omitempty`,
 * which is all that the schema's generator looks at. The CRDs of Argo Events list no fields, so this list corrects it.
 * Beside each field stands the reason, as found in v1.9.11 (pkg/reconciler/sensor/validate.go, pkg/eventsources/sources).
 */
export const overRequired: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AzureEventHubsTrigger: { payload: 'not validated; an event without fields is sent' },
  AzureServiceBusEventSource: {
    queueName: 'either a queue, or a topic with a subscription; both together are refused',
    topicName: 'see queueName',
    subscriptionName: 'see queueName',
  },
  AzureServiceBusTrigger: {
    queueName: 'either a queue or a topic',
    topicName: 'see queueName',
    subscriptionName: 'sending needs no subscription',
    payload: 'not validated; a message without fields is sent',
  },
  CustomTrigger: {
    secure: 'false when left out',
    payload: 'checked only when given',
  },
  EventContext: {
    id: 'a context filter names only the attributes that it compares',
    source: 'see id',
    specversion: 'see id',
    type: 'see id',
    datacontenttype: 'see id',
    subject: 'see id',
    time: 'see id',
  },
  GithubEventSource: { events: 'only needed when the source creates the hooks itself' },
  HTTPTrigger: { payload: 'a request may have no body' },
  K8SResourcePolicy: {
    backoff: 'has a default (pkg/sensors/policy/resource-labels.go)',
    errorOnBackoffTimeout: 'false when left out',
  },
  PulsarTrigger: { payload: 'not validated; a message without fields is sent' },
  ResourceEventSource: {
    namespace: 'all namespaces when left out',
    group: 'the core API group has no name',
  },
  S3Filter: { prefix: 'either of the two is enough', suffix: 'see prefix' },
  SQSEventSource: { waitTimeSeconds: 'the queue has a default of its own' },
  StorageGridFilter: { prefix: 'either of the two is enough', suffix: 'see prefix' },
  TriggerParameter: { dest: 'a parameter of an http payload without it passes the whole event' },
  WebhookContext: {
    url: 'only needed to create hooks at the sender',
    method: 'POST when left out, and set by the sources of a provider themselves',
  },
  WebhookEventSource: {
    url: 'only needed to create hooks at the sender',
    method: 'POST when left out',
  },
};

import { workflow } from '../../src/workflow';

test.each([
  [workflow.name, '{{workflow.name}}'],
  [workflow.namespace, '{{workflow.namespace}}'],
  [workflow.uid, '{{workflow.uid}}'],
  [workflow.serviceAccountName, '{{workflow.serviceAccountName}}'],
  [workflow.mainEntrypoint, '{{workflow.mainEntrypoint}}'],
  [workflow.creationTimestamp, '{{workflow.creationTimestamp}}'],
  [workflow.creationSeconds, '{{workflow.creationTimestamp.s}}'],
  [workflow.scheduledTime, '{{workflow.scheduledTime}}'],
  [workflow.duration, '{{workflow.duration}}'],
  [workflow.status, '{{workflow.status}}'],
  [workflow.failures, '{{workflow.failures}}'],
  [workflow.label('team'), '{{workflow.labels.team}}'],
  [workflow.annotation('note'), '{{workflow.annotations.note}}'],
])('%#: %s', (reference, tag) => expect(reference.tag).toBe(tag));

test('a status is compared with what Argo knows', () => {
  expect(workflow.status.notEquals('Succeeded').tag).toBe("{{=workflow.status != 'Succeeded'}}");
});

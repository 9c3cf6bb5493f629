// Text that a stranger chose, not bounded by any pattern, is passed where only harmless text may go.
import { EventBus, EventSource, Github, type Sensor } from '../../../src/events';
import { chart, ci } from './fixture/templates';

const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github', key: 'secret' };
const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret }) },
});
declare const sensor: Sensor;
export const push = sensor.on('push', hooks.event('push'));
sensor.trigger('ci', { submit: ci, arguments: { repo: push.body.ref } });

// The Sensor leaves out `repo`, which the pipeline requires.
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
sensor.trigger('ci', { submit: ci, arguments: { depth: 'full' } });

// The Sensor passes `branch`, which the pipeline does not take.
import { EventBus, EventSource, Github, type Sensor } from '../../../src/events';
import { chart, ci } from './fixture/templates';

const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github', key: 'secret' };
const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret }) },
});
declare const sensor: Sensor;
const push = sensor.on('push', hooks.event('push'));
const branch = push.body.ref.matching(/refs\/heads\/[a-z]+/);
sensor.trigger('ci', { submit: ci, arguments: { repo: 'x', branch } });

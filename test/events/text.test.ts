import { type Bounded, sha256, text } from '../../src/events';
import { sensorSpec, world } from './world';

function rendered(make: (push: ReturnType<typeof waiting>['push']) => Bounded) {
  const { scope, sensor, push } = waiting();
  sensor.k8s('note', {
    resource: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'note' }, data: { x: make(push) } },
  });
  return sensorSpec(scope).triggers[0].template.k8s.parameters[0].src;
}

function waiting() {
  const all = world();
  return { ...all, push: all.sensor.on('push', all.hooks.event('push')) };
}

test('text of bounded places and literals', () => {
  expect(rendered((push) => text`ghcr.io/acme/app:${push.body.after.matching(/[0-9a-f]{40}/)}-${1}`)).toEqual({
    dependencyName: 'push',
    dataTemplate: 'ghcr.io/acme/app:{{ (index .Input "body" "after") }}-1',
  });
});

test('a number is written as a whole number, and anything else in its place fails', () => {
  expect(rendered((push) => text`pr-${push.body.repository.id}`).dataTemplate).toBe(
    'pr-{{ $v := (index .Input "body" "repository" "id") }}{{ if kindIs "float64" $v }}{{ int64 $v }}' +
      '{{ else if kindIs "bool" $v }}{{ $v }}{{ else }}{{ fail "push.body.repository.id holds something else" }}{{ end }}',
  );
});

test('a hash of anything in the event, as a part of text', () => {
  expect(
    rendered((push) => text`ci-${sha256(['push', push.body.ref, push.body.repository.id], { length: 16 })}`)
      .dataTemplate,
  ).toBe(
    'ci-{{ list "push" (index .Input "body" "ref") (index .Input "body" "repository" "id") | toJson | sha256sum | trunc 16 }}',
  );
});

test('base64 of text: empty where there is none', () => {
  expect(rendered((push) => push.body.ref.base64())).toEqual({
    dependencyName: 'push',
    dataTemplate: '{{ (index .Input "body" "ref") | b64enc }}',
    value: '',
  });
});

test('text as it is, with a reason', () => {
  expect(
    rendered((push) => push.body.repository.full_name.unsafe('GitHub allows only letters, digits and - . _ here')),
  ).toEqual({
    dependencyName: 'push',
    dataKey: 'body.repository.full_name',
  });
});

test('hashes of no or several events, and of other hashes', () => {
  const { push, sensor, hooks } = waiting();
  const build = sensor.on('build', hooks.event('build'));
  expect(() => sha256(['a'])).toThrow('sha256 holds no place of an event');
  expect(() => sha256([push.body.ref, build.body.url])).toThrow('needs places of one event');
  expect(() => sha256([push.body.ref], { length: 0 })).toThrow('the length is 0');
  expect(() => sha256([sha256([push.body.ref])])).toThrow('not text`...` or another sha256');
});

import type { PodSecurityContext, SecurityContext } from '../../imports/kubernetes';
import { levelOf } from './pod-security';
import { restricted } from './world';

const { pod, container } = restricted;

test.each<[string, PodSecurityContext | undefined, SecurityContext | undefined, string]>([
  ['what the library gives', pod, container, 'restricted'],
  ['nothing', undefined, undefined, 'baseline'],
  ['no pod', undefined, container, 'baseline'],
  ['no container', pod, undefined, 'baseline'],
  ['root', { ...pod, runAsUser: 0 }, container, 'baseline'],
  ['a container that is root', pod, { ...container, runAsUser: 0 }, 'baseline'],
  ['privileges may be gained', pod, { ...container, allowPrivilegeEscalation: true }, 'baseline'],
  ['no profile', { ...pod, seccompProfile: undefined }, container, 'baseline'],
  ['a capability', pod, { ...container, capabilities: { drop: ['ALL'], add: ['CHOWN'] } }, 'baseline'],
  ['a great capability', pod, { ...container, capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } }, 'privileged'],
  ['a privileged container', pod, { ...container, privileged: true }, 'privileged'],
  ['no seccomp', pod, { ...container, seccompProfile: { type: 'Unconfined' } }, 'privileged'],
  ['no AppArmor', pod, { ...container, appArmorProfile: { type: 'Unconfined' } }, 'privileged'],
])('%s', (_, podFields, containerFields, level) => {
  expect(levelOf({ pod: podFields, containers: [container, containerFields] })).toBe(level);
});

test('a folder of the node', () => {
  expect(levelOf({ pod, containers: [container], volumes: [{ name: 'a', hostPath: { path: '/' } }] })).toBe(
    'privileged',
  );
  expect(levelOf({ pod, containers: [container], volumes: [{ name: 'a', nfs: {} as never }] })).toBe('baseline');
});

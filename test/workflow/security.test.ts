import { ContainerTemplate, Security } from '../../src/workflow';
import { library, manifestOf } from './example';

const manifest = (security?: Security) =>
  manifestOf(new ContainerTemplate(library(), 'x', { security, container: () => ({ image: 'x', command: ['true'] }) }));

test('restricted, unless told otherwise, as another user if need be', () => {
  expect(manifest().securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
  expect(manifest().container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
  });
  expect(manifest(Security.restricted({ user: 65532 })).securityContext).toMatchObject({
    runAsUser: 65532,
    runAsGroup: 65532,
    fsGroup: 65532,
  });
});

test('relaxed, with the level that still admits it', () => {
  const security = Security.relaxed({ level: 'baseline', container: { capabilities: { add: ['CHOWN'] } } });
  expect(security.level).toBe('baseline');
  expect(manifest(security)).not.toHaveProperty('securityContext');
  expect(manifest(security).container.securityContext).toEqual({ capabilities: { add: ['CHOWN'] } });
});

test('unrestricted leaves it to the image', () => {
  expect(manifest(Security.unrestricted())).not.toHaveProperty('securityContext');
  expect(manifest(Security.unrestricted()).container).not.toHaveProperty('securityContext');
});

test.each([0, -1, 1.5])('user %d is refused', (user) => {
  expect(() => Security.restricted({ user })).toThrow(
    `Security.restricted: the user is ${user}. Give a number above 0: 0 is root.`,
  );
});

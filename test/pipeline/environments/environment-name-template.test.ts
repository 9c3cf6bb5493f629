import { EnvironmentNameTemplate, images } from '../../../src';
import { environment, mounts, restricted, seesToken, step } from '../world';

test('takes the branch encoded, and gives a name', () => {
  const named = step((home) => new EnvironmentNameTemplate(home, 'name', { serviceAccount: 'clone' }));
  expect(named).toMatchObject({
    activeDeadlineSeconds: 300,
    serviceAccountName: 'clone',
    inputs: { parameters: [{ name: 'repository' }, { name: 'branch' }] },
    outputs: { parameters: [{ name: 'name', valueFrom: { path: '/tmp/outputs/name' } }] },
    securityContext: restricted.pod,
    script: { image: images.git, securityContext: restricted.container },
  });
  expect(environment(named)).toEqual({
    REPOSITORY: '{{inputs.parameters.repository}}',
    REF_BASE64: '{{inputs.parameters.branch}}',
  });
  expect(mounts(named)).toEqual({});
  expect(seesToken(named)).toBe(false);
  expect(named.script.source).not.toContain('{{');
});

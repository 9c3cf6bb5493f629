import { pathText } from '../../src/manifest/path';

test.each<[(string | number)[], string]>([
  [[], ''],
  [['spec', 'templates', 2, 'container', 'imagePullPolicy'], 'spec.templates[2].container.imagePullPolicy'],
  [['metadata', 'labels', 'app.kubernetes.io/name'], 'metadata.labels["app.kubernetes.io/name"]'],
  [['spec', 'github', 'on-push'], 'spec.github.on-push'],
  [['a', 0, 1, '2'], 'a[0][1]["2"]'],
])('%j reads %s', (path, text) => expect(pathText(path)).toBe(text));

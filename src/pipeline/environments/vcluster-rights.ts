import type { Rule } from '../access/account';

/**
 * What the step's account needs in the namespace of an environment: to run Helm there, and to hold all that the
 * chart's own Role grants, or the API server refuses that Role as an escalation (vCluster 0.36, chart/templates/role.yaml).
 */
export const vclusterRules: readonly Rule[] = [
  {
    group: '',
    resources: ['serviceaccounts', 'resourcequotas', 'limitranges'],
    verbs: ['get', 'create', 'patch', 'delete'],
  },
  { group: 'networking.k8s.io', resources: ['networkpolicies'], verbs: ['get', 'list', 'create', 'patch', 'delete'] },
  {
    group: 'rbac.authorization.k8s.io',
    resources: ['roles', 'rolebindings'],
    verbs: ['get', 'create', 'patch', 'delete'],
  },
  { group: 'apps', resources: ['deployments'], verbs: ['create', 'delete'] },
  {
    group: '',
    resources: [
      'configmaps',
      'secrets',
      'services',
      'pods',
      'pods/attach',
      'pods/portforward',
      'pods/exec',
      'persistentvolumeclaims',
    ],
    verbs: ['create', 'delete', 'patch', 'update', 'get', 'list', 'watch'],
  },
  { group: '', resources: ['pods/status', 'pods/ephemeralcontainers', 'pods/resize'], verbs: ['patch', 'update'] },
  {
    group: 'apps',
    resources: ['statefulsets', 'replicasets', 'deployments'],
    verbs: ['get', 'list', 'watch', 'patch', 'update'],
  },
  { group: '', resources: ['endpoints', 'pods/log'], verbs: ['get', 'list', 'watch'] },
  { group: '', resources: ['events'], verbs: ['create', 'get', 'list', 'watch'] },
  { group: 'events.k8s.io', resources: ['events'], verbs: ['create', 'get', 'list', 'watch'] },
  { group: '', resources: ['endpoints'], verbs: ['create', 'delete', 'patch', 'update'] },
  {
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: ['create', 'list', 'get', 'delete', 'patch', 'update', 'watch'],
  },
];

#!/bin/sh
# Makes the cluster, with kind. The second time it only checks it.
set -eu
cd "$(dirname "$0")"
. ./common.sh

needs docker 'https://docs.docker.com/get-started/get-docker/'
needs kind 'https://kind.sigs.k8s.io/docs/user/quick-start/#installation'
docker info >/dev/null 2>&1 || fail "Docker does not answer: $(docker info 2>&1 | tail -n 1)"
[ "$CONTEXT" = kind-quickstart ] || fail "CONTEXT is $CONTEXT, but this makes kind-quickstart: unset it"
# The node's image is made for this kind; newer ones read it as well, as a rule.
version=$(kind version -q)
minor=$(echo "$version" | cut -d. -f2)
case $version in
  0.*) [ "$minor" -ge 33 ] || fail "kind $version is too old: install 0.33.0 or newer" ;;
esac

if kind get clusters 2>/dev/null | grep -qx quickstart; then
  say 'The cluster is there already'
  kind export kubeconfig --name quickstart
else
  say 'Making the cluster'
  kind create cluster --config kind.yaml --wait 3m
fi
node=quickstart-control-plane

say 'The node finds the registry, which servers.sh will start, at a port of its own'
folder=/etc/containerd/certs.d/registry.$servers.svc:5000
docker exec "$node" mkdir -p "$folder"
echo '[host."http://localhost:30501"]' | docker exec -i "$node" cp /dev/stdin "$folder/hosts.toml"

say 'BuildKit needs unprivileged user namespaces'
# Both are settings of the kernel, so of this machine, or of the virtual machine in which Docker runs.
setting() { docker exec "$node" sh -c "cat /proc/sys/$1 2>/dev/null || echo $2"; }
[ "$(setting kernel/apparmor_restrict_unprivileged_userns 0)" = 0 ] ||
  fail 'AppArmor forbids them, as Ubuntu does since 24.04. Until the next start allows them:
  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
[ "$(setting kernel/unprivileged_userns_clone 1)" = 1 ] ||
  fail 'the kernel forbids them. Until the next start allows them: sudo sysctl -w kernel.unprivileged_userns_clone=1'
[ "$(setting user/max_user_namespaces 1)" -gt 0 ] ||
  fail 'the kernel forbids them. Until the next start allows them: sudo sysctl -w user.max_user_namespaces=15000'
echo allowed

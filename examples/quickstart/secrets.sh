#!/bin/sh
# Makes the namespaces, and all passwords, tokens and certificates of the quickstart as Secrets in them. Where all Secrets
# are there already it changes nothing; where one is missing it makes all of them anew. Nothing stays on this machine.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs openssl 'certificates and passwords are made with it'
needs_cluster
umask 077

for namespace in "$NAMESPACE" "$NAMESPACE-buildkit" "$servers"; do
  # Not applied: that would take away the labels that the pipeline's manifests give it.
  kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace" --save-config
done

# NAMESPACE/NAME of all that is made below.
all="
$NAMESPACE/webhook
$NAMESPACE/git-credentials $servers/git-password
$NAMESPACE/s3-credentials $servers/s3-credentials
$NAMESPACE/buildkit-release $NAMESPACE-buildkit/buildkit-release-server
$NAMESPACE/buildkit-review $NAMESPACE-buildkit/buildkit-review-server"
missing=
for each in $all; do
  found=$(kubectl get secret -n "${each%/*}" "${each#*/}" --ignore-not-found -o name)
  [ -n "$found" ] || missing="$missing $each"
done
if [ -z "$missing" ]; then
  say 'All Secrets are there'
  exit
fi
say "Making all Secrets, because these are missing:$missing"

# Adds a Secret to those that are applied at the end. Values are read from files of $work, so that no list of processes
# shows them.
add() { # NAMESPACE NAME KEY=FILE...
  namespace=$1
  name=$2
  shift 2
  echo "  $namespace/$name"
  for each; do
    set -- "$@" "--from-file=${each%%=*}=$work/${each#*=}"
    shift
  done
  {
    echo ---
    command kubectl create secret generic "$name" -n "$namespace" "$@" --dry-run=client -o yaml
  } >>"$work/secrets.yaml"
}

random() { openssl rand -hex 24 | tr -d '\n' >"$work/$1"; }

# Who sends webhooks shows this token.
random token
add "$NAMESPACE" webhook token=token

# The Git server asks for this password; any user name will do.
random git
printf ci >"$work/user"
add "$servers" git-password password=git
add "$NAMESPACE" git-credentials username=user password=git

# The artifact repository.
printf artifacts >"$work/access"
random s3
for namespace in "$servers" "$NAMESPACE"; do add "$namespace" s3-credentials accessKey=access secretKey=s3; done

# A key and a certificate for it, by the authority of its trust; the one that is called ca is that authority.
certificate() ( # TRUST NAME EXTENSIONS
  cd "$work"
  name=$1-$2
  printf '%b\n' "$3" >extensions
  if [ "$2" = ca ]; then set -- -signkey "$1-ca.key"; else set -- -CA "$1-ca.crt" -CAkey "$1-ca.key" -CAcreateserial; fi
  {
    openssl ecparam -name prime256v1 -genkey -noout -out "$name.key" &&
      openssl req -new -key "$name.key" -subj "/O=quickstart/CN=$name" -out request &&
      openssl x509 -req -in request "$@" -days 30 -extfile extensions -out "$name.crt"
  } >said 2>&1 || fail "openssl: $(cat said)"
)

# The BuildKit daemons and the steps that ask them: two trusts, each with an authority of its own, whose key is thrown away.
for trust in release review; do
  daemon=buildkit-$trust.$NAMESPACE-buildkit
  certificate $trust ca 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign'
  certificate $trust server "subjectAltName=DNS:$daemon,DNS:$daemon.svc\nextendedKeyUsage=serverAuth"
  certificate $trust client 'extendedKeyUsage=clientAuth'
  for side in server client; do
    case $side in
      server) set -- "$NAMESPACE-buildkit" "buildkit-$trust-server" ;;
      client) set -- "$NAMESPACE" "buildkit-$trust" ;;
    esac
    add "$@" ca.crt=$trust-ca.crt tls.crt=$trust-$side.crt tls.key=$trust-$side.key
  done
done

kubectl apply --server-side --force-conflicts --field-manager=quickstart -f "$work/secrets.yaml"

# What runs already holds the former ones.
for namespace in "$servers" "$NAMESPACE-buildkit" "$NAMESPACE"; do
  for deployment in $(kubectl get deployments -n "$namespace" -o name); do
    kubectl rollout restart -n "$namespace" "$deployment"
  done
done

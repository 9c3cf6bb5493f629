#!/bin/sh
# Removes the cluster, and with it everything that the other scripts made.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs kind 'it removes the cluster that it made'
[ "$CONTEXT" = kind-quickstart ] || fail "CONTEXT is $CONTEXT, which kind did not make: ./clean.sh removes what lies in it"
kind delete cluster --name quickstart
rm -rf dist

#!/bin/sh
# All commands of README.md, one after the other, from nothing to an application that answers. May be run again.
set -eu
cd "$(dirname "$0")"
for step in cluster argo secrets servers pipeline push ask; do
  ./$step.sh
done

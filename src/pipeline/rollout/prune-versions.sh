#!/bin/sh
# Deletes the versions of WorkflowTemplates that no synthesized manifest names any more and that nothing uses.
#
# Image: alpine/k8s (kubectl, jq, sed).
#
# Environment
# - NAMESPACE: where it looks
# - PART_OF: value of the label `app.kubernetes.io/part-of`; nothing with another one is deleted
# - VERSIONS: the ConfigMap whose key `versions` holds the current names, one on each line
# - GRACE: seconds in which nothing is deleted after the last change of that ConfigMap, or of a version
# - WORKFLOW: name of the Workflow that runs this; a list of Workflows without it cannot be right
#
# A version is kept when it is current, when a Sensor, a CronWorkflow or a Workflow mentions its name anywhere, finished
# Workflows too, when a WorkflowTemplate does that is none of these versions, and when a kept version does. A mention is
# the name in the text of the object, so no way to refer to it can be overlooked. Lists come in pages, and of each page no
# more is kept than who mentions what: Workflows are large.
#
# When anything cannot be read, or does not look right, nothing is deleted.
#
# Rights in NAMESPACE: see `pruneRules`.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.

# shellcheck disable=SC2016 # what stands in single quotes is for jq, which has variables of its own
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

name_like "$NAMESPACE" 'the namespace' 'a-z0-9-'
name_like "$PART_OF" 'the value of part-of' 'A-Za-z0-9._-'
name_like "$VERSIONS" 'the ConfigMap' 'a-z0-9.-'
name_like "$GRACE" 'the grace period' '0-9'
argo=/apis/argoproj.io/v1alpha1/namespaces/$NAMESPACE

read_object() {
  kubectl get --raw "$1" >"$scratch/page" 2>"$scratch/error" ||
    fail "cannot read $2, so nothing is deleted: $(tail -n 1 "$scratch/error")"
}

# list RESOURCE PROGRAM: what a jq program makes of each object, one line for each, into the file RESOURCE.
list() {
  next=
  : >"$scratch/$1"
  while :; do
    read_object "$argo/$1?limit=20$next" "the $1"
    list=$(jq '(.kind | endswith("List")) and (.items | type == "array")' "$scratch/page" 2>&1) || list=
    [ "$list" = true ] || fail "the answer to the question for $1 is no list, so nothing is deleted"
    jq -c --arg part_of "$PART_OF" --slurpfile names "$scratch/names" "${mentions}.items[] | $2" "$scratch/page" \
      >>"$scratch/$1" ||
      fail "cannot read the list of $1, so nothing is deleted"
    next=$(jq -r '.metadata.continue // "" | if . == "" then "" else "&continue=" + @uri end' "$scratch/page")
    [ -n "$next" ] || return 0
  done
}
mentions='def mentions($text): [$names[0][] | select(. as $name | $text | contains($name))]; '
echo '[]' >"$scratch/names"

read_configmap() { read_object "/api/v1/namespaces/$NAMESPACE/configmaps/$VERSIONS" "the ConfigMap $VERSIONS"; }
read_configmap
cp "$scratch/page" "$scratch/configmap"
jq -c '(.data.versions // "") | split("\n") | map(select(. != ""))' "$scratch/page" >"$scratch/current"
[ "$(cat "$scratch/current")" != '[]' ] || fail "the ConfigMap $VERSIONS names no version, so nothing is deleted"
jq '[.metadata | .creationTimestamp, ((.managedFields // [])[].time // empty) | fromdateiso8601] | max' \
  "$scratch/page" >"$scratch/changed"

list workflowtemplates '{
  name: .metadata.name,
  ours: (.metadata.labels // {} |
    .["cdk8s-argo-pipelines/version-of"] != null and .["app.kubernetes.io/part-of"] == $part_of),
  created: (.metadata.creationTimestamp | fromdateiso8601),
  text: (.spec | tojson)
}'
jq -cs '[.[] | select(.ours).name]' "$scratch/workflowtemplates" >"$scratch/names"

# Whoever has just applied other manifests may still be at it, and a Sensor that is going down submits the former versions.
changed=$(jq -s --slurpfile changed "$scratch/changed" '[$changed[0], (.[] | select(.ours).created)] | max' \
  "$scratch/workflowtemplates")
age=$(($(date +%s) - changed))
if [ "$age" -lt "$GRACE" ]; then
  echo "nothing is deleted: the last change is $age s old, and GRACE is $GRACE s"
  exit 0
fi
missing=$(jq -rs --slurpfile current "$scratch/current" '$current[0] - map(.name) | .[0] // ""' \
  "$scratch/workflowtemplates")
[ -z "$missing" ] ||
  fail "the ConfigMap $VERSIONS names $missing, which is not there, so nothing is deleted: apply all manifests"

list sensors '{ who: "Sensor \(.metadata.name)", mentions: mentions(tojson) }'
list cronworkflows '{ who: "CronWorkflow \(.metadata.name)", mentions: mentions(tojson) }'
list workflows '{ who: "Workflow \(.metadata.name)", mentions: mentions(tojson) }'
[ "$(jq -s --arg own "$WORKFLOW" 'any(.who == "Workflow \($own)")' "$scratch/workflows")" = true ] ||
  fail "the list of Workflows lacks $WORKFLOW, which runs this, so nothing is deleted"

jq -nr --slurpfile current "$scratch/current" --slurpfile names "$scratch/names" \
  --slurpfile templates "$scratch/workflowtemplates" --slurpfile sensors "$scratch/sensors" \
  --slurpfile crons "$scratch/cronworkflows" --slurpfile workflows "$scratch/workflows" "$mentions"'
  ($templates | map(. + { mentions: mentions(.text) })) as $templates
  | ($templates | map(select(.ours))) as $versions
  | ($templates | map(select(.ours | not) | . + { who: "WorkflowTemplate \(.name)" })) as $others
  | def spread: . as $kept
    | [$versions[] | select($kept[.name]) | .name as $caller | .mentions[] | select($kept[.] | not)
      | { key: ., value: "\($caller) calls it" }]
    | if length == 0 then $kept else $kept + from_entries | spread end;
  # Of several reasons the last one is told.
  [$workflows + $others + $crons + $sensors | .[] | .who as $who | .mentions[] | { key: ., value: "\($who) uses it" }]
  + ($current[0] | map({ key: ., value: "it is current" }))
  | from_entries | spread as $kept
  | $versions[] | if $kept[.name] then "keep \(.name) \($kept[.name])" else "delete \(.name)" end
' >"$scratch/verdict" || fail 'cannot judge the versions, so nothing is deleted'

read_configmap
cmp -s "$scratch/page" "$scratch/configmap" || fail 'somebody applies other manifests just now, so nothing is deleted'
while read -r verdict name reason; do
  if [ "$verdict" = keep ]; then
    echo "kept $name: $reason"
  else
    kubectl -n "$NAMESPACE" delete workflowtemplates.argoproj.io "$name" --ignore-not-found --wait=false ||
      fail "cannot delete a version; those above are gone, and the next run goes on"
  fi
done <"$scratch/verdict"

package main

import (
	"encoding/json"
	"fmt"
	"strings"

	events "github.com/argoproj/argo-events/pkg/apis/events/v1alpha1"
	"github.com/tidwall/gjson"
	"github.com/tidwall/sjson"
)

// placeholder stands for what an event will bring. It is a legal name, label value and text.
const placeholder = "placeholder"

// triggeredResources are the objects inside a Sensor's k8s and argoWorkflow triggers, as they would be submitted: the
// trigger's parameters put a placeholder wherever the event's value goes.
func triggeredResources(where string, sensor *events.Sensor) []Document {
	var resources []Document
	for i, trigger := range sensor.Spec.Triggers {
		if trigger.Template == nil {
			continue
		}
		at := fmt.Sprintf("%s: spec.triggers[%d]", where, i)
		if k8s := trigger.Template.K8s; k8s != nil {
			resources = append(resources, triggered(at+".template.k8s", sensor, trigger, "k8s", k8s.Source, k8s.Parameters)...)
		}
		if workflow := trigger.Template.ArgoWorkflow; workflow != nil {
			resources = append(resources, triggered(at+".template.argoWorkflow", sensor, trigger, "argoWorkflow", workflow.Source, workflow.Parameters)...)
		}
	}
	return resources
}

func triggered(at string, sensor *events.Sensor, trigger events.Trigger, kind string, source *events.ArtifactLocation, parameters []events.TriggerParameter) []Document {
	if source == nil || source.Resource == nil {
		return nil // the resource is fetched when the trigger runs
	}
	at += ".source.resource"
	object := source.Resource.Value
	prefix := kind + ".source.resource."
	var problems []error
	apply := func(dest string, operation events.TriggerParameterOperation) {
		value := placeholder
		if operation == events.TriggerParameterOpAppend || operation == events.TriggerParameterOpPrepend {
			value += gjson.GetBytes(object, dest).String()
		}
		changed, err := sjson.SetBytes(object, dest, value)
		if err != nil {
			problems = append(problems, fmt.Errorf("parameter with dest %q: %w", dest, err))
			return
		}
		object = changed
	}
	for _, parameter := range trigger.Parameters {
		if dest, inside := strings.CutPrefix(parameter.Dest, prefix); inside {
			apply(dest, parameter.Operation)
		}
	}
	for _, parameter := range parameters {
		apply(parameter.Dest, parameter.Operation)
	}
	object, err := inNamespace(object, sensor.Namespace)
	if err != nil {
		problems = append(problems, err)
	}
	document := decode(at, object)
	document.Errors = append(problems, document.Errors...)
	return []Document{document}
}

// inNamespace puts an object that names no namespace into the Sensor's, as the triggers do.
func inNamespace(object []byte, namespace string) ([]byte, error) {
	var about struct{ Metadata struct{ Namespace string } }
	if err := json.Unmarshal(object, &about); err != nil || about.Metadata.Namespace != "" || namespace == "" {
		return object, err
	}
	return sjson.SetBytes(object, "metadata.namespace", namespace)
}

package main

import (
	"context"
	"encoding/json"
	"fmt"

	events "github.com/argoproj/argo-events/pkg/apis/events/v1alpha1"
	workflows "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/workflow/templateresolution"
)

// A World is what the objects of a group can see of each other, as in a cluster that holds nothing else.
type World struct {
	// templates are the WorkflowTemplates by namespace and name.
	templates map[string]map[string]*workflows.WorkflowTemplate
	clusters  map[string]*workflows.ClusterWorkflowTemplate
	buses     map[string]*events.EventBus
	seen      map[string][]string
}

func newWorld(documents []Document) *World {
	world := &World{
		templates: map[string]map[string]*workflows.WorkflowTemplate{},
		clusters:  map[string]*workflows.ClusterWorkflowTemplate{},
		buses:     map[string]*events.EventBus{},
		seen:      map[string][]string{},
	}
	for _, document := range documents {
		if key, ok := identity(document); ok {
			world.seen[key] = append(world.seen[key], document.Where)
		}
		switch object := document.Object.(type) {
		case *workflows.WorkflowTemplate:
			if world.templates[object.Namespace] == nil {
				world.templates[object.Namespace] = map[string]*workflows.WorkflowTemplate{}
			}
			world.templates[object.Namespace][object.Name] = object
		case *workflows.ClusterWorkflowTemplate:
			world.clusters[object.Name] = object
		case *events.EventBus:
			world.buses[object.Namespace+"/"+object.Name] = object
		}
	}
	return world
}

// duplicate complains when an earlier document of the group has the same kind, namespace and name.
func (w *World) duplicate(document Document) []error {
	key, ok := identity(document)
	if !ok || len(w.seen[key]) < 2 || w.seen[key][0] == document.Where {
		return nil
	}
	return []error{fmt.Errorf("the same object is already at %s: applying both keeps only the later one", w.seen[key][0])}
}

func identity(document Document) (string, bool) {
	if document.Object == nil || document.Object.GetName() == "" {
		return "", false
	}
	namespace := document.Object.GetNamespace()
	return apiVersion(document.JSON) + "/" + document.Kind + "/" + namespace + "/" + document.Object.GetName(), true
}

func apiVersion(object []byte) string {
	var about struct{ APIVersion string }
	_ = json.Unmarshal(object, &about)
	return about.APIVersion
}

// busOf finds the EventBus that a Sensor uses. A Sensor may use one that others have made: then the stand-in is a
// JetStream bus, as in `argo-events lint`.
func (w *World) busOf(sensor *events.Sensor) *events.EventBus {
	name := sensor.Spec.EventBusName
	if name == "" {
		name = events.DefaultEventBusName
	}
	if bus, ok := w.buses[sensor.Namespace+"/"+name]; ok {
		return bus
	}
	return &events.EventBus{Spec: events.EventBusSpec{JetStream: &events.JetStreamBus{}}}
}

// Get finds a ClusterWorkflowTemplate (templateresolution.ClusterWorkflowTemplateGetter).
func (w *World) Get(_ context.Context, name string) (*workflows.ClusterWorkflowTemplate, error) {
	if template, ok := w.clusters[name]; ok {
		return template.DeepCopy(), nil
	}
	return nil, fmt.Errorf("the group has no ClusterWorkflowTemplate %q", name)
}

func (w *World) templatesOf(namespace string) templateresolution.WorkflowTemplateNamespacedGetter {
	return namespaced{namespace: namespace, templates: w.templates[namespace]}
}

type namespaced struct {
	namespace string
	templates map[string]*workflows.WorkflowTemplate
}

func (n namespaced) Get(_ context.Context, name string) (*workflows.WorkflowTemplate, error) {
	if template, ok := n.templates[name]; ok {
		return template.DeepCopy(), nil
	}
	return nil, fmt.Errorf("the group has no WorkflowTemplate %q in namespace %q", name, n.namespace)
}

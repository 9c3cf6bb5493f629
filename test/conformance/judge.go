package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	events "github.com/argoproj/argo-events/pkg/apis/events/v1alpha1"
	"github.com/argoproj/argo-events/pkg/reconciler/eventbus"
	"github.com/argoproj/argo-events/pkg/reconciler/eventsource"
	"github.com/argoproj/argo-events/pkg/reconciler/sensor"
	workflows "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/util/logging"
	"github.com/argoproj/argo-workflows/v4/workflow/validate"
	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// A Verdict is what was found about one group.
type Verdict struct {
	Group Group
	// Kinds counts the objects by kind; those inside Sensors count as "Workflow in Sensor" and the like.
	Kinds map[string]int
	// Unknown counts the objects of kinds that no Go type here stands for: they are not judged.
	Unknown  map[string]int
	Rejected []Rejection
}

// A Rejection is one object that Argo would not take, with all that is known to be wrong with it.
type Rejection struct {
	Where, Title string
	Errors       []error
}

func (r Rejection) String() string {
	texts := make([]string, len(r.Errors))
	for i, err := range r.Errors {
		texts[i] = err.Error()
	}
	return fmt.Sprintf("%s: %s: %s", r.Where, r.Title, strings.Join(texts, "; "))
}

// judge decodes and validates the objects of a group, each in sight of all others.
func judge(group Group) Verdict {
	verdict := Verdict{Group: group, Kinds: map[string]int{}, Unknown: map[string]int{}}
	if group.NotJudged != "" {
		return verdict
	}
	var documents []Document
	for _, file := range group.Files {
		read, err := readDocuments(file)
		if err != nil {
			verdict.reject(Document{Where: file, Kind: "unreadable"}, err)
		}
		documents = append(documents, read...)
	}
	world := newWorld(documents)
	for _, document := range documents {
		verdict.judge(document, world)
	}
	return verdict
}

func (v *Verdict) judge(document Document, world *World) {
	if document.Object == nil && len(document.Errors) == 0 {
		v.Unknown[document.Kind]++
		return
	}
	v.Kinds[document.Kind]++
	problems := document.Errors
	if document.Object != nil {
		problems = append(problems, checkMetadata(document)...)
		problems = append(problems, world.duplicate(document)...)
		if err := validateObject(document.Object, world); err != nil {
			problems = append(problems, err)
		}
	}
	if len(problems) > 0 {
		v.reject(document, problems...)
	}
	if sensor, ok := document.Object.(*events.Sensor); ok {
		for _, resource := range triggeredResources(document.Where, sensor) {
			resource.Kind += " in Sensor"
			v.judge(resource, world)
		}
	}
}

func (v *Verdict) reject(document Document, problems ...error) {
	v.Rejected = append(v.Rejected, Rejection{Where: document.Where, Title: document.Title(), Errors: problems})
}

// checkMetadata applies the API server's rules for names, labels and annotations, which hold for custom resources too.
func checkMetadata(document Document) []error {
	object := document.Object
	if object.GetName() == "" && object.GetGenerateName() != "" {
		object.SetName(object.GetGenerateName() + "x7k2p") // the API server makes the name before it checks it
		defer object.SetName("")
	}
	var problems []error
	validName := validation.NameIsDNSSubdomain
	if group, _, _ := strings.Cut(apiVersion(document.JSON), "/"); group == "rbac.authorization.k8s.io" {
		validName = func(string, bool) []string { return nil } // the API server takes any path segment
	}
	namespaced := object.GetNamespace() != ""
	for _, problem := range validation.ValidateObjectMetaAccessor(object, namespaced, validName, field.NewPath("metadata")) {
		problems = append(problems, problem)
	}
	return problems
}

// validateObject runs the validator that the kind's controller runs. A panic in it is a rejection.
func validateObject(object metav1.Object, world *World) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("the validator panicked: %v", panicked)
		}
	}()
	logger := logging.NewSlogLoggerCustom(logging.Error, logging.Text, io.Discard)
	ctx := logging.WithLogger(context.Background(), logger)
	templates := world.templatesOf(object.GetNamespace())
	switch object := object.(type) {
	case *workflows.Workflow:
		return validate.ValidateWorkflow(ctx, templates, world, object, nil, validate.ValidateOpts{})
	case *workflows.WorkflowTemplate:
		return validate.ValidateWorkflowTemplate(ctx, templates, world, object, nil, validate.ValidateOpts{})
	case *workflows.ClusterWorkflowTemplate:
		return validate.ValidateClusterWorkflowTemplate(ctx, templates, world, object, nil, validate.ValidateOpts{})
	case *workflows.CronWorkflow:
		return validate.ValidateCronWorkflow(ctx, templates, world, object, nil)
	case *events.EventBus:
		return eventbus.ValidateEventBus(object)
	case *events.EventSource:
		return eventsource.ValidateEventSource(object)
	case *events.Sensor:
		return sensor.ValidateSensor(object, world.busOf(object))
	}
	return nil
}

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	events "github.com/argoproj/argo-events/pkg/apis/events/v1alpha1"
	workflows "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	yamlv3 "go.yaml.in/yaml/v3"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/kubernetes/scheme"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// A Document is one YAML document of a file, or one resource inside a Sensor.
type Document struct {
	// Where is file:line of the document's first line.
	Where string
	JSON  []byte
	Kind  string
	// Object is nil when no Go type is known for the kind.
	Object metav1.Object
	// Errors says why the document is no strictly valid object.
	Errors []error
}

// Title names the object for a reader: kind, namespace and name.
func (d Document) Title() string {
	var about struct{ Metadata metav1.ObjectMeta }
	_ = json.Unmarshal(d.JSON, &about)
	name := about.Metadata.Name
	if name == "" {
		name = about.Metadata.GenerateName
	}
	if namespace := about.Metadata.Namespace; namespace != "" {
		name = namespace + "/" + name
	}
	return strings.TrimSpace(d.Kind + " " + name)
}

var separator = regexp.MustCompile(`(?m)^---(\s|$)`)

// readDocuments decodes all documents of a file. What cannot be decoded is a document with errors, never left out.
func readDocuments(file string) ([]Document, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var documents []Document
	start, line := 0, 1
	cut := func(end int) {
		piece := text[start:end]
		if !isBlank(piece) {
			documents = append(documents, decodeYAML(fmt.Sprintf("%s:%d", file, line+blankLines(piece)), piece))
		}
	}
	for _, found := range separator.FindAllIndex(text, -1) {
		cut(found[0])
		line += bytes.Count(text[start:found[0]], []byte("\n"))
		start = found[0] + len("---")
	}
	cut(len(text))
	return documents, nil
}

var comment = regexp.MustCompile(`(?m)^\s*(#.*)?$`)

func isBlank(piece []byte) bool {
	return len(bytes.TrimSpace(comment.ReplaceAll(piece, nil))) == 0
}

func blankLines(piece []byte) int {
	for i, line := range bytes.Split(piece, []byte("\n")) {
		if !isBlank(line) {
			return i
		}
	}
	return 0
}

func decodeYAML(where string, text []byte) Document {
	if err := exactlyOne(text); err != nil {
		return Document{Where: where, Kind: "unreadable", Errors: []error{err}}
	}
	// As kubectl reads it (YAML 1.1), and repeated keys are errors.
	object, err := yaml.YAMLToJSONStrict(text)
	if err != nil {
		return Document{Where: where, Kind: "unreadable", Errors: []error{err}}
	}
	return decode(where, object)
}

// exactlyOne refuses a piece of text that a parser would read only up to its first `...`.
func exactlyOne(text []byte) error {
	decoder := yamlv3.NewDecoder(bytes.NewReader(text))
	var node yamlv3.Node
	if err := decoder.Decode(&node); err != nil {
		return err
	}
	if err := decoder.Decode(&node); !errors.Is(err, io.EOF) {
		return fmt.Errorf("text after the end of the document (error: %v)", err)
	}
	return nil
}

func decode(where string, object []byte) Document {
	document := Document{Where: where, JSON: object, Kind: "unreadable"}
	var about metav1.TypeMeta
	if err := json.Unmarshal(object, &about); err != nil {
		document.Errors = append(document.Errors, err)
		return document
	}
	if about.Kind == "" || about.APIVersion == "" {
		document.Errors = append(document.Errors, errors.New("no Kubernetes object: apiVersion and kind are required"))
		return document
	}
	document.Kind = about.Kind
	typed, known := newObject(about)
	if !known {
		if about.GroupVersionKind().Group == argo.Group {
			document.Errors = append(document.Errors, fmt.Errorf("no kind %s of Argo Workflows or Events in %s", about.Kind, about.APIVersion))
		} else if about.Kind == "List" {
			document.Errors = append(document.Errors, errors.New("a List hides its items from the validators; write one document per object"))
		}
		return document
	}
	unknown, err := kjson.UnmarshalStrict(object, typed)
	if err != nil {
		document.Errors = append(document.Errors, err)
		return document
	}
	document.Object = typed
	document.Errors = unknown
	if about.GroupVersionKind().Group == argo.Group {
		document.Errors = append(document.Errors, unknownInSteps(object, "")...)
	}
	return document
}

var argo = schema.GroupVersion{Group: "argoproj.io", Version: "v1alpha1"}

func newObject(about metav1.TypeMeta) (metav1.Object, bool) {
	gvk := about.GroupVersionKind()
	if gvk.GroupVersion() == argo {
		switch gvk.Kind {
		case "Workflow":
			return &workflows.Workflow{}, true
		case "WorkflowTemplate":
			return &workflows.WorkflowTemplate{}, true
		case "ClusterWorkflowTemplate":
			return &workflows.ClusterWorkflowTemplate{}, true
		case "CronWorkflow":
			return &workflows.CronWorkflow{}, true
		case "WorkflowEventBinding":
			return &workflows.WorkflowEventBinding{}, true
		case "EventBus":
			return &events.EventBus{}, true
		case "EventSource":
			return &events.EventSource{}, true
		case "Sensor":
			return &events.Sensor{}, true
		}
		return nil, false
	}
	object, err := scheme.Scheme.New(gvk)
	if err != nil {
		return nil, false
	}
	typed, ok := object.(metav1.Object)
	return typed, ok
}

// unknownInSteps finds unknown fields below `steps`, which Argo's own type decodes leniently (ParallelSteps.UnmarshalJSON).
func unknownInSteps(value []byte, path string) []error {
	var fields map[string]json.RawMessage
	var items []json.RawMessage
	var found []error
	if json.Unmarshal(value, &fields) == nil {
		for key, field := range fields {
			found = append(found, unknownInSteps(field, path+"."+key)...)
		}
		if groups, has := fields["steps"]; has {
			found = append(found, strictSteps(groups, path+".steps")...)
		}
	} else if json.Unmarshal(value, &items) == nil {
		for i, item := range items {
			found = append(found, unknownInSteps(item, fmt.Sprintf("%s[%d]", path, i))...)
		}
	}
	return found
}

func strictSteps(value []byte, path string) []error {
	var groups [][]json.RawMessage
	if json.Unmarshal(value, &groups) != nil {
		return nil // a field called steps that is not a template's
	}
	var found []error
	for i, group := range groups {
		for j, step := range group {
			unknown, err := kjson.UnmarshalStrict(step, &workflows.WorkflowStep{})
			if err != nil {
				unknown = append(unknown, err)
			}
			for _, each := range unknown {
				found = append(found, fmt.Errorf("%s[%d][%d]: %w", path, i, j, each))
			}
		}
	}
	return found
}

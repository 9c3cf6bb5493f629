package main

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHello(t *testing.T) {
	answer := httptest.NewRecorder()
	hello(answer, nil)
	if got := answer.Body.String(); !strings.Contains(got, commit) {
		t.Errorf("the answer does not name the commit: %q", got)
	}
}

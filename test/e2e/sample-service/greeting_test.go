package main

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestGreeting(t *testing.T) {
	if got := greeting("abc"); !strings.HasSuffix(got, " abc") {
		t.Fatalf("the greeting does not end in the commit: %q", got)
	}
}

func TestAnswer(t *testing.T) {
	server := httptest.NewServer(handler())
	defer server.Close()
	if err := ask(server.URL); err != nil {
		t.Fatal(err)
	}
}

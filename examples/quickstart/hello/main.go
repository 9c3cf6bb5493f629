// Hello answers every request with a greeting and the commit that it was built from.
package main

import (
	"fmt"
	"log"
	"net/http"
)

// commit is stamped by the build.
var commit = "unknown"

func main() {
	http.HandleFunc("/", hello)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func hello(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprintf(w, "Hello from commit %s\n", commit)
}

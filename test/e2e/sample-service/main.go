// Hello answers every request with a greeting that names the commit it was built from.
//
//	hello             serves on :8080
//	hello -check URL  asks URL until the answer is that greeting, at most 30 seconds
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"time"
)

// commit is stamped by the build.
var commit = "unknown"

func main() {
	check := flag.String("check", "", "ask this address instead of serving")
	flag.Parse()
	if *check != "" {
		if err := ask(*check); err != nil {
			log.Fatal(err)
		}
		return
	}
	log.Printf("%s on :8080", greeting(commit))
	log.Fatal(http.ListenAndServe(":8080", handler()))
}

func handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, greeting(commit))
	})
}

func ask(url string) (err error) {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(time.Second) {
		var answer string
		if answer, err = get(url); err == nil && answer == greeting(commit)+"\n" {
			fmt.Print(answer)
			return nil
		}
		log.Printf("%s: %q, %v", url, answer, err)
	}
	return fmt.Errorf("%s does not answer %q", url, greeting(commit))
}

func get(url string) (string, error) {
	answer, err := (&http.Client{Timeout: 5 * time.Second}).Get(url)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return string(text), err
}

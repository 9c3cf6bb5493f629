// A Git server over HTTP on port 8080, for trials and tests: it hands requests to git's own CGI program.
//
// Pushing to a repository that does not exist makes it. Every request but GET /healthz needs the password in
// GIT_PASSWORD, with any user name. Any commit can be fetched by its id.
package main

import (
	"crypto/subtle"
	"fmt"
	"log"
	"net/http"
	"net/http/cgi"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

const root = "/tmp/repositories"

// acme/hello.git/info/refs: a repository of one owner, and what is asked of it.
var repository = regexp.MustCompile(`^/([a-z0-9-]+/[a-z0-9-]+\.git)/(?:info/refs|git-upload-pack|git-receive-pack)$`)

type host struct {
	password string
	git      http.Handler
	making   sync.Mutex
}

func main() {
	folder, err := exec.Command("git", "--exec-path").Output()
	if err != nil {
		log.Fatal("git: ", err)
	}
	h := &host{password: os.Getenv("GIT_PASSWORD"), git: &cgi.Handler{
		Path: filepath.Join(strings.TrimSpace(string(folder)), "git-http-backend"),
		Env:  []string{"GIT_PROJECT_ROOT=" + root, "GIT_HTTP_EXPORT_ALL=true", "REMOTE_USER=test", "HOME=/tmp"},
	}}
	if h.password == "" {
		log.Fatal("GIT_PASSWORD is empty")
	}
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	http.Handle("/", h)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, given, _ := r.BasicAuth()
	if subtle.ConstantTimeCompare([]byte(given), []byte(h.password)) == 0 {
		w.Header().Set("WWW-Authenticate", `Basic realm="git"`)
		http.Error(w, "a password, please", http.StatusUnauthorized)
		return
	}
	found := repository.FindStringSubmatch(r.URL.Path)
	if found == nil {
		http.NotFound(w, r)
		return
	}
	if r.URL.Query().Get("service") == "git-receive-pack" {
		if err := h.make(filepath.Join(root, found[1])); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	h.git.ServeHTTP(w, r)
}

func (h *host) make(folder string) error {
	h.making.Lock()
	defer h.making.Unlock()
	if _, err := os.Stat(folder); err == nil {
		return nil
	}
	if out, err := exec.Command("git", "init", "--quiet", "--bare", "--initial-branch=main", folder).CombinedOutput(); err != nil {
		return fmt.Errorf("git init: %s", out)
	}
	out, err := exec.Command("git", "-C", folder, "config", "uploadpack.allowAnySHA1InWant", "true").CombinedOutput()
	if err != nil {
		return fmt.Errorf("git config: %s", out)
	}
	return nil
}

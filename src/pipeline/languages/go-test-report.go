// A Go program (standard library only) that the Go build step runs beside `go test -json`.
//
//	go test -json ... 2>&1 | report JUNIT SUMMARY
//	report -coverage PROFILE
//
// The first form reads events (`go doc test2json`) on stdin, prints what a person wants to read, writes a JUnit file,
// and, when something failed, its names to SUMMARY: `example.test/hello.TestGreeting`, at most ten of them. Lines that
// are no events (problems of the go command itself) are printed, and the last one is the summary when nothing else is.
// A package that fails although none of its tests does (a build failure, a panic in `init`, `os.Exit`) becomes a
// test case of its own; tests that never ended (a panic, a time limit) count as failed.
//
// The second form prints the share of covered statements as a number, `83.3`; blocks that several packages report
// count once.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"sort"
	"strconv"
	"strings"
)

type event struct {
	Action, Package, ImportPath, Test, Output, FailedBuild string
	Elapsed                                                float64
}

type test struct {
	name, action, output string
	elapsed              float64
}

type suite struct {
	name, action, output string
	elapsed              float64
	tests                []*test
	byName               map[string]*test
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "-coverage" {
		fmt.Println(coverage(os.Args[2]))
		return
	}
	suites, other := read()
	if cached := count(suites); cached > 0 {
		fmt.Printf("tests: %d of %d packages from the cache\n", cached, len(suites))
	}
	write(os.Args[1], junit(suites))
	write(os.Args[2], summary(suites, other))
}

// count is how many packages were not tested again, because nothing that they depend on has changed.
func count(suites []*suite) (cached int) {
	for _, s := range suites {
		if strings.Contains(s.output, "(cached)") {
			cached++
		}
	}
	return cached
}

func read() (suites []*suite, other string) {
	byName, builds := map[string]*suite{}, map[string]string{}
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadString('\n')
		if line == "" && err != nil {
			return suites, other
		}
		var e event
		if json.Unmarshal([]byte(line), &e) != nil || e.Action == "" {
			fmt.Print(line)
			if text := strings.TrimSpace(line); text != "" {
				other = text
			}
			continue
		}
		fmt.Print(e.Output)
		if e.Package == "" {
			builds[e.ImportPath] += e.Output
			continue
		}
		s := byName[e.Package]
		if s == nil {
			s = &suite{name: e.Package, byName: map[string]*test{}}
			byName[e.Package] = s
			suites = append(suites, s)
		}
		s.take(e, builds[e.FailedBuild])
	}
}

func (s *suite) take(e event, build string) {
	ended := e.Action == "pass" || e.Action == "fail" || e.Action == "skip"
	if e.Test == "" {
		s.output += e.Output
		if ended {
			s.action, s.elapsed = e.Action, e.Elapsed
			s.output = build + s.output
		}
		return
	}
	t := s.byName[e.Test]
	if t == nil {
		t = &test{name: e.Test}
		s.byName[e.Test] = t
		s.tests = append(s.tests, t)
	}
	t.output += e.Output
	if ended {
		t.action, t.elapsed = e.Action, e.Elapsed
	}
}

// failures are the tests to name: those that failed or never ended, without the parents of such ones.
func (s *suite) failures() (names []string) {
	for _, t := range s.tests {
		if t.failed() {
			names = append(names, t.name)
		}
	}
	sort.Strings(names)
	var leaves []string
	for i, name := range names {
		if i+1 == len(names) || !hasPrefixed(names[i+1:], name+"/") {
			leaves = append(leaves, name)
		}
	}
	return leaves
}

func hasPrefixed(names []string, prefix string) bool {
	for _, name := range names {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

func (t *test) failed() bool { return t.action != "pass" && t.action != "skip" }

func summary(suites []*suite, other string) string {
	var names []string
	for _, s := range suites {
		failed := s.failures()
		for _, name := range failed {
			names = append(names, s.name+"."+name)
		}
		if s.action != "pass" && s.action != "skip" && len(failed) == 0 {
			names = append(names, s.name)
		}
	}
	if len(names) == 0 {
		return other
	}
	more := ""
	if len(names) > 10 {
		more = fmt.Sprintf(" and %d more", len(names)-10)
		names = names[:10]
	}
	return strings.Join(names, ", ") + more
}

func junit(suites []*suite) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
	for _, s := range suites {
		var cases strings.Builder
		failures, skipped := 0, 0
		for _, t := range s.tests {
			fmt.Fprintf(&cases, "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\"", text(s.name), text(t.name), t.elapsed)
			switch {
			case t.action == "skip":
				skipped++
				fmt.Fprintf(&cases, ">\n      <skipped message=\"%s\"/>\n    </testcase>\n", text(strings.TrimSpace(t.output)))
			case t.failed():
				failures++
				reason := "failed"
				if t.action == "" {
					reason = "did not end"
				}
				fmt.Fprintf(&cases, ">\n      <failure message=\"%s\">%s</failure>\n    </testcase>\n", reason, text(t.output))
			default:
				cases.WriteString("/>\n")
			}
		}
		errors := 0
		if s.action != "pass" && s.action != "skip" && failures == 0 {
			errors = 1
			fmt.Fprintf(&cases, "    <testcase classname=\"%s\" name=\"(package)\" time=\"%.3f\">\n      <error message=\"the package failed\">%s</error>\n    </testcase>\n", text(s.name), s.elapsed, text(s.output))
		}
		fmt.Fprintf(&b, "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%.3f\">\n%s  </testsuite>\n",
			text(s.name), len(s.tests)+errors, failures, errors, skipped, s.elapsed, cases.String())
	}
	b.WriteString("</testsuites>\n")
	return b.String()
}

// text is fit for XML 1.0: escaped, and without the characters that it cannot hold.
func text(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 {
			return r
		}
		return 0xFFFD
	}, strings.ToValidUTF8(s, "?")))
}

func coverage(file string) string {
	content, err := os.ReadFile(file)
	if err != nil {
		return "0.0"
	}
	statements, covered := map[string]float64{}, map[string]bool{}
	for _, line := range strings.Split(string(content), "\n") {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "mode:" {
			continue
		}
		block := strings.Join(fields[:len(fields)-2], " ")
		statements[block], _ = strconv.ParseFloat(fields[len(fields)-2], 64)
		covered[block] = covered[block] || fields[len(fields)-1] != "0"
	}
	all, hit := 0.0, 0.0
	for block, n := range statements {
		all += n
		if covered[block] {
			hit += n
		}
	}
	if all == 0 {
		return "0.0"
	}
	return fmt.Sprintf("%.1f", 100*hit/all)
}

func write(file, content string) {
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
)

// A Report sums up verdicts, one row for all groups of the same Row.
type Report struct {
	rows map[string]*row
}

type row struct {
	groups, files  int
	kinds, unknown map[string]int
	rejected       []string
	notJudged      []string
}

func newReport() *Report { return &Report{rows: map[string]*row{}} }

func (r *Report) add(verdict Verdict) {
	group := verdict.Group
	if r.rows[group.Row] == nil {
		r.rows[group.Row] = &row{kinds: map[string]int{}, unknown: map[string]int{}}
	}
	row := r.rows[group.Row]
	if group.NotJudged != "" {
		row.notJudged = append(row.notJudged, fmt.Sprintf("%s: %s", group.Name, group.NotJudged))
		return
	}
	row.groups++
	row.files += len(group.Files)
	for kind, count := range verdict.Kinds {
		row.kinds[kind] += count
	}
	for kind, count := range verdict.Unknown {
		row.unknown[kind] += count
	}
	for _, rejection := range verdict.Rejected {
		text := rejection.String()
		if group.Name != "" {
			text = group.Name + "\n    " + text
		}
		row.rejected = append(row.rejected, text)
	}
}

// ok says that something was judged, and nothing rejected.
func (r *Report) ok() bool {
	judged, rejected := 0, 0
	for _, row := range r.rows {
		judged += sum(row.kinds)
		rejected += len(row.rejected)
	}
	return judged > 0 && rejected == 0
}

func (r *Report) print(out io.Writer) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "group\tgroups\tfiles\tobjects\trejected\tby kind")
	names := slices.Sorted(maps.Keys(r.rows))
	total := row{kinds: map[string]int{}, unknown: map[string]int{}}
	for _, name := range names {
		row := r.rows[name]
		fmt.Fprintf(table, "%s\t%s\n", name, row)
		total.groups += row.groups
		total.files += row.files
		total.rejected = append(total.rejected, row.rejected...)
		for kind, count := range row.kinds {
			total.kinds[kind] += count
		}
		for kind, count := range row.unknown {
			total.unknown[kind] += count
		}
	}
	fmt.Fprintf(table, "total\t%s\n", &total)
	table.Flush()
	r.printLists(out, names, "Not judged, because the test says why:", func(row *row) []string { return row.notJudged })
	r.printLists(out, names, "REJECTED:", func(row *row) []string { return row.rejected })
	if sum(total.kinds) == 0 {
		fmt.Fprintln(out, "\nNothing was judged: no file holds an object.")
	}
}

func (r *Report) printLists(out io.Writer, names []string, title string, list func(*row) []string) {
	for _, name := range names {
		for _, text := range list(r.rows[name]) {
			if title != "" {
				fmt.Fprintln(out, "\n"+title)
				title = ""
			}
			if !strings.HasPrefix(text, name) {
				text = name + ": " + text
			}
			fmt.Fprintln(out, "  "+text)
		}
	}
}

func (r *row) String() string {
	kinds := counts(r.kinds)
	if len(r.unknown) > 0 {
		kinds += "; no type to judge by: " + counts(r.unknown)
	}
	return fmt.Sprintf("%d\t%d\t%d\t%d\t%s", r.groups, r.files, sum(r.kinds)+sum(r.unknown), len(r.rejected), kinds)
}

func counts(byKind map[string]int) string {
	parts := []string{}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		parts = append(parts, fmt.Sprintf("%d %s", byKind[kind], kind))
	}
	return strings.Join(parts, ", ")
}

func sum(byKind map[string]int) int {
	total := 0
	for _, count := range byKind {
		total += count
	}
	return total
}

var expectation = regexp.MustCompile(`(?m)^# rejected with: (.+)$`)

// selfCheck judges each file below a folder of wrong manifests. It complains about every file that is not rejected, or
// not with the text in the file's comment `# rejected with: text`: a judge that accepts everything judges nothing.
func selfCheck(folder string) (tried int, complaints []string, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(files) == 0 {
		return 0, nil, fmt.Errorf("no wrong manifests in %q (error: %v)", folder, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, nil, err
		}
		expected := expectation.FindSubmatch(text)
		if expected == nil {
			return 0, nil, fmt.Errorf("%s lacks the comment `# rejected with: <part of the message>`", file)
		}
		rejected := fmt.Sprint(judge(Group{Row: file, Files: []string{file}}).Rejected)
		if !strings.Contains(rejected, string(expected[1])) {
			complaints = append(complaints, fmt.Sprintf("%s should be rejected with %q, but the verdict was %s", file, expected[1], rejected))
		}
	}
	return len(files), complaints, nil
}

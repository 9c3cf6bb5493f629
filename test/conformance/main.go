// Conformance judges manifests with the code that Argo's controllers run themselves.
//
//	conformance [-must-reject folder] path...
//
// A folder that holds YAML files is a group: its objects may refer to each other. Folders below it are groups of their
// own. A path that is a file is a group of one. A group.json beside the manifests names the group.
// It exits with 1 when an object is rejected, when a file below -must-reject is not, or when nothing was judged.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	mustReject := flag.String("must-reject", "", "folder of wrong manifests, each of which must be rejected as its comment says")
	flag.Parse()
	ok, err := run(*mustReject, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "conformance:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

func run(mustReject string, paths []string) (bool, error) {
	ok := true
	if mustReject != "" {
		tried, accepted, err := selfCheck(mustReject)
		if err != nil {
			return false, err
		}
		fmt.Printf("Self-check: %d of %d wrong manifests in %s rejected for the reason they name.\n\n", tried-len(accepted), tried, mustReject)
		for _, complaint := range accepted {
			fmt.Println("  " + complaint)
		}
		ok = len(accepted) == 0
	}
	groups, err := findGroups(paths)
	if err != nil {
		return false, err
	}
	report := newReport()
	for _, group := range groups {
		report.add(judge(group))
	}
	report.print(os.Stdout)
	return report.ok() && ok, nil
}

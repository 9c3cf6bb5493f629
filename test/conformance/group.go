package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Group is a set of files whose objects may refer to each other.
type Group struct {
	// Row is the line of the table that counts the group: the folder, or what group.json calls file.
	Row string
	// Name tells groups of one row apart.
	Name string
	// NotJudged says why the group must not be judged; empty if it is.
	NotJudged string
	Files     []string
}

// findGroups lists the groups below the given files and folders. A path that does not exist is an error.
func findGroups(paths []string) ([]Group, error) {
	var groups []Group
	for _, path := range paths {
		folders := map[string][]string{}
		err := filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && isManifest(file) {
				folder := filepath.Dir(file)
				folders[folder] = append(folders[folder], file)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		for folder, files := range folders {
			group, err := newGroup(folder, files)
			if err != nil {
				return nil, err
			}
			groups = append(groups, group)
		}
	}
	slices.SortFunc(groups, func(a, b Group) int { return strings.Compare(a.Row+"\x00"+a.Name, b.Row+"\x00"+b.Name) })
	return groups, nil
}

func isManifest(file string) bool {
	return slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(file)) && filepath.Base(file) != "group.json"
}

func newGroup(folder string, files []string) (Group, error) {
	group := Group{Row: folder, Files: files}
	text, err := os.ReadFile(filepath.Join(folder, "group.json"))
	if os.IsNotExist(err) {
		return group, nil
	}
	if err != nil {
		return group, err
	}
	var about struct{ File, Test, NotJudged string }
	if err := json.Unmarshal(text, &about); err != nil {
		return group, fmt.Errorf("%s/group.json: %w", folder, err)
	}
	group.Row, group.Name, group.NotJudged = about.File, about.Test, about.NotJudged
	return group, nil
}

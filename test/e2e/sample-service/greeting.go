package main

func greeting(commit string) string { return "hello from commit " + commit }

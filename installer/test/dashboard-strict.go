// Holds a dashboard against Grafana's own schema for programs, which wants every field known, of its type and there:
// dashboard-strict DASHBOARD
package main

import (
	"fmt"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func main() {
	plugins.RegisterDefaultPlugins()
	text, err := os.ReadFile(os.Args[1])
	var read dashboard.Dashboard
	if err == nil {
		err = read.UnmarshalJSONStrict(text)
	}
	// What comes back is a list, and an empty one is an error that says nothing.
	if err == nil || err.Error() == "" {
		err = read.Validate()
	}
	if err != nil && err.Error() != "" {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

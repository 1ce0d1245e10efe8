// Gives metal-stack/go-ipam, with its storage in memory, the work of the pool benchmark.
//
// Its argument is the task, its output one measurement a line: see core/benches/support/peer/mod.rs.
// go-ipam knows addresses only. What the pool keeps beside them (owner, tenant, type) is
// kept here in a map, as its users have to do.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/netip"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	ipam "github.com/metal-stack/go-ipam"
)

type task struct {
	// Live says how many bindings there are while an allocation is measured.
	Live []int `json:"live"`
	// Repetitions is how many samples to take.
	Repetitions int `json:"repetitions"`
	// Operations is the most allocations in a sample.
	Operations int `json:"operations"`
	// BudgetMs is the time for one measure, preparation not counted.
	BudgetMs int `json:"budget_ms"`
}

type measure struct {
	Measure string    `json:"measure"`
	Live    int       `json:"live"`
	Unit    string    `json:"unit"`
	Samples []float64 `json:"samples"`
}

type owner struct{ subinstance, subid string }

const network = "10.0.0.0/8"

func main() {
	var todo task
	if len(os.Args) != 2 || json.Unmarshal([]byte(os.Args[1]), &todo) != nil {
		fmt.Fprintln(os.Stderr, "usage: go-ipam TASK")
		os.Exit(2)
	}
	print(map[string]string{"version": "go-ipam " + version()})
	for _, live := range todo.Live {
		allocate(todo, live)
	}
	full(todo)
}

// allocate measures an allocation while live addresses are taken, the lowest ones.
func allocate(todo task, live int) {
	ctx := context.Background()
	before := heap()
	pool := loaded(ctx, network, live)
	owners := make(map[netip.Addr]owner, live)
	address := netip.MustParseAddr("10.0.0.0")
	for i := range live {
		owners[address] = owner{tenant(i), resource(i)}
		address = address.Next()
	}
	print(measure{"bytes", live, "B", []float64{float64(heap()-before) / float64(live)}})
	next := live
	print(measure{"allocate", live, "ns", repeat(todo, func(operations int) float64 {
		names := make([]owner, operations)
		for i := range names {
			names[i] = owner{tenant(next + i), resource(next + i)}
		}
		next += operations
		taken := make([]*ipam.IP, 0, operations)
		start := time.Now()
		for _, name := range names {
			ip, err := pool.AcquireIP(ctx, network)
			check(err)
			owners[ip.IP] = name
			taken = append(taken, ip)
		}
		elapsed := time.Since(start)
		for _, ip := range taken {
			check(pool.ReleaseIPFromPrefix(ctx, network, ip.IP.String()))
			delete(owners, ip.IP)
		}
		return float64(elapsed.Nanoseconds()) / float64(operations)
	})})
	runtime.KeepAlive(pool)
}

// full measures an allocation that finds no free address in a /16.
func full(todo task) {
	ctx := context.Background()
	const small, size = "10.0.0.0/16", 1 << 16
	pool := loaded(ctx, small, size)
	print(measure{"full", size, "ns", repeat(todo, func(operations int) float64 {
		start := time.Now()
		for range operations {
			if _, err := pool.AcquireIP(ctx, small); err == nil {
				check(fmt.Errorf("a full prefix gave an address"))
			}
		}
		return float64(time.Since(start).Nanoseconds()) / float64(operations)
	})})
}

// repeat takes samples of as many operations as a tenth of the budget has room for.
func repeat(todo task, once func(operations int) float64) []float64 {
	budget := time.Duration(todo.BudgetMs) * time.Millisecond
	start := time.Now()
	first := once(1)
	operations := min(max(int(float64(budget.Nanoseconds())/10/first), 1), todo.Operations)
	samples := make([]float64, 0, todo.Repetitions)
	for len(samples) < todo.Repetitions && (len(samples) == 0 || time.Since(start) < budget) {
		samples = append(samples, once(operations))
	}
	return samples
}

// loaded makes a pool with the lowest addresses taken. Taking them one by one would be
// quadratic, so they come in by go-ipam's own dump format.
func loaded(ctx context.Context, cidr string, live int) ipam.Ipamer {
	pool := ipam.New(ctx)
	var text strings.Builder
	fmt.Fprintf(&text, `[{"Cidr":%q,"Namespace":"root","AvailableChildPrefixes":{},"IsParent":false,"IPs":{`, cidr)
	address := netip.MustParsePrefix(cidr).Addr()
	for i := range live {
		if i > 0 {
			text.WriteByte(',')
		}
		fmt.Fprintf(&text, `"%s":true`, address)
		address = address.Next()
	}
	text.WriteString(`},"Version":0}]`)
	check(pool.Load(ctx, text.String()))
	return pool
}

func tenant(i int) string   { return fmt.Sprintf("tenant-%d", i%100) }
func resource(i int) string { return fmt.Sprintf("vm-%d", i) }

func heap() uint64 {
	runtime.GC()
	debug.FreeOSMemory()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dependency := range info.Deps {
			if dependency.Path == "github.com/metal-stack/go-ipam" {
				return dependency.Version
			}
		}
	}
	return "of unknown version"
}

func print(value any) {
	line, err := json.Marshal(value)
	check(err)
	fmt.Println(string(line))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-ipam:", err)
		os.Exit(1)
	}
}

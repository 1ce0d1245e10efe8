// The oracle of expressions: cel-go, and with it Go's regexp, which has RE2's syntax.
//
// Reads a JSON document a line, {"expr": …, "bindings": {NAME: VALUE}}, and answers each with a line: {"value": VALUE} or
// {"error": …}. A VALUE is {"t": TYPE, "v": …} as in `xtask/tools/src/bin/judge_cel/values.rs`. Expressions are parsed and not
// checked, so that types count when they are evaluated.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
	"cel.dev/cel-go/ext"
)

type value struct {
	T string `json:"t"`
	V any    `json:"v,omitempty"`
}

type question struct {
	Expr     string           `json:"expr"`
	Bindings map[string]value `json:"bindings"`
}

type answer struct {
	Value *value `json:"value,omitempty"`
	Error string `json:"error,omitempty"`
}

func main() {
	env, err := cel.NewEnv(ext.Strings(), ext.Encoders())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for in.Scan() {
		var asked question
		if err := json.Unmarshal(in.Bytes(), &asked); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		if err := encoder.Encode(evaluate(env, asked)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
}

func evaluate(env *cel.Env, asked question) (result answer) {
	defer func() {
		if problem := recover(); problem != nil {
			result = answer{Error: fmt.Sprint("panic: ", problem)}
		}
	}()
	tree, issues := env.Parse(asked.Expr)
	if issues.Err() != nil {
		return answer{Error: "syntax: " + issues.Err().Error()}
	}
	program, err := env.Program(tree)
	if err != nil {
		return answer{Error: "program: " + err.Error()}
	}
	variables := make(map[string]any, len(asked.Bindings))
	for name, given := range asked.Bindings {
		variables[name] = read(given)
	}
	found, _, err := program.Eval(variables)
	if err != nil {
		return answer{Error: err.Error()}
	}
	written, err := write(found)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Value: &written}
}

func read(given value) ref.Val {
	text, _ := given.V.(string)
	items, _ := given.V.([]any)
	switch given.T {
	case "null":
		return types.NullValue
	case "bool":
		truth, _ := given.V.(bool)
		return types.Bool(truth)
	case "int":
		number, _ := strconv.ParseInt(text, 10, 64)
		return types.Int(number)
	case "uint":
		number, _ := strconv.ParseUint(text, 10, 64)
		return types.Uint(number)
	case "double":
		number, _ := strconv.ParseFloat(text, 64)
		return types.Double(number)
	case "string":
		return types.String(text)
	case "bytes":
		bytes, _ := hex.DecodeString(text)
		return types.Bytes(bytes)
	case "duration":
		nanoseconds, _ := strconv.ParseInt(text, 10, 64)
		return types.Duration{Duration: time.Duration(nanoseconds)}
	case "timestamp":
		var seconds, nanoseconds int64
		fmt.Sscanf(text, "%d.%d", &seconds, &nanoseconds)
		return types.Timestamp{Time: time.Unix(seconds, nanoseconds).UTC()}
	case "list":
		values := make([]ref.Val, 0, len(items))
		for _, item := range items {
			values = append(values, read(within(item)))
		}
		return types.NewRefValList(types.DefaultTypeAdapter, values)
	case "map":
		entries := make(map[ref.Val]ref.Val, len(items))
		for _, item := range items {
			pair, _ := item.([]any)
			if len(pair) == 2 {
				entries[read(within(pair[0]))] = read(within(pair[1]))
			}
		}
		return types.NewRefValMap(types.DefaultTypeAdapter, entries)
	}
	return types.NewErr("no such type of a value: %s", given.T)
}

func within(item any) value {
	object, _ := item.(map[string]any)
	name, _ := object["t"].(string)
	return value{T: name, V: object["v"]}
}

func write(found ref.Val) (value, error) {
	switch found := found.(type) {
	case types.Null:
		return value{T: "null"}, nil
	case types.Bool:
		return value{"bool", bool(found)}, nil
	case types.Int:
		return value{"int", strconv.FormatInt(int64(found), 10)}, nil
	case types.Uint:
		return value{"uint", strconv.FormatUint(uint64(found), 10)}, nil
	case types.Double:
		return value{"double", strconv.FormatFloat(float64(found), 'g', -1, 64)}, nil
	case types.String:
		return value{"string", string(found)}, nil
	case types.Bytes:
		return value{"bytes", hex.EncodeToString(found)}, nil
	case types.Duration:
		// In nanoseconds, which cel-go's value holds as well.
		return value{"duration", strconv.FormatInt(int64(found.Duration), 10)}, nil
	case types.Timestamp:
		return value{"timestamp", fmt.Sprintf("%d.%09d", found.Time.Unix(), found.Time.Nanosecond())}, nil
	case ref.Type:
		return value{"type", found.TypeName()}, nil
	case traits.Lister:
		items := []value{}
		for each := found.Iterator(); each.HasNext() == types.True; {
			item, err := write(each.Next())
			if err != nil {
				return value{}, err
			}
			items = append(items, item)
		}
		return value{"list", items}, nil
	case traits.Mapper:
		entries := [][2]value{}
		for each := found.Iterator(); each.HasNext() == types.True; {
			key := each.Next()
			name, err := write(key)
			if err != nil {
				return value{}, err
			}
			held, err := write(found.Get(key))
			if err != nil {
				return value{}, err
			}
			entries = append(entries, [2]value{name, held})
		}
		return value{"map", entries}, nil
	}
	if types.IsUnknownOrError(found) {
		return value{}, fmt.Errorf("%v", found)
	}
	return value{}, fmt.Errorf("no such type of a result: %s", found.Type().TypeName())
}

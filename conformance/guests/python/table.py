"""Every function of package `scheduler:core`, as the imports of a Python guest have it."""
# Generated from wit/ by `cargo xtask bindings`. Do not edit.

from shapes import Enum, Flags, List, Option, Own, Record, Tuple, Variant
from wit_world.imports import types, parser, socket, ip_pool, workbook, wbs, load, workflow, runner

IPV4_ADDRESS = Tuple([None, None, None, None])
IPV6_ADDRESS = Tuple([None, None, None, None, None, None, None, None])
IP_ADDRESS = Variant({"ipv4": (types.IpAddress_Ipv4, IPV4_ADDRESS), "ipv6": (types.IpAddress_Ipv6, IPV6_ADDRESS)})
IP_FAMILY = Enum({"ipv4": types.IpFamily.IPV4, "ipv6": types.IpFamily.IPV6})
IP_NETWORK = Record(types.IpNetwork, {"address": IP_ADDRESS, "prefix-length": None})
SOCKET_ADDRESS = Record(types.SocketAddress, {"address": IP_ADDRESS, "port": None})
U128 = Record(types.U128, {"hi": None, "lo": None})
RESOURCE_TYPE = Variant({"mac": (types.ResourceType_Mac, None), "vm": (types.ResourceType_Vm, None), "container": (types.ResourceType_Container, None), "pod": (types.ResourceType_Pod, None), "custom": (types.ResourceType_Custom, None)})
IP_BINDING = Record(types.IpBinding, {"address": IP_ADDRESS, "subinstance": None, "subid": None, "resource-type": RESOURCE_TYPE, "pool": None, "generation": None})
POSITION = Record(types.Position, {"offset": None, "line": None, "column": None})
SPAN = Record(types.Span, {"start": POSITION, "end": POSITION})
SEVERITY = Enum({"error": types.Severity.ERROR, "warning": types.Severity.WARNING, "note": types.Severity.NOTE})
RELATED_SPAN = Record(types.RelatedSpan, {"span": SPAN, "message": None})
FIX_IT = Record(types.FixIt, {"span": SPAN, "replacement": None, "certain": None})
DIAGNOSTIC = Record(types.Diagnostic, {"code": None, "severity": SEVERITY, "message": None, "span": SPAN, "related": List(RELATED_SPAN), "help": Option(None), "fix": Option(FIX_IT)})
TIMESTAMP = Record(types.Timestamp, {"seconds": None, "nanoseconds": None})
VALUE_NODE = Variant({"null": (types.ValueNode_Null, None), "bool": (types.ValueNode_Bool, None), "int": (types.ValueNode_Int, None), "uint": (types.ValueNode_Uint, None), "double": (types.ValueNode_Double, None), "string": (types.ValueNode_String, None), "bytes": (types.ValueNode_Bytes, List(None)), "list": (types.ValueNode_List, List(None)), "map": (types.ValueNode_Map, List(Tuple([None, None]))), "duration": (types.ValueNode_Duration, None), "timestamp": (types.ValueNode_Timestamp, TIMESTAMP), "type-name": (types.ValueNode_TypeName, None)})
VALUE = Record(types.Value, {"nodes": List(VALUE_NODE), "root": None})
NAMED_VALUE = Record(types.NamedValue, {"name": None, "value": VALUE})
EVALUATION_FAULT = Enum({"wrong-type": types.EvaluationFault.WRONG_TYPE, "division-by-zero": types.EvaluationFault.DIVISION_BY_ZERO, "overflow": types.EvaluationFault.OVERFLOW, "no-such-key": types.EvaluationFault.NO_SUCH_KEY, "index-out-of-range": types.EvaluationFault.INDEX_OUT_OF_RANGE, "invalid-argument": types.EvaluationFault.INVALID_ARGUMENT, "duplicate-key": types.EvaluationFault.DUPLICATE_KEY, "missing-variable": types.EvaluationFault.MISSING_VARIABLE, "limit-exceeded": types.EvaluationFault.LIMIT_EXCEEDED})
PAGE_REQUEST = Record(types.PageRequest, {"cursor": Option(None), "limit": None})
TEXT_PAGE = Record(types.TextPage, {"text": None, "next": Option(None)})
DIAGRAM_FORMAT = Enum({"mermaid": types.DiagramFormat.MERMAID, "dot": types.DiagramFormat.DOT, "svg": types.DiagramFormat.SVG})
PARSER_ERROR_KIND = Enum({"rejected": types.ParserErrorKind.REJECTED, "invalid-argument": types.ParserErrorKind.INVALID_ARGUMENT, "limit-exceeded": types.ParserErrorKind.LIMIT_EXCEEDED, "malformed-value": types.ParserErrorKind.MALFORMED_VALUE, "evaluation-failed": types.ParserErrorKind.EVALUATION_FAILED})
PARSER_ERROR = Record(types.ParserError, {"kind": PARSER_ERROR_KIND, "message": None, "diagnostics": List(DIAGNOSTIC), "subject": Option(None), "expected": Option(None), "maximum": Option(None), "actual": Option(None), "node": Option(None), "fault": Option(EVALUATION_FAULT), "offset": Option(None), "detail": Option(None)})
INSTANCE_STATE = Enum({"ready": types.InstanceState.READY, "running": types.InstanceState.RUNNING, "waiting": types.InstanceState.WAITING, "done": types.InstanceState.DONE, "failed": types.InstanceState.FAILED, "cancelled": types.InstanceState.CANCELLED})
WORKFLOW_ERROR_KIND = Enum({"not-found": types.WorkflowErrorKind.NOT_FOUND, "duplicate": types.WorkflowErrorKind.DUPLICATE, "invalid-argument": types.WorkflowErrorKind.INVALID_ARGUMENT, "invalid-expression": types.WorkflowErrorKind.INVALID_EXPRESSION, "dependency-cycle": types.WorkflowErrorKind.DEPENDENCY_CYCLE, "limit-exceeded": types.WorkflowErrorKind.LIMIT_EXCEEDED, "invalid-state": types.WorkflowErrorKind.INVALID_STATE, "resource-conflict": types.WorkflowErrorKind.RESOURCE_CONFLICT, "time-went-backwards": types.WorkflowErrorKind.TIME_WENT_BACKWARDS, "invalid-snapshot": types.WorkflowErrorKind.INVALID_SNAPSHOT})
WORKFLOW_ERROR = Record(types.WorkflowError, {"kind": WORKFLOW_ERROR_KIND, "message": None, "subject": Option(None), "item": Option(None), "suggestion": Option(None), "expected": Option(None), "expression": Option(None), "reason": Option(None), "path": List(None), "instance": Option(None), "state": Option(INSTANCE_STATE), "maximum": Option(None), "actual": Option(None)})
STRATEGY = Enum({"sequential": types.Strategy.SEQUENTIAL, "round-robin": types.Strategy.ROUND_ROBIN, "random": types.Strategy.RANDOM})
POOL_DEFINITION = Record(types.PoolDefinition, {"name": None, "description": None, "ranges": List(None), "reserved": List(None), "strategy": STRATEGY})
IP_POOL_ERROR_KIND = Enum({"invalid-argument": ip_pool.IpPoolErrorKind.INVALID_ARGUMENT, "exhausted": ip_pool.IpPoolErrorKind.EXHAUSTED, "not-in-pool": ip_pool.IpPoolErrorKind.NOT_IN_POOL, "reserved": ip_pool.IpPoolErrorKind.RESERVED, "excluded": ip_pool.IpPoolErrorKind.EXCLUDED, "draining": ip_pool.IpPoolErrorKind.DRAINING, "quarantined": ip_pool.IpPoolErrorKind.QUARANTINED, "already-allocated": ip_pool.IpPoolErrorKind.ALREADY_ALLOCATED, "conflict": ip_pool.IpPoolErrorKind.CONFLICT, "quota-exceeded": ip_pool.IpPoolErrorKind.QUOTA_EXCEEDED, "stale": ip_pool.IpPoolErrorKind.STALE, "overlap": ip_pool.IpPoolErrorKind.OVERLAP, "in-use": ip_pool.IpPoolErrorKind.IN_USE, "not-found": ip_pool.IpPoolErrorKind.NOT_FOUND, "limit-exceeded": ip_pool.IpPoolErrorKind.LIMIT_EXCEEDED, "outdated": ip_pool.IpPoolErrorKind.OUTDATED, "invalid-snapshot": ip_pool.IpPoolErrorKind.INVALID_SNAPSHOT, "invalid-journal": ip_pool.IpPoolErrorKind.INVALID_JOURNAL, "journal-mismatch": ip_pool.IpPoolErrorKind.JOURNAL_MISMATCH, "not-empty": ip_pool.IpPoolErrorKind.NOT_EMPTY})
IP_POOL_ERROR = Record(ip_pool.IpPoolError, {"kind": IP_POOL_ERROR_KIND, "message": None, "subject": Option(None), "value": Option(None), "expected": Option(None), "address": Option(IP_ADDRESS), "last": Option(IP_ADDRESS), "network": Option(IP_NETWORK), "subinstance": Option(None), "subid": Option(None), "resource-type": Option(RESOURCE_TYPE), "generation": Option(None), "maximum": Option(None), "actual": Option(None), "requested": Option(None), "until-ms": Option(None), "bindings": Option(None), "prefixes": Option(None), "line": Option(None), "family": Option(IP_FAMILY), "total": Option(U128), "allocated": Option(U128), "reserved": Option(U128), "quarantined": Option(U128)})
EDGE_EXCLUSION = Enum({"automatic": ip_pool.EdgeExclusion.AUTOMATIC, "none": ip_pool.EdgeExclusion.NONE, "first": ip_pool.EdgeExclusion.FIRST, "last": ip_pool.EdgeExclusion.LAST, "first-and-last": ip_pool.EdgeExclusion.FIRST_AND_LAST})
RANGE_REMOVAL = Enum({"reject": ip_pool.RangeRemoval.REJECT, "drain": ip_pool.RangeRemoval.DRAIN, "detach": ip_pool.RangeRemoval.DETACH, "force": ip_pool.RangeRemoval.FORCE})
IP_RANGE = Record(ip_pool.IpRange, {"first": IP_ADDRESS, "last": IP_ADDRESS, "network": Option(IP_NETWORK), "exclusion": EDGE_EXCLUSION, "draining": None, "total": U128, "available": U128, "bindings": None})
POOL_OPTIONS = Record(ip_pool.PoolOptions, {"strategy": Option(STRATEGY), "seed": Option(None), "hash-seed": Option(None), "ttl-ms": Option(None), "quarantine-ms": Option(None), "probation-ms": Option(None), "sticky-owners": Option(None), "quota": Option(None), "max-bindings": Option(None), "event-capacity": Option(None)})
METADATA_ENTRY = Record(ip_pool.MetadataEntry, {"key": None, "value": None})
ALLOCATION_OPTIONS = Record(ip_pool.AllocationOptions, {"family": Option(IP_FAMILY), "ttl-ms": Option(None), "within": Option(IP_NETWORK), "metadata": List(METADATA_ENTRY)})
BINDING_DETAILS = Record(ip_pool.BindingDetails, {"binding": IP_BINDING, "allocated-at-ms": Option(None), "expires-at-ms": Option(None), "ttl-ms": None, "metadata": List(METADATA_ENTRY)})
DUAL_BINDING = Record(ip_pool.DualBinding, {"ipv4": IP_BINDING, "ipv6": IP_BINDING})
ALLOCATION_BATCH = Record(ip_pool.AllocationBatch, {"addresses": None, "generations": List(None)})
BINDING_PAGE = Record(ip_pool.BindingPage, {"count": None, "addresses": None, "subinstances": None, "subids": None, "resource-types": None, "generations": List(None), "expires-at-ms": List(None), "next": Option(None)})
TENANT_PAGE = Record(ip_pool.TenantPage, {"subinstances": None, "allocated": List(None), "prefixes": List(None), "next": Option(None)})
NETWORK_PAGE = Record(ip_pool.NetworkPage, {"networks": None, "next": Option(None)})
PREFIX_PAGE = Record(ip_pool.PrefixPage, {"networks": None, "subinstances": None, "subids": None, "generations": List(None), "next": Option(None)})
PREFIX_BINDING = Record(ip_pool.PrefixBinding, {"network": IP_NETWORK, "subinstance": None, "subid": None, "pool": None, "generation": None})
JOURNAL_PAGE = Record(ip_pool.JournalPage, {"text": None, "revision": None, "more": None})
APPLIED_EVENTS = Record(ip_pool.AppliedEvents, {"bytes": None, "events": None, "revision": None})
REMOVAL_REPORT = Record(ip_pool.RemovalReport, {"cut": BINDING_PAGE, "removed": None})
ADDRESS_STATE = Record(ip_pool.AddressState, {"in-range": None, "excluded": None, "reserved": None, "allocated": None, "quarantined": None, "declined": None, "delegated": None, "draining": None, "available": None})
POOL_STATS = Record(ip_pool.PoolStats, {"total": U128, "allocated": U128, "reserved": U128, "quarantined": U128, "declined": U128, "delegated": U128, "available": U128, "detached": U128, "high-water": None, "grants": None, "releases": None, "expirations": None, "declines": None, "tenants": None, "prefixes": None})
TENANT_STATS = Record(ip_pool.TenantStats, {"ipv4": None, "ipv6": None, "prefixes": None, "high-water": None, "quota": Option(None)})
TICK_REPORT = Record(ip_pool.TickReport, {"expired": None, "freed": None, "more": None})
POOL_EVENT_KIND = Enum({"allocated": ip_pool.PoolEventKind.ALLOCATED, "released": ip_pool.PoolEventKind.RELEASED, "expired": ip_pool.PoolEventKind.EXPIRED, "declined": ip_pool.PoolEventKind.DECLINED, "renewed": ip_pool.PoolEventKind.RENEWED, "freed": ip_pool.PoolEventKind.FREED, "changed": ip_pool.PoolEventKind.CHANGED, "reserved": ip_pool.PoolEventKind.RESERVED, "unreserved": ip_pool.PoolEventKind.UNRESERVED, "range-added": ip_pool.PoolEventKind.RANGE_ADDED, "range-draining": ip_pool.PoolEventKind.RANGE_DRAINING, "range-resumed": ip_pool.PoolEventKind.RANGE_RESUMED, "range-removed": ip_pool.PoolEventKind.RANGE_REMOVED, "prefix-allocated": ip_pool.PoolEventKind.PREFIX_ALLOCATED, "prefix-released": ip_pool.PoolEventKind.PREFIX_RELEASED, "configured": ip_pool.PoolEventKind.CONFIGURED})
EVENT_PAGE = Record(ip_pool.EventPage, {"revisions": List(None), "kinds": List(POOL_EVENT_KIND), "subjects": None, "subinstances": None, "subids": None, "generations": List(None), "revision": None, "more": None})
POOL_BLOCK = Record(ip_pool.PoolBlock, {"network": IP_NETWORK, "version": None, "text": None})
ADDRESS_SCOPE = Enum({"per-user": load.AddressScope.PER_USER, "per-task": load.AddressScope.PER_TASK, "shared": load.AddressScope.SHARED})
LOAD_GROUP = Record(load.LoadGroup, {"tenant": None, "pool": Option(None), "workflow": Option(None), "at-ms": None, "users": None, "over-ms": None})
LOAD_SETTINGS = Record(load.LoadSettings, {"iterations": None, "think-ms": None, "bind": ADDRESS_SCOPE, "max-users": Option(None), "spawn-per-second": Option(None)})
ARRIVAL_PAGE = Record(load.ArrivalPage, {"at-ms": List(None), "groups": List(None), "tenants": List(None), "next": Option(None)})
POOL_DEMAND = Record(load.PoolDemand, {"pool": None, "needed": None, "available": None})
UNBOUNDED_REASON = Enum({"loop": load.UnboundedReason.LOOP, "event": load.UnboundedReason.EVENT, "pause": load.UnboundedReason.PAUSE})
UNBOUNDED_NODE = Record(load.UnboundedNode, {"workflow": None, "node": None, "reason": UNBOUNDED_REASON})
WORKFLOW_ESTIMATE = Record(load.WorkflowEstimate, {"workflow": None, "min-ms": None, "max-ms": Option(None), "pauses": None, "default-timeouts": None, "retries": None, "unbounded": List(UNBOUNDED_NODE)})
RUN_ESTIMATE = Record(load.RunEstimate, {"workflows": List(WORKFLOW_ESTIMATE), "user-min-ms": None, "user-max-ms": Option(None), "min-ms": None, "max-ms": Option(None)})
LOAD_MODEL = Enum({"open": load.LoadModel.OPEN, "closed": load.LoadModel.CLOSED})
ESTIMATE_OPTIONS = Record(load.EstimateOptions, {"action-timeout-ms": Option(None), "max-duration-ms": Option(None), "stop-timeout-ms": Option(None), "model": Option(LOAD_MODEL), "properties": List(NAMED_VALUE)})
DUE_USERS = Record(load.DueUsers, {"users": List(None), "intended-ms": List(None), "groups": List(None), "tenants": List(None), "next-ms": Option(None)})
LOAD_PROGRESS = Record(load.LoadProgress, {"started": None, "dropped": None, "waiting": None, "present": None, "expected": None})
SYNTAX = Enum({"text": parser.Syntax.TEXT, "yaml": parser.Syntax.YAML, "json": parser.Syntax.JSON})
DIALECT = Enum({"scenario": parser.Dialect.SCENARIO, "cel": parser.Dialect.CEL})
VALUE_KIND = Enum({"bool": parser.ValueKind.BOOL, "int": parser.ValueKind.INT, "uint": parser.ValueKind.UINT, "double": parser.ValueKind.DOUBLE, "string": parser.ValueKind.STRING, "bytes": parser.ValueKind.BYTES, "list": parser.ValueKind.LIST, "map": parser.ValueKind.MAP, "duration": parser.ValueKind.DURATION, "timestamp": parser.ValueKind.TIMESTAMP, "any": parser.ValueKind.ANY})
VARIABLE_DECLARATION = Record(parser.VariableDeclaration, {"name": None, "kind": VALUE_KIND})
PARSER_LIMITS = Record(parser.ParserLimits, {"bytes": None, "diagnostics": None, "depth": None, "nodes": None})
FIXED_TEXT = Record(parser.FixedText, {"text": None, "applied": List(DIAGNOSTIC), "left": List(DIAGNOSTIC)})
COMPLETION_KIND = Enum({"keyword": parser.CompletionKind.KEYWORD, "action": parser.CompletionKind.ACTION, "node": parser.CompletionKind.NODE, "workflow": parser.CompletionKind.WORKFLOW, "pool": parser.CompletionKind.POOL, "workbook-resource": parser.CompletionKind.WORKBOOK_RESOURCE, "variable": parser.CompletionKind.VARIABLE, "function": parser.CompletionKind.FUNCTION, "metric": parser.CompletionKind.METRIC, "choice": parser.CompletionKind.CHOICE})
COMPLETION = Record(parser.Completion, {"text": None, "kind": COMPLETION_KIND, "detail": None, "replace": SPAN})
HOVER_TEXT = Record(parser.HoverText, {"span": SPAN, "text": None})
PROTOCOL = Enum({"tcp": socket.Protocol.TCP, "udp": socket.Protocol.UDP})
SOCKET_STATE = Enum({"created": socket.SocketState.CREATED, "bound": socket.SocketState.BOUND, "connecting": socket.SocketState.CONNECTING, "listening": socket.SocketState.LISTENING, "connected": socket.SocketState.CONNECTED, "closed": socket.SocketState.CLOSED})
SHUTDOWN_DIRECTION = Enum({"receive": socket.ShutdownDirection.RECEIVE, "send": socket.ShutdownDirection.SEND, "both": socket.ShutdownDirection.BOTH})
INTEREST = Enum({"readable": socket.Interest.READABLE, "writable": socket.Interest.WRITABLE, "either": socket.Interest.EITHER})
READINESS = Enum({"nothing": socket.Readiness.NOTHING, "readable": socket.Readiness.READABLE, "writable": socket.Readiness.WRITABLE, "both": socket.Readiness.BOTH})
SOCKET_ERROR_KIND = Enum({"access-denied": socket.SocketErrorKind.ACCESS_DENIED, "not-supported": socket.SocketErrorKind.NOT_SUPPORTED, "invalid-argument": socket.SocketErrorKind.INVALID_ARGUMENT, "invalid-state": socket.SocketErrorKind.INVALID_STATE, "out-of-memory": socket.SocketErrorKind.OUT_OF_MEMORY, "new-socket-limit": socket.SocketErrorKind.NEW_SOCKET_LIMIT, "would-block": socket.SocketErrorKind.WOULD_BLOCK, "timed-out": socket.SocketErrorKind.TIMED_OUT, "address-not-bindable": socket.SocketErrorKind.ADDRESS_NOT_BINDABLE, "address-in-use": socket.SocketErrorKind.ADDRESS_IN_USE, "no-free-port": socket.SocketErrorKind.NO_FREE_PORT, "network-unreachable": socket.SocketErrorKind.NETWORK_UNREACHABLE, "connection-refused": socket.SocketErrorKind.CONNECTION_REFUSED, "connection-reset": socket.SocketErrorKind.CONNECTION_RESET, "connection-aborted": socket.SocketErrorKind.CONNECTION_ABORTED, "broken-pipe": socket.SocketErrorKind.BROKEN_PIPE, "datagram-too-large": socket.SocketErrorKind.DATAGRAM_TOO_LARGE, "name-unresolvable": socket.SocketErrorKind.NAME_UNRESOLVABLE, "temporary-resolver-failure": socket.SocketErrorKind.TEMPORARY_RESOLVER_FAILURE, "permanent-resolver-failure": socket.SocketErrorKind.PERMANENT_RESOLVER_FAILURE, "unknown": socket.SocketErrorKind.UNKNOWN})
SOCKET_ERROR = Record(socket.SocketError, {"kind": SOCKET_ERROR_KIND, "message": None, "operation": None, "local": Option(SOCKET_ADDRESS), "remote": Option(SOCKET_ADDRESS), "state": Option(SOCKET_STATE), "transferred": None})
DATAGRAM = Record(socket.Datagram, {"data": List(None), "remote": SOCKET_ADDRESS, "truncated": None})
DATAGRAM_BATCH = Record(socket.DatagramBatch, {"data": List(None), "ends": List(None), "addresses": List(IP_ADDRESS), "ports": List(None), "truncated": List(None)})
RESOURCE_STATUS = Record(workbook.ResourceStatus, {"id": None, "kind": None, "capacity": Option(None), "held": None, "holders": None, "queued": None, "properties": List(NAMED_VALUE)})
ACQUISITION = Variant({"granted": (workbook.Acquisition_Granted, None), "queued": (workbook.Acquisition_Queued, None)})
HOLDING = Record(workbook.Holding, {"resource-id": None, "holder": None, "amount": None})
HOLDING_PAGE = Record(workbook.HoldingPage, {"holdings": List(HOLDING), "next": Option(None)})
NAME_PAGE = Record(workbook.NamePage, {"names": List(None), "next": Option(None)})
METRIC_KIND = Enum({"counter": workbook.MetricKind.COUNTER, "gauge": workbook.MetricKind.GAUGE, "rate": workbook.MetricKind.RATE, "histogram": workbook.MetricKind.HISTOGRAM})
METRIC_SUMMARY = Record(workbook.MetricSummary, {"name": None, "tenant": Option(None), "kind": METRIC_KIND, "count": None, "sum": None, "min": None, "max": None, "mean": None, "p50": None, "p90": None, "p95": None, "p99": None, "p999": None})
VERDICT = Enum({"passed": workbook.Verdict.PASSED, "failed": workbook.Verdict.FAILED, "no-data": workbook.Verdict.NO_DATA})
THRESHOLD_RESULT = Record(workbook.ThresholdResult, {"threshold": None, "metric": None, "measured": Option(None), "measured-text": None, "limit": None, "verdict": VERDICT})
RUN_SUMMARY = Record(workbook.RunSummary, {"verdict": VERDICT, "thresholds": List(THRESHOLD_RESULT), "metrics": None, "tenants": None, "resources": None, "resources-held": None})
METRIC_PAGE = Record(workbook.MetricPage, {"metrics": List(METRIC_SUMMARY), "next": Option(None)})
TASK_KIND = Enum({"workflow": wbs.TaskKind.WORKFLOW, "summary": wbs.TaskKind.SUMMARY, "action": wbs.TaskKind.ACTION, "pass": wbs.TaskKind.PASS, "end": wbs.TaskKind.END, "fork": wbs.TaskKind.FORK, "join": wbs.TaskKind.JOIN})
RETRY_POLICY = Record(wbs.RetryPolicy, {"count": None, "interval-ms": None, "backoff": None, "max-interval-ms": Option(None), "jitter": None})
JOIN_POLICY = Variant({"all": (wbs.JoinPolicy_All, None), "any": (wbs.JoinPolicy_Any, None), "count": (wbs.JoinPolicy_Count, None)})
RESOURCE_NEED = Record(wbs.ResourceNeed, {"resource-id": None, "amount": None})
TASK = Record(wbs.Task, {"id": None, "code": None, "path": None, "name": None, "kind": TASK_KIND, "parent": Option(None), "children": None, "action": Option(None), "duration-ms": None, "timeout-ms": Option(None), "retry": Option(RETRY_POLICY), "on-error": Option(None), "join": Option(JOIN_POLICY), "needs": List(RESOURCE_NEED)})
TASK_PAGE = Record(wbs.TaskPage, {"tasks": List(TASK), "next": Option(None)})
EDGE_TRIGGER = Variant({"always": (wbs.EdgeTrigger_Always, None), "condition": (wbs.EdgeTrigger_Condition, None), "event": (wbs.EdgeTrigger_Event, None), "after": (wbs.EdgeTrigger_After, None)})
FLOW_EDGE = Record(wbs.FlowEdge, {"source": None, "index": None, "target": None, "trigger": EDGE_TRIGGER, "label": Option(None)})
FLOW_EDGE_PAGE = Record(wbs.FlowEdgePage, {"edges": List(FLOW_EDGE), "next": Option(None)})
DEPENDENCY_KIND = Enum({"finish-to-start": wbs.DependencyKind.FINISH_TO_START, "start-to-start": wbs.DependencyKind.START_TO_START, "finish-to-finish": wbs.DependencyKind.FINISH_TO_FINISH, "start-to-finish": wbs.DependencyKind.START_TO_FINISH})
DEPENDENCY = Record(wbs.Dependency, {"predecessor": None, "successor": None, "kind": DEPENDENCY_KIND, "lag-ms": None})
DEPENDENCY_PAGE = Record(wbs.DependencyPage, {"dependencies": List(DEPENDENCY), "next": Option(None)})
TASK_ID_PAGE = Record(wbs.TaskIdPage, {"tasks": List(None), "next": Option(None)})
TASK_SETTINGS = Record(wbs.TaskSettings, {"name": None, "kind": TASK_KIND, "action": Option(None), "duration-ms": None, "timeout-ms": Option(None), "retry": Option(RETRY_POLICY), "on-error": Option(None), "join": Option(JOIN_POLICY), "needs": List(RESOURCE_NEED)})
TASK_INSERTION = Record(wbs.TaskInsertion, {"parent": Option(None), "index": Option(None), "settings": TASK_SETTINGS})
REMOVAL_POLICY = Enum({"reject": wbs.RemovalPolicy.REJECT, "cascade": wbs.RemovalPolicy.CASCADE, "reconnect": wbs.RemovalPolicy.RECONNECT})
TASK_REMOVAL = Record(wbs.TaskRemoval, {"task": None, "policy": REMOVAL_POLICY})
TASK_MOVE = Record(wbs.TaskMove, {"task": None, "parent": Option(None), "index": Option(None)})
TASK_UPDATE = Record(wbs.TaskUpdate, {"task": None, "settings": TASK_SETTINGS})
WBS_CHANGE = Variant({"insert": (wbs.WbsChange_Insert, TASK_INSERTION), "remove": (wbs.WbsChange_Remove, TASK_REMOVAL), "move": (wbs.WbsChange_Move, TASK_MOVE), "update": (wbs.WbsChange_Update, TASK_UPDATE), "add-dependency": (wbs.WbsChange_AddDependency, DEPENDENCY), "remove-dependency": (wbs.WbsChange_RemoveDependency, DEPENDENCY), "add-edge": (wbs.WbsChange_AddEdge, FLOW_EDGE), "remove-edge": (wbs.WbsChange_RemoveEdge, Tuple([None, None]))})
WBS_RECEIPT = Record(wbs.WbsReceipt, {"revision": None, "inserted": List(None)})
TASK_DATES = Record(wbs.TaskDates, {"tasks": List(None), "early-start-ms": List(None), "early-finish-ms": List(None), "late-start-ms": List(None), "late-finish-ms": List(None), "total-slack-ms": List(None), "free-slack-ms": List(None), "next": Option(None)})
CRITICAL_PATH = Record(wbs.CriticalPath, {"length-ms": None, "path": List(None), "critical-tasks": None, "next": Option(None)})
PRIORITY_RULE = Enum({"latest-start": wbs.PriorityRule.LATEST_START, "latest-finish": wbs.PriorityRule.LATEST_FINISH, "minimum-slack": wbs.PriorityRule.MINIMUM_SLACK, "most-successors": wbs.PriorityRule.MOST_SUCCESSORS, "greatest-weight": wbs.PriorityRule.GREATEST_WEIGHT})
SCHEDULE_OPTIONS = Record(wbs.ScheduleOptions, {"rule": PRIORITY_RULE, "iterations": None, "seed": None})
SCHEDULE = Record(wbs.Schedule, {"length-ms": None, "tasks": List(None), "start-ms": List(None)})
CRITICAL_PATH_PAGE = Record(wbs.CriticalPathPage, {"count": None, "paths": List(List(None)), "next": Option(None)})
TASK_EXPLANATION = Record(wbs.TaskExplanation, {"task": None, "critical": None, "summary": None, "held-by": List(DEPENDENCY), "holds": List(DEPENDENCY)})
MACHINE_OPTIONS = Record(workflow.MachineOptions, {"seed": Option(None), "now-ms": Option(None), "iterations": Option(None), "think-ms": Option(None), "max-visits": Option(None), "max-microsteps": Option(None), "max-trace": Option(None), "hash": Option(None), "keep-log": Option(None)})
GUARD_REPORT = Record(workflow.GuardReport, {"edge": None, "condition": None, "operands": List(NAMED_VALUE), "outcome": None})
FAULT_KIND = Enum({"no-edge": workflow.FaultKind.NO_EDGE, "action-failed": workflow.FaultKind.ACTION_FAILED, "timed-out": workflow.FaultKind.TIMED_OUT, "template-failed": workflow.FaultKind.TEMPLATE_FAILED, "export-type": workflow.FaultKind.EXPORT_TYPE, "join-stuck": workflow.FaultKind.JOIN_STUCK, "limit-exceeded": workflow.FaultKind.LIMIT_EXCEEDED})
INSTANCE_FAULT = Record(workflow.InstanceFault, {"message": None, "kind": FAULT_KIND, "node": None, "guards": List(GUARD_REPORT)})
INSTANCE_STATUS = Record(workflow.InstanceStatus, {"instance": None, "state": INSTANCE_STATE, "workflow": None, "nodes": List(None), "iteration": None, "started-at-ms": Option(None), "finished-at-ms": Option(None), "fault": Option(INSTANCE_FAULT)})
INSTANCE_COUNTS = Record(workflow.InstanceCounts, {"total": None, "ready": None, "running": None, "waiting": None, "done": None, "failed": None, "cancelled": None})
INPUT_COLUMN = Record(workflow.InputColumn, {"name": None, "values": VALUE})
ACTION_REQUEST = Record(workflow.ActionRequest, {"token": None, "instance": None, "node": None, "action": None, "kind": None, "parameters": VALUE, "attempt": None, "timeout-ms": Option(None), "deadline-ms": Option(None)})
ACTION_BATCH = Record(workflow.ActionBatch, {"tokens": List(None), "instances": List(None), "nodes": List(None), "attempts": List(None), "deadlines-ms": List(None), "parameters": VALUE})
ACTION_PAGE = Record(workflow.ActionPage, {"actions": List(ACTION_REQUEST), "next": Option(None)})
MACHINE_NODE = Record(workflow.MachineNode, {"task": None, "workflow": None, "path": None, "kind": TASK_KIND, "action": Option(None), "action-kind": Option(None)})
MACHINE_NODE_PAGE = Record(workflow.MachineNodePage, {"nodes": List(MACHINE_NODE), "next": Option(None)})
ACTION_OUTCOME = Variant({"success": (workflow.ActionOutcome_Success, List(NAMED_VALUE)), "failure": (workflow.ActionOutcome_Failure, None), "timeout": (workflow.ActionOutcome_Timeout, None)})
OUTCOME_KIND = Enum({"success": workflow.OutcomeKind.SUCCESS, "failure": workflow.OutcomeKind.FAILURE, "timeout": workflow.OutcomeKind.TIMEOUT})
REPORT_STATUS = Enum({"accepted": workflow.ReportStatus.ACCEPTED, "late": workflow.ReportStatus.LATE})
MACHINE_PROGRESS = Record(workflow.MachineProgress, {"now-ms": None, "requested": None, "in-flight": None, "next-timer-ms": Option(None), "late": None})
TRACE_KIND = Enum({"started": workflow.TraceKind.STARTED, "entered": workflow.TraceKind.ENTERED, "transition": workflow.TraceKind.TRANSITION, "succeeded": workflow.TraceKind.SUCCEEDED, "failed": workflow.TraceKind.FAILED, "timed-out": workflow.TraceKind.TIMED_OUT, "retrying": workflow.TraceKind.RETRYING, "cancelled": workflow.TraceKind.CANCELLED, "done": workflow.TraceKind.DONE, "fault": workflow.TraceKind.FAULT})
TRACE_ENTRY = Record(workflow.TraceEntry, {"at-ms": None, "kind": TRACE_KIND, "node": None, "edge": Option(None), "detail": Option(None)})
TRACE_PAGE = Record(workflow.TracePage, {"entries": List(TRACE_ENTRY), "next": Option(None), "dropped": None})
NODE_VISITS = Record(workflow.NodeVisits, {"node": None, "visits": None})
LATE_REPORT = Record(workflow.LateReport, {"at-ms": None, "token": None, "outcome": OUTCOME_KIND})
SYNC_POLICY = Enum({"reject": workflow.SyncPolicy.REJECT, "cancel": workflow.SyncPolicy.CANCEL, "redirect": workflow.SyncPolicy.REDIRECT})
TIMER_POLICY = Enum({"resume": workflow.TimerPolicy.RESUME, "freeze": workflow.TimerPolicy.FREEZE, "restart": workflow.TimerPolicy.RESTART})
RUNNER_ERROR_KIND = Enum({"not-found": runner.RunnerErrorKind.NOT_FOUND, "invalid-argument": runner.RunnerErrorKind.INVALID_ARGUMENT, "limit-exceeded": runner.RunnerErrorKind.LIMIT_EXCEEDED, "invalid-state": runner.RunnerErrorKind.INVALID_STATE})
RUNNER_ERROR = Record(runner.RunnerError, {"kind": RUNNER_ERROR_KIND, "message": None, "subject": Option(None), "item": Option(None), "suggestion": Option(None), "expected": Option(None), "maximum": Option(None), "actual": Option(None)})
PROPERTY_OVERRIDE = Record(runner.PropertyOverride, {"resource-id": None, "property": None, "value": VALUE})
POOL_FALLBACK = Record(runner.PoolFallback, {"pool": None, "fallback": None})
HOST_ADDRESSES = Record(runner.HostAddresses, {"host": None, "addresses": List(None)})
EXHAUSTION_POLICY = Enum({"wait": runner.ExhaustionPolicy.WAIT, "reject": runner.ExhaustionPolicy.REJECT})
EVENT_DETAIL = Enum({"nothing": runner.EventDetail.NOTHING, "users": runner.EventDetail.USERS, "actions": runner.EventDetail.ACTIONS})
RUN_OPTIONS = Record(runner.RunOptions, {"seed": Option(None), "start-ms": Option(None), "model": Option(LOAD_MODEL), "properties": List(PROPERTY_OVERRIDE), "exhaustion": Option(EXHAUSTION_POLICY), "fallbacks": List(POOL_FALLBACK), "events": Option(EVENT_DETAIL), "action-timeout-ms": Option(None), "stop-timeout-ms": Option(None), "max-duration-ms": Option(None), "max-connections": Option(None), "max-body-bytes": Option(None), "max-buffered-bytes": Option(None), "request-id-header": Option(None), "resolve": Option(List(HOST_ADDRESSES)), "resolve-every-ms": Option(None)})
STOP_MODE = Enum({"graceful": runner.StopMode.GRACEFUL, "hard": runner.StopMode.HARD})
RUN_PHASE = Enum({"running": runner.RunPhase.RUNNING, "stopping": runner.RunPhase.STOPPING, "finished": runner.RunPhase.FINISHED})
ATTEMPT_COUNTS = Record(runner.AttemptCounts, {"started": None, "succeeded": None, "failed": None, "timed-out": None, "cancelled": None, "in-flight": None})
REQUEST_COUNTS = Record(runner.RequestCounts, {"attempts": None, "unsent": None, "sent": None, "repeats": None, "redirects": None, "responses": None, "invalid": None, "closed": None, "timed-out": None, "cancelled": None, "in-flight": None, "interim": None})
TRANSFER_COUNTS = Record(runner.TransferCounts, {"connections": None, "sent-bytes": None, "received-bytes": None, "sent-datagrams": None, "received-datagrams": None})
RUN_PROGRESS = Record(runner.RunProgress, {"phase": RUN_PHASE, "elapsed-ms": None, "expected": None, "waiting": None, "present": None, "done": None, "failed": None, "cancelled": None, "dropped": None, "rejected": None, "attempts": ATTEMPT_COUNTS, "requests": REQUEST_COUNTS, "transfer": TRANSFER_COUNTS, "requested": None, "connections": None, "addresses": None})
RUN_EVENT_KIND = Enum({"user-started": runner.RunEventKind.USER_STARTED, "user-done": runner.RunEventKind.USER_DONE, "user-failed": runner.RunEventKind.USER_FAILED, "user-cancelled": runner.RunEventKind.USER_CANCELLED, "user-rejected": runner.RunEventKind.USER_REJECTED, "users-dropped": runner.RunEventKind.USERS_DROPPED, "action-succeeded": runner.RunEventKind.ACTION_SUCCEEDED, "action-failed": runner.RunEventKind.ACTION_FAILED, "action-timed-out": runner.RunEventKind.ACTION_TIMED_OUT, "action-cancelled": runner.RunEventKind.ACTION_CANCELLED, "stopping": runner.RunEventKind.STOPPING, "finished": runner.RunEventKind.FINISHED})
RUN_EVENTS = Record(runner.RunEvents, {"kinds": List(RUN_EVENT_KIND), "at-ns": List(None), "users": List(None), "actions": List(None), "elapsed-ns": List(None), "iterations": List(None), "attempts": List(None), "requests": List(None), "statuses": List(None), "details": None, "detail-ends": List(None)})
RUN_STEP = Record(runner.RunStep, {"progress": RUN_PROGRESS, "events": RUN_EVENTS})
STATUS_COUNT = Record(runner.StatusCount, {"status": None, "count": None})
TENANT_REPORT = Record(runner.TenantReport, {"tenant": None, "started": None, "done": None, "failed": None, "cancelled": None, "rejected": None, "p50-ms": None, "p99-ms": None, "attempts": ATTEMPT_COUNTS, "requests": REQUEST_COUNTS, "transfer": TRANSFER_COUNTS, "attempt-p50-ms": None, "attempt-p99-ms": None, "statuses": List(STATUS_COUNT), "addresses": None})
ACTION_REPORT = Record(runner.ActionReport, {"action": None, "attempts": ATTEMPT_COUNTS, "requests": REQUEST_COUNTS, "transfer": TRANSFER_COUNTS, "statuses": List(STATUS_COUNT), "mean-ms": None, "p50-ms": None, "p95-ms": None, "p99-ms": None, "max-ms": None})
POOL_REPORT = Record(runner.PoolReport, {"pool": None, "size": None, "held": None, "high-water": None, "grants": None, "exhausted": None})
FAILURE_COUNT = Record(runner.FailureCount, {"kind": None, "action": Option(None), "tenant": Option(None), "status": Option(None), "reason": None, "count": None})
RUN_VERDICT = Enum({"failed": runner.RunVerdict.FAILED, "incomplete": runner.RunVerdict.INCOMPLETE, "stopped": runner.RunVerdict.STOPPED, "no-data": runner.RunVerdict.NO_DATA, "passed": runner.RunVerdict.PASSED})
RUN_REPORT = Record(runner.RunReport, {"verdict": RUN_VERDICT, "reasons": List(None), "progress": RUN_PROGRESS, "thresholds": List(THRESHOLD_RESULT), "tenants": List(TENANT_REPORT), "actions": List(ACTION_REPORT), "pools": List(POOL_REPORT), "failures": List(FAILURE_COUNT), "trace-hash": None})

FUNCTIONS = {
    "types": {
        "[method]scenario.name": (types.Scenario.name, []),
        "[method]scenario.version": (types.Scenario.version, []),
        "[method]scenario.pools": (types.Scenario.pools, []),
        "[method]scenario.workflows": (types.Scenario.workflows, []),
        "[method]scenario.diagnostics": (types.Scenario.diagnostics, []),
        "[method]scenario.to-json": (types.Scenario.to_json, [Option(None)]),
    },
    "parser": {
        "parse": (parser.parse, [None, SYNTAX]),
        "validate": (parser.validate, [None, SYNTAX]),
        "format": (parser.format, [None, SYNTAX]),
        "convert": (parser.convert, [None, SYNTAX, SYNTAX]),
        "evaluate": (parser.evaluate, [None, List(NAMED_VALUE), Option(DIALECT)]),
        "render": (parser.render, [None, List(NAMED_VALUE)]),
        "default-limits": (parser.default_limits, []),
        "explain": (parser.explain, [None, List(DIAGNOSTIC)]),
        "apply-fixes": (parser.apply_fixes, [None, List(DIAGNOSTIC)]),
        "fix": (parser.fix, [None, SYNTAX]),
        "ignore": (parser.ignore, [None, SYNTAX, DIAGNOSTIC]),
        "complete": (parser.complete, [None, SYNTAX, None]),
        "hover": (parser.hover, [None, SYNTAX, None]),
        "definition": (parser.definition, [None, SYNTAX, None]),
        "[constructor]source": (parser.Source, [SYNTAX]),
        "[method]source.push": (parser.Source.push, [None]),
        "[method]source.length": (parser.Source.length, []),
        "[method]source.clear": (parser.Source.clear, []),
        "[method]source.parse": (parser.Source.parse, []),
        "[method]source.validate": (parser.Source.validate, []),
        "[static]source.with-limits": (parser.Source.with_limits, [SYNTAX, PARSER_LIMITS]),
        "[method]source.convert": (parser.Source.convert, [SYNTAX, Option(None)]),
        "[static]expression.compile": (parser.Expression.compile, [None, List(VARIABLE_DECLARATION), Option(DIALECT)]),
        "[method]expression.source": (parser.Expression.source, []),
        "[method]expression.variables": (parser.Expression.variables, []),
        "[method]expression.kind": (parser.Expression.kind, []),
        "[method]expression.evaluate": (parser.Expression.evaluate, [List(VALUE)]),
        "[method]expression.filter": (parser.Expression.filter, [List(List(None))]),
        "[static]template.compile": (parser.Template.compile, [None, List(VARIABLE_DECLARATION)]),
        "[method]template.variables": (parser.Template.variables, []),
        "[method]template.evaluate": (parser.Template.evaluate, [List(VALUE)]),
    },
    "socket": {
        "[static]socket.tcp-v4": (socket.Socket.tcp_v4, []),
        "[static]socket.tcp-v6": (socket.Socket.tcp_v6, []),
        "[static]socket.udp-v4": (socket.Socket.udp_v4, []),
        "[static]socket.udp-v6": (socket.Socket.udp_v6, []),
        "[method]socket.bind": (socket.Socket.bind, [SOCKET_ADDRESS]),
        "[method]socket.bind-to-ip": (socket.Socket.bind_to_ip, [IP_ADDRESS, None]),
        "[method]socket.bind-with-binding": (socket.Socket.bind_with_binding, [IP_BINDING, None]),
        "[method]socket.listen": (socket.Socket.listen, [None]),
        "[method]socket.accept": (socket.Socket.accept, []),
        "[method]socket.connect": (socket.Socket.connect, [SOCKET_ADDRESS]),
        "[method]socket.connect-from": (socket.Socket.connect_from, [IP_ADDRESS, SOCKET_ADDRESS]),
        "[method]socket.finish-connect": (socket.Socket.finish_connect, []),
        "[method]socket.disconnect": (socket.Socket.disconnect, []),
        "[method]socket.send": (socket.Socket.send, [List(None)]),
        "[method]socket.send-some": (socket.Socket.send_some, [List(None)]),
        "[method]socket.recv": (socket.Socket.recv, [None]),
        "[method]socket.send-to": (socket.Socket.send_to, [List(None), SOCKET_ADDRESS]),
        "[method]socket.recv-from": (socket.Socket.recv_from, [None]),
        "[method]socket.send-many": (socket.Socket.send_many, [List(None), List(None), SOCKET_ADDRESS]),
        "[method]socket.recv-many": (socket.Socket.recv_many, [None, None]),
        "[method]socket.shutdown": (socket.Socket.shutdown, [SHUTDOWN_DIRECTION]),
        "[method]socket.close": (socket.Socket.close, []),
        "[method]socket.state": (socket.Socket.state, []),
        "[method]socket.is-bound": (socket.Socket.is_bound, []),
        "[method]socket.is-connected": (socket.Socket.is_connected, []),
        "[method]socket.is-listening": (socket.Socket.is_listening, []),
        "[method]socket.protocol": (socket.Socket.protocol, []),
        "[method]socket.family": (socket.Socket.family, []),
        "[method]socket.local-addr": (socket.Socket.local_addr, []),
        "[method]socket.local-ip": (socket.Socket.local_ip, []),
        "[method]socket.local-port": (socket.Socket.local_port, []),
        "[method]socket.remote-addr": (socket.Socket.remote_addr, []),
        "[method]socket.set-timeout": (socket.Socket.set_timeout, [Option(None)]),
        "[method]socket.timeout": (socket.Socket.timeout, []),
        "[method]socket.keep-alive": (socket.Socket.keep_alive, []),
        "[method]socket.set-keep-alive": (socket.Socket.set_keep_alive, [None]),
        "[method]socket.keep-alive-idle": (socket.Socket.keep_alive_idle, []),
        "[method]socket.set-keep-alive-idle": (socket.Socket.set_keep_alive_idle, [None]),
        "[method]socket.keep-alive-interval": (socket.Socket.keep_alive_interval, []),
        "[method]socket.set-keep-alive-interval": (socket.Socket.set_keep_alive_interval, [None]),
        "[method]socket.keep-alive-count": (socket.Socket.keep_alive_count, []),
        "[method]socket.set-keep-alive-count": (socket.Socket.set_keep_alive_count, [None]),
        "[method]socket.hop-limit": (socket.Socket.hop_limit, []),
        "[method]socket.set-hop-limit": (socket.Socket.set_hop_limit, [None]),
        "[method]socket.receive-buffer-size": (socket.Socket.receive_buffer_size, []),
        "[method]socket.set-receive-buffer-size": (socket.Socket.set_receive_buffer_size, [None]),
        "[method]socket.send-buffer-size": (socket.Socket.send_buffer_size, []),
        "[method]socket.set-send-buffer-size": (socket.Socket.set_send_buffer_size, [None]),
        "[method]socket.reuse-address": (socket.Socket.reuse_address, []),
        "[method]socket.set-reuse-address": (socket.Socket.set_reuse_address, [None]),
        "poll": (socket.poll, [List(None), List(INTEREST), Option(None)]),
        "resolve": (socket.resolve, [None]),
    },
    "ip-pool": {
        "[constructor]ip-pool": (ip_pool.IpPool, [None]),
        "[static]ip-pool.with-options": (ip_pool.IpPool.with_options, [None, POOL_OPTIONS]),
        "[static]ip-pool.from-definition": (ip_pool.IpPool.from_definition, [POOL_DEFINITION]),
        "[method]ip-pool.name": (ip_pool.IpPool.name, []),
        "[method]ip-pool.revision": (ip_pool.IpPool.revision, []),
        "[method]ip-pool.add-cidr-range": (ip_pool.IpPool.add_cidr_range, [None]),
        "[method]ip-pool.add-cidr-range-with": (ip_pool.IpPool.add_cidr_range_with, [None, EDGE_EXCLUSION]),
        "[method]ip-pool.add-range": (ip_pool.IpPool.add_range, [IP_ADDRESS, IP_ADDRESS, Option(EDGE_EXCLUSION)]),
        "[method]ip-pool.remove-range": (ip_pool.IpPool.remove_range, [IP_ADDRESS, RANGE_REMOVAL]),
        "[method]ip-pool.resume-range": (ip_pool.IpPool.resume_range, [IP_ADDRESS]),
        "[method]ip-pool.ranges": (ip_pool.IpPool.ranges, []),
        "[method]ip-pool.allocate": (ip_pool.IpPool.allocate, [None, None, RESOURCE_TYPE]),
        "[method]ip-pool.allocate-with": (ip_pool.IpPool.allocate_with, [None, None, RESOURCE_TYPE, ALLOCATION_OPTIONS]),
        "[method]ip-pool.allocate-specific": (ip_pool.IpPool.allocate_specific, [None, None, RESOURCE_TYPE, IP_ADDRESS]),
        "[method]ip-pool.allocate-many": (ip_pool.IpPool.allocate_many, [None, List(None), RESOURCE_TYPE, ALLOCATION_OPTIONS]),
        "[method]ip-pool.allocate-dual": (ip_pool.IpPool.allocate_dual, [None, None, RESOURCE_TYPE, ALLOCATION_OPTIONS]),
        "[method]ip-pool.release-by-ip": (ip_pool.IpPool.release_by_ip, [IP_ADDRESS, Option(None)]),
        "[method]ip-pool.release-by-subid": (ip_pool.IpPool.release_by_subid, [None, None, Option(IP_FAMILY)]),
        "[method]ip-pool.release-by-subinstance": (ip_pool.IpPool.release_by_subinstance, [None]),
        "[method]ip-pool.release-many": (ip_pool.IpPool.release_many, [None, List(None)]),
        "[method]ip-pool.get-binding": (ip_pool.IpPool.get_binding, [IP_ADDRESS]),
        "[method]ip-pool.binding-details": (ip_pool.IpPool.binding_details, [IP_ADDRESS]),
        "[method]ip-pool.address-state": (ip_pool.IpPool.address_state, [IP_ADDRESS]),
        "[method]ip-pool.find-by-subid": (ip_pool.IpPool.find_by_subid, [None, None]),
        "[method]ip-pool.find-by-resource": (ip_pool.IpPool.find_by_resource, [RESOURCE_TYPE, PAGE_REQUEST]),
        "[method]ip-pool.list-by-subinstance": (ip_pool.IpPool.list_by_subinstance, [None, PAGE_REQUEST]),
        "[method]ip-pool.list-bindings": (ip_pool.IpPool.list_bindings, [PAGE_REQUEST]),
        "[method]ip-pool.list-tenants": (ip_pool.IpPool.list_tenants, [PAGE_REQUEST]),
        "[method]ip-pool.reserve-ip": (ip_pool.IpPool.reserve_ip, [IP_ADDRESS]),
        "[method]ip-pool.unreserve-ip": (ip_pool.IpPool.unreserve_ip, [IP_ADDRESS]),
        "[method]ip-pool.reserve-cidr": (ip_pool.IpPool.reserve_cidr, [None]),
        "[method]ip-pool.unreserve-cidr": (ip_pool.IpPool.unreserve_cidr, [None]),
        "[method]ip-pool.list-reservations": (ip_pool.IpPool.list_reservations, [PAGE_REQUEST]),
        "[method]ip-pool.stats": (ip_pool.IpPool.stats, []),
        "[method]ip-pool.family-stats": (ip_pool.IpPool.family_stats, [IP_FAMILY]),
        "[method]ip-pool.tenant-stats": (ip_pool.IpPool.tenant_stats, [None]),
        "[method]ip-pool.set-strategy": (ip_pool.IpPool.set_strategy, [STRATEGY]),
        "[method]ip-pool.set-quota": (ip_pool.IpPool.set_quota, [None, Option(None), Option(None)]),
        "[method]ip-pool.set-metadata": (ip_pool.IpPool.set_metadata, [IP_ADDRESS, List(METADATA_ENTRY), Option(None)]),
        "[method]ip-pool.tick": (ip_pool.IpPool.tick, [None, Option(None)]),
        "[method]ip-pool.now-ms": (ip_pool.IpPool.now_ms, []),
        "[method]ip-pool.renew": (ip_pool.IpPool.renew, [IP_ADDRESS, Option(None), Option(None)]),
        "[method]ip-pool.decline": (ip_pool.IpPool.decline, [IP_ADDRESS, Option(None)]),
        "[method]ip-pool.end-quarantine": (ip_pool.IpPool.end_quarantine, [IP_ADDRESS]),
        "[method]ip-pool.allocate-prefix": (ip_pool.IpPool.allocate_prefix, [None, None, IP_FAMILY, None]),
        "[method]ip-pool.release-prefix": (ip_pool.IpPool.release_prefix, [IP_NETWORK, Option(None)]),
        "[method]ip-pool.find-prefixes": (ip_pool.IpPool.find_prefixes, [None, None]),
        "[method]ip-pool.list-prefixes": (ip_pool.IpPool.list_prefixes, [PAGE_REQUEST]),
        "[method]ip-pool.prefix-pool": (ip_pool.IpPool.prefix_pool, [IP_NETWORK, None]),
        "[method]ip-pool.events-since": (ip_pool.IpPool.events_since, [None, None]),
        "[method]ip-pool.journal-since": (ip_pool.IpPool.journal_since, [None]),
        "[method]ip-pool.apply-events": (ip_pool.IpPool.apply_events, [None]),
        "[method]ip-pool.render": (ip_pool.IpPool.render, [Option(IP_NETWORK)]),
        "[method]ip-pool.snapshot": (ip_pool.IpPool.snapshot, [Option(None)]),
        "[method]ip-pool.restore": (ip_pool.IpPool.restore, [None, None]),
        "[method]ip-pool.export-block": (ip_pool.IpPool.export_block, [IP_ADDRESS]),
        "[method]ip-pool.claim-block": (ip_pool.IpPool.claim_block, [None]),
        "[method]ip-pool.drop-block": (ip_pool.IpPool.drop_block, [IP_NETWORK]),
    },
    "workbook": {
        "[constructor]workbook": (workbook.Workbook, []),
        "[static]workbook.from-scenario": (workbook.Workbook.from_scenario, [None]),
        "[method]workbook.revision": (workbook.Workbook.revision, []),
        "[method]workbook.add-resource": (workbook.Workbook.add_resource, [None, None, Option(None), List(NAMED_VALUE)]),
        "[method]workbook.resource-status": (workbook.Workbook.resource_status, [None]),
        "[method]workbook.resources": (workbook.Workbook.resources, [Option(None), PAGE_REQUEST]),
        "[method]workbook.property": (workbook.Workbook.property, [None, None]),
        "[method]workbook.set-property": (workbook.Workbook.set_property, [None, None, VALUE]),
        "[method]workbook.acquire": (workbook.Workbook.acquire, [None, None, None]),
        "[method]workbook.release": (workbook.Workbook.release, [None, None, Option(None)]),
        "[method]workbook.release-holder": (workbook.Workbook.release_holder, [None]),
        "[method]workbook.holdings": (workbook.Workbook.holdings, [Option(None), Option(None), PAGE_REQUEST]),
        "[method]workbook.queue": (workbook.Workbook.queue, [None, PAGE_REQUEST]),
        "[method]workbook.set-variable": (workbook.Workbook.set_variable, [None, VALUE]),
        "[method]workbook.variables": (workbook.Workbook.variables, []),
        "[method]workbook.define-metric": (workbook.Workbook.define_metric, [None, METRIC_KIND]),
        "[method]workbook.record": (workbook.Workbook.record, [None, Option(None), None]),
        "[method]workbook.record-many": (workbook.Workbook.record_many, [None, Option(None), List(None)]),
        "[method]workbook.metric": (workbook.Workbook.metric, [None, Option(None)]),
        "[method]workbook.metrics": (workbook.Workbook.metrics, [Option(None), PAGE_REQUEST]),
        "[method]workbook.tenants": (workbook.Workbook.tenants, [PAGE_REQUEST]),
        "[method]workbook.percentiles": (workbook.Workbook.percentiles, [None, Option(None), List(None)]),
        "[method]workbook.merge": (workbook.Workbook.merge, [None]),
        "[method]workbook.thresholds": (workbook.Workbook.thresholds, []),
        "[method]workbook.summary": (workbook.Workbook.summary, []),
        "[method]workbook.snapshot": (workbook.Workbook.snapshot, [Option(None)]),
        "[method]workbook.restore": (workbook.Workbook.restore, [None, None]),
    },
    "wbs": {
        "[constructor]wbs": (wbs.Wbs, [None]),
        "[static]wbs.from-scenario": (wbs.Wbs.from_scenario, [None, Option(None)]),
        "[method]wbs.name": (wbs.Wbs.name, []),
        "[method]wbs.revision": (wbs.Wbs.revision, []),
        "[method]wbs.task-count": (wbs.Wbs.task_count, []),
        "[method]wbs.next-task-id": (wbs.Wbs.next_task_id, []),
        "[method]wbs.task": (wbs.Wbs.task, [None]),
        "[method]wbs.find": (wbs.Wbs.find, [None]),
        "[method]wbs.tasks": (wbs.Wbs.tasks, [PAGE_REQUEST]),
        "[method]wbs.children": (wbs.Wbs.children, [Option(None), PAGE_REQUEST]),
        "[method]wbs.edges": (wbs.Wbs.edges, [PAGE_REQUEST]),
        "[method]wbs.dependencies": (wbs.Wbs.dependencies, [PAGE_REQUEST]),
        "[method]wbs.predecessors": (wbs.Wbs.predecessors, [None, PAGE_REQUEST]),
        "[method]wbs.successors": (wbs.Wbs.successors, [None, PAGE_REQUEST]),
        "[method]wbs.order": (wbs.Wbs.order, [PAGE_REQUEST]),
        "[method]wbs.wave-count": (wbs.Wbs.wave_count, []),
        "[method]wbs.wave": (wbs.Wbs.wave, [None, PAGE_REQUEST]),
        "[method]wbs.critical-path": (wbs.Wbs.critical_path, [PAGE_REQUEST]),
        "[method]wbs.critical-paths": (wbs.Wbs.critical_paths, [PAGE_REQUEST]),
        "[method]wbs.dates": (wbs.Wbs.dates, [PAGE_REQUEST]),
        "[method]wbs.apply": (wbs.Wbs.apply, [List(WBS_CHANGE)]),
        "[method]wbs.undo": (wbs.Wbs.undo, []),
        "[method]wbs.schedule": (wbs.Wbs.schedule, [None, SCHEDULE_OPTIONS]),
        "[method]wbs.explain": (wbs.Wbs.explain, [None]),
        "[method]wbs.render": (wbs.Wbs.render, [DIAGRAM_FORMAT, Option(None), Option(None)]),
        "[method]wbs.render-gantt": (wbs.Wbs.render_gantt, [None, SCHEDULE_OPTIONS, Option(None), Option(None)]),
        "[method]wbs.snapshot": (wbs.Wbs.snapshot, [Option(None)]),
        "[method]wbs.restore": (wbs.Wbs.restore, [None, None]),
    },
    "load": {
        "[static]load-plan.from-scenario": (load.LoadPlan.from_scenario, [None]),
        "[method]load-plan.users": (load.LoadPlan.users, []),
        "[method]load-plan.last-arrival-ms": (load.LoadPlan.last_arrival_ms, []),
        "[method]load-plan.settings": (load.LoadPlan.settings, []),
        "[method]load-plan.groups": (load.LoadPlan.groups, []),
        "[method]load-plan.tenants": (load.LoadPlan.tenants, []),
        "[method]load-plan.arrivals": (load.LoadPlan.arrivals, [PAGE_REQUEST]),
        "[method]load-plan.arrived-by": (load.LoadPlan.arrived_by, [None]),
        "[method]load-plan.feasibility": (load.LoadPlan.feasibility, []),
        "[method]load-plan.estimate": (load.LoadPlan.estimate, [None, ESTIMATE_OPTIONS]),
        "[static]load-run.from-plan": (load.LoadRun.from_plan, [None, LOAD_MODEL]),
        "[method]load-run.revision": (load.LoadRun.revision, []),
        "[method]load-run.due": (load.LoadRun.due, [None, None]),
        "[method]load-run.leave": (load.LoadRun.leave, [None]),
        "[method]load-run.progress": (load.LoadRun.progress, []),
        "[method]load-run.snapshot": (load.LoadRun.snapshot, [Option(None)]),
        "[method]load-run.restore": (load.LoadRun.restore, [None, None]),
    },
    "workflow": {
        "[static]machine.from-wbs": (workflow.Machine.from_wbs, [None, None, MACHINE_OPTIONS]),
        "[method]machine.revision": (workflow.Machine.revision, []),
        "[method]machine.now-ms": (workflow.Machine.now_ms, []),
        "[method]machine.nodes": (workflow.Machine.nodes, [PAGE_REQUEST]),
        "[method]machine.spawn": (workflow.Machine.spawn, [Option(None), List(NAMED_VALUE)]),
        "[method]machine.add-instances": (workflow.Machine.add_instances, [Option(None), None, List(INPUT_COLUMN)]),
        "[method]machine.start": (workflow.Machine.start, [None, None]),
        "[method]machine.next-actions": (workflow.Machine.next_actions, [None]),
        "[method]machine.next-actions-batch": (workflow.Machine.next_actions_batch, [None]),
        "[method]machine.in-flight": (workflow.Machine.in_flight, [PAGE_REQUEST]),
        "[method]machine.complete": (workflow.Machine.complete, [None, ACTION_OUTCOME, Option(None)]),
        "[method]machine.complete-many": (workflow.Machine.complete_many, [List(None), List(OUTCOME_KIND), VALUE, List(None)]),
        "[method]machine.tick": (workflow.Machine.tick, [None]),
        "[method]machine.run-until": (workflow.Machine.run_until, [None]),
        "[method]machine.progress": (workflow.Machine.progress, []),
        "[method]machine.send-event": (workflow.Machine.send_event, [Option(None), None]),
        "[method]machine.cancel": (workflow.Machine.cancel, [None]),
        "[method]machine.next-finished": (workflow.Machine.next_finished, [None]),
        "[method]machine.late-reports": (workflow.Machine.late_reports, []),
        "[method]machine.status": (workflow.Machine.status, [None]),
        "[method]machine.states": (workflow.Machine.states, [None, None]),
        "[method]machine.counts": (workflow.Machine.counts, []),
        "[method]machine.variables": (workflow.Machine.variables, [None]),
        "[method]machine.visits": (workflow.Machine.visits, [None]),
        "[method]machine.trace": (workflow.Machine.trace, [None, PAGE_REQUEST]),
        "[method]machine.trace-hash": (workflow.Machine.trace_hash, []),
        "[method]machine.instance-hash": (workflow.Machine.instance_hash, [None]),
        "[method]machine.sync": (workflow.Machine.sync, [None, SYNC_POLICY]),
        "[method]machine.snapshot": (workflow.Machine.snapshot, [Option(None)]),
        "[method]machine.restore": (workflow.Machine.restore, [None, None, TIMER_POLICY]),
        "[method]machine.log": (workflow.Machine.log, [Option(None)]),
        "[method]machine.replay": (workflow.Machine.replay, [None, None]),
        "[method]machine.render": (workflow.Machine.render, [DIAGRAM_FORMAT, Option(None), Option(None)]),
        "[method]machine.render-visits": (workflow.Machine.render_visits, [DIAGRAM_FORMAT, Option(None)]),
    },
    "runner": {
        "[static]run.from-scenario": (runner.Run.from_scenario, [None, RUN_OPTIONS]),
        "[method]run.add-input": (runner.Run.add_input, [None, List(None)]),
        "[method]run.step": (runner.Run.step, [None]),
        "[method]run.progress": (runner.Run.progress, []),
        "[method]run.next-actions": (runner.Run.next_actions, [None]),
        "[method]run.complete": (runner.Run.complete, [None, ACTION_OUTCOME]),
        "[method]run.send-event": (runner.Run.send_event, [Option(None), None]),
        "[method]run.stop": (runner.Run.stop, [STOP_MODE]),
        "[method]run.workbook": (runner.Run.workbook, []),
        "[method]run.pools": (runner.Run.pools, []),
        "[method]run.render-pool": (runner.Run.render_pool, [None]),
        "[method]run.render-visits": (runner.Run.render_visits, [DIAGRAM_FORMAT, Option(None)]),
        "[method]run.summary": (runner.Run.summary, []),
        "[method]run.summary-text": (runner.Run.summary_text, []),
    },
}

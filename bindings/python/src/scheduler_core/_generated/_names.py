# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""The one table of names: which module has each.

A module is imported when one of its names is asked for first, because importing all of
them takes longer than everything else that a program's first call does.
"""

from __future__ import annotations

MODULES = {
    "ip_pool": """
        IpPool
    """,
    "load": """
        LoadPlan LoadRun
    """,
    "parser": """
        Expression Source Template apply_fixes complete convert default_limits definition evaluate explain
        fix format hover ignore parse render validate
    """,
    "runner": """
        Run
    """,
    "socket": """
        Socket poll resolve
    """,
    "types": """
        Scenario
    """,
    "values.ip_pool": """
        AddressState AppliedEvents BindingDetails DualBinding EdgeExclusion EdgeExclusionLike
        IpPoolAlreadyAllocatedError IpPoolConflictError IpPoolDrainingError IpPoolError IpPoolErrorKind
        IpPoolErrorKindLike IpPoolExcludedError IpPoolExhaustedError IpPoolInUseError
        IpPoolInvalidArgumentError IpPoolInvalidJournalError IpPoolInvalidSnapshotError
        IpPoolJournalMismatchError IpPoolLimitExceededError IpPoolNotEmptyError IpPoolNotFoundError
        IpPoolNotInPoolError IpPoolOutdatedError IpPoolOverlapError IpPoolQuarantinedError
        IpPoolQuotaExceededError IpPoolReservedError IpPoolStaleError IpRange JournalPage PoolBlock PoolEvent
        PoolEventKind PoolEventKindLike PoolStats PrefixBinding RangeRemoval RangeRemovalLike RemovalReport
        TenantStats TenantUsage TickReport
    """,
    "values.load": """
        AddressScope AddressScopeLike Arrival DueUser DueUsers LoadGroup LoadModel LoadModelLike LoadProgress
        LoadSettings PoolDemand RunEstimate UnboundedNode UnboundedReason UnboundedReasonLike
        WorkflowEstimate
    """,
    "values.parser": """
        Completion CompletionKind CompletionKindLike Dialect DialectLike FixedText HoverText ParserLimits
        Syntax SyntaxLike ValueKind ValueKindLike
    """,
    "values.runner": """
        ActionReport AttemptCounts EventDetail EventDetailLike ExhaustionPolicy ExhaustionPolicyLike
        FailureCount PoolReport RequestCounts RunEvent RunEventKind RunEventKindLike RunPhase RunPhaseLike
        RunProgress RunReport RunStep RunVerdict RunVerdictLike RunnerError RunnerErrorKind
        RunnerErrorKindLike RunnerInvalidArgumentError RunnerInvalidStateError RunnerLimitExceededError
        RunnerNotFoundError StatusCount StopMode StopModeLike TenantReport TransferCounts
    """,
    "values.socket": """
        Datagram DatagramBatch Interest InterestLike Protocol ProtocolLike Readiness ReadinessLike
        ShutdownDirection ShutdownDirectionLike SocketAccessDeniedError SocketAddressInUseError
        SocketAddressNotBindableError SocketBrokenPipeError SocketClosedError SocketConnectionAbortedError
        SocketConnectionRefusedError SocketConnectionResetError SocketDatagramTooLargeError SocketError
        SocketErrorKind SocketErrorKindLike SocketInvalidArgumentError SocketInvalidStateError
        SocketNameUnresolvableError SocketNetworkUnreachableError SocketNewSocketLimitError
        SocketNoFreePortError SocketNotSupportedError SocketOutOfMemoryError
        SocketPermanentResolverFailureError SocketState SocketStateLike SocketTemporaryResolverFailureError
        SocketTimedOutError SocketUnknownError SocketWouldBlockError
    """,
    "values.types": """
        Diagnostic DiagramFormat DiagramFormatLike EvaluationFault EvaluationFaultLike FixIt InstanceState
        InstanceStateLike IpBinding IpFamily IpFamilyLike ParserError ParserErrorKind ParserErrorKindLike
        ParserEvaluationFailedError ParserInvalidArgumentError ParserLimitExceededError
        ParserMalformedValueError ParserRejectedError PoolDefinition Position RelatedSpan ResourceType
        ResourceTypeContainer ResourceTypeCustom ResourceTypeLike ResourceTypeMac ResourceTypePod
        ResourceTypeVm Severity SeverityLike SocketAddress Span Strategy StrategyLike
        WorkflowDependencyCycleError WorkflowDuplicateError WorkflowError WorkflowErrorKind
        WorkflowErrorKindLike WorkflowInvalidArgumentError WorkflowInvalidExpressionError
        WorkflowInvalidSnapshotError WorkflowInvalidStateError WorkflowLimitExceededError
        WorkflowNotFoundError WorkflowResourceConflictError WorkflowTimeWentBackwardsError
    """,
    "values.wbs": """
        CriticalPath Dependency DependencyKind DependencyKindLike EdgeTrigger EdgeTriggerAfter
        EdgeTriggerAlways EdgeTriggerCondition EdgeTriggerEvent EdgeTriggerLike FlowEdge JoinPolicy
        JoinPolicyAll JoinPolicyAny JoinPolicyCount JoinPolicyLike PriorityRule PriorityRuleLike
        RemovalPolicy RemovalPolicyLike RetryPolicy Schedule Task TaskDates TaskExplanation TaskInsertion
        TaskKind TaskKindLike TaskMove TaskRemoval TaskSettings TaskStart TaskUpdate WbsChange
        WbsChangeAddDependency WbsChangeAddEdge WbsChangeInsert WbsChangeMove WbsChangeRemove
        WbsChangeRemoveDependency WbsChangeRemoveEdge WbsChangeUpdate WbsReceipt
    """,
    "values.workbook": """
        Acquisition AcquisitionGranted AcquisitionLike AcquisitionQueued Holding MetricKind MetricKindLike
        MetricSummary ResourceStatus RunSummary ThresholdResult Verdict VerdictLike
    """,
    "values.workflow": """
        ActionBatch ActionOutcome ActionOutcomeFailure ActionOutcomeLike ActionOutcomeSuccess
        ActionOutcomeTimeout ActionRequest FaultKind FaultKindLike GuardReport InstanceCounts InstanceFault
        InstanceStatus LateReport MachineNode MachineProgress OutcomeKind OutcomeKindLike ReportStatus
        ReportStatusLike SyncPolicy SyncPolicyLike TimerPolicy TimerPolicyLike TraceEntry TraceKind
        TraceKindLike
    """,
    "wbs": """
        Wbs
    """,
    "workbook": """
        Workbook
    """,
    "workflow": """
        Machine
    """,
}
"""The names that each module has. Those outside `values` are in `aio` too, in a form for asyncio."""

INTERFACES = {
    "types": "types",
    "parser": "parser",
    "socket": "socket",
    "ip-pool": "ip_pool",
    "workbook": "workbook",
    "wbs": "wbs",
    "load": "load",
    "workflow": "workflow",
    "runner": "runner",
}
"""The module of each interface."""

HOMES = {name: module for module, names in MODULES.items() for name in names.split()}
"""The module that has each name."""

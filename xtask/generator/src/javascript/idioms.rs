//! Functions with a hand-written JavaScript form: `bindings/js/src/idioms` has strings instead of
//! pages, iterators instead of listings, and plain objects instead of lists of names. Its
//! declarations replace the generated ones.

/// `Class.function`, or only the function, and its form.
const IDIOMS: [(&str, &str); 98] = [
    ("Scenario.toJson", "toJson(): string"),
    ("Source.convert", "convert(to: Syntax): string"),
    (
        "Expression.compile",
        "compile(source: string, declarations?: Declarations, options?: { dialect?: Dialect }): Expression",
    ),
    ("Expression.evaluate", "evaluate(values: readonly ValueInput[] | Readonly<Record<string, ValueInput>>): Value"),
    ("Template.compile", "compile(text: string, declarations?: Declarations): Template"),
    ("Template.evaluate", "evaluate(values: readonly ValueInput[] | Readonly<Record<string, ValueInput>>): Value"),
    ("evaluate", "evaluate(source: string, variables?: NamedValues, options?: { dialect?: Dialect }): Value"),
    ("render", "render(template: string, variables?: NamedValues): Value"),
    ("complete", "complete(text: string, syntax: Syntax, index: number): Completion[]"),
    ("hover", "hover(text: string, syntax: Syntax, index: number): HoverText | undefined"),
    ("definition", "definition(text: string, syntax: Syntax, index: number): Span | undefined"),
    ("poll", "poll(sockets: readonly Socket[], interests: readonly Interest[], options?: PollOptions): Readiness[]"),
    ("IpPool.addCidrRange", "addCidrRange(cidr: string, options?: { exclusion?: EdgeExclusion }): string"),
    ("IpPool.addCidrRangeWith", "addCidrRange(cidr: string, options?: { exclusion?: EdgeExclusion }): string"),
    ("IpPool.addRange", "addRange(first: string, last: string, options?: { exclusion?: EdgeExclusion }): void"),
    (
        "IpPool.allocateWith",
        "allocateWith(subinstance: string, subid: string, resourceType: ResourceType, options?: AllocationOptions): IpBinding",
    ),
    (
        "IpPool.allocateMany",
        "allocateMany(subinstance: string, subids: readonly string[], resourceType: ResourceType, options?: AllocationOptions): IpBinding[]",
    ),
    (
        "IpPool.allocateDual",
        "allocateDual(subinstance: string, subid: string, resourceType: ResourceType, options?: AllocationOptions): DualBinding",
    ),
    ("IpPool.releaseByIp", "releaseByIp(address: string, options?: GenerationOptions): boolean"),
    (
        "IpPool.releaseBySubid",
        "releaseBySubid(subinstance: string, subid: string, options?: { family?: IpFamily }): string[]",
    ),
    ("IpPool.bindingDetails", "bindingDetails(address: string): BindingDetails | undefined"),
    ("IpPool.findByResource", "findByResource(resourceType: ResourceType, options?: PageOptions): BindingPage"),
    ("IpPool.listBySubinstance", "listBySubinstance(subinstance: string, options?: PageOptions): BindingPage"),
    ("IpPool.listBindings", "listBindings(options?: PageOptions): BindingPage"),
    ("IpPool.listTenants", "listTenants(options?: PageOptions): TenantPage"),
    ("IpPool.listReservations", "listReservations(options?: PageOptions): NetworkPage"),
    ("IpPool.setQuota", "setQuota(subinstance: string, options?: { addresses?: Integer; prefixes?: Integer }): void"),
    ("IpPool.setMetadata", "setMetadata(address: string, metadata: Metadata, options?: GenerationOptions): void"),
    ("IpPool.tick", "tick(nowMs: Integer, options?: { budget?: number }): TickReport"),
    ("IpPool.renew", "renew(address: string, options?: GenerationOptions & { ttlMs?: Integer }): void"),
    ("IpPool.decline", "decline(address: string, options?: GenerationOptions): void"),
    ("IpPool.releasePrefix", "releasePrefix(network: string, options?: GenerationOptions): boolean"),
    ("IpPool.listPrefixes", "listPrefixes(options?: PageOptions): PrefixPage"),
    ("IpPool.journalSince", "journalSince(revision: Integer): Journal"),
    ("IpPool.applyEvents", "applyEvents(journal: string | Uint8Array): AppliedEvents"),
    ("IpPool.render", "render(options?: { within?: string }): string"),
    ("IpPool.snapshot", "snapshot(): string"),
    ("IpPool.restore", "restore(text: string): void"),
    (
        "Workbook.addResource",
        "addResource(id: string, kind: string, options?: { capacity?: Integer; properties?: NamedValues }): void",
    ),
    ("Workbook.resourceStatus", "resourceStatus(id: string): ResourceStatus"),
    ("Workbook.resources", "resources(options?: { kind?: string }): Iterator<string>"),
    ("Workbook.acquire", "acquire(id: string, holder: string, amount?: Integer): Acquisition"),
    ("Workbook.release", "release(id: string, holder: string, options?: { amount?: Integer }): Holding[]"),
    ("Workbook.holdings", "holdings(options?: { resourceId?: string; holder?: string }): Iterator<Holding>"),
    ("Workbook.queue", "queue(id: string): Iterator<Holding>"),
    ("Workbook.variables", "variables(): Record<string, Value>"),
    ("Workbook.record", "record(metric: string, value: number, options?: TenantOptions): void"),
    (
        "Workbook.recordMany",
        "recordMany(metric: string, values: Float64Array | readonly number[], options?: TenantOptions): void",
    ),
    ("Workbook.metric", "metric(name: string, options?: TenantOptions): MetricSummary"),
    ("Workbook.metrics", "metrics(options?: TenantOptions): Iterator<MetricSummary>"),
    ("Workbook.tenants", "tenants(): Iterator<string>"),
    (
        "Workbook.percentiles",
        "percentiles(name: string, percentiles: Float64Array | readonly number[], options?: TenantOptions): Float64Array",
    ),
    ("Workbook.snapshot", "snapshot(): string"),
    ("Workbook.restore", "restore(text: string): void"),
    ("Wbs.tasks", "tasks(): Iterator<Task>"),
    ("Wbs.children", "children(options?: { parent?: number }): Iterator<number>"),
    ("Wbs.edges", "edges(): Iterator<FlowEdge>"),
    ("Wbs.dependencies", "dependencies(): Iterator<Dependency>"),
    ("Wbs.predecessors", "predecessors(task: number): Iterator<number>"),
    ("Wbs.successors", "successors(task: number): Iterator<number>"),
    ("Wbs.order", "order(): Iterator<number>"),
    ("Wbs.wave", "wave(index: number): Iterator<number>"),
    ("Wbs.criticalPath", "criticalPath(): WholeCriticalPath"),
    ("Wbs.criticalPaths", "criticalPaths(): Iterator<number[]>"),
    ("Wbs.dates", "dates(): Iterator<ListedDates>"),
    ("Wbs.schedule", "schedule(workbook: Workbook, options?: ScheduleSettings): Schedule"),
    ("Wbs.render", "render(format: DiagramFormat, options?: { within?: number }): string"),
    ("Wbs.renderGantt", "renderGantt(workbook: Workbook, options?: ScheduleSettings & { within?: number }): string"),
    ("Wbs.snapshot", "snapshot(): string"),
    ("Wbs.restore", "restore(text: string): void"),
    ("LoadPlan.arrivals", "arrivals(): Iterator<Arrival>"),
    ("LoadPlan.estimate", "estimate(scenario: Scenario, options?: EstimateOptions): RunEstimate"),
    ("LoadRun.due", "due(nowMs: Integer, max: number): DueUsers"),
    ("LoadRun.snapshot", "snapshot(): string"),
    ("LoadRun.restore", "restore(text: string): void"),
    ("Machine.nodes", "nodes(): Iterator<MachineNode>"),
    ("Machine.spawn", "spawn(options?: { workflow?: string; inputs?: NamedValues }): number"),
    (
        "Machine.addInstances",
        "addInstances(count: number, options?: { workflow?: string; inputs?: Readonly<Record<string, ValueInput>> }): number",
    ),
    ("Machine.nextActions", "nextActions(max: number): ActionRequest[]"),
    ("Machine.inFlight", "inFlight(): Iterator<ActionRequest>"),
    ("Machine.complete", "complete(token: Integer, outcome: Outcome, options?: { elapsedNs?: Integer }): ReportStatus"),
    (
        "Machine.completeMany",
        "completeMany(tokens: BigUint64Array | readonly Integer[], outcomes: readonly OutcomeKind[], options?: { details?: readonly ValueInput[]; elapsedNs?: BigUint64Array | readonly Integer[] }): ReportStatus[]",
    ),
    ("Machine.sendEvent", "sendEvent(event: string, options?: { instance?: number }): number"),
    ("Machine.status", "status(instance: number): InstanceStatus"),
    ("Machine.variables", "variables(instance: number): Record<string, Value>"),
    ("Machine.trace", "trace(instance: number): Iterator<TraceEntry>"),
    ("Machine.snapshot", "snapshot(): string"),
    ("Machine.restore", "restore(text: string, options?: { timers?: TimerPolicy }): void"),
    ("Machine.log", "log(): string"),
    ("Machine.replay", "replay(text: string): void"),
    ("Machine.render", "render(format: DiagramFormat, options?: { instance?: number }): string"),
    ("Machine.renderVisits", "renderVisits(format: DiagramFormat): string"),
    ("Run.fromScenario", "fromScenario(scenario: Scenario, options?: RunOptions): Run"),
    ("Run.step", "step(timeoutMs: Integer): RunStep"),
    ("Run.nextActions", "nextActions(max: number): ActionRequest[]"),
    ("Run.complete", "complete(token: Integer, outcome: Outcome): ReportStatus"),
    ("Run.sendEvent", "sendEvent(event: string, options?: { user?: number }): number"),
    ("Run.renderVisits", "renderVisits(format: DiagramFormat): string"),
];

/// Returns the form of a function of `bindings/js/src/idioms`, if it is there. `class` is none for
/// a free function.
pub fn form(class: Option<&str>, function: &str) -> Option<&'static str> {
    let name = class.map_or_else(|| function.to_owned(), |class| format!("{class}.{function}"));
    IDIOMS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form)
}

/// Records of columns that users get as records, and the records that contain them:
/// `bindings/js/src/idioms` declares their form. The name in the WIT, and the form.
const FOLDED: [(&str, &str); 4] = [
    ("due-users", "users: { user, intendedMs, group, tenant }[]"),
    ("run-events", "{ kind, atMs, user, action, elapsedMs, iteration, attempt, requests, status, detail }[]"),
    ("run-step", "progress, events"),
    ("schedule", "starts: { task, atMs }[]"),
];

/// Returns the JavaScript form of a type that is declared in `bindings/js/src/idioms`.
pub fn folded(wit: &str) -> Option<&'static str> {
    FOLDED.iter().find(|(known, _)| *known == wit).map(|(_, form)| *form)
}

// What the idioms add to the declarations that are generated, of the direct API and of workers.

import type * as api from "../generated/api.js";
import type { CallOptions } from "../worker/call-options.js";
import type { IpPoolIdioms } from "./ip-pool.js";
import type { LoadPlanIdioms, LoadRunIdioms } from "./load.js";
import type { MachineIdioms } from "./machine.js";
import type {
  ExpressionIdioms,
  ScenarioIdioms,
  SourceIdioms,
  TemplateIdioms,
  complete,
  definition,
  evaluate,
  hover,
  render,
} from "./parser.js";
import type { Declarations, Promised, PromisedFunction, RunOptions as Options } from "./records.js";
import type { RunIdioms } from "./run.js";
import type { PollOptions, SocketIdioms, poll } from "./socket.js";
import type { WbsIdioms } from "./wbs.js";
import type { WorkbookIdioms } from "./workbook.js";

export type * from "./records.js";
export type { PollOptions } from "./socket.js";

/** What the objects of the direct API show of themselves. */
export interface Shown {
  /** Returns what `JSON.stringify` writes: a summary of the state. */
  toJSON(): { [name: string]: unknown };
}

declare module "../generated/api.js" {
  interface Position {
    /** Index into the source string, in UTF-16 units, as `slice` and `indexOf` count. */
    index: number;
  }

  interface SocketError {
    /** POSIX name of the error, as Node.js has it in `code`. Example: `"ECONNREFUSED"`. If none, no POSIX error fits. */
    readonly posix: string | undefined;
    /** System call that failed, as Node.js names it. Example: `"connect"`. */
    readonly syscall: string;
    /** IP address that the error is about: of the peer, or the local one if `bind`, `listen` or `accept` failed. */
    readonly address: string | undefined;
    /** Port that the error is about, of the same side. */
    readonly port: number | undefined;
  }

  interface Scenario extends ScenarioIdioms, Shown {}
  interface Source extends SourceIdioms, Shown {}
  interface Expression extends ExpressionIdioms, Shown {}
  interface Template extends TemplateIdioms, Shown {}
  interface Socket extends SocketIdioms, Shown {}
  interface IpPool extends IpPoolIdioms, Shown {}
  interface Workbook extends WorkbookIdioms, Shown {}
  interface Wbs extends WbsIdioms<Workbook>, Shown {}
  interface LoadPlan extends LoadPlanIdioms<Scenario>, Shown {}
  interface LoadRun extends LoadRunIdioms, Shown {}
  interface Machine extends MachineIdioms, Shown {}
  interface Run extends RunIdioms, Shown {}

  namespace Expression {
    /**
     * Checks an expression against the kinds of its variables and compiles it.
     *
     * Example: `Expression.compile("probe.status == 200", { "probe.status": "int" })`.
     *
     * @throws {ParserError}
     */
    function compile(source: string, declarations?: Declarations, options?: { dialect?: api.Dialect | undefined }): Expression;
  }

  namespace Template {
    /**
     * Checks a template against the kinds of its variables and compiles it.
     *
     * @throws {ParserError}
     */
    function compile(text: string, declarations?: Declarations): Template;
  }

  namespace Run {
    /**
     * Creates a run of a scenario. Nothing happens until `step`.
     *
     * @throws {RunnerError}
     */
    function fromScenario(scenario: Scenario, options?: Options): Run;
  }

  interface Api {
    readonly evaluate: typeof evaluate;
    readonly render: typeof render;
    readonly complete: typeof complete;
    readonly hover: typeof hover;
    readonly definition: typeof definition;
    readonly poll: typeof poll;
  }
}

declare module "../generated/worker.js" {
  interface Scenario extends Promised<ScenarioIdioms> {}
  interface Source extends Promised<SourceIdioms> {}
  interface Expression extends Promised<ExpressionIdioms> {}
  interface Template extends Promised<TemplateIdioms> {}
  interface Socket extends Promised<SocketIdioms> {}
  interface IpPool extends Promised<IpPoolIdioms> {}
  interface Workbook extends Promised<WorkbookIdioms> {}
  interface Wbs extends Promised<WbsIdioms<Workbook>> {}
  interface LoadPlan extends Promised<LoadPlanIdioms<Scenario>> {}
  interface LoadRun extends Promised<LoadRunIdioms> {}
  interface Machine extends Promised<MachineIdioms> {}
  interface Run extends Promised<RunIdioms> {}

  namespace Expression {
    /**
     * Checks an expression against the kinds of its variables and compiles it.
     *
     * @throws {ParserError}
     */
    function compile(
      source: string,
      declarations?: Declarations,
      options?: { dialect?: api.Dialect | undefined },
      call?: CallOptions,
    ): Promise<Expression>;
  }

  namespace Template {
    /**
     * Checks a template against the kinds of its variables and compiles it.
     *
     * @throws {ParserError}
     */
    function compile(text: string, declarations?: Declarations, call?: CallOptions): Promise<Template>;
  }

  namespace Run {
    /**
     * Creates a run of a scenario. Nothing happens until `step`.
     *
     * @throws {RunnerError}
     */
    function fromScenario(scenario: Scenario, options?: Options, call?: CallOptions): Promise<Run>;
  }

  interface Api {
    readonly evaluate: PromisedFunction<typeof evaluate>;
    readonly render: PromisedFunction<typeof render>;
    readonly complete: PromisedFunction<typeof complete>;
    readonly hover: PromisedFunction<typeof hover>;
    readonly definition: PromisedFunction<typeof definition>;
    readonly poll: (
      sockets: readonly Socket[],
      interests: readonly api.Interest[],
      options?: PollOptions & CallOptions,
      call?: CallOptions,
    ) => Promise<api.Readiness[]>;
  }
}

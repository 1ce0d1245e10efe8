import type { ArrivalPage, RunEstimate, TextPage, WorkflowError } from "../generated/api.js";
import type { Integer } from "../values.js";
import type { Arrival, DueUsers, EstimateOptions, PageOptions, TextPageOptions } from "./records.js";

/** Methods of `LoadPlan`, with JavaScript's forms of pages, columns and named values. */
export interface LoadPlanIdioms<Text> {
  /**
   * Iterates over the arrivals, in the order of time.
   *
   * @throws {WorkflowError}
   */
  arrivals(): Generator<Arrival, void, undefined>;

  /**
   * Returns a page of the arrivals, as columns.
   *
   * @throws {WorkflowError}
   */
  arrivalsPage(options?: PageOptions): ArrivalPage;

  /**
   * Estimates how long a run takes.
   *
   * @throws {WorkflowError} `not-found`, `invalid-argument`
   */
  estimate(scenario: Text, options?: EstimateOptions): RunEstimate;
}

/** Methods of `LoadRun`, with JavaScript's forms of pages, columns and named values. */
export interface LoadRunIdioms {
  /**
   * Returns the users who start by now, at most `max` (cut to 10,000) of them: call it again until there are none.
   *
   * Example: with `at 0s spawn 3` and `limit users 2`, `due(0, 10)` returns users 0 and 1; user 2 is dropped, or waits.
   *
   * @throws {WorkflowError} `time-went-backwards`
   */
  due(nowMs: Integer, max: number): DueUsers;

  /**
   * Returns the whole state as text, for `restore`.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  snapshot(): string;

  /**
   * Returns a part of the state as text.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  snapshotPage(options?: TextPageOptions): TextPage;

  /**
   * Replaces the whole state by that of a snapshot.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restore(text: string): void;

  /**
   * Gives a part of a snapshot; the last one replaces the state.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restorePage(text: string, last: boolean): void;
}

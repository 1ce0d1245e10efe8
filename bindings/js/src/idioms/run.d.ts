import type { DiagramFormat, ReportStatus, RunnerError, TextPage } from "../generated/api.js";
import type { Integer } from "../values.js";
import type { ActionRequest, Outcome, RunStep, TextPageOptions } from "./records.js";

/** Methods of `Run`, with JavaScript's forms of pages, columns and named values. */
export interface RunIdioms {
  /**
   * Advances the run for at most `timeoutMs`, and returns as soon as there are events or actions to perform.
   *
   * @throws {RunnerError}
   */
  step(timeoutMs: Integer): RunStep;

  /** Returns custom actions for the host to perform, at most `max`. */
  nextActions(max: number): ActionRequest[];

  /**
   * Reports the result of a custom action.
   *
   * Example: `complete(request.token, { exports: { paid: true } })`.
   *
   * @throws {RunnerError} `not-found`
   */
  complete(token: Integer, outcome: Outcome): ReportStatus;

  /**
   * Sends an event to a user, or to all users if there is no `user`. Returns how many received it.
   *
   * @throws {RunnerError} `not-found`
   */
  sendEvent(event: string, options?: { user?: number | undefined }): number;

  /**
   * Draws the state machine with the number of visits of each node.
   *
   * @throws {RunnerError} `limit-exceeded`, `invalid-argument`
   */
  renderVisits(format: DiagramFormat): string;

  /**
   * Returns a part of that diagram.
   *
   * @throws {RunnerError} `limit-exceeded`, `invalid-argument`
   */
  renderVisitsPage(format: DiagramFormat, options?: TextPageOptions): TextPage;
}

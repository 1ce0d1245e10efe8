import type { Completion, Dialect, HoverText, ParserError, Span, Syntax, TextPage } from "../generated/api.js";
import type { Value, ValueInput } from "../values.js";
import type { NamedValues, TextPageOptions } from "./records.js";

/** Methods of `Scenario`, with JavaScript's forms of pages, columns and named values. */
export interface ScenarioIdioms {
  /**
   * Returns the scenario as JSON text, in the keys of the YAML form.
   *
   * @throws {ParserError} `invalid-argument`
   */
  toJson(): string;

  /**
   * Returns a part of the JSON text, for texts that do not fit into memory twice.
   *
   * @throws {ParserError} `invalid-argument`
   */
  toJsonPage(options?: TextPageOptions): TextPage;
}

/** Methods of `Source`, with JavaScript's forms of pages, columns and named values. */
export interface SourceIdioms {
  /**
   * Returns the text in another syntax.
   *
   * @throws {ParserError} `rejected`, `limit-exceeded`, `invalid-argument`
   */
  convert(to: Syntax): string;

  /**
   * Returns a part of the text in another syntax.
   *
   * @throws {ParserError} `rejected`, `limit-exceeded`, `invalid-argument`
   */
  convertPage(to: Syntax, options?: TextPageOptions): TextPage;
}

/** Methods of `Expression`, with JavaScript's forms of pages, columns and named values. */
export interface ExpressionIdioms {
  /**
   * Evaluates the expression with values by name, or in the order of `variables()`.
   *
   * Example: `evaluate({ "probe.status": 200 })`.
   *
   * @throws {ParserError} `evaluation-failed`, `malformed-value`
   */
  evaluate(values: readonly ValueInput[] | Readonly<Record<string, ValueInput>>): Value;
}

/** Methods of `Template`, with JavaScript's forms of pages, columns and named values. */
export interface TemplateIdioms {
  /**
   * Fills in the template with values by name, or in the order of `variables()`.
   *
   * @throws {ParserError}
   */
  evaluate(values: readonly ValueInput[] | Readonly<Record<string, ValueInput>>): Value;
}

/**
 * Evaluates an expression.
 *
 * Example: `evaluate("probe.status == 200", { "probe.status": 200 })`.
 *
 * @throws {ParserError}
 */
export function evaluate(source: string, variables?: NamedValues, options?: { dialect?: Dialect | undefined }): Value;

/**
 * Fills in a template. A template that is one placeholder gives its value, any other a string.
 *
 * Example: `render("http://{{api.ip}}/", { "api.ip": "10.0.0.1" })`.
 *
 * @throws {ParserError}
 */
export function render(template: string, variables?: NamedValues): Value;

/**
 * Returns the names that fit at an index of a text, best first, at most 200. The index counts UTF-16 units, as in `slice`.
 *
 * @throws {ParserError}
 */
export function complete(text: string, syntax: Syntax, index: number): Completion[];

/**
 * Returns what is at an index of a text, or undefined if there is nothing to show. The index counts UTF-16 units, as in
 * `slice`.
 *
 * @throws {ParserError}
 */
export function hover(text: string, syntax: Syntax, index: number): HoverText | undefined;

/**
 * Returns where the name at an index of a text is defined. The index counts UTF-16 units, as in `slice`.
 *
 * @throws {ParserError}
 */
export function definition(text: string, syntax: Syntax, index: number): Span | undefined;

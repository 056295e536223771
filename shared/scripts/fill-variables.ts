import { ok, type Result } from '#shared/kernel/result.ts'
import {
  readMessage,
  type VariableName,
  type VariableProblem,
  type VariableValues,
  variableProblems,
  variablesOf,
} from '#shared/scripts/variables.ts'

/** Why nothing may be copied: the one-line form asks for `names`; a script with `problems` must be mended first. */
export type FillFailure =
  | { readonly code: 'unfilled_variable'; readonly names: readonly VariableName[] }
  | { readonly code: 'bad_variable'; readonly problems: readonly VariableProblem[] }

/**
 * The texts to copy, one for each message. An unfilled variable blocks the copy (R11; domain 2.7): there is no text
 * with a hole in it. Values are put in once and never read for variables again: a nick may hold braces.
 */
export function fillVariables(messages: readonly string[], values: VariableValues): Result<string[], FillFailure> {
  const problems = variableProblems(messages)
  if (problems.length > 0) return { ok: false, failure: { code: 'bad_variable', problems } }
  const names = unfilledVariables(messages, values)
  if (names.length > 0) return { ok: false, failure: { code: 'unfilled_variable', names } }
  return ok(messages.map((text) => filled(text, values)))
}

/** Names that still need a value, in reading order. Blanks are no value. */
export function unfilledVariables(messages: readonly string[], values: VariableValues): VariableName[] {
  return variablesOf(messages).filter((name) => !values[name]?.trim())
}

function filled(text: string, values: VariableValues): string {
  const { pieces } = readMessage(text)
  return pieces.map((piece) => (piece.kind === 'words' ? piece.text : values[piece.name]?.trim())).join('')
}

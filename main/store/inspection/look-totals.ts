import type { UnknownTable } from '#shared/inspection/log-columns.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { LogLook } from '#store/workers/log-parser.ts'

const mostNames = 50

/** What all files together are. */
export function totals(looks: readonly LogLook[]) {
  const sum = (figureOf: (look: LogLook) => number) => looks.reduce((all, look) => all + figureOf(look), 0)
  const guessed = looks.filter(({ areSidesGuessed }) => areSidesGuessed)
  return {
    talks: sum(({ talks }) => talks),
    messages: sum(({ messages }) => messages),
    lineCount: sum(({ lineCount }) => lineCount),
    isWhole: looks.every(({ isWhole }) => isWhole),
    agents: [...new Set(looks.flatMap(({ agents }) => agents))].slice(0, mostNames),
    areSidesGuessed: guessed.length > 0,
    senders: [...new Set(guessed.flatMap(({ senders }) => senders))].slice(0, mostNames),
  }
}

export function maskedTable({ header, samples, guess }: UnknownTable): UnknownTable {
  return { header, samples: samples.map((cells) => cells.map((cell) => maskPersonal(cell))), guess }
}

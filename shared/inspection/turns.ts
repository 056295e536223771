import type { ReceptionEvent } from '#shared/reception/reception.ts'

/** Who had the word: the buyer, a person of the shop, its console by itself; `settled`: an agent said that no answer was needed. */
export type Speaker = 'buyer' | 'person' | 'auto' | 'settled'

export interface Turn {
  readonly at: number
  readonly who: Speaker
}

const marks: Readonly<Record<Speaker, string>> = { buyer: 'B', person: 'P', auto: 'A', settled: 'N' }
const kinds: Readonly<Record<string, ReceptionEvent['kind']>> = {
  B: 'buyerSpoke',
  P: 'replied',
  A: 'autoReplied',
  N: 'noAnswerNeeded',
}

/**
 * Who spoke when, without what was said, about five letters a message: `B0P3uw` is a buyer, and a person five seconds later. Times are ms
 * (base 36) after `startAt`.
 */
export function writeTurns(turns: readonly Turn[], startAt: number): string {
  return turns.map(({ at, who }) => `${marks[who]}${(at - startAt).toString(36)}`).join('')
}

/** As the clocks and formulas read a log (R09). */
export function readTurns(turns: string, startAt: number): ReceptionEvent[] {
  return [...turns.matchAll(/([BPAN])(-?[0-9a-z]+)/g)].map(([, mark = '', after = '0']) => {
    return { at: startAt + Number.parseInt(after, 36), kind: kinds[mark] ?? 'replied', source: 'import' }
  })
}

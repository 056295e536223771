import { fold } from '#shared/kernel/text.ts'
import type { HandoverNote } from './handover-note.ts'

interface Wanted {
  /** In the free text, in what a thing is about, in a buyer's name or in a notice; empty for all. */
  readonly words: string
  /** Who wrote it, signed it or took something of it. */
  readonly personId: string | null
  /** Days (`YYYY-MM-DD`) of the shift that handed over; both belong to it. */
  readonly from: string | null
  readonly until: string | null
}

/** Which past books are asked for. */
export function findNote({ words, personId, from, until }: Wanted): (note: HandoverNote) => boolean {
  const needle = fold(words)
  return (note) =>
    (from === null || note.on >= from) &&
    (until === null || note.on <= until) &&
    (personId === null || peopleOf(note).includes(personId)) &&
    (needle === '' || textsOf(note).some((text) => fold(text).includes(needle)))
}

function peopleOf({ authorId, ackBy, items }: HandoverNote): (string | null)[] {
  return [authorId, ackBy, ...items.map(({ takenBy }) => takenBy)]
}

function textsOf({ text, items, notices = [] }: HandoverNote): string[] {
  return [text, ...notices.map((one) => one.text), ...items.flatMap((one) => [one.buyerNick, one.summary])]
}

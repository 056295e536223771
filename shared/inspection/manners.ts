import { minuteMs } from '#shared/kernel/time.ts'
import { followUpDelayMs } from '#shared/reception/follow-up.ts'
import { isCloser } from './cues.ts'
import type { DetectorHit, ReadTalk } from './detector.ts'
import { type SaidLine, saidUntilBuyer, tells } from './said-line.ts'

/** A greeting stands in the first words, a farewell in the last: so many of a person's messages are looked at. */
const atTheEdge = 3

export function noGreeting({ lines }: ReadTalk): DetectorHit[] {
  return missingAtEdge(lines, 'noGreeting')
}

export function noFarewell({ lines }: ReadTalk): DetectorHit[] {
  return missingAtEdge(lines, 'noFarewell')
}

function missingAtEdge(lines: readonly SaidLine[], detector: 'noGreeting' | 'noFarewell'): DetectorHit[] {
  const said = lines.filter(({ who }) => who === 'person')
  const isFirst = detector === 'noGreeting'
  const edge = isFirst ? said.slice(0, atTheEdge) : said.slice(-atTheEdge)
  const shown = isFirst ? edge[0] : edge.at(-1)
  if (!shown || edge.some((line) => tells(line, isFirst ? 'greeting' : 'farewell'))) return []
  return [{ detector, messages: [shown.no], value: null }]
}

/** A doubt is answered by a person: an automatic reply while one waits for an answer (domain 2.5 step 4). */
export function autoReplyInObjection({ lines }: ReadTalk): DetectorHit[] {
  const hits: DetectorHit[] = []
  let doubt: SaidLine | null = null
  for (const line of lines) {
    if (line.who === 'buyer' && tells(line, 'objection')) doubt ??= line
    else if (line.who === 'person') doubt = null
    else if (line.who === 'auto' && doubt) {
      hits.push({ detector: 'autoReplyInObjection', messages: [doubt.no, line.no], value: null })
      doubt = null
    }
  }
  return hits
}

/** What is said within this of one another is one contact. Our own figure. */
const oneContactMs = 2 * minuteMs

/**
 * After "I will look" the buyer is contacted once (domain 2.11, 2.34): more contacts before the buyer speaks again are too many. What is said
 * right after the buyer's word is its answer, not a contact.
 */
export function pressedAgain({ lines }: ReadTalk): DetectorHit[] {
  return lines.flatMap((line, at) => {
    if (line.who !== 'buyer' || !tells(line, 'defer')) return []
    const contacts = contactsIn(saidUntilBuyer(lines, at + 1), line.at)
    return contacts.length > 1
      ? [
          {
            detector: 'pressedAgain' as const,
            messages: [line.no, ...contacts.map(({ no }) => no)],
            value: contacts.length,
          },
        ]
      : []
  })
}

/** The first message of each contact. */
function contactsIn(said: readonly SaidLine[], deferredAt: number): SaidLine[] {
  const begins = said.filter(({ at }, no) => no === 0 || at - (said[no - 1]?.at ?? at) > oneContactMs)
  const [first] = begins
  const isAnswer = first !== undefined && first.at - deferredAt < followUpDelayMs
  return isAnswer ? begins.slice(1) : begins
}

const leastAlike = 0.8
/** A message is compared with so many before it. */
const mostBefore = 20

/** The buyer had to say the same thing again. Thanks and the like may come as often as people please. */
export function buyerRepeats({ lines }: ReadTalk): DetectorHit[] {
  const said = lines.filter(({ who, text }) => who === 'buyer' && !isCloser(text)).map(soundOf)
  return said.flatMap((one, at) => {
    const first = said.slice(Math.max(at - mostBefore, 0), at).find((before) => areAlike(before, one))
    return first ? [{ detector: 'buyerRepeats' as const, messages: [first.no, one.no], value: null }] : []
  })
}

interface Sound {
  readonly no: number
  /** Letters and digits only. */
  readonly plain: string
  /** Pairs of letters; null for what is too short or too long to be compared by them. */
  readonly pairs: ReadonlySet<string> | null
}

/** Sentences of so many letters are compared by their pairs; others word for word. */
const compared = { least: 6, most: 120 } as const

function soundOf({ no, text }: SaidLine): Sound {
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  const isCompared = plain.length >= compared.least && plain.length <= compared.most
  return { no, plain, pairs: isCompared ? pairsOf(plain) : null }
}

/** Word for word, or, of longer sentences, nearly so (pairs of letters they share, Dice). */
function areAlike(one: Sound, other: Sound): boolean {
  if (one.plain === other.plain) return one.plain.length > 1 && /\p{L}/u.test(one.plain)
  if (!one.pairs || !other.pairs) return false
  const total = one.pairs.size + other.pairs.size
  if (2 * Math.min(one.pairs.size, other.pairs.size) < leastAlike * total) return false
  let shared = 0
  for (const pair of other.pairs) if (one.pairs.has(pair)) shared += 1
  return 2 * shared >= leastAlike * total
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1))
  return pairs
}

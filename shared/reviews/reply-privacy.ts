import { headingOf } from '#shared/chat/heading.ts'
import { personalSpans } from '#shared/kernel/mask-text.ts'
import { type FoldedText, foldText, foldWord, originalSpan, type Span } from '#shared/norms/fold-text.ts'
import { numbersIn } from '#shared/norms/shapes.ts'

/** 电话, 地址, 全名, 订单号, 聊天内容 (R44; domain 2.22): what a public reply never tells of a buyer. */
export const privateKinds = ['phone', 'address', 'fullName', 'orderNo', 'chatQuote'] as const
export type PrivateKind = (typeof privateKinds)[number]

/** A piece of a reply that tells of the buyer; places in the reply as it was given. */
export interface PrivateFinding extends Span {
  readonly kind: PrivateKind
}

/** What the shop knows of the buyer, unmasked: never leaves the store. */
export interface KnownOfBuyer {
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly string[]
  readonly orderNos: readonly string[]
  /** What the buyer wrote in chats. */
  readonly said: readonly string[]
  /** The review itself: everybody can read it. */
  readonly reviewText: string
}

/** So many characters in a row of what the buyer wrote in a chat are a quote, of a known address a place. */
const quoteLetters = 10
const addressLetters = 8

/** What in a reply must not be published, in reading order: shapes anybody sees, and what is known of this buyer. */
export function privateIn(reply: string, known: KnownOfBuyer): PrivateFinding[] {
  const folded = foldText(reply)
  const found = [
    ...personalSpans(reply).map(({ kind, ...span }) => ({
      ...span,
      kind: kind === 'name' ? ('fullName' as const) : kind,
    })),
    ...numbersIn(folded).map(({ kind, span }) => ({ ...span, kind })),
    ...wordsIn(
      folded,
      known.names.filter((name) => [...name].length > 1),
      'fullName',
    ),
    ...digitsIn(folded, known.phones, 'phone'),
    ...digitsIn(folded, known.orderNos, 'orderNo'),
    ...sharedRuns(folded, known.addresses, addressLetters).map((span) => ({ ...span, kind: 'address' as const })),
    ...quotesIn(reply, folded, known).map((span) => ({ ...span, kind: 'chatQuote' as const })),
  ]
  return withoutInner(found)
}

/** Of pieces that overlap the one that begins first, and of those the longest. */
function withoutInner(found: readonly PrivateFinding[]): PrivateFinding[] {
  const kept: PrivateFinding[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  }
  return kept
}

/** Masked values are told to nobody anew. */
const isWhole = (value: string) => value !== '' && !value.includes('*')

function wordsIn(folded: FoldedText, words: readonly string[], kind: PrivateKind): PrivateFinding[] {
  return words.filter(isWhole).flatMap((word) => {
    const at = folded.text.indexOf(foldWord(word))
    return at < 0 ? [] : [{ ...originalSpan(folded, at, at + foldWord(word).length), kind }]
  })
}

/** A known number, whatever somebody wrote between its digits. */
function digitsIn(folded: FoldedText, numbers: readonly string[], kind: PrivateKind): PrivateFinding[] {
  const places = [...folded.text.matchAll(/\d/g)].map(({ index }) => index)
  const digits = places.map((at) => folded.text[at]).join('')
  return numbers.filter(isWhole).flatMap((number) => {
    const wanted = number.replace(/\D/g, '')
    const at = wanted.length < 7 ? -1 : digits.indexOf(wanted)
    const [first, last] = [places[at], places[at + wanted.length - 1]]
    return first === undefined || last === undefined ? [] : [{ ...originalSpan(folded, first, last + 1), kind }]
  })
}

/** Where the reply holds at least `least` letters in a row of one of the texts, without counting what is no letter. */
function sharedRuns(folded: FoldedText, texts: readonly string[], least: number): Span[] {
  const places = [...folded.text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index)
  const letters = places.map((at) => folded.text[at]).join('')
  const others = texts.filter(isWhole).map(lettersOf).join(' ')
  const spans: Span[] = []
  for (let at = 0; at + least <= letters.length; at += 1) {
    if (!others.includes(letters.slice(at, at + least))) continue
    const last = spans.at(-1)
    const span = originalSpan(folded, places[at] ?? 0, (places[at + least - 1] ?? 0) + 1)
    if (last && span.start < last.end) spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

function lettersOf(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{N}]/gu, '')
}

const quotedWords =
  /(?:您|你|亲|买家)[^“”"「」『』\n。！？]{0,14}(?:说|讲|回复|写|发来|告诉)[^“”"「」『』\n。！？]{0,4}[“"「『]([^“”"「」『』\n]{4,})[”"」』]/gu

/** A pasted chat, a quoted saying, or the buyer's own words out of a chat; the words of the review are public. */
function quotesIn(reply: string, folded: FoldedText, { said, reviewText }: KnownOfBuyer): Span[] {
  const isPublic = (text: string) => lettersOf(reviewText).includes(lettersOf(text))
  const cited = [...reply.matchAll(quotedWords)].filter(([, words = '']) => !isPublic(words))
  const runs = sharedRuns(folded, said, quoteLetters)
  return [
    ...headingsIn(reply),
    ...cited.map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
    ...runs.filter(({ start, end }) => !isPublic(reply.slice(start, end))),
  ]
}

/** Lines that name a speaker and a time, as chats are copied. */
function headingsIn(reply: string): Span[] {
  let start = 0
  return reply.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return headingOf(line) ? [span] : []
  })
}

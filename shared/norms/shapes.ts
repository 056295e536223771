import type { FoldedText, Span } from '#shared/norms/fold-text.ts'
import { originalSpan } from '#shared/norms/fold-text.ts'
import type { ShapeMatch } from '#shared/norms/norm-rule.ts'

/** Things of trade safety that have a shape instead of words (R22; domain 2.10). */
export function findShape(
  kind: Exclude<ShapeMatch, 'otherBuyer'>,
  folded: FoldedText,
  exceptions: readonly string[],
): Span[] {
  switch (kind) {
    case 'link':
      return linksIn(folded, exceptions)
    case 'bankCard':
      return runsOf(cardShape, folded).flatMap((run) => (isBankCard(run, folded.text) ? [spanOf(folded, run)] : []))
    case 'idNumber':
      return runsOf(idShape, folded).flatMap((run) => (isIdNumber(run.text) ? [spanOf(folded, run)] : []))
  }
}

/** A number that may belong to a buyer: whose it is only the store knows. */
export interface PersonalNumber {
  readonly kind: 'phone' | 'orderNo'
  readonly digits: string
  readonly span: Span
}

/** Mobile numbers and numbers as platforms give them to orders (12 digits and more, or 拼多多's with a dash). */
export function numbersIn(folded: FoldedText): PersonalNumber[] {
  return runsOf(numberShape, folded).map((run) => {
    const kind = phoneShape.test(run.text) ? 'phone' : 'orderNo'
    return { kind, digits: run.text, span: spanOf(folded, run) }
  })
}

interface Run {
  readonly text: string
  readonly at: number
}

const numberShape = /(?<![\d-])(?:1[3-9]\d{9}|\d{6}-\d{15}|\d{12,20})(?![\d-])/g
const phoneShape = /^1[3-9]\d{9}$/
const linkShape =
  /(?:https?:\/\/|www\.)[^\s\u3000-\uffff]+|(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|cn|net|org|top|shop|vip|xyz|cc|me|io|ink|link|site|hk|tv|co)(?![a-z0-9])(?:[/?:][^\s\u3000-\uffff]*)?/g
const cardShape = /(?<![\d-])\d(?:[ -]?\d){15,18}(?![\d-])/g
const idShape = /(?<![\da-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g

function runsOf(shape: RegExp, { text }: FoldedText): Run[] {
  return [...text.matchAll(shape)].map((match) => ({ text: match[0], at: match.index }))
}

function spanOf(folded: FoldedText, { text, at }: Run): Span {
  return originalSpan(folded, at, at + text.length)
}

/** Hosts of the platforms themselves (the rule's exceptions) are no other places. */
function linksIn(folded: FoldedText, hosts: readonly string[]): Span[] {
  return runsOf(linkShape, folded)
    .filter(({ text }) => {
      const host = text.replace(/^https?:\/\//, '').split(/[/?#:]/)[0] ?? ''
      return !hosts.some((own) => host === own || host.endsWith(`.${own}`))
    })
    .map((run) => spanOf(folded, run))
}

/** What stands before a long number and says that it is no card. */
const otherNumbers = /(?:单号|订单|运单|编号|单是|条码|sn码?|序列号)[^\d]{0,6}$/

/** UnionPay (62, 16 to 19 digits), or Visa and Mastercard (16), with a right check digit (Luhn). */
function isBankCard({ text, at }: Run, all: string): boolean {
  const digits = text.replace(/[ -]/g, '')
  const isCard = digits.startsWith('62') || (digits.length === 16 && /^(?:4|5[1-5])/.test(digits))
  return isCard && luhnSum(digits) % 10 === 0 && !otherNumbers.test(all.slice(Math.max(0, at - 12), at))
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check digit of GB 11643. */
function isIdNumber(text: string): boolean {
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10x98765432'[sum % 11] === text[17]
}

import { channels } from '#shared/customers/profile.ts'
import { parseFen } from '#shared/kernel/money.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { dealHistories } from '#shared/segments/customer-facts.ts'
import { growthStages } from '#shared/segments/growth.ts'
import { memberLevels } from '#shared/segments/levels.ts'
import { provinceTiles } from '#shared/segments/province-tiles.ts'
import { relationTerms } from '#shared/segments/relation-term.ts'
import {
  type ChoiceField,
  type ChoiceOp,
  choiceFields,
  type NumberField,
  type NumberOp,
  noMark,
  numberFields,
  type SegmentRule,
} from '#shared/segments/segment-rule.ts'
import { isMoney, shownNumber } from './rule-words.ts'

/** A rule while it is put together: figures as typed. */
export type DraftPart =
  | {
      readonly key: number
      readonly kind: 'number'
      readonly field: NumberField
      readonly op: NumberOp
      readonly text: string
    }
  | {
      readonly key: number
      readonly kind: 'choice'
      readonly field: ChoiceField
      readonly op: ChoiceOp
      readonly values: readonly string[]
    }
  | DraftBranch
export interface DraftBranch {
  readonly key: number
  readonly kind: 'all' | 'any'
  readonly of: readonly DraftPart[]
}

let made = 0
function nextKey(): number {
  made += 1
  return made
}

export function firstBranch(): DraftBranch {
  return { key: nextKey(), kind: 'all', of: [partFor('totalFen')] }
}

/** A fresh condition over this field. */
export function partFor(field: NumberField | ChoiceField): DraftPart {
  if (isNumberField(field)) return { key: nextKey(), kind: 'number', field, op: 'atLeast', text: '' }
  return { key: nextKey(), kind: 'choice', field, op: 'isOneOf', values: [] }
}

function isNumberField(field: string): field is NumberField {
  return numberFields.some((one) => one === field)
}

export const allFields: readonly (NumberField | ChoiceField)[] = [...numberFields, ...choiceFields]

export function branchDraft(rule: SegmentRule): DraftBranch {
  const part = partDraft(rule)
  return 'of' in part ? part : { key: nextKey(), kind: 'all', of: [part] }
}

function partDraft(rule: SegmentRule): DraftPart {
  if ('of' in rule) return { key: nextKey(), kind: rule.kind, of: rule.of.map(partDraft) }
  if (rule.kind === 'choice') return { key: nextKey(), ...rule }
  const { kind, field, op, number } = rule
  return { key: nextKey(), kind, field, op, text: shownNumber(field, number) }
}

/** Null while something is not filled in. */
export function ruleOf(part: DraftPart): SegmentRule | null {
  if ('of' in part) {
    const of = part.of.map(ruleOf).filter((one) => one !== null)
    return of.length === part.of.length && of.length > 0 ? { kind: part.kind, of } : null
  }
  if (part.kind === 'choice') {
    const { kind, field, op, values } = part
    return values.length === 0 ? null : { kind, field, op, values: [...values] }
  }
  const { kind, field, op, text } = part
  const number = isMoney(field) ? parseFen(text) : plainNumber(text)
  return number === null ? null : { kind, field, op, number }
}

function plainNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** What a mark can be; null where people type it. */
export const choicesOf: Readonly<Record<ChoiceField, readonly string[] | null>> = {
  level: [...memberLevels, noMark],
  stage: growthStages,
  term: [...relationTerms, noMark],
  dealHistory: dealHistories,
  platform: platformNames,
  friend: ['yes', noMark],
  tag: null,
  farewellGroup: null,
  province: null,
  credit: null,
  category: null,
  brand: null,
  payment: null,
  price: null,
  attribute: null,
  channel: [...channels, noMark],
}

/** Offered while a province is typed, as addresses write it. */
export const provinceHints: readonly string[] = provinceTiles.map(({ fullName }) => fullName)

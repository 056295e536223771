import type { GenericSchema } from 'valibot'
import { pick } from './random.ts'

/** A schema or an action of its pipe, as far as inventing a value needs to know it. */
interface Piece {
  readonly type: string
  readonly requirement?: unknown
  readonly entries?: Readonly<Record<string, Piece>>
  readonly item?: Piece
  readonly wrapped?: Piece
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly Piece[]
}

export interface Inventing {
  readonly random: () => number
  /** Ids of rows that exist: an invented id would only ever meet "not found". */
  readonly ids: readonly string[]
  /** Epoch ms. */
  readonly now: number
}

/** Texts that different patterns ask for. */
const patterned = ['2025-11-05', '138000000', '-1762308000000', '-1762308000000:1', '2025-11', '08:30']
const texts = ['', '请稍等', '小周', 'order 2790001234567890123', '　全角　', '<b>&', '{买家昵称}', 'x'.repeat(60)]

/** A well-formed value for a schema; undefined when it asks for something this cannot invent. */
export function inventInput(schema: GenericSchema, how: Inventing): unknown {
  return invent(schema as unknown as Piece, how)
}

function invent(piece: Piece, how: Inventing): unknown {
  const { random } = how
  switch (piece.type) {
    case 'object':
    case 'strict_object':
      return Object.fromEntries(Object.entries(piece.entries ?? {}).map(([name, of]) => [name, invent(of, how)]))
    case 'optional':
      return random() < 0.5 || !piece.wrapped ? undefined : invent(piece.wrapped, how)
    case 'nullable':
      return random() < 0.3 || !piece.wrapped ? null : invent(piece.wrapped, how)
    case 'array':
      return inventList(piece, how)
    case 'picklist':
      return pick(random, piece.options ?? [])
    case 'union':
    case 'variant':
      return invent(pick(random, piece.options ?? []) as Piece, how)
    case 'literal':
      return piece.literal
    case 'boolean':
      return random() < 0.5
    case 'number':
      return inventNumber(piece, how)
    case 'string':
      return inventText(piece, how)
    default:
      return undefined
  }
}

function requirement<T>(piece: Piece, type: string): T | undefined {
  return piece.pipe?.find((one) => one.type === type)?.requirement as T | undefined
}

function inventList(piece: Piece, how: Inventing): unknown[] {
  const least = requirement<number>(piece, 'min_length') ?? 0
  const length = least + Math.floor(how.random() * 3)
  return piece.item ? Array.from({ length }, () => invent(piece.item as Piece, how)) : []
}

function inventNumber(piece: Piece, { random, now }: Inventing): number {
  const least = requirement<number>(piece, 'min_value') ?? 0
  const most = requirement<number>(piece, 'max_value') ?? least + 5
  if (most > now) return now + Math.floor((random() - 0.5) * 7_200_000)
  return least + Math.floor(random() * Math.min(most - least + 1, 5))
}

function inventText(piece: Piece, { random, ids }: Inventing): string {
  const shapes = (piece.pipe ?? []).filter((one) => one.type === 'regex').map((one) => one.requirement as RegExp)
  const least = (piece.pipe ?? []).some((one) => one.type === 'non_empty')
    ? 1
    : (requirement<number>(piece, 'min_length') ?? 0)
  const most = requirement<number>(piece, 'max_length') ?? 1_000
  const fitting = [...(shapes.length > 0 ? patterned : texts), ...ids].filter((text) => {
    return text.trim().length >= least && text.length <= most && shapes.every((shape) => shape.test(text))
  })
  return fitting.length > 0 ? pick(random, fitting) : 'x'.repeat(least)
}

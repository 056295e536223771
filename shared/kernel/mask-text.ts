import { maskName, maskPhone, withoutUnseen } from './text.ts'

/** Digits as they are typed: plain and full width. */
const d = '[0-9０-９]'
const number = `(?:${d}{1,5}(?:[-－—]${d}{1,5})*|[A-Za-z]|[一二三四五六七八九十百]{1,4})`
const street = '(?:路|街|道|巷|弄|胡同|村|镇|乡|里|园|苑|湾|城|庄|庭|府|大厦|小区|公寓|广场|社区)'
const part = `(?:[A-Za-z]|${d}{1,2}|[一二三四五六七八九十东南西北])[区期]\\s?`
const door = `${number}\\s?(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|组)`
const inner = `${number}\\s?(?:栋|幢|座|单元|室|楼|层)`

/** Not inside a longer number: an order or a parcel has more digits than a phone. */
const mobile = new RegExp(`(?<!${d})(?:[+＋]?(?:86|８６)[- ]?)?[1１][3-9３-９]${d}(?:[- ]?${d}{4}){2}(?!${d})`, 'gu')
const landline = new RegExp(`(?<!${d})[0０]${d}{2,3}[-－ ]${d}{7,8}(?!${d})`, 'gu')
const labelledName = /((?:收货人|收件人|联系人|姓名)\s?[:：是]?\s?)(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu
/** `张三 138****8000`, after phones are masked: a name right before a phone. */
const nameAtPhone = /(?<=^|[\s,，:：;；。])(\p{Script=Han}{2,4})(?=[\s,，]{1,2}1\d\d\*{4}\d{4})/gmu
/** Words, or signs that stand in no name. */
const noNames = /电话|手机|号码|联系|微信|地址|我|是|的|请|打|拨|您|你|吗|吧|呢|了|给/u

const home = `[^\\s,，。；;：:]{0,10}?${street}[东南西北中]?段?\\s?(?:${part})?[甲乙]?${door}(?:[^\\s,，。；;]{0,10}?${inner})*`
const rooms = `${number}\\s?(?:号楼|号|栋|幢|座)\\s?${inner}(?:\\s?${inner})*`
const dwelling = new RegExp(`(?<!月)(?:${home}|${rooms})`, 'gu')

/** Below a named city and district these are enough to tell that somebody lives there. */
const belowDistrict = new RegExp(
  `街道|大道|[东南西北中]路|\\p{Script=Han}{2}路|大街|小区|花园|大厦|公寓|广场|新村|家园|社区|工业园|综合楼|镇|${d}(?:号|栋|幢|弄|室)`,
  'u',
)
/** One level of a place: 江苏省, 苏州市, 姑苏区. */
const level = /\p{Script=Han}{1,8}?(?:自治区|自治州|省|市|区|县|旗)\s{0,2}/uy
const pieceOfText = /[^，,。；;！!？?\n]{1,200}/gu

/** Where the district ends in a piece that names at least a city and a district; 0 in any other. */
function endOfDistrict(piece: string): number {
  for (let from = 0; from < piece.length; from += 1) {
    if (!/[省市区]/u.test(piece.slice(from, from + 10))) continue
    let [end, levels] = [from, 0]
    level.lastIndex = from
    while (levels < 4 && level.test(piece)) [end, levels] = [level.lastIndex, levels + 1]
    if (levels > 1) return end
  }
  return 0
}

/** An address as 省市区 and stars; words after it in the same piece stay when a blank parts them. */
function maskPiece(piece: string): string {
  const end = endOfDistrict(piece)
  const rest = piece.slice(end)
  if (end === 0 || !belowDistrict.test(rest)) return piece.replace(dwelling, '***')
  const last = [...rest.matchAll(dwelling)].at(-1)
  const known = last ? last.index + last[0].length : 1
  const after = rest.slice(known).replace(/^\S+/u, '')
  return `${piece.slice(0, end)}***${after}`
}

/**
 * A text as people see it by default (ux 7): phones, what of an address is below the district, and names that stand
 * with them are masked. `names` are names of people we know. A look at shapes, not a proof: other writing of the same
 * may stay.
 */
export function maskPersonal(text: string, names: readonly string[] = []): string {
  let shown = withoutUnseen(text).replace(mobile, maskDigits).replace(landline, maskDigits)
  for (const name of names) if (name.length > 1) shown = shown.replaceAll(name, maskName(name))
  shown = shown.replace(labelledName, (_all, label: string, name: string) => `${label}${maskName(name)}`)
  shown = shown.replace(nameAtPhone, (name) => (noNames.test(name) ? name : maskName(name)))
  return shown.replace(pieceOfText, maskPiece)
}

/** As `maskPersonal`, for paper and files: 138******00 (ux 7). */
export function maskPersonalMore(text: string, names: readonly string[] = []): string {
  return maskPersonal(text, names).replace(/(1\d\d)\*{4}\d\d(\d\d)/g, '$1******$2')
}

function maskDigits(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  return maskPhone(digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits)
}

/** A piece of a text that tells of a person, by its shape alone; places in UTF-16 units. */
export interface PersonalSpan {
  readonly kind: 'phone' | 'address' | 'name'
  readonly start: number
  readonly end: number
}

/** Where `maskPersonal` would mask: phones, addresses with what is below the district, and names with their label. */
export function personalSpans(text: string): PersonalSpan[] {
  const phones = [mobile, landline].flatMap((shape) => spansOf(text.matchAll(shape)))
  const names = [...text.matchAll(labelledName)].map(({ index, 1: label = '', 2: name = '' }) => {
    const start = index + label.length
    return { start, end: start + name.length }
  })
  const addresses = [...text.matchAll(pieceOfText)].flatMap(({ index, 0: piece }) =>
    addressesIn(piece).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
  return [
    ...phones.map((span) => ({ ...span, kind: 'phone' as const })),
    ...names.map((span) => ({ ...span, kind: 'name' as const })),
    ...addresses.map((span) => ({ ...span, kind: 'address' as const })),
  ]
}

function spansOf(matches: Iterable<RegExpMatchArray>) {
  return [...matches].map(({ index = 0, 0: found }) => ({ start: index, end: index + found.length }))
}

function addressesIn(piece: string) {
  const end = endOfDistrict(piece)
  const rest = piece.slice(end)
  if (end === 0 || !belowDistrict.test(rest)) return spansOf(piece.matchAll(dwelling))
  const blank = rest.search(/\S\s/u)
  return [{ start: 0, end: blank < 0 ? piece.length : end + blank + 1 }]
}

import { fold } from '#shared/kernel/text.ts'
import type { Region } from '#shared/orders/order.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'
import { type ParsedAddress, parseAddress } from '#shared/places/parse-address.ts'

/** What a record says about the person behind it, as it was typed or imported. */
export interface PersonFacts {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly region: Region | null
}

/** The same, folded for comparing. Null where it is missing, masked, or says nothing about one person. */
export interface PersonKeys {
  readonly name: string | null
  readonly phone: string | null
  /** Its number in the state's list; the city's where it has no districts. */
  readonly district: string | null
  /** The same, and street and door behind it. */
  readonly home: string | null
}

export function personKeys({ name, phone, address, region }: PersonFacts): PersonKeys {
  const known = address === null || isMasked(address) ? null : address
  const parsed = known === null ? null : parseAddress(known)
  const district =
    placeKey(parsed) ?? placeKey(region && parseAddress(`${region.province}${region.city}${region.district}`))
  const home = district === null || parsed === null ? null : homeKey(parsed.detail)
  return {
    name: nameKey(name),
    phone: phoneKey(phone),
    district,
    home: home === null ? null : `${district}|${home}`,
  }
}

/** The number of the district; of the city where it has none. */
function placeKey(parsed: ParsedAddress | null): string | null {
  return parsed?.adcode?.endsWith('0000') === false ? parsed.adcode : null
}

/** Words that stand for a name and are shared by thousands. */
const title = /先生|女士|小姐|同学|老师|经理|老板|阿姨|师傅|收$|匿名|客户|顾客|买家/u

/** Null for a title (`张女士`), a single letter, and for what platforms mask. */
function nameKey(name: string | null): string | null {
  if (name === null || isMasked(name)) return null
  const folded = fold(name).replace(/[\s·.]/gu, '')
  return [...folded].length < 2 || title.test(folded) || /^\d+$/.test(folded) ? null : folded
}

/**
 * Digits of a whole number. Null for a number with an extension: platforms lend such numbers for one parcel (隐私号) and
 * give them to somebody else the week after.
 */
function phoneKey(phone: string | null): string | null {
  if (phone === null || isMasked(phone)) return null
  const typed = phone.normalize('NFKC').trim()
  const mobile = /^(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})$/.exec(typed)?.[1]
  if (mobile) return mobile.replace(/\D/g, '')
  return /^0\d{2,3}[- ]?[2-9]\d{6,7}$/.test(typed) ? typed.replace(/\D/g, '') : null
}

/** Where parcels of a whole quarter wait: no home of anybody. */
const shared = /驿站|自提|丰巢|快递柜|代收|快递点|菜鸟|快递站|门卫|传达室|收发室/u
const fewestLetters = 4

/** `中山路8号3栋2单元501室` and `中山路8-3-2-501` are one home. Null without a number, or where many fetch their parcels. */
function homeKey(detail: string): string | null {
  const street = fold(detail).replace(/[（(]\s*\d{6}\s*[)）]/gu, '')
  if (shared.test(street)) return null
  const plain = street
    .replace(/[零〇一二三四五六七八九](?=号|栋|幢|座|单元|室|楼|层|弄|区|期)/gu, (digit) => digitOf(digit))
    .replace(/(?<=[\da-z])(?:号楼|号院|单元|[号栋幢座室楼层弄户])/gu, '-')
    .replace(/[\s,.。，、;；:：()（）[\]#_/]+/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return /\d/.test(plain) && plain.length >= fewestLetters ? plain : null
}

function digitOf(han: string): string {
  const at = '零一二三四五六七八九'.indexOf(han)
  return at < 0 ? '0' : String(at)
}

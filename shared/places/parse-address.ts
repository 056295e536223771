import { districtsOf, isUnder, longestName, type Place, parentOf, placesNamed } from './place-tree.ts'

/** An address taken apart. Names in full (广东省, 上海市); null where the text does not tell. */
export interface ParsedAddress {
  readonly province: string | null
  readonly city: string | null
  readonly district: string | null
  /** What stands behind the place, without phones. */
  readonly detail: string
  /** Number of the deepest place in the state's list. */
  readonly adcode: string | null
}

/** Places met one behind the other, each within the one before. */
interface Chain {
  readonly places: readonly Place[]
  readonly end: number
  /** At least one name in full, or two levels: such a chain is meant as a place wherever it stands. */
  readonly isSure: boolean
}

const gap = /^[\s,，.．·、/\-—]*/
const phone = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g
/** Nobody writes a place further behind. */
const furthest = 60

/** Takes a Chinese address apart, as it is written or pasted: levels may be missing, shortened, parted or repeated. */
export function parseAddress(text: string): ParsedAddress {
  const chain = findChain(text)
  if (!chain) return { province: null, city: null, district: null, detail: detailFrom(text), adcode: null }
  const deepest = chain.places.at(-1) as Place
  const rest = afterRepeats(text.slice(chain.end), chain)
  return { ...namesOf(deepest), detail: detailFrom(rest), adcode: deepest.code }
}

function namesOf(deepest: Place): Pick<ParsedAddress, 'province' | 'city' | 'district'> {
  const province = parentOf(deepest, 'province')?.name ?? null
  if (deepest.level === 'province')
    return { province, city: municipality.test(deepest.name) ? province : null, district: null }
  const city = parentOf(deepest, 'city')
  if (deepest.level === 'city') return { province, city: deepest.name, district: null }
  if (city) return { province, city: city.name, district: deepest.name }
  // 北京市朝阳区 has no city between; 湖北省仙桃市 is a city without districts.
  const isOwnCity = !municipality.test(province ?? '')
  return isOwnCity
    ? { province, city: deepest.name, district: null }
    : { province, city: province, district: deepest.name }
}

const municipality = /^(?:北京|天津|上海|重庆)市$/

/** The first chain that is meant as a place for sure, else the first short name that stands alone. */
function findChain(text: string): Chain | null {
  let alone: Chain | null = null
  for (let at = 0; at < Math.min(text.length, furthest); at += 1) {
    if (!/\p{Script=Han}/u.test(text.charAt(at))) continue
    const chain = chainAt(text, at, null)
    if (chain?.isSure) return chain
    if (chain && !alone && standsAlone(text, at, chain.end)) alone = chain
  }
  return alone
}

function standsAlone(text: string, from: number, end: number): boolean {
  const [before, behind] = [text.charAt(from - 1), text.charAt(end)]
  return !/[\p{Script=Han}\w]/u.test(before) && (behind === '' || !/[\p{Script=Han}\w]/u.test(behind))
}

/**
 * The chain of places that begins here with the longest name, each within `above`; the larger place where a name means
 * two kinds. Null when one name means two places of a kind: 鼓楼区 alone tells nothing.
 */
function chainAt(text: string, at: number, above: Place | null): Chain | null {
  let best: Chain | null = null
  for (let length = Math.min(longestName, text.length - at); length > 1; length -= 1) {
    const chain = onlyOf(chainsOf(text, at, length, above))
    if (chain && isDeeper(chain, best)) best = chain
    if (best?.isSure) return best
  }
  return best
}

function chainsOf(text: string, at: number, length: number, above: Place | null): Chain[] {
  const places = placesNamed(text.slice(at, at + length))
  if (places.length === 0) return noChains
  const within = above ? places.filter((place) => place.code !== above.code && isUnder(place, above)) : places
  return within.map((place) => goOn(text, at + length, place)).filter((chain) => chain !== null)
}

const noChains: Chain[] = []
const levels = ['province', 'city', 'district']

function onlyOf(chains: readonly Chain[]): Chain | null {
  if (chains.length < 2) return chains[0] ?? null
  const depth = Math.max(0, ...chains.map(({ places }) => places.length))
  const deepest = chains.filter(({ places }) => places.length === depth)
  const rankOf = ({ places }: Chain) => levels.indexOf(places[0]?.level ?? '')
  const highest = Math.min(...deepest.map(rankOf))
  const [only, another] = deepest.filter((chain) => rankOf(chain) === highest)
  return only && !another ? only : null
}

function isDeeper(chain: Chain, best: Chain | null): boolean {
  if (!best) return true
  const more = chain.places.length - best.places.length
  return more > 0 || (more === 0 && chain.isSure && !best.isSure)
}

/** A short name is not one where a street goes on: 南京东路, 朝阳大街. */
const streetGoesOn =
  /^(?:[东南西北中]?[大小一二三四五六七八九十]?(?:路|街|道|巷|弄|胡同|里|桥|村|镇|乡|街道|门|站|园|宾馆|大厦|广场|师范|大学))/

const oldEndings = { province: /^[省市]/, city: /^(?:地区|[市盟州县])/, district: /^(?:新区|[市区县旗])/ }

function goOn(text: string, after: number, place: Place): Chain | null {
  const isFull = text.slice(0, after).endsWith(place.name)
  const rest = text.slice(after)
  if (!isFull && streetGoesOn.test(rest)) return null
  // 密云县 of old lists is 密云区 now.
  const swallowed = isFull ? 0 : (oldEndings[place.level].exec(rest)?.[0].length ?? 0)
  const end = after + swallowed
  const below = place.level === 'district' ? null : childOf(text, end, place)
  const places = [place, ...(below?.places ?? [])]
  return {
    places,
    end: below?.end ?? end,
    isSure: isFull || swallowed > 0 || places.length > 1 || below?.isSure === true,
  }
}

/** 上海市 上海市, 北京市市辖区, 重庆市县: words between a place and its districts that tell nothing. */
function childOf(text: string, from: number, place: Place): Chain | null {
  const at = from + (gap.exec(text.slice(from))?.[0].length ?? 0)
  const filler = ['市辖区', '省直辖县级行政区划', '自治区直辖县级行政区划', place.name, place.short, '县'].find(
    (word) => text.startsWith(word, at),
  )
  const behind = filler === undefined ? null : skipGap(text, at + filler.length)
  const straight = chainAt(text, at, place) ?? abbreviated(text, at, place)
  if (straight || behind === null) return straight
  return chainAt(text, behind, place) ?? { places: [], end: behind, isSure: false }
}

function skipGap(text: string, at: number): number {
  const end = text.startsWith('市', at) ? at + 1 : at
  return end + (gap.exec(text.slice(end))?.[0].length ?? 0)
}

/** 南京市雨花区 is 雨花台区: the beginning of one name only. */
function abbreviated(text: string, at: number, city: Place): Chain | null {
  const [whole, stem] = /^(\p{Script=Han}{2,3})[区县市]/u.exec(text.slice(at, at + 4)) ?? []
  if (whole === undefined || stem === undefined || city.level !== 'city') return null
  const fitting = districtsOf(city).filter(({ short }) => short.startsWith(stem))
  const [only] = fitting
  return only && fitting.length === 1 ? { places: [only], end: at + whole.length, isSure: true } : null
}

/** 海南省三亚市天涯区海南省三亚市天涯区凤凰镇: the same once more. */
function afterRepeats(rest: string, chain: Chain): string {
  const last = chain.places.at(-1)
  const at = gap.exec(rest)?.[0].length ?? 0
  const again = chainAt(rest, at, null)
  const isSame = again?.isSure === true && again.places.length > 1 && again.places.at(-1)?.code === last?.code
  return isSame ? rest.slice(again.end) : rest
}

function detailFrom(text: string): string {
  return text.replace(phone, '').replace(gap, '').trim()
}

import table from '#shared/places/regions.json' with { type: 'json' }

export type Level = 'province' | 'city' | 'district'

/** A province, city or district of the mainland, with its number in the state's list (adcode). */
export interface Place {
  readonly code: string
  readonly name: string
  /** As people shorten it: 广东, 深圳, 恭城; the name itself where it would be one character. */
  readonly short: string
  readonly level: Level
}

/** Endings of names, the longest first: 恩施土家族苗族自治州 is shortened to 恩施. */
const peoples =
  '壮族|回族|维吾尔|土家族|苗族|藏族|彝族|侗族|瑶族|满族|蒙古族|蒙古|朝鲜族|布依族|白族|傣族|哈尼族|景颇族|傈僳族|黎族|羌族|哈萨克|哈萨克族|柯尔克孜|柯尔克孜族|' +
  '仡佬族|水族|畲族|各族|达斡尔族|鄂温克族|裕固族|保安族|东乡族|撒拉族|土族|锡伯|塔吉克|仫佬族|毛南族|独龙族|怒族|普米族|纳西族|拉祜族|佤族|布朗族'
const ending = new RegExp(
  `(?:(?:${peoples})*(?:自治区|自治州|自治县|自治旗)|特别行政区|地区|林区|新区|矿区|省|市|区|县|盟|旗)$`,
)

/** Cities that only group districts: people never write them. */
const unwritten = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/

/** Characters of 积石山保安族东乡族撒拉族自治县. */
export const longestName = 15

interface Tree {
  /** Every name as it is written, in full and short, with the places it may mean. */
  readonly named: ReadonlyMap<string, readonly Place[]>
  readonly byCode: ReadonlyMap<string, Place>
  /** By the first four digits. */
  readonly districts: ReadonlyMap<string, readonly Place[]>
}

const none: readonly Place[] = []
let built: Tree | null = null

export function placesNamed(name: string): readonly Place[] {
  return tree().named.get(name) ?? none
}

export function districtsOf(city: Place): readonly Place[] {
  return tree().districts.get(city.code.slice(0, 4)) ?? none
}

/** The province of a place, and its city where there is one that people write. */
export function parentOf(place: Place, level: 'province' | 'city'): Place | null {
  const code = level === 'province' ? `${place.code.slice(0, 2)}0000` : `${place.code.slice(0, 4)}00`
  return tree().byCode.get(code) ?? null
}

export function isUnder({ code }: Place, above: Place): boolean {
  return code.startsWith(above.level === 'province' ? above.code.slice(0, 2) : above.code.slice(0, 4))
}

/** Read when the first address comes: 45 kB, some 10 ms. */
function tree(): Tree {
  built ??= build()
  return built
}

function build(): Tree {
  const named = new Map<string, Place[]>()
  const byCode = new Map<string, Place>()
  const districts = new Map<string, Place[]>()
  for (const place of allPlaces()) {
    byCode.set(place.code, place)
    for (const name of new Set([place.name, place.short])) push(named, name, place)
    if (place.level === 'district') push(districts, place.code.slice(0, 4), place)
  }
  return { named, byCode, districts }
}

function push(lists: Map<string, Place[]>, key: string, place: Place): void {
  const list = lists.get(key)
  if (list) list.push(place)
  else lists.set(key, [place])
}

function* allPlaces(): Generator<Place> {
  for (const [province, cities] of Object.entries(table.provinces)) {
    const head = province.slice(0, 2)
    yield placeOf(`${head}0000`, province.slice(2), 'province')
    for (const [city, districts] of Object.entries(cities)) {
      const cityCode = `${head}${city.slice(0, 2)}`
      if (!unwritten.test(city.slice(2))) yield placeOf(`${cityCode}00`, city.slice(2), 'city')
      for (const district of districts === '' ? [] : districts.split(' '))
        yield placeOf(`${cityCode}${district.slice(0, 2)}`, district.slice(2), 'district')
    }
  }
}

function placeOf(code: string, name: string, level: Level): Place {
  const short = name.replace(ending, '')
  return { code, name, short: short.length > 1 ? short : name, level }
}

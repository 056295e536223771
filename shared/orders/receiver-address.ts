import { parseAddress } from '#shared/places/parse-address.ts'
import type { Region } from './order.ts'

/** Provinces as platforms shorten them, and in full. Municipalities stay short, as 上海 上海市 is how files say it. */
const provinces = (
  '北京 天津 上海 重庆 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 ' +
  '广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 ' +
  '新疆维吾尔自治区 香港特别行政区 澳门特别行政区'
).split(' ')

const ending = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/
const fullNames = new Map(provinces.map((name) => [name.replace(ending, ''), name]))
const fullNameOf = new Map<string, string | null>()

function provinceOf(part: string): string | null {
  let name = fullNameOf.get(part)
  if (name === undefined) {
    name = fullNames.get(part.replace(ending, '')) ?? null
    if (fullNameOf.size < 1_000) fullNameOf.set(part, name)
  }
  return name
}

/** `省 市 区 街道`, parted by blanks, commas or dots, or not at all, and often masked; null when it names no place. */
export function regionOf(address: string): Region | null {
  const [first = '', city = '', district = ''] = address.split(/[\s,，.．·]+/, 3)
  const province = provinceOf(first)
  if (province === null) return address === '' ? null : (regionOfJoined(address) ?? regionFound(address))
  return { province, city: unmasked(city), district: unmasked(district) }
}

/** 省, 市 and 区 in columns of their own; null when the province is masked. */
export function regionOfParts(province: string, city: string, district: string): Region | null {
  if (isMasked(province)) return null
  return { province: provinceOf(province) ?? province, city: unmasked(city), district: unmasked(district) }
}

const leading = new RegExp(`^(${[...fullNames].flatMap(([short, full]) => [full, short]).join('|')})`)
const cityAndDistrict = /^([^区县市旗*]{1,10}?(?:市|自治州|地区|盟))?([^区县市旗*]{1,10}(?:区|县|市|旗))?/

/** `广东深圳市南山区示例路…` of 京东. */
function regionOfJoined(address: string): Region | null {
  const [, name = ''] = leading.exec(address) ?? []
  const province = provinceOf(name)
  if (province === null) return null
  // A municipality's second name is its city, `上海上海市闵行区`.
  const [, city = '', district = ''] = cityAndDistrict.exec(address.slice(name.length).replace(/^市/, '')) ?? []
  return { province, city, district }
}

/** An address that does not begin with a province: `徐汇区虹漕路461号`. */
function regionFound(address: string): Region | null {
  const { province, city, district } = parseAddress(address)
  return province === null ? null : regionOfParts(province, city ?? '', district ?? '')
}

function unmasked(part: string): string {
  return isMasked(part) ? '' : part
}

/** Platforms hide personal data behind stars. Such text is kept as it came and never taken for a name or address. */
export function isMasked(text: string): boolean {
  return text.includes('*')
}

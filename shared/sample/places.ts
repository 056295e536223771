import type { Region } from '#shared/orders/order.ts'
import table from '#shared/sample/places.json' with { type: 'json' }
import { type Random, weighted } from './random.ts'

interface City {
  readonly province: string
  readonly city: string
  readonly districts: readonly string[]
}

/** A line of the table: province, city, weight, districts. */
const cities = weighted(
  table.lines.map((line) => {
    const [province = '', city = '', weight = '1', ...districts] = line.split(' ')
    return [{ province, city, districts } satisfies City, Number(weight)] as const
  }),
)

/** Invented streets: none of them is meant to be anybody's. */
const streets = '云杉 禾风 青屿 明溪 晴川 望舒 南枝 松间 听雨 星野 归雁 木棉 白鹭 竹里 栖霞里 枫桥里'.split(' ')
const estates = '禾苑 云庭 星湾 松涛居 锦里花园 望江名邸 春和园 朗庭 水岸家园 金桂公寓'.split(' ')

export function place(random: Random): Region {
  const { province, city, districts } = cities(random)
  return { province, city, district: random.pick(districts) }
}

/** Street, house and room, made up. */
export function street(random: Random): string {
  const road = `${random.pick(streets)}${random.pick(['路', '街', '大道', '巷'])}${1 + random.below(999)}号`
  return `${road}${random.pick(estates)}${1 + random.below(30)}栋${1 + random.below(32)}0${1 + random.below(4)}室`
}

/** A number of ranges nobody was given: 13x 0013 xxxx. */
export function phone(random: Random): string {
  const range = random.pick(['130', '131', '132', '135', '136', '137', '138', '139', '150', '158', '186', '188'])
  return `${range}0013${String(random.below(10_000)).padStart(4, '0')}`
}

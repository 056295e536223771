import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Product, pointKinds } from '#shared/products/product.ts'
import { goods } from './goods.ts'

type PointKind = (typeof pointKinds)[number]

/** `what | traits | uses | kind of point | point | what proves it | pieces | goes with`. */
const lines = `
纯棉四件套|纯棉,裸睡|宝宝,卧室,送礼|quality|不起球，机洗不褪色|吊牌：色牢度 4 级|86|水洗棉被套
水洗棉被套|纯棉|卧室,宿舍|benefit|免烫，洗完就能用|水洗标|140|乳胶枕
乳胶枕|护颈|颈椎,卧室,老人|source|泰国原料|报关单复印件|23|纯棉四件套
夏凉被|纯棉,透气|夏天,空调,午睡|benefit|可以整条机洗|水洗标|0|水洗棉被套
珊瑚绒毛毯|保暖|午睡,办公室,沙发|price|两条一起更划算|店内满减页|61|懒人沙发
保温杯|便携|办公室,上学,出差|quality|12 小时仍有 45 度以上|检测报告|210|雨伞
玻璃密封罐|玻璃|厨房,储物|benefit|看得见，倒得干净|商品图|95|厨房置物架
不粘炒锅|不粘|厨房,新房|quality|涂层可用金属铲|检测报告|37|硅胶铲
硅胶铲|耐高温|厨房|quality|耐 230 度|检测报告|180|不粘炒锅
衣物收纳箱|可折叠|换季,宿舍,搬家|benefit|不用时折起来只有 6 厘米厚|商品图|122|真空压缩袋
真空压缩袋|省地方|换季,搬家,被子|price|11 件套单价更低|店内价格|75|衣物收纳箱
宝宝防撞条|环保|宝宝,新房|quality|不用胶水，撕下不留痕|商品图|48|浴室防滑垫
浴室防滑垫|防滑|老人,宝宝,浴室|benefit|有吸盘，不卷边|商品图|66|宝宝防撞条
加湿器|静音|卧室,宝宝,冬天|quality|夜间低于 30 分贝|检测报告|15|香薰蜡烛
`

/** The register of the sample shop: enough to see recommendations with their reasons. All of it is invented. */
export function sampleProducts({ shopId, now }: { readonly shopId: string; readonly now: number }) {
  const parts = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
  const titleOf = (what: string) => `青禾${what}`
  const idOf = (code: string) => importedId('product', 'desk', shopId, code)
  const soldAs = (what: string) => goods.find(({ title }) => title === titleOf(what))
  return parts.flatMap(
    ([what = '', traits = '', uses = '', kind = '', text = '', basis = '', pieces = '', to = '']) => {
      const sold = soldAs(what)
      const other = soldAs(to)
      if (!sold) return []
      const product: Unstamped<Product> = {
        id: idOf(sold.code),
        code: sold.code,
        name: sold.title,
        platformIds: [],
        priceFen: sold.priceFen,
        traits: traits.split(','),
        uses: uses.split(','),
        points: [{ kind: kind as PointKind, text, basis }],
        goesWith: other ? [{ productId: idOf(other.code), basis: 'usage' }] : [],
        stock: { count: Number(pieces), source: '体验数据', at: now - 3 * hourMs },
        isOnSale: true,
      }
      return [product]
    },
  )
}

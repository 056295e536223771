import { type Random, weighted } from './random.ts'

/** Something the sample shop sells. */
export interface Goods {
  readonly code: string
  readonly title: string
  readonly specs: readonly string[]
  readonly priceFen: number
}

/** `what | price in yuan | how often it is bought | specs`: home goods as a shop of this kind has them. */
const lines = `
纯棉四件套|169|9|1.5m床 雾蓝,1.8m床 雾蓝,1.8m床 奶油白,2.0m床 豆沙
水洗棉被套|89|6|150x200cm,200x230cm,220x240cm
乳胶枕|119|5|单只 标准,一对 标准,单只 护颈
夏凉被|79|6|150x200cm 灰格,200x230cm 灰格,200x230cm 薄荷
羽丝绒冬被|229|5|4斤 150x200cm,6斤 200x230cm,8斤 220x240cm
珊瑚绒毛毯|59|6|100x150cm,150x200cm,180x200cm
记忆棉坐垫|39|4|圆形 灰,方形 灰,方形 驼
保温杯|69|9|350ml 白,500ml 白,500ml 墨绿
玻璃密封罐|25|7|500ml,800ml,1200ml 三只装
陶瓷餐具|99|5|4人份 16件,6人份 26件,8人份 40件
不粘炒锅|139|6|28cm,30cm,32cm 带盖
硅胶铲|19|5|单只,三件套
厨房置物架|89|6|二层 黑,三层 黑,三层 白
抽纸收纳盒|29|6|木盖 白,木盖 灰
衣物收纳箱|49|9|55L 两个,66L 两个,100L 单个
真空压缩袋|35|6|8件套,11件套,13件套
折叠脏衣篮|32|5|小号 灰,大号 灰,大号 米
门后挂钩|16|5|六钩,八钩
浴室防滑垫|29|6|40x60cm,50x80cm
珊瑚绒浴巾|45|5|70x140cm 灰,70x140cm 粉,90x180cm 灰
洗漱杯套装|39|3|两杯,四杯
遮光窗帘|129|5|2x2.5m 单片,2x2.7m 单片,3x2.7m 两片
北欧地毯|159|4|80x120cm,120x160cm,160x230cm
LED台灯|99|5|充电款,插电款
香薰蜡烛|39|4|白茶,雪松,柑橘
仿真绿植|49|3|60cm,90cm,120cm
挂钟|69|3|30cm 静音,35cm 静音
懒人沙发|199|3|单人 米,单人 灰,带脚踏
鞋架|79|6|四层,五层,六层
衣架|22|8|20个 灰,30个 灰
拖把套装|89|5|平板 2布,平板 4布,旋转桶
垃圾桶|29|6|8L 按压,12L 脚踏
收纳抽屉柜|149|5|三层,四层,五层
雨伞|45|4|三折 藏青,三折 墨绿,直柄
宝宝防撞条|19|3|2m 白,5m 白
加湿器|89|4|1.5L,3L
电热水壶|109|4|1.5L 白,1.7L 不锈钢
围裙|25|3|纯色 灰,条纹 蓝
隔热手套|18|3|一双 灰,一双 格
桌布|49|4|120x120cm,140x200cm
` // 40 things in three series each: 120 goods.

const series = [
  ['青禾', 1],
  ['青禾简约', 1.25],
  ['青禾加厚', 1.6],
] as const

const shelf = lines
  .trim()
  .split('\n')
  .flatMap((line, no) => {
    const [what = '', yuan = '', weight = '1', specs = ''] = line.split('|')
    return series.map(([name, factor], at): readonly [Goods, number] => {
      const code = `QH${String(no + 1).padStart(2, '0')}${at + 1}`
      const priceFen = Math.round(Number(yuan) * factor) * 100 - 10
      return [{ code, title: `${name}${what}`, specs: specs.split(','), priceFen }, Number(weight) / (at + 1)]
    })
  })

export const goods: readonly Goods[] = shelf.map(([one]) => one)

const bought = weighted(shelf)

export function boughtGoods(random: Random): Goods {
  return bought(random)
}

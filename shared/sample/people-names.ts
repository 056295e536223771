import { type Random, weighted } from './random.ts'

/** Surnames by how many people of 10,000 bear them (rounded; beyond the first hundred, a few of every kind). */
const surnames = weighted(
  (
    '王725 李719 张683 刘538 陈453 杨308 黄223 赵229 吴205 周212 徐166 孙153 马128 朱126 胡131 郭119 何117 林115 高100 罗86 ' +
    '郑85 梁84 谢80 宋81 唐75 许72 韩68 邓67 冯64 曹61 彭59 曾57 肖57 田56 董55 潘51 袁50 蔡49 蒋48 余48 于46 杜46 叶44 程44 魏44 ' +
    '苏43 吕43 丁42 任41 卢41 姚41 沈40 钟40 姜39 崔38 谭38 陆37 范36 汪36 廖36 石35 金35 韦34 贾33 夏33 付32 方32 邹31 熊31 白31 ' +
    '孟30 秦29 邱29 侯28 江28 尹27 薛27 闫26 段25 雷25 龙24 黎24 史24 陶23 贺23 毛22 郝22 顾22 龚21 邵21 万20 覃20 武19 钱19 戴18 ' +
    '欧阳6 单5 区4 上官2 司马2 诸葛2 解4 仇3 查3 盖2 朴2'
  )
    .split(' ')
    .map((entry) => [entry.replace(/\d+/, ''), Number(entry.replace(/\D+/, ''))] as const),
)

const common = [...'英华文明玉建国春金平红芳丽杰敏强军伟静涛超飞鹏辉艳娟霞燕玲桂荣林海波斌勇峰磊']
const modern = [...'子梓浩宇轩涵欣怡雨思佳嘉晨诗语一可心悦雅萱彤妍琪瑶婷雪梦晓小安然乐阳天泽睿博俊铭希若依宁瑞航辰']

/** A person's name; six of seven have two given characters. */
export function personName(random: Random): string {
  const signs = random.chance(0.55) ? common : modern
  const given = random.pick(signs)
  const isShort = random.chance(1 / 7)
  return surnames(random) + (isShort ? given : given + random.pick(random.chance(0.8) ? signs : common))
}

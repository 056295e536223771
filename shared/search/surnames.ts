/** Surnames read otherwise than the word (pinyin-pro's surname table, MIT): 曾 is zeng, 单 is shan. */
const single =
  '乐:yue 缪:miao 解:xie 单:shan 於:yu 郗:xi 仇:qiu 薄:bo 能:nai 都:du 曾:zeng 查:zha 盖:ge 牟:mou 区:ou 朴:piao 繁:po ' +
  '员:yun 句:gou 折:she 召:shao 郄:qie 六:lu 啜:chuai 覃:qin 尉:wei 任:ren 贾:jia 冼:xian 宁:ning'

/** Surnames of two characters whose reading is not that of the characters. */
const double =
  '万俟:mo,qi 尉迟:yu,chi 澹台:tan,tai 长孙:zhang,sun 亓官:qi,guan 子车:zi,ju 乐正:yue,zheng 夹谷:jia,gu 宰父:zai,fu 毌丘:guan,qiu 单于:chan,yu'

const singles = new Map(single.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)] as const))
const doubles = new Map(double.split(' ').map((entry) => [entry.slice(0, 2), entry.slice(3).split(',')] as const))

/** The reading of a name's surname where it differs from the usual one, one syllable for each character. */
export function surnameReading(name: string): readonly string[] | null {
  const two = doubles.get(name.slice(0, 2))
  if (two) return two
  const one = singles.get(name.charAt(0))
  return one === undefined ? null : [one]
}

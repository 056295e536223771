import { present } from '#shared/kernel/assert.ts'
import type { IndexedScript } from '#shared/scripts/script-key.ts'
import { aScript } from '#tests/shared/scripts/reply-library.ts'

const goods =
  '四件套 床笠 枕头 蚕丝被 羽绒被 毛毯 凉席 蚊帐 抱枕 地毯 窗帘 桌布 沙发垫 浴巾 拖鞋 收纳箱 衣架 台灯 香薰 花瓶 ' +
  '保温杯 炒锅 砧板 菜刀 餐具 茶具 饭盒 水壶 烤箱 电饭煲 空气炸锅 破壁机 扫地机 加湿器 电风扇 吹风机 剃须刀 牙刷 书架 衣柜'
const topics = [
  '退款进度|退款已经提交，到账时间以平台为准，一般一到三个工作日原路返回',
  '换货流程|换货请先在订单里提交申请，仓库收到后会尽快为您换新寄出',
  '发货时间|下单后四十八小时内发货，发出后会把快递单号发到您的订单里',
  '催发货安抚|我马上联系仓库为您核实，有消息第一时间回复您',
  '物流查询|包裹目前在运输途中，您可以在订单详情里查看最新的物流信息',
  '快递更换|您希望更换的快递我帮您登记一下，能安排的一定为您安排',
  '尺码建议|您把身高体重发给我，我帮您看看哪个尺码更合适',
  '颜色色差|实物和图片因光线会有轻微色差，介意的话可以看看买家秀',
  '材质说明|这款采用亲肤面料，柔软透气，四季都可以使用',
  '重量规格|毛重和净重在详情页有标注，规格表我也可以发给您',
  '清洗保养|建议冷水轻柔机洗，不可漂白，阴凉处晾干',
  '安装指导|安装视频和说明书都放在包裹里，需要的话我一步一步教您',
  '保修政策|全国联保一年，非人为损坏免费维修',
  '发票开具|电子发票在确认收货后开具，请把抬头和税号发给我',
  '优惠说明|现在下单可以叠加店铺优惠券，满三百减四十',
  '会员权益|入会可以领专属礼券，积分还能兑换小礼品',
  '赠品说明|赠品和主商品一起寄出，数量有限，送完为止',
  '缺货告知|这款暂时缺货，预计下周到货，可以先为您登记',
  '预售时间|预售款按付款顺序发货，最晚不超过页面承诺的时间',
  '改地址登记|收货地址我帮您备注修改，发货前都可以调整',
  '议价婉拒|价格已经是活动价了，我帮您看看有没有可用的优惠',
  '差评回访|给您带来不好的体验非常抱歉，请给我们一次改进的机会',
  '少件补发|少发的配件我马上登记补发，给您添麻烦了',
  '破损赔付|麻烦您拍一下外包装和破损处的照片，我们马上处理',
  '七天无理由|签收七天内不影响二次销售都支持退换，请放心购买',
] as const
const manners = ['', '简短版', '热情版', '正式版', '老客版', '大促版', '夜班版', '致歉版', '跟进版', '确认版']
const openings = ['亲，您好，', '您好，感谢您的耐心等待，', '亲爱的顾客，', '您好呀，', '不好意思让您久等了，']
const closings = ['请您放心。', '还有问题随时联系我们哦。', '祝您生活愉快！', '稍后给您回复，可以吗？']
const steps = ['greeting', 'consultation', 'recommendation', 'objectionHandling', 'closing', 'afterSales'] as const

/** A library of up to 10,000 different scripts, always the same: 40 goods, 25 topics, 10 manners. */
export function scriptLibrary(size: number): IndexedScript[] {
  const names = goods.split(' ')
  return Array.from({ length: size }, (_, n) => {
    const good = at(names, n)
    const [topic = '', said = ''] = at(topics, Math.floor(n / names.length)).split('|')
    const manner = at(manners, Math.floor(n / names.length / topics.length))
    return aScript({
      id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      step: at(steps, n * 7),
      category: `${topic.slice(0, 2)}/${good}`,
      title: `${good}${topic}${manner}`,
      shortcut: `s${n}`,
      messages: [`${at(openings, n)}关于${good}的${topic}：${said}，${at(closings, n * 3)}`],
    })
  })
}

function at<T>(list: readonly T[], n: number): T {
  return present(list[n % list.length], 'entry')
}

interface Example {
  readonly rule: string
  readonly broken: readonly string[]
  readonly kept: readonly string[]
  /** Said as the first word, or while an objection or dispute is open. */
  readonly when?: 'greeting' | 'dispute'
}

/** For each rule built in: what breaks it, and what an agent may well say. Numbers of cards and people are invented. */
export const ruleExamples: readonly Example[] = [
  {
    rule: 'greeting-you',
    when: 'greeting',
    broken: ['在的，请讲', '哈喽，想看点什么'],
    kept: ['您好，请问想看点什么呢', '亲，在的哦'],
  },
  { rule: 'informal-you', broken: ['你好', '这款妳看可以吗你'], kept: ['您好', '迷你款有现货的', '感谢你们的支持'] },
  {
    rule: 'exclamation',
    when: 'dispute',
    broken: ['马上给您处理！', '真的抱歉!'],
    kept: ['马上给您处理。'],
  },
  {
    rule: 'rhetorical',
    broken: ['难道我还会骗您', '页面上不是写着吗', '上面不是說了嗎', '早就说了今天发'],
    kept: ['今天会发出的', '您没看到吗？我再发一次给您'],
  },
  {
    rule: 'rhetorical-cannot',
    broken: ['您不会自己看页面吗', '你就不能等一下吗'],
    kept: ['您不会安装的话，我教您好吗', '您不会介意晚一天发吧'],
  },
  {
    rule: 'blame',
    broken: ['是你自己拍错的', '这也怪您', '谁让您不看清楚', '您沒看清吧，您弄错了'],
    kept: ['请问您自己用还是送人呢', '难怪您着急', '这不怪您', '怕您弄错，我再说一遍'],
  },
  {
    rule: 'blame-problem',
    broken: ['这是您的问题', '是你操作的问题'],
    kept: ['这不是您的问题', '这是您刚才问的问题', '是您反馈的问题，我在查'],
  },
  {
    rule: 'shirking',
    broken: ['这不归我管', '您找快递吧', '不是我们的问题', '我也没办法'],
    kept: ['我帮您找快递核实', '我去找快递问清楚', '这件事由我负责跟进'],
  },
  {
    rule: 'stiff',
    broken: ['不行', '没有。', ' 不可能！', '自己看', '沒貨了～'],
    kept: ['不行的话我帮您退', '没有问题的', '暂时没有呢，我帮您看看相近的'],
  },
  {
    rule: 'contempt',
    broken: ['爱买不买', '店里不差您一个', '随便您'],
    kept: ['随便您挑', '随便您怎么搭都好看', '您买不买都欢迎来看'],
  },
  {
    rule: 'abuse',
    broken: ['你是不是傻逼', '神经病', '脑 残'],
    kept: ['这款足膜去死皮很温和', '用清水滚开就好'],
  },
  {
    rule: 'threat',
    broken: ['我们会起诉您', '走着瞧', '你等着瞧吧'],
    kept: ['您等着收货就好', '我去告诉您的专属客服', '把广告你关掉就好'],
  },
  {
    rule: 'threat-review',
    broken: ['不改评价就不给您退', '您不删差评的话就别想退款'],
    kept: ['评价怎么写都听您的', '不改评价也没关系，该退的照样退'],
  },
  {
    rule: 'effect',
    broken: ['这款百分百有效', '用一周立竿见影', '無副作用的'],
    kept: ['每个人的感受会有差别', '请按说明书使用'],
  },
  {
    rule: 'ad-law-9',
    broken: ['全网最佳', '國家級品质', '用的是最高级的面料'],
    kept: ['请在最佳食用期内食用', '最好当天拆开看看'],
  },
  {
    rule: 'ad-law-25',
    broken: ['这个保本的', '投资无风险'],
    kept: ['请确保本人签收', '环保本色纸'],
  },
  { rule: 'ad-law-17', broken: ['可以治疗失眠', '能降血压'], kept: ['穿着舒适'] },
  {
    rule: 'link',
    broken: [
      '点这里 https://shop.example.com/a',
      '官网 www.example.cn',
      '看ｅｘａｍｐｌｅ．ｃｏｍ',
      '打开 taobao.com.example.top',
    ],
    kept: ['https://item.taobao.com/item.htm?id=1', '商品 m.tb.cn/h.x1 看看', '厚度 1.5 到 2.0', '发票发到您的邮箱'],
  },
  {
    rule: 'bank-card',
    broken: ['卡号 6222 0212 3456 7890 128', '打到4111111111111111'],
    kept: ['订单号 4111111111111111', '单号6222021234567890128', '快递 432109876543210'],
  },
  {
    rule: 'id-number',
    broken: ['身份证 11010119900307002X', '１１０１０１１９９００３０７００２Ｘ'],
    kept: ['单号 110101199003070021', '订单 202511050000123456'],
  },
  { rule: 'other-buyer', broken: [], kept: ['您的电话 13800138000'] },
  {
    rule: 'contact-outside',
    broken: ['您加我微信吧', '加 V信 聊', '加QQ说', '微信同號'],
    kept: ['请不要加微信，以免上当', '微信支付也可以的', '可以用微信付款'],
  },
  {
    rule: 'pay-outside',
    broken: ['您微信转账给我就行', '我们线下交易便宜点', '银行卡号发一下'],
    kept: ['为了您的安全，请勿私下转账', '可以用支付宝付款的', '同事把您的问题转给我了', '退款会退回您的支付宝'],
  },
  {
    rule: 'qr-code',
    broken: ['您扫码付款就好', '发您二维码加我聊'],
    kept: ['驿站扫码取件就可以', '扫说明书上的二维码看视频'],
  },
  { rule: 'file-outside', broken: ['网盘链接发您', '提取码 8f3k'], kept: ['说明书在包装里', '这款硬盘带盘盒'] },
  {
    rule: 'identity',
    broken: ['身份证照片发我看看', '验证码告诉我'],
    kept: ['请不要把验证码发给任何人', '平台需要实名时请在订单页填写'],
  },
]

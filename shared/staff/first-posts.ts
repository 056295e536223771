/** The twelve steps an order passes (R29; domain 2.13), each with the one post that answers for it. */
export const pipelineSteps = [
  'created',
  'memo',
  'submitted',
  'audited',
  'moneyConfirmed',
  'printed',
  'picked',
  'verified',
  'packed',
  'weighed',
  'writtenBack',
  'done',
] as const
export type PipelineStep = (typeof pipelineSteps)[number]

interface FirstPost {
  readonly code: string
  readonly name: string
  readonly duties: string
  readonly pipelineSteps: readonly PipelineStep[]
}

/** Twelve posts needed for one order (R01; 002_ L40). Names are data of the shop, so they are Chinese. */
export const firstPosts: readonly FirstPost[] = [
  { code: 'storeManager', name: '店长', duties: '统筹店铺，处理升级到第三级的纠纷', pipelineSteps: ['done'] },
  {
    code: 'agent',
    name: '客服',
    duties: '接待买家，备注买家要求，递交订单',
    pipelineSteps: ['created', 'memo', 'submitted'],
  },
  { code: 'orderReviewer', name: '审单员', duties: '审核订单，合并同一买家的订单', pipelineSteps: ['audited'] },
  { code: 'finance', name: '财务', duties: '确认收款金额', pipelineSteps: ['moneyConfirmed'] },
  { code: 'documentClerk', name: '制单员', duties: '批量打印单据，登记快递单号', pipelineSteps: ['printed'] },
  { code: 'purchaser', name: '采购', duties: '采购商品，补足库存', pipelineSteps: [] },
  { code: 'warehouseKeeper', name: '仓管', duties: '商品入库出库，登记退回件', pipelineSteps: [] },
  { code: 'picker', name: '配货员', duties: '拣货，二次分拣', pipelineSteps: ['picked'] },
  { code: 'productManager', name: '产品经理', duties: '商品资料与卖点，商品问题的根源', pipelineSteps: [] },
  { code: 'inspector', name: '检验员', duties: '逐件校验订单商品', pipelineSteps: ['verified'] },
  { code: 'packer', name: '打包员', duties: '打包', pipelineSteps: ['packed'] },
  {
    code: 'weigher',
    name: '称重员',
    duties: '称重登记，回写快递公司与单号',
    pipelineSteps: ['weighed', 'writtenBack'],
  },
]

interface FirstGroup {
  readonly name: string
  readonly purpose: string
  readonly noticeKinds: string
  readonly replyStandard: string
}

/** Chat groups a new hire joins (R01; 004_ L9). */
export const firstChatGroups: readonly FirstGroup[] = [
  {
    name: '客服群',
    purpose: '客服日常沟通与互助',
    noticeKinds: '排班、话术更新、常见问题',
    replyStandard: '上班时间内看到即回',
  },
  { name: '重要群', purpose: '店铺重要通知', noticeKinds: '活动、价格、规则变更', replyStandard: '看到后回复“收到”' },
  { name: '物流群', purpose: '与快递公司对接', noticeKinds: '催件、破损、拦截', replyStandard: '十分钟内跟进' },
  { name: '仓库对接群', purpose: '与仓库对接', noticeKinds: '缺货、改址、合并发货', replyStandard: '发货前必须确认' },
  { name: '内部群', purpose: '团队内部事务', noticeKinds: '会议、培训、请假', replyStandard: '当天回复' },
]

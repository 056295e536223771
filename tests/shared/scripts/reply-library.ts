import { present } from '#shared/kernel/assert.ts'
import type { IndexedScript } from '#shared/scripts/script-key.ts'

/** A script with everything of no interest to the sentence filled in. */
export function aScript(given: Partial<IndexedScript> & { readonly id: string }): IndexedScript {
  return {
    kind: 'preset',
    step: 'consultation',
    category: '咨询/其他',
    title: '其他',
    shortcut: '',
    messages: ['您好'],
    platforms: [],
    farewellCase: null,
    status: 'approved',
    ownerId: null,
    useCount: 0,
    editedCount: 0,
    lastUsedAt: null,
    ...given,
  }
}

const things = [
  '退款',
  '换货',
  '发票',
  '物流',
  '尺码',
  '颜色',
  '材质',
  '赠品',
  '优惠',
  '运费',
  '库存',
  '重量',
  '保修',
  '安装',
  '预售',
]
const sayings = [
  '到账时间',
  '进度说明',
  '流程',
  '规则',
  '怎么选',
  '补发安排',
  '催促回复',
  '申请条件',
  '核对',
  '解释',
  '安抚',
  '登记',
]
const steps = ['greeting', 'consultation', 'recommendation', 'closing', 'afterSales'] as const

/** A library of `size` different replies, always the same. */
export function manyScripts(size: number): IndexedScript[] {
  return Array.from({ length: size }, (_, n) => {
    const thing = present(things[n % things.length], 'thing')
    const saying = present(sayings[Math.floor(n / things.length) % sayings.length], 'saying')
    return aScript({
      id: `reply-${String(n).padStart(5, '0')}`,
      step: present(steps[n % steps.length], 'step'),
      category: `分类${n % 40}/${thing}`,
      title: `${thing}${saying}${n}`,
      shortcut: `s${n}`,
      messages: [`亲，您咨询的${thing}${saying}我来说明：第${n}条，请您放心，有任何疑问都可以随时联系我们哦。`],
      useCount: n % 7,
      lastUsedAt: n % 3 === 0 ? 1_760_000_000_000 + n * 1_000 : null,
    })
  })
}

import type { Messages } from '../../problem.ts';
import type { found as english } from '../en/found.ts';

export const found: Pick<Messages, keyof typeof english> = {
  tooWide: (key, width, limit) => ({
    what: `“${key}”在搜索结果里会被截断：约 ${Math.ceil(width / 2)} 个汉字宽，最多 ${Math.floor(limit / 2)} 个`,
    mend: '请缩短，把最要紧的词放在前面。',
  }),
  sameHead: (key, other) => ({
    what: `“${key}”与 ${other} 相同，读者在搜索结果里分不清两个页面`,
    mend: '请在其中一个里写出本页的不同之处。',
  }),
  movedBadly: (address) => ({
    what: `“${address}”不是本站的网址`,
    mend: '只写路径，首尾都有斜杠：/news/old-name/',
  }),
  movedToItself: (address) => ({
    what: `“${address}”就是本页现在的网址，会原地打转`,
    mend: '请从 movedFrom 中删除。',
  }),
  movedOntoPage: (address, file) => ({
    what: `“${address}”现在是另一个页面的网址（${file}）`,
    mend: '请从 movedFrom 中删除，或先给那个页面改名。',
  }),
  movedTwice: (address, file) => ({
    what: `“${address}”指向了两个页面，${file} 也写了它`,
    mend: '请只留在旧网址的读者应该看到的那个页面里。',
  }),
  movedInOneLanguage: (address) => ({
    what: `“${address}”带了语言；旧网址对两种语言都有效`,
    mend: `请写成不带语言的形式：${address.replace('/zh/', '/')}`,
  }),
  updateNeeds: (kind, key) => ({
    what: `“${kind}”类的更新记录需要“${key}”`,
    mend: key === 'text' ? '请加上：text: { en: …, zh: … }' : `请加上：${key}: …`,
  }),
  updateNotFilled: (field) => ({
    what: `更新记录说“${field}”已经填写，但它还是空白`,
    mend: `请填写“${field}”，或删除这条记录。`,
  }),
  updateOtherStatus: (told, status) => ({
    what: `最新的更新记录说进展是“${told}”，而本页写的是“${status}”`,
    mend: '请改其中一处。',
  }),
  securityExpired: (expires) => ({
    what: `安全联系方式已于 ${expires} 到期，网站不再发布 /.well-known/security.txt`,
    mend: '请确认该联系方式仍有人处理，再把 expires 改为一年之内的日期。',
  }),
  securityTooLong: (expires) => ({
    what: `安全联系方式有效至 ${expires}，时间太长`,
    mend: '请把 expires 设为一年之内的日期，到期前再更新。',
  }),
};

/** What the options of each choice are called: to readers where they see them, and to staff who choose among them. */
import type { Both } from '../schemas/knowable.ts';

/** By the setting's path or, where it means the same everywhere, by its name. */
export const choices = {
  status: {
    signed: { en: 'Signed', zh: '已签署' },
    done: { en: 'Reported to have happened', zh: '报道称已发生' },
    consensus: { en: 'Idea, consensus reported', zh: '设想，报道称有共识' },
    aim: { en: 'Intention', zh: '意向' },
    self: { en: 'The company says so', zh: '企业自述' },
    open: { en: 'Open for applications', zh: '可以报名' },
    closed: { en: 'Not open for applications', zh: '不在报名期内' },
  },
  unknown: {
    'not-stated': { en: 'Not stated in the report', zh: '报道未说明' },
    'not-published': { en: 'Not published yet', zh: '尚未公布' },
    'not-decided': { en: 'Not decided yet', zh: '尚未确定' },
  },
  /** Of news; those of programmes and organisations say what a page is to machines, and no reader sees them. */
  kind: {
    report: { en: 'Our summary of a report', zh: '转述' },
    update: { en: 'Update', zh: '更新' },
    correction: { en: 'Correction', zh: '更正' },
    class: { en: 'Class', zh: '班级' },
    plan: { en: 'Training plan', zh: '培养方案' },
    scholarship: { en: 'Scholarship', zh: '奖学金' },
    internship: { en: 'Internship', zh: '实习' },
    team: { en: 'Team', zh: '团队' },
    school: { en: 'School', zh: '学校' },
    company: { en: 'Company', zh: '企业' },
    other: { en: 'Other', zh: '其他' },
  },
  'updates.kind': {
    published: { en: 'Page published', zh: '页面上线' },
    filled: { en: 'New detail', zh: '补充内容' },
    status: { en: 'New status', zh: '状态改为' },
    correction: { en: 'Corrected', zh: '更正' },
    changed: { en: 'Changed', zh: '修改' },
  },
  state: { answered: { en: 'Answered', zh: '已回答' }, open: { en: 'Not stated', zh: '未说明' } },
  topic: {
    applying: { en: 'Applying', zh: '报名' },
    money: { en: 'Money', zh: '费用与资助' },
    jobs: { en: 'Jobs', zh: '就业' },
    class: { en: 'Classes and teaching', zh: '班级与教学' },
    internship: { en: 'Internship', zh: '实习' },
    base: { en: 'The base', zh: '基地' },
    cooperation: { en: 'The cooperation', zh: '合作' },
    site: { en: 'This site', zh: '本站' },
  },
  audience: {
    students: { en: 'Students', zh: '学生' },
    parents: { en: 'Parents', zh: '家长' },
    everyone: { en: 'Everyone', zh: '所有人' },
  },
  role: {
    party: { en: 'One of the two sides that signed, the report says', zh: '签约方（据报道）' },
    visitor: { en: 'Visited; not named as a party', zh: '来访；报道未提到其签约' },
    publisher: { en: 'Published the report', zh: '发布了报道' },
  },
  basis: { standard: { en: 'Usual term', zh: '通行说法' }, reading: { en: 'Our reading', zh: '本站理解' } },
  per: {
    hour: { en: 'per hour', zh: '每小时' },
    day: { en: 'per day', zh: '每天' },
    week: { en: 'per week', zh: '每周' },
    month: { en: 'per month', zh: '每月' },
    term: { en: 'per term', zh: '每学期' },
    year: { en: 'per year', zh: '每年' },
    once: { en: 'once', zh: '一次性' },
  },
  currency: {
    CNY: { en: 'CNY', zh: '人民币' },
    USD: { en: 'USD', zh: '美元' },
    EUR: { en: 'EUR', zh: '欧元' },
    HKD: { en: 'HKD', zh: '港元' },
  },
};

/**
 * The words for one option in both languages; the option itself where it has none.
 *
 * @param path The setting's path, such as `status` or `pay.per`.
 */
export function choiceLabel(path: string, option: string): Both {
  const all: Record<string, Record<string, Both>> = choices;
  const ofChoice = all[path] ?? all[path.split('.').at(-1) ?? path];
  return ofChoice?.[option] ?? { en: option, zh: option };
}

/** The option that is called so in either language, such as `open` for 可以报名. */
export function optionCalled(path: string, words: string, among: readonly string[]): string | undefined {
  return among.find((option) => Object.values(choiceLabel(path, option)).includes(words.trim()));
}

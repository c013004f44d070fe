// Words that form-js shows, and its verdicts on fields, in the language of the page.
import { language, words } from './page.js';

export const formWords = words({
  zh: {
    browse: '选择文件', noFile: '未选择文件', files: '已选 {0} 个文件', noResults: '没有匹配项', allSelected: '已全部选择', search: '搜索',
    select: '请选择', nothing: '没有数据', add: '添加一行', expand: '展开全部（{0}）', collapse: '收起', remove: '删除第 {0} 行',
    previousPage: '上一页', nextPage: '下一页', more: '增加', less: '减少',
  },
  en: {
    browse: 'Choose file', noFile: 'No file chosen', files: '{0} files chosen', noResults: 'No match', allSelected: 'All chosen',
    search: 'Search', select: 'Select', nothing: 'Nothing to show', add: 'Add a row', expand: 'Show all ({0})', collapse: 'Show fewer',
    remove: 'Remove row {0}', previousPage: 'Previous page', nextPage: 'Next page', more: 'More', less: 'Less',
  },
});

const VERDICTS = [
  [/^Field is required\.$/, '此项必填'],
  [/^Value is not a number\.$/, '请输入数字'],
  [/^Value is expected to be an integer\.$/, '请输入整数'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数'],
  [/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/, '请输入有效值，最接近的是 $1 和 $2'],
  [/^Field must match pattern .*$/s, '格式不正确'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字'],
  [/^Field must be a valid +international phone number.*$/, '请填写正确的电话号码'],
  [/^Field must be a valid email\.$/, '请填写正确的电子邮箱'],
  [/^M(in|ax) validation value is not a valid number\.$/, '请输入数字'],
];

/** @param {string} verdict as form-js says it, or the form's own message */
export function verdictInWords(verdict) {
  if (language === 'en') return verdict.replace(/^Field/, 'This').replace(/^Value/, 'This');
  const known = VERDICTS.find(([pattern]) => pattern.test(verdict));
  return known ? verdict.replace(known[0], known[1]) : verdict;
}

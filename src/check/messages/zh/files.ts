import type { Messages } from '../../problem.ts';
import type { files as english } from '../en/files.ts';
import { listZh as list } from '../words.ts';

export const files: Pick<Messages, keyof typeof english> = {
  wrongEnding: (name, better) => ({
    what: `“${name}”不是页面，不会出现在网站上`,
    mend: better
      ? `请改名为 ${better}，或运行：npm run check -- --fix`
      : '页面文件以小写的 .mdx 或 .md 结尾。请用 npm run new 新建页面，把文字复制进去，再删除这个文件。',
  }),
  wrongFolder: (folders, guess) => ({
    what: '文件放在了网站不读取的地方',
    mend: `${guess ? `是不是应当放在 ${guess}？` : ''}页面放在 content/<${folders.join('|')}>/en/ 和 …/zh/ 里。`,
  }),
  badName: (name, better) => ({
    what: `文件名“${name}”不能用作网址`,
    mend: `只用小写字母、数字和连字符，两种语言同名，例如“${better}”。`,
  }),
  sameAddress: (other) => ({ what: `本页与 ${other} 网址相同，其中一个会消失`, mend: '请改名，或删除不需要的那个。' }),
  noTwin: (twin) => ({ what: '本页缺少另一种语言的版本', mend: `请新建 ${twin}，文件名相同。` }),
  onlyThese: (collection, names) => ({
    what: `网站不会显示 content/${collection} 里叫这个名字的页面`,
    mend: `请改名或删除这个文件。这里的页面有：${list(names)}。`,
  }),
  missingFile: (file) => ({ what: `缺少 ${file}，网站离不开它`, mend: `请恢复：npm run restore -- ${file}` }),
  encoding: (found) => ({
    what: `文件编码是 ${found}，不是 UTF-8，文字会变成 ����`,
    mend: '请另存为 UTF-8 编码，或运行：npm run check -- --fix',
  }),
  lineEnds: () => ({
    what: '文件用了很老的换行方式，网站会把整个文件当成一行',
    mend: '请运行：npm run check -- --fix',
  }),
  conflict: () => ({
    what: '这里被两个人改过，两个版本都留在文件里',
    mend: '请保留正确的版本，删除另一个，以及 <<<<<<<、======= 和 >>>>>>> 这几行。',
  }),
  damaged: (written) => ({
    what: `有损坏的字符（${written}）`,
    mend: '文字曾以其他编码保存过，请重新输入，或从原文复制。',
  }),
  pictureName: (better) => ({
    what: '图片文件名里有空格、中文或括号，链接里容易写错，有的主机也打不开',
    mend: `请改名为 ${better} 这样的名称，并修改用到它的页面。`,
  }),
  stray: (code) => ({
    what: `有粘贴时带进来的不可见字符（${code}）`,
    mend: '请删除：重新输入前后的文字，或用“只粘贴文本”。',
  }),
  pictureFolder: (folder) => ({
    what: '图片不要放在页面旁边',
    mend: `请把图片移到 ${folder}，在页面里写文件名时前面加 ../../_media/。`,
  }),
  pictureKind: (ending) => ({
    what: `浏览器不显示 .${ending} 文件`,
    mend: '请把图片存为 .jpg、.png 或 .webp。用表单上传时会自动转换。',
  }),
  pictureTooLarge: (megabytes) => ({
    what: `图片有 ${megabytes} MB，最多 3 MB 就够用`,
    mend: '请把宽度缩小到 2000 像素以内再保存。用表单上传时会自动缩小。',
  }),
  notAPicture: () => ({
    what: '文件内容与文件名所说的图片格式不符',
    mend: '请打开图片，重新导出为 .jpg、.png 或 .webp，只改文件名没有用。',
  }),
};

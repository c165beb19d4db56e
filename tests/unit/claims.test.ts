/** What counts as a claim: numbers, guessed names, a visitor as a party. */
import { guessedName, numberIn, visitorAsParty } from '../../src/check/claims.ts';
import { expect, test } from '../helpers/unit.ts';

/** Texts, one to a bar. */
const each = (texts: string) => texts.split('|');

test('numbers, dates and amounts are found in both languages', () => {
  const claims = each(
    'It pays 500 yuan.|for three months|twelve thousand yuan|since November|in ２０２６|½ of it|三千元|每周五天|两名学生|二〇二六年|五个名额|第１期|十二个月',
  );
  expect(claims.filter((text) => !numberIn(text))).toEqual([]);
  const harmless = each(
    'One agreement is signed.|five ideas|a student|May I apply?|to march on|one step|three schools|五项设想|一项校企合作|同一个基地|一个基地还是两个？|唯一|一方面|万一|三方|once a year|for half an hour|in a minute|每年一次|一年一度',
  );
  expect(harmless.filter((text) => numberIn(text))).toEqual([]);
});

test('guessed characters for the names are found by their sound', () => {
  expect(guessedName('院长王一宁来访')).toMatchObject({ words: '王一宁', person: 'Wang Yining' });
  expect(guessedName('“松原润通”奖学金')).toMatchObject({ words: '松原润通', person: 'Songwon Runtong' });
  const persons = each('李志全|任云超|栾志华|汪怡凝|黎治泉').map((text) => guessedName(text)?.person);
  expect(persons).toEqual(['Li Zhiquan', 'Ren Yunchao', 'Luan Zhihua', 'Wang Yining', 'Li Zhiquan']);
  const harmless = each('哈尔滨石油学院|淮北理工学院|人才培养方案|任务|王一');
  expect(harmless.filter((text) => guessedName(text))).toEqual([]);
});

test('the visitor is no party unless somebody denies it or asks', () => {
  const claims = each(
    'Huaibei Institute of Technology signed the agreement.|The partners are HIP and Huaibei Institute of Technology.|哈尔滨石油学院和淮北理工学院签署协议。|淮北理工学院是合作方。|三方共建，包括淮北理工。',
  );
  expect(claims.filter((text) => !visitorAsParty(text))).toEqual([]);
  const harmless = each(
    'Huaibei Institute of Technology visited.|It is not said that Huaibei Institute of Technology signed.|Is Huaibei Institute of Technology a partner?|HIP signed. Huaibei Institute of Technology came along.|淮北理工学院来访。|淮北理工学院只是来访，没有签署协议。|淮北理工学院代表来访，该企业与哈尔滨石油学院签署了协议。|Representatives of Huaibei Institute of Technology visited, and the company signed an agreement with Harbin Institute of Petroleum.',
  );
  expect(harmless.filter((text) => visitorAsParty(text))).toEqual([]);
});

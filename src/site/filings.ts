import { known } from '../schemas/knowable.ts';
import { site } from './content.ts';

/**
 * Where the filing numbers of a site must lead to: 非经营性互联网信息服务备案管理办法, article 13, and the register of the
 * ministry of public security.
 */
export const filingRegisters = { icp: 'https://beian.miit.gov.cn/', police: 'https://beian.mps.gov.cn/' };

/** The filing numbers of the site that are filled in. */
export function filings(): { number: string; register: string }[] {
  return (['icp', 'police'] as const).flatMap((name) => {
    const number = known(site[name]);
    return number ? [{ number, register: filingRegisters[name] }] : [];
  });
}

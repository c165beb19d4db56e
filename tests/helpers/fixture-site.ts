import { fixtureSite } from './builds.ts';
import { testsOn } from './test.ts';

/** Browser tests on the site built from the fixture content, which no edit by staff changes. */
export const test = testsOn(fixtureSite);

export { expect } from '@playwright/test';

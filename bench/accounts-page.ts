/** What `accounts.ts` runs inside a browser's page. */
import { type AccountTimes, measureAccounts } from './accounts-run';

Object.assign(globalThis, {
  measureAccounts: async (sizes: number[], asked: number): Promise<AccountTimes[]> => {
    const all: AccountTimes[] = [];
    await measureAccounts(sizes, asked, (times) => {
      all.push(times);
      console.log(`accounts ${JSON.stringify(times)}`);
    });
    return all;
  },
});

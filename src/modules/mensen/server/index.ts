export { listDemoAccounts, listDemoPeople, type DemoAccount, type DemoPerson } from './demo.ts';

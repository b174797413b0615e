/** What is loaded when the reader first says that something is read wrongly. */
export { MisreadSheet } from '../../components/misreading/misread-sheet';
export { ACCOUNTS_ENGINE } from '../../engine/accounts/engine-version';
export { misreadQuote, misreadRow } from '../../engine/exchange/misreading/misreading';

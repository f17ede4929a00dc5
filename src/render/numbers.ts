/** Numbers in the words shown, as the language spoken writes them. */
import { eachLanguage } from "./language.js";

const formatOf = eachLanguage(({ locale }) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const pluralsOf = eachLanguage(({ locale }) => new Intl.PluralRules(locale));
const sharesOf = eachLanguage(({ locale }) => new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }));

/** 1234567 → "1,234,567", "1.234.567", "1 234 567"; a fraction keeps its digits: 0.5 → "0.5", "0,5". */
export const renderNumber = (value: number): string => (value < 1000 && Number.isInteger(value) ? String(value) : formatOf().format(value));

/** 0.987 → "98.7%", "98,7 %". */
export const renderShare = (value: number): string => sharesOf().format(value);

/** True where the language uses its singular: 1 in English and German, 0 and 1 in French. */
export const isOne = (count: number): boolean => pluralsOf().select(count) === "one";

/** "1 declaration", "27 declarations". */
export const renderCount = (count: number, one: string, many: string): string => `${renderNumber(count)} ${isOne(count) ? one : many}`;

/**
 * Words by which a free text tells what no rule may ask for: religion, health, politics, union membership, sexual life,
 * race. Folded as free texts are. Only words that hardly mean anything else: a list that also holds `temple` would
 * forbid streets and towns. It is a start that a unit will want to lengthen, not the whole of what the law protects.
 */
const words = `
  BUDDHIST CATHOLIC CHRISTIAN HAJJ HALAL HINDU ISLAM ISLAMIC JEWISH KOSHER MORMON MOSQUE MUSLIM SIKH SYNAGOGUE UMRAH
  DIABETIC DIALYSIS DISABLED HANDICAPPED HIV ONCOLOGY PREGNANT PSYCHIATRIC WHEELCHAIR
  COMMUNIST SOCIALIST UNIONIST
  GAY HOMOSEXUAL LESBIAN LGBT TRANSGENDER
  ABORIGINAL ROMANI
`;

export const protectedWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/u));

/** British spellings that no rule gives, each with the American one. */
const WORDS = `
defence defense|offence offense|licence license|pretence pretense|centre center|theatre theater|fibre fiber|calibre caliber|sabre saber|spectre specter|sombre somber
meagre meager|lustre luster|manoeuvre maneuver|metre meter|kilometre kilometer|centimetre centimeter|millimetre millimeter|litre liter|programme program
sceptic skeptic|sceptical skeptical|scepticism skepticism|judgement judgment|acknowledgement acknowledgment|adviser advisor|aluminium aluminum|grey gray|plough plow|mould mold
practise practice|catalogue catalog|analogue analog|dialogue dialog|fulfil fulfill|enrol enroll|skilful skillful|ageing aging`;
const withoutE = (word: string): string => word.replace(/e$/, '');
const AMERICAN = new Map(
  WORDS.trim()
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [british = '', american = ''] = pair.split(' ');
      return [withoutE(british), american];
    }),
);
const ENDING = /^(.{2,}?)(e|es|ed|s|ing)?$/;

/** "favour", "labour": what comes before the ending that differs. */
const OUR =
  /^((?:mis)?(?:arm|behavi|cand|clam|col|demean|disfav|dishon|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our/;
/** "recognise", "realisation"; not "raise" and "noise". */
const ISE = /^(.{2,}[^aeiou])is(e[drs]?|ers|ing|ations?|ational(?:ly)?|abl[ey])$/;
/** Their s belongs to them. */
const NATURAL_ISE =
  /^(?:re|un|over)?(?:advert|adv|ar|chast|circumc|compr|comprom|conc|dem|desp|dev|enterpr|exc|exerc|expert|franch|improv|inc|likew|merchand|otherw|parad|pract|prec|prem|prom|rev|r|superv|surm|surpr|telev|treat|w)$/;
const YSE = /^(anal|paral|catal)ys(e[dr]?|ers|ing)$/;

/** The American spelling of an English word in lower case, so that both spellings have one stem; other words as they are. */
export function toAmerican(word: string): string {
  const our = OUR.exec(word);
  if (our) return `${our[1] ?? ''}or${word.slice(our[0].length)}`;
  const [, root = '', ending = ''] = ISE.exec(word) ?? [];
  if (root !== '' && !NATURAL_ISE.test(root)) return `${root}iz${ending}`;
  const yse = YSE.exec(word);
  if (yse) return `${yse[1] ?? ''}yz${yse[2] ?? ''}`;
  const [, stem = word, inflection = ''] = ENDING.exec(word) ?? [];
  const american = AMERICAN.get(stem);
  if (american === undefined) return word;
  // "centres" is "centers", "defences" is "defenses".
  return american.endsWith('e') ? withoutE(american) + inflection : american + inflection.replace(/^e(?=s?$)/, '');
}

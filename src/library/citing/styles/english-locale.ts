/** The words of citations in English, as far as our styles use them. Format: CSL 1.0.2, locale file. */
export const ENGLISH_LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text">
    <date-part name="month" suffix=" "/>
    <date-part name="day" suffix=", "/>
    <date-part name="year"/>
  </date>
  <date form="numeric">
    <date-part name="year"/>
    <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
    <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="and">and</term>
    <term name="and" form="symbol">&amp;</term>
    <term name="et-al">et al.</term>
    <term name="no date">no date</term>
    <term name="no date" form="short">n.d.</term>
    <term name="paragraph"><single>paragraph</single><multiple>paragraphs</multiple></term>
    <term name="paragraph" form="short"><single>para.</single><multiple>paras.</multiple></term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
${months('January February March April May June July August September October November December', '')}
${months('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.', ' form="short"')}
  </terms>
</locale>`;

function months(names: string, form: string): string {
  return names
    .split(' ')
    .map((name, index) => `    <term name="month-${String(index + 1).padStart(2, '0')}"${form}>${name}</term>`)
    .join('\n');
}

/**
 * MLA, 9th edition, for pages and blog posts: author, title in quotation marks, site, day month year, address; in the text
 * author and paragraph. Our own words for the rules, in CSL 1.0.2. Source: MLA Handbook, 5.2–5.84 (core elements), 6.20
 * (numbered paragraphs); style.mla.org, "Works Cited: A Quick Guide". Titles keep their capitals, as in `chicago.ts`.
 */
export const MLA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>MLA, short</title><id>footnote-mla</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <locale xml:lang="en">
    <terms><term name="paragraph" form="short"><single>par.</single><multiple>pars.</multiple></term></terms>
  </locale>
  <macro name="title"><text variable="title" quotes="true"/></macro>
  <macro name="when">
    <date variable="issued">
      <date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>
    </date>
  </macro>
  <citation et-al-min="3" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <names variable="author">
          <name form="short" and="text" delimiter=", "/>
          <substitute><text macro="title"/></substitute>
        </names>
        <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="3" et-al-use-first="1" delimiter-precedes-et-al="always">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>
        </names>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title"/>
          <text macro="when"/>
          <text variable="URL"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;

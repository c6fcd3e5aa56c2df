/**
 * APA, 7th edition, for pages and blog posts: author, date, title, site, address; in the text author, year, paragraph.
 * Our own words for the rules, in CSL 1.0.2. Source: apastyle.apa.org, "Webpage on a website references", "Blog post and
 * blog comment references", "Direct quotation of material without page numbers".
 */
export const APA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>APA, short</title><id>footnote-apa</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="who">
    <names variable="author">
      <name name-as-sort-order="all" and="symbol" sort-separator=", " initialize-with=". " delimiter=", " delimiter-precedes-last="always"/>
      <substitute><text macro="title"/></substitute>
    </names>
  </macro>
  <macro name="who-short">
    <names variable="author">
      <name form="short" and="symbol" delimiter=", "/>
      <substitute><text variable="title" quotes="true"/></substitute>
    </names>
  </macro>
  <macro name="when">
    <choose>
      <if variable="issued">
        <group delimiter=", ">
          <date variable="issued"><date-part name="year"/></date>
          <date variable="issued" delimiter=" "><date-part name="month"/><date-part name="day"/></date>
        </group>
      </if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="title"><text variable="title"/></macro>
  <citation et-al-min="3" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <text macro="who-short"/>
        <text macro="year"/>
        <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true">
    <layout>
      <group delimiter=" ">
        <text macro="who" suffix="."/>
        <text macro="when" prefix="(" suffix=")."/>
        <text macro="title" suffix="."/>
        <text variable="container-title" suffix="."/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;

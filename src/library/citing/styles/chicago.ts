/**
 * Chicago, notes and bibliography, 17th edition, for pages and blog posts: a blog is said to be one after its name; the note
 * has the paragraph before the address. Our own words for the rules, in CSL 1.0.2. Source: The Chicago Manual of Style,
 * 14.18–19 (notes, entries), 14.206–208 (websites, blogs). Titles keep the capitals that they were published with: the
 * processor would write "Kim Jong-Un".
 */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Chicago notes, short</title><id>footnote-chicago</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="title"><text variable="title" quotes="true"/></macro>
  <macro name="where">
    <group delimiter=" ">
      <text variable="container-title"/>
      <choose><if type="post-weblog"><text value="blog" prefix="(" suffix=")"/></if></choose>
    </group>
  </macro>
  <macro name="when"><date variable="issued" form="text"/></macro>
  <citation et-al-min="4" et-al-use-first="1">
    <layout suffix="." delimiter="; ">
      <group delimiter=", ">
        <names variable="author"><name and="text" delimiter=", " delimiter-precedes-last="contextual"/></names>
        <text macro="title"/>
        <text macro="where"/>
        <text macro="when"/>
        <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
        <text variable="URL"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>
        </names>
        <text macro="title"/>
        <group delimiter=", "><text macro="where"/><text macro="when"/></group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;

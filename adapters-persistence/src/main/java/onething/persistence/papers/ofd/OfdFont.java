package onething.persistence.papers.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.text.CT_CGTransform;

/// The part of a font that a document uses. A reader finds the glyph of a character by the font's own table. That
/// ends at U+FFFF, so a text with another character names its glyph.
final class OfdFont {

    /// What a reader needs to draw characters by their Unicode numbers.
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private static final int LAST_IN_TABLE = 0xFFFF;

    private final TrueTypeFont font;
    private final TreeSet<Integer> characters = new TreeSet<>();
    private final Map<CT_CGTransform, Integer> glyphs = new IdentityHashMap<>();

    OfdFont(TrueTypeFont font) {
        this.font = font;
    }

    /// Whether the font's own table can have the character.
    static boolean isInTable(String character) {
        return character.codePointAt(0) <= LAST_IN_TABLE;
    }

    void uses(String text) {
        text.codePoints().forEach(characters::add);
    }

    /// Which glyph the character is. Its number is known only when the font is written.
    CT_CGTransform glyph(String character) throws IOException {
        var glyph = new CT_CGTransform()
                .setCodePosition(0)
                .setCodeCount(character.length())
                .setGlyphCount(1);
        glyphs.put(glyph, font.getUnicodeCmapLookup().getGlyphId(character.codePointAt(0)));
        return glyph;
    }

    /// Writes the font, and the numbers of the glyphs that were asked for.
    byte[] subset() throws IOException {
        var subsetter = new TTFSubsetter(font, TABLES);
        characters.forEach(subsetter::add);
        subsetter.addGlyphIds(Set.copyOf(glyphs.values()));
        var bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        var numbers = new HashMap<Integer, Integer>();
        subsetter.getGIDMap().forEach((written, read) -> numbers.put(read, written));
        glyphs.forEach((glyph, read) -> glyph.setGlyphs(new ST_Array(numbers.get(read))));
        return bytes.toByteArray();
    }
}

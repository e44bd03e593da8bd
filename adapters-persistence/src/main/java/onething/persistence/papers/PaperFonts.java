package onething.persistence.papers;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.Resource;

/// The font of papers. To parse it takes longer than to render a page, so a parsed font is used again: by one
/// document after another, never by two at a time. A parsed font holds 30 MB, so one that was not used for a
/// while is forgotten, see [#forgetUnused].
final class PaperFonts {

    private final Resource file;
    private final ConcurrentLinkedDeque<Free> free = new ConcurrentLinkedDeque<>();
    private final AtomicLong rounds = new AtomicLong();
    private final BitSet characters;

    PaperFonts(Resource file) {
        this.file = file;
        this.characters = characters(parsed());
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /// A font for one thread alone until [#giveBack]. The one that was used last comes first, so that others can be
    /// forgotten.
    TrueTypeFont take() {
        var last = free.pollFirst();
        return last == null ? parsed() : last.font();
    }

    void giveBack(TrueTypeFont font) {
        free.addFirst(new Free(font, rounds.get()));
    }

    /// Forgets the fonts that nobody has used since the last call.
    void forgetUnused() {
        long round = rounds.getAndIncrement();
        free.removeIf(each -> each.round() < round);
    }

    /// The font as the document embeds it: only the characters that it uses.
    static PDFontSupplier in(PDDocument document, TrueTypeFont font) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return PDType0Font.load(document, font, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private TrueTypeFont parsed() {
        try (var content = file.getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet characters(TrueTypeFont font) {
        try {
            var lookup = font.getUnicodeCmapLookup();
            var characters = new BitSet();
            for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                var codes = lookup.getCharCodes(glyph);
                if (codes != null) {
                    codes.forEach(characters::set);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param round how often unused fonts had been forgotten when it was given back
    private record Free(TrueTypeFont font, long round) {}
}

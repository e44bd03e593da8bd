package onething.persistence.papers;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The font of papers. To parse it takes longer than to render a page, so a parsed font is used again: by one
/// document after another, never by two at a time.
final class PaperFonts {

    private final byte[] file;
    private final ConcurrentLinkedQueue<TrueTypeFont> free = new ConcurrentLinkedQueue<>();
    private final CmapLookup characters;

    PaperFonts(byte[] file) {
        this.file = file;
        var font = parsed();
        this.characters = lookup(font);
        free.add(font);
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /// A font for one thread alone until [#giveBack].
    TrueTypeFont take() {
        var font = free.poll();
        return font == null ? parsed() : font;
    }

    void giveBack(TrueTypeFont font) {
        free.add(font);
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
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup lookup(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

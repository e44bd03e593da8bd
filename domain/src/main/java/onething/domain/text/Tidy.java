package onething.domain.text;

import java.text.BreakIterator;
import java.text.Normalizer.Form;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts right what people type and paste, so that only what can be seen is kept.
///
/// | what comes                                                        | what is kept                       |
/// |-------------------------------------------------------------------|------------------------------------|
/// | tab, no-break and full-width blanks                               | a blank                            |
/// | carriage return, form feed, vertical tab, soft return             | a line break; in one line, a blank |
/// | direction and zero-width marks, soft hyphens, control characters  | nothing                            |
/// | a radical in place of the character (⽅, ⻢), as PDF files have them | the character (方, 马)              |
/// | letters and marks apart                                           | composed (NFC)                     |
/// | full-width letters and digits in a number or a code               | the usual ones (NFKC)              |
///
/// A NUL and half a character are no text at all: see [#isText]. The pages do the same in
/// `form/tidy.ts`; the examples
/// in `tidying.json` hold both.
public final class Tidy {

    /// Beyond that many code points to a character it is no writing but a tower of marks.
    private static final int MOST_PARTS = 4;

    private static final String RADICALS = "⺠⺩⺫⻁⻃⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻲⻳⺟";
    private static final String CHARACTERS = "民王目虎西西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜亀龟母";

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern BLANKS_AT_A_LINES_END = Pattern.compile(" +(?=\n|$)");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58]");
    private static final Pattern NOTHING_SEEN = Pattern.compile("[\\s\\p{M}]*");

    private Tidy() {}

    /// Whether it is text: no NUL, and no half of a character, which neither paper nor a database can hold.
    public static boolean isText(String typed) {
        return typed.codePoints().noneMatch(each -> each == 0 || isHalf(each));
    }

    /// Text of several lines. Blank lines and blanks around it, and blanks at the end of a line, are
    /// left out.
    public static String lines(String typed) {
        var seen = Normalizer.normalize(seen(typed), Form.NFC);
        return orNothing(BLANKS_AT_A_LINES_END.matcher(seen).replaceAll("").strip());
    }

    /// Text of one line. Several blanks, and line breaks, become one blank.
    public static String line(String typed) {
        var seen = Normalizer.normalize(seen(typed), Form.NFC);
        return orNothing(inOneLine(seen));
    }

    /// A text in which letters and digits have no width, such as a name: one line, in NFKC.
    public static String plain(String typed) {
        return orNothing(inOneLine(Normalizer.normalize(seen(typed), Form.NFKC)));
    }

    /// A number or a code: without blanks, in capitals, every dash a hyphen.
    public static String code(String typed) {
        var plain = plain(typed).replace(" ", "");
        return DASHES.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    public static boolean isBlank(String typed) {
        return lines(typed).isEmpty();
    }

    /// How many characters people count: a letter with its marks is one, and so is a flag.
    public static int length(String tidied) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(tidied);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// Whether it has no more than so many characters, none of them with more marks than writing has.
    public static boolean fits(String tidied, int most) {
        return tidied.length() <= most
                || tidied.codePointCount(0, tidied.length()) <= (long) most * MOST_PARTS && length(tidied) <= most;
    }

    private static String seen(String typed) {
        if (typed.chars().allMatch(each -> each >= ' ' && each <= '~')) {
            return typed;
        }
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(each -> {
            if (isLineBreak(each)) {
                kept.append('\n');
            } else if (isBlank(each)) {
                kept.append(' ');
            } else if (isVariation(each)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) > ' ') {
                    kept.appendCodePoint(each);
                }
            } else if (!isUnseen(each)) {
                kept.appendCodePoint(ofRadical(each));
            }
        });
        return kept.toString();
    }

    private static String inOneLine(String seen) {
        return BLANKS.matcher(seen.replace('\n', ' ')).replaceAll(" ").strip();
    }

    private static String orNothing(String tidied) {
        return NOTHING_SEEN.matcher(tidied).matches() ? "" : tidied;
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isLineBreak(int character) {
        return character >= '\n' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isBlank(int character) {
        return character == '\t' || character == 0x2800 || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /// Chooses a shape of the character before it; alone it is nothing.
    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /// What a reader cannot see: control and format characters, and what Unicode calls
    /// Default_Ignorable. A NUL and
    /// half a character stay, to be refused.
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != 0;
            case Character.FORMAT -> true;
            default -> isIgnorable(character) || (character & 0xFFFE) == 0xFFFE;
        };
    }

    private static boolean isIgnorable(int character) {
        return character == 0x034F
                || character >= 0x115F && character <= 0x1160
                || character >= 0x17B4 && character <= 0x17B5
                || character >= 0x180B && character <= 0x180F
                || character == 0x2065
                || character == 0x3164
                || character == 0xFFA0
                || character >= 0xFFF0 && character <= 0xFFF8
                || character >= 0xE0000 && character <= 0xE0FFF;
    }

    private static int ofRadical(int character) {
        if (character >= 0x2F00 && character <= 0x2FD5) {
            return Normalizer.normalize(Character.toString(character), Form.NFKC)
                    .codePointAt(0);
        }
        int known = character >= 0x2E80 && character <= 0x2EF3 ? RADICALS.indexOf(character) : -1;
        return known < 0 ? character : CHARACTERS.codePointAt(known);
    }
}

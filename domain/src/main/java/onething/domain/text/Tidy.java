package onething.domain.text;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// Normalises typed and pasted text, so that only visible characters are stored.
///
/// | input                                                               | stored                             |
/// |---------------------------------------------------------------------|------------------------------------|
/// | tab, no-break and full-width blanks                                 | a blank                            |
/// | carriage return, form feed, vertical tab, soft return               | a line break; in one line, a blank |
/// | direction and zero-width marks, soft hyphens, control characters    | nothing                            |
/// | a radical instead of the character (⽅, ⻢), as PDF files contain it | the character (方, 马)             |
/// | separate letters and marks                                          | composed (NFC)                     |
/// | full-width letters and digits in a number or a code                 | the usual ones (NFKC)              |
///
/// A NUL or an unpaired surrogate makes a text invalid, see [#isText]. The pages use the same rules in
/// `form/tidy.ts`; the examples in `tidying.json` test both.
public final class Tidy {

    /// The average number of code points per character, above which a text is only a pile of combining
    /// marks.
    public static final int MAX_CODE_POINTS_PER_CHARACTER = 4;

    private static final String RADICALS = "⺠⺩⺫⻁⻃⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻲⻳⺟";
    private static final String CHARACTERS = "民王目虎西西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜亀龟母";

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern BLANKS_AT_A_LINES_END = Pattern.compile(" +(?=\n|$)");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58]");
    private static final Pattern NOTHING_VISIBLE = Pattern.compile("[\\s\\p{M}]*");

    private Tidy() {}

    /// Whether the text is valid: it has no NUL and no unpaired surrogate. A database can store neither.
    public static boolean isText(String typed) {
        return typed.codePoints().noneMatch(each -> each == 0 || isHalf(each));
    }

    /// Normalises text of several lines. Blank lines and blanks around the text, and blanks at the end of a
    /// line, are removed.
    public static String lines(String typed) {
        var seen = Normalizer.normalize(seen(typed), Form.NFC);
        var ended =
                hasBlankAtALinesEnd(seen) ? BLANKS_AT_A_LINES_END.matcher(seen).replaceAll("") : seen;
        return orNothing(ended.strip());
    }

    /// Normalises text of one line. Several blanks, and line breaks, become one blank.
    public static String line(String typed) {
        var seen = Normalizer.normalize(seen(typed), Form.NFC);
        return orNothing(inOneLine(seen));
    }

    /// Normalises one line in which the width of letters and digits does not matter, such as a name (NFKC).
    public static String plain(String typed) {
        return orNothing(inOneLine(Normalizer.normalize(seen(typed), Form.NFKC)));
    }

    /// Normalises a number or a code: no blanks, capital letters, and a hyphen for every dash.
    public static String code(String typed) {
        var plain = plain(typed).replace(" ", "");
        var hyphens = isPrintableAscii(plain) ? plain : DASHES.matcher(plain).replaceAll("-");
        return hyphens.toUpperCase(Locale.ROOT);
    }

    public static boolean isBlank(String typed) {
        return lines(typed).isEmpty();
    }

    /// The number of characters as people count them: a letter with its marks is one, and so is a flag.
    public static int length(String tidied) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(tidied);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// Whether the text has at most this many characters, without piles of combining marks.
    public static boolean fits(String tidied, int most) {
        return tidied.length() <= most
                || tidied.codePointCount(0, tidied.length()) <= (long) most * MAX_CODE_POINTS_PER_CHARACTER
                        && length(tidied) <= most;
    }

    /// Whether a text that was not tidied yet may have at most this many characters. A longer one is refused
    /// before it is tidied, so a client knows a limit in code points. JSON Schema counts those.
    public static boolean mayFit(String typed, int most) {
        return typed.codePointCount(0, typed.length()) <= (long) most * MAX_CODE_POINTS_PER_CHARACTER;
    }

    private static String seen(String typed) {
        if (isPrintableAscii(typed)) {
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
        var line = seen.replace('\n', ' ');
        return (line.contains("  ") ? BLANKS.matcher(line).replaceAll(" ") : line).strip();
    }

    private static String orNothing(String tidied) {
        boolean beginsVisibly = !tidied.isEmpty() && isGraphic(tidied.charAt(0));
        return beginsVisibly || !NOTHING_VISIBLE.matcher(tidied).matches() ? tidied : "";
    }

    private static boolean hasBlankAtALinesEnd(String seen) {
        return seen.endsWith(" ") || seen.contains(" \n");
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /// Whether it is a visible character of ASCII, or a Chinese one.
    private static boolean isGraphic(char character) {
        return character > ' ' && character <= '~' || character >= '\u4E00' && character <= '\u9FFF';
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

    /// A variation selector changes the character before it. Alone it shows nothing.
    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /// Invisible characters: control and format characters, and those that Unicode calls Default_Ignorable.
    /// A NUL and an unpaired surrogate are kept here and refused later.
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

package onething.domain.party;

import java.util.Set;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// A person's name as in a document: letters of any script, and the dot of names such as 阿依古丽·买买提.
/// `toString` shows only the surname.
///
/// Each name has one stored form, so that names can be compared and found: every middle dot is ·, letters
/// have their usual width, and there is no blank between Chinese characters.
public record PersonName(String value) {

    /// In characters as people count them. Some passports have names of more than sixty letters.
    public static final int LONGEST = 100;

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}〇](?:[\\p{L}\\p{M}〇·.,'/@() -]*[\\p{L}\\p{M}〇.)])?");

    private static final Pattern DOTS = Pattern.compile(" ?[·•‧∙⋅・⸱⦁●᛫]+ ?");
    private static final Pattern FULL_STOPS = Pattern.compile("(?<=[\\p{IsHan}〇]) ?[.。]+ ?(?=[\\p{IsHan}〇])");
    private static final Pattern BLANKS = Pattern.compile("(?<=[\\p{IsHan}〇]) (?=[\\p{IsHan}〇])");
    private static final Pattern RINGS = Pattern.compile("[○◯](?=\\p{IsHan})|(?<=\\p{IsHan})[○◯]");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ`´′]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

    /// Surnames of two characters. The mask shows both.
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "公孙", "令狐", "皇甫", "慕容", "长孙", "宇文", "端木", "百里",
            "呼延", "轩辕", "司空", "太史", "澹台", "公冶", "淳于", "申屠", "钟离", "闻人");

    /// @throws IllegalArgumentException unless [#isValid]; see [#normal]
    public PersonName {
        value = normal(value);
        if (!fits(value)) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    public static boolean isValid(String value) {
        return fits(normal(value));
    }

    /// The stored form of a name. A text that is not a name is only normalised by [Tidy#plain].
    public static String normal(String typed) {
        var name = DASHES.matcher(Tidy.plain(typed)).replaceAll("-");
        name = APOSTROPHES.matcher(name).replaceAll("'");
        name = RINGS.matcher(name).replaceAll("〇");
        name = DOTS.matcher(name).replaceAll("·");
        name = FULL_STOPS.matcher(name).replaceAll("·");
        return BLANKS.matcher(name).replaceAll("");
    }

    private static boolean fits(String normal) {
        return SHAPE.matcher(normal).matches() && Tidy.fits(normal, LONGEST);
    }

    /// A name of one character is hidden completely.
    @Override
    public String toString() {
        if (Tidy.length(value) == 1) {
            return "*";
        }
        int surname = COMPOUND.stream().anyMatch(value::startsWith) ? 2 : 1;
        int first = value.offsetByCodePoints(0, Math.min(surname, value.codePointCount(0, value.length())));
        return value.substring(0, first) + "*";
    }
}

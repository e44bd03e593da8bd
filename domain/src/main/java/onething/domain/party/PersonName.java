package onething.domain.party;

import java.util.Set;
import java.util.regex.Pattern;

/// A person's name as the identity card has it: letters of any script, with the dot of names such as 阿依古丽·买买提. It
/// prints masked, the surname alone.
public record PersonName(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}\\p{M}·•. '-]{0,48}[\\p{L}\\p{M}]");

    /// Surnames of two characters, which a mask must not cut in half.
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "公孙", "令狐", "皇甫", "慕容",
            "长孙", "宇文", "端木", "百里", "呼延", "轩辕", "司空", "太史", "澹台", "公冶", "淳于", "申屠", "钟离", "闻人");

    /// @throws IllegalArgumentException unless [#isValid]; blanks around the name are put right
    public PersonName {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value.strip()).matches();
    }

    @Override
    public String toString() {
        int surname = COMPOUND.stream().anyMatch(value::startsWith) ? 2 : 1;
        int first = value.offsetByCodePoints(0, Math.min(surname, value.codePointCount(0, value.length())));
        return value.substring(0, first) + "*";
    }
}

package onething.domain.calendar;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// The number of an official notice (发文字号), such as 国办发明电〔2025〕7号: the issuer, the year and the number
/// within that year. It is kept as the document writes it. A person may have typed 国办发明电[2025] 7号: other
/// brackets become 〔〕, and spaces and invisible characters go.
///
/// It takes any text, since a notice that was typed wrongly is refused as a whole, see [ProposedNotice]. A
/// number that is well formed has a [#year].
public record NoticeNumber(String value) implements Comparable<NoticeNumber> {

    private static final Pattern WELL_FORMED = Pattern.compile("\\p{IsHan}{2,20}〔(\\d{4})〕\\d{1,5}号");

    private static final Pattern YEAR = Pattern.compile("[\\[(【〔]([0-9]{4})[\\])】〕]");

    public NoticeNumber {
        value = YEAR.matcher(Tidy.plain(value).replace(" ", "")).replaceFirst("〔$1〕");
    }

    /// The year that the number names; empty if this is no 发文字号.
    public OptionalInt year() {
        var form = WELL_FORMED.matcher(value);
        return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(NoticeNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

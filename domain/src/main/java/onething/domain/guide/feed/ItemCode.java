package onething.domain.guide.feed;

import java.util.regex.Pattern;

/// 事项编码: the code under which the province lists a matter. GB/T 39554.1-2020 says how it is built; a city that
/// does not have it yet uses a code of its own. Refuses all but 1 to 64 capital letters, digits and hyphens.
public record ItemCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,63}");

    public ItemCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("应为1至64个大写字母、数字或者连字符：" + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

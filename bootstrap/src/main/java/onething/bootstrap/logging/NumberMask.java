package onething.bootstrap.logging;

import java.util.regex.Pattern;

/// The last net under the log: no number of an identity card, no mobile number and no passport's or permit's that begins with
/// a capital gets through, whatever wrote it and wherever in a line it stands, as in an exception's message. What is logged on
/// purpose is masked long before.
///
/// Numbers of bundles and matters, which have more digits behind their letters, stay, and so do the groups of a UUID.
final class NumberMask {

    private static final Pattern ID_CARD = Pattern.compile(
            "(?<![A-Z0-9])([1-9])\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}([\\dXx])(?!\\d)");

    private static final Pattern MOBILE = Pattern.compile(
            "(?<!\\d)(?<![0-9a-f]{4}-[0-9a-f]?)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![A-Za-z0-9])([A-Z])(?:\\d{6,9}|[A-Z]\\d{6})(\\d)(?![A-Za-z0-9])");

    private NumberMask() {}

    static String over(String line) {
        var withoutIdCards = ID_CARD.matcher(line).replaceAll("$1****************$2");
        var withoutMobiles = MOBILE.matcher(withoutIdCards).replaceAll("$1****$2");
        return DOCUMENT.matcher(withoutMobiles).replaceAll("$1********$2");
    }
}

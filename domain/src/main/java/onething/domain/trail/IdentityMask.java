package onething.domain.trail;

import java.util.regex.Pattern;

/// Keeps numbers that identify somebody out of a note: a run of eleven digits or more, in any script, is an ID card's,
/// a telephone's or an account's; a letter with seven to ten digits behind it, or two with seven, are a passport's or a
/// permit's. What has more behind them, as a bundle's number does, identifies no person.
final class IdentityMask {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\p{Nd}])(\\p{Nd}{3})\\p{Nd}{7,}([\\p{Nd}XxＸｘ])");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![A-Za-z\\p{Nd}])([A-Za-z])(?:\\p{Nd}{7,10}|[A-Za-z]\\p{Nd}{7})(?![A-Za-z\\p{Nd}])");

    private IdentityMask() {}

    static String over(String note) {
        var withoutNumbers = NUMBER.matcher(note).replaceAll("$1********");
        return DOCUMENT.matcher(withoutNumbers).replaceAll("$1********");
    }
}

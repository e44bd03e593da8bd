package onething.domain.party;

import java.util.regex.Pattern;

/// Masks the numbers that identify a person, or reach or pay a person. All masking is done here.
///
/// | where                               | what stays visible                                            |
/// |-------------------------------------|---------------------------------------------------------------|
/// | an answer, for its owner            | its first and last characters ([#ends])                       |
/// | an identity card number, for others | the first and the last character                              |
/// | a note of the trail ([#inNote])     | the first three digits, or the letter of a passport or permit |
/// | a line of the log ([#inLog])        | the first character, or three of a mobile, and the last       |
public final class PersonalDataMask {

    /// Eleven or more digits in any script: the number of an identity card, a telephone or an account.
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\p{Nd}])(\\p{Nd}{3})\\p{Nd}{7,}([\\p{Nd}XxＸｘ])");

    /// A letter with seven to ten digits, or two letters with seven digits: the number of a passport or a
    /// permit. A longer number, such as that of a bundle, identifies no person.
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![A-Za-z\\p{Nd}])([A-Za-z])(?:\\p{Nd}{7,10}|[A-Za-z]\\p{Nd}{7})(?![A-Za-z\\p{Nd}])");

    private static final Pattern LOGGED_ID_CARD = Pattern.compile(
            "(?<![A-Z0-9])([1-9])\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}([\\dXx])(?!\\d)");

    /// Leaves the groups of a UUID alone.
    private static final Pattern LOGGED_MOBILE =
            Pattern.compile("(?<!\\d)(?<![0-9a-f]{4}-[0-9a-f]?)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

    private static final Pattern LOGGED_DOCUMENT =
            Pattern.compile("(?<![A-Za-z0-9])([A-Z])(?:\\d{6,9}|[A-Z]\\d{6})(\\d)(?![A-Za-z0-9])");

    private PersonalDataMask() {}

    /// The first and the last characters of a number. A number that is too short for that is hidden
    /// completely.
    public static String ends(String number, int first, int last) {
        var codePoints = number.codePoints().toArray();
        int hidden = codePoints.length - first - last;
        return hidden < 3
                ? "*".repeat(codePoints.length)
                : new String(codePoints, 0, first)
                        + "*".repeat(hidden)
                        + new String(codePoints, codePoints.length - last, last);
    }

    /// A person's text without the numbers that may identify a person.
    public static String inNote(String note) {
        var withoutNumbers = NUMBER.matcher(note).replaceAll("$1********");
        return DOCUMENT.matcher(withoutNumbers).replaceAll("$1********");
    }

    /// The last protection of the log. It masks identity card numbers, mobile numbers, and passport and
    /// permit numbers that begin with a capital letter, anywhere in a line, for example in an exception's
    /// message. Values that are logged on purpose are masked before.
    public static String inLog(String line) {
        var withoutIdCards = LOGGED_ID_CARD.matcher(line).replaceAll("$1****************$2");
        var withoutMobiles = LOGGED_MOBILE.matcher(withoutIdCards).replaceAll("$1****$2");
        return LOGGED_DOCUMENT.matcher(withoutMobiles).replaceAll("$1********$2");
    }
}
